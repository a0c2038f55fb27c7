import { assert } from 'chai';
import * as vscode from 'vscode';
import { engineVersion } from '../../src/editor/corpus/engineVersion';
import { KeptIndex } from '../../src/editor/corpus/keptIndex';
import { ManyTexts } from '../../src/editor/corpus/manyTexts';
import { Membership } from '../../src/editor/membership';
import { OpenArticles } from '../../src/editor/openArticles';
import { corpusSpawner } from '../../src/editor/startWorker';
import type { FromCorpus, ToCorpus } from '../../src/worker/corpus/questions';
import type { WorkerSpawner } from '../../src/worker/port';
import { closeAll, pause, until, workspaceFile } from './workspace';

const ARTICLE =
	'The bridge at Sandhaven will close in May.\n\n“We will close the old bridge for eleven weeks and nobody likes it,” said Ada Stone, the town’s engineer.\n';
const NOTES = 'Ada Stone: We will close the old bridge for seven weeks and nobody likes it.\nBen Okoro: Who pays?\n';
const OTHER = 'The ferry to Westholm was late again, said Ben Okoro, who runs it. “Nobody told the crew.”\n';

const write = (name: string, text: string | Uint8Array): Thenable<void> =>
	vscode.workspace.fs.writeFile(
		workspaceFile('many', ...name.split('/')),
		typeof text === 'string' ? new TextEncoder().encode(text) : text,
	);
const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('sourceReview');
const names = (uris: readonly vscode.Uri[]): string[] => uris.map(({ path }) => path.replace(/^.*\/many\//, '')).sort();

describe('the texts of a folder', () => {
	const owned: vscode.Disposable[] = [];
	const { extensionUri } = vscode.extensions.getExtension('source-review.source-review') ?? {};
	let asked: string[] = [];

	/** As after a reload: nothing in memory, what is on disk as it was. */
	function opened(): ManyTexts {
		assert.isDefined(extensionUri);
		const memento: vscode.Memento = {
			keys: () => [],
			get: <T>(_: string, other?: T) => other as T,
			update: async () => undefined,
		};
		const membership = new Membership(memento, memento);
		const articles = new OpenArticles(membership, () => undefined);
		const spawn = corpusSpawner(extensionUri);
		const counting: WorkerSpawner<ToCorpus, FromCorpus> = async () => {
			const port = await spawn();
			return {
				...port,
				post: (message, given) => {
					asked.push(...(message.tell === 'ask' ? [message.ask] : []));
					port.post(message, given);
				},
			};
		};
		const many = new ManyTexts(
			articles,
			counting,
			new KeptIndex(workspaceFile('storage'), () => engineVersion(extensionUri)),
		);
		owned.push(membership, articles, many);
		return many;
	}

	afterEach(() => owned.splice(0).forEach((one) => one.dispose()));
	after(async () => {
		await vscode.workspace.getConfiguration('files').update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
		await closeAll();
		for (const folder of ['many', 'storage']) {
			await vscode.workspace.fs.delete(workspaceFile(folder), { recursive: true });
		}
	});

	it('are read once, kept, found by the words they share, and read again one by one where they change', async () => {
		await vscode.workspace
			.getConfiguration('files')
			.update('exclude', { '**/hidden': true }, vscode.ConfigurationTarget.Workspace);
		// What comes at once with its folder, VS Code may never watch.
		for (const folder of ['', 'seeds', 'sources', 'minutes']) {
			await vscode.workspace.fs.createDirectory(workspaceFile('many', folder));
			await pause(500);
		}
		await write('seeds/bridge.txt', ARTICLE);
		await write('seeds/ferry.txt', OTHER);
		await write('sources/notes.txt', `\ufeff${NOTES}`);
		await write('sources/picture.txt', new Uint8Array([0x89, 0x50, 0, 0, 1, 2]));
		await write('sources/call.pdf', '%PDF-1.4 …');
		await write('sources/hidden/secret.txt', NOTES);
		// The search of some test hosts does not run, or is told what to leave out, and does not.
		const isHidden = await vscode.workspace.findFiles('many/sources/hidden/*').then(
			(files) => files.length === 0,
			() => false,
		);
		if (!isHidden) {
			await vscode.workspace.fs.delete(workspaceFile('many', 'sources', 'hidden'), { recursive: true });
		}
		const mine = (many: ManyTexts): typeof many.texts => many.texts.filter(({ uri }) => uri.path.includes('/many/'));

		// The product's own reading of these texts comes to its end.
		await pause(1500);
		const many = opened();
		assert.deepEqual(many.texts, []);
		assert.deepEqual(asked, [], 'nothing is read before somebody asks');
		await many.ready();
		// Time for what the file watchers still have to say of these files.
		await pause(1000);
		assert.deepEqual(names(mine(many).map(({ uri }) => uri)), [
			'seeds/bridge.txt',
			'seeds/ferry.txt',
			'sources/notes.txt',
		]);
		assert.deepEqual(names(mine(many).flatMap(({ uri, isSource }) => (isSource ? [uri] : []))), ['sources/notes.txt']);
		assert.includeMembers(names(many.passedOver.map(({ uri }) => uri)), ['sources/call.pdf', 'sources/picture.txt']);
		const article = workspaceFile('many', 'seeds', 'bridge.txt');
		const notes = workspaceFile('many', 'sources', 'notes.txt');
		assert.deepEqual(names(await many.candidatesFor(article)), ['sources/notes.txt']);

		// Offsets are those of the editor, which does not show a byte order mark.
		const document = await vscode.workspace.openTextDocument(article);
		const [row] = await many.check({ document, read: undefined }, [{ file: 'notes', text: await many.textOf(notes) }]);
		assert.equal(row?.kind, 'altered');
		const { start, end } = row?.found[0]?.span ?? { start: 0, end: 0 };
		const there = (await vscode.workspace.openTextDocument(notes)).getText().slice(start, end);
		assert.match(there, /^We will close .*likes it/);

		// Reopened, nothing is read that has not changed.
		await until('files are old enough for their time to tell', async () => {
			const { mtime } = await vscode.workspace.fs.stat(notes);
			return Date.now() - mtime > 3200;
		});
		asked = [];
		const again = opened();
		await again.ready();
		assert.equal(asked.filter((ask) => ask === 'record').length, 0);
		assert.deepEqual(names(await again.candidatesFor(article)), ['sources/notes.txt']);

		// One text that changes costs one text; what hides is not there, what goes is gone.
		many.dispose();
		await write('sources/notes.txt', OTHER);
		await until(
			'the changed text is known',
			async () => names(await again.candidatesFor(article)).length === 0,
			30_000,
		);
		assert.equal(asked.filter((ask) => ask === 'record').length, 1);
		await vscode.workspace.fs.delete(notes);
		await until('the removed text is gone', () => mine(again).length === 2, 30_000);

		// Another setting means other texts.
		await write('minutes/may.txt', NOTES);
		await settings().update('sources', ['**/minutes/**'], vscode.ConfigurationTarget.Workspace);
		await until('the minutes are known', async () => names(await again.candidatesFor(article)).length === 1, 30_000);
		await settings().update('sources', undefined, vscode.ConfigurationTarget.Workspace);
		await until('the minutes are no texts of ours', () => mine(again).length === 2, 30_000);

		await again.clear();
		assert.deepEqual(again.texts, []);
		await again.ready();
		assert.equal(mine(again).length, 2);
	}).timeout(120_000);

	it('that come and go together are searched for together', async () => {
		const many = opened();
		await many.ready();
		const { findFiles } = vscode.workspace;
		let searches = 0;
		let changes = 0;
		many.onDidChange(() => (changes += 1));
		const counting: typeof findFiles = (...asked) => {
			searches += 1;
			return findFiles(...asked);
		};
		Object.assign(vscode.workspace, { findFiles: counting });
		try {
			for (const [folder, count] of [
				['few', 15],
				['crowd', 60],
			] as const) {
				const there = (): number => many.texts.filter(({ uri }) => uri.path.includes(`/seeds/${folder}/`)).length;
				searches = changes = 0;
				const at = workspaceFile('seeds', folder);
				await vscode.workspace.fs.createDirectory(at);
				await pause(500);
				const textOf = (i: number): Uint8Array => new TextEncoder().encode(`${OTHER}It was number ${i}.\n`);
				await Promise.all(
					Array.from({ length: count }, (_, i) =>
						vscode.workspace.fs.writeFile(vscode.Uri.joinPath(at, `${i}.txt`), textOf(i)),
					),
				);
				await until(`all texts of ${folder} are known`, () => there() === count, 30_000);
				// What looks for folders comes later than what looks at files.
				await pause(2500);
				assert.equal(there(), count);
				await vscode.workspace.fs.delete(at, { recursive: true });
				await until(`all texts of ${folder} are gone`, () => there() === 0, 30_000);
				// The product searches as well.
				assert.isBelow(searches, 30);
				assert.isBelow(changes, 15);
			}
		} finally {
			Object.assign(vscode.workspace, { findFiles });
		}
	}).timeout(120_000);
});
