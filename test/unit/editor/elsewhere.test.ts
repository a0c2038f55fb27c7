import { disk, Emitter, filesChanged, said, textChanged, undisposed } from './windowStub';
import * as assert from 'node:assert/strict';
import { mock } from 'node:test';
import * as vscode from 'vscode';
import type { Finding } from '../../../src/analysis/model';
import type { Row } from '../../../src/corpus/model';
import type { Article } from '../../../src/editor/article';
import { Checks } from '../../../src/editor/corpus/checks';
import type { ManyTexts } from '../../../src/editor/corpus/manyTexts';
import { SameWords } from '../../../src/editor/corpus/sameWords';
import { checkQuotations } from '../../../src/editor/desk/checkQuotations';
import type { OpenArticles } from '../../../src/editor/openArticles';
import { readOf } from '../../../src/reading/read';
import { Certainty } from '../../../src/reading/thresholds';
import type { NamedText } from '../../../src/worker/corpus/questions';
import { ANALYSIS, place, TEXT } from './article';

const WORDS = place('“We have waited long enough.”');
const row = (file: string, kind: Row['kind']): Row => ({
	span: WORDS,
	form: 'direct',
	speaker: 'Ada Lindqvist',
	kind,
	found: [{ file, span: { start: 0, end: 10 }, speaker: null }],
	altered: kind === 'altered' ? [{ article: 'have', source: 'had', what: 'word' }] : [],
	warnings: [],
});
const uriOf = (name: string): vscode.Uri => ({ toString: () => name, path: name }) as unknown as vscode.Uri;

const token = { isCancellationRequested: false } as vscode.CancellationToken;

/** An open article, and other texts of its folder; what is asked of them is counted. */
class Desk {
	readonly changes = new Emitter();
	readonly indexChanges = new Emitter();
	readonly ended = new Emitter();
	/** The texts that were compared, one line a comparison. */
	readonly compared: string[] = [];
	findings: readonly Finding[] = [];
	version = 1;
	/** As persons have corrected it. */
	analysis = ANALYSIS;
	texts: { uri: vscode.Uri; isSource: boolean; record: object }[] = [];
	/** How many times texts were read, each time with a line more; and as what they were compared last. */
	readings = 0;
	given: readonly NamedText[] = [];
	/** How the words stand in each text. */
	kinds: Record<string, Row['kind']> = {};
	near = ['call.txt', 'older.txt'];
	/** The texts that cannot be read any more, and those that the index was told of. */
	gone: string[] = [];
	readonly lookedAgain: string[] = [];
	/** What stands in each text besides. */
	more = '';
	/** What happens while texts are read, and while they are compared. */
	whileRead = (): void => undefined;
	meanwhile = (): void => undefined;
	readonly article: Article;
	readonly articles: OpenArticles;
	readonly many: ManyTexts;
	readonly checks: Checks;
	readonly sameWords: SameWords;

	constructor() {
		const desk = this as Desk;
		const read = (): Article['read'] => readOf(desk.version, desk.analysis, new Certainty(0), undefined);
		let last = read();
		const now = (): Article['read'] =>
			last?.version === desk.version && last.analysis === desk.analysis ? last : (last = read());
		this.article = {
			document: {
				uri: uriOf('article.txt'),
				get version() {
					return desk.version;
				},
			},
			get read() {
				return now();
			},
			get still() {
				return now();
			},
			progress: undefined,
			whenRead: () => Promise.resolve(now()),
			carry: (span: Article) => span,
			reading: {
				depth: 'quick',
				compared: (_: object, findings: readonly Finding[]) => (this.findings = findings),
			},
		} as unknown as Article;
		this.articles = {
			all: [this.article],
			shown: this.article,
			onDidChange: (listener: (article: Article, change: unknown) => void) =>
				this.changes.event((change) => listener(this.article, change)),
			onDidEnd: this.ended.event,
		} as unknown as OpenArticles;
		this.many = {
			ready: () => Promise.resolve(desk.texts),
			passedOver: [],
			onDidChange: this.indexChanges.event,
			get texts() {
				return desk.texts;
			},
			textOf: (uri: vscode.Uri) =>
				this.gone.includes(String(uri))
					? Promise.reject(new Error(`${String(uri)} is gone`))
					: Promise.resolve(this.text()),
			lookAgain: (uri: vscode.Uri) => this.lookedAgain.push(String(uri)),
			candidatesFor: () => Promise.resolve(this.near.map(uriOf)),
			check: (_: Article, sources: readonly NamedText[]) => {
				this.given = sources;
				this.compared.push(sources.map(({ file }) => file).join(' '));
				const rows = sources.map(({ file }) => row(file, this.kinds[file] ?? 'verbatim'));
				this.meanwhile();
				return Promise.resolve(rows);
			},
		} as unknown as ManyTexts;
		this.checks = new Checks(this.articles, this.many);
		this.sameWords = new SameWords(this.articles, this.many, this.checks);
	}

	has(...names: readonly string[]): void {
		this.texts = names.map((name) => ({ uri: uriOf(name), isSource: name === 'call.txt', record: {} }));
	}

	/** Nobody types any more, and what follows from that has come to an end. */
	async rests(change: Emitter = this.changes): Promise<void> {
		change.fire('still');
		mock.timers.tick(2000);
		await this.ends();
	}

	async ends(): Promise<void> {
		for (let turn = 0; turn < 20; turn += 1) {
			await Promise.resolve();
		}
	}

	private text(): string {
		this.whileRead();
		return TEXT + this.more + '\n'.repeat((this.readings += 1));
	}

	get told(): string[] {
		return this.findings.map(({ code, details }) => `${code} ${details['where'] ?? ''}`);
	}

	get places(): string[] {
		return this.sameWords.at(this.article, WORDS.start + 3).map(({ view, place: { file } }) => `${file} ${view.kind}`);
	}
}

describe('words of an article in other texts', () => {
	let desk: Desk;
	beforeEach(() => {
		mock.timers.enable({ apis: ['setTimeout'] });
		desk = new Desk();
	});
	afterEach(() => {
		desk.sameWords.dispose();
		desk.checks.dispose();
		mock.timers.reset();
	});

	it('costs nothing where there are no other texts, or none that shares words', async () => {
		await desk.rests();
		desk.has('call.txt', 'older.txt');
		desk.near = [];
		await desk.rests();
		assert.deepEqual(desk.compared, []);
	});

	it('is told of a source although an older version has the same altered words', async () => {
		desk.has('call.txt', 'older.txt');
		desk.kinds = { 'call.txt': 'altered' };
		await desk.rests();
		assert.deepEqual(desk.compared, ['call.txt', 'older.txt']);
		assert.deepEqual(desk.told, ['words-altered call.txt, line 1']);
		assert.deepEqual(desk.places, ['call.txt altered', 'older.txt verbatim']);
	});

	it('is looked for again when the article or one of those texts has changed, and only then', async () => {
		desk.has('call.txt');
		await desk.rests();
		await desk.rests();
		await desk.rests(desk.indexChanges);
		assert.equal(desk.compared.length, 1);
		desk.has('call.txt');
		await desk.rests(desk.indexChanges);
		assert.equal(desk.compared.length, 2);
		desk.version = 2;
		await desk.rests();
		assert.equal(desk.compared.length, 3);
		desk.texts = [...desk.texts, { uri: uriOf('far.txt'), isSource: true, record: {} }];
		await desk.rests(desk.indexChanges);
		assert.equal(desk.compared.length, 3);
	});

	it('is looked for again when a person has corrected the article, and not for what other texts show in it', async () => {
		desk.has('call.txt');
		await desk.rests();
		await desk.checks.check(desk.article, [uriOf('call.txt')], token);
		desk.kinds = { 'call.txt': 'other-speaker' };
		desk.analysis = { ...ANALYSIS, findings: [] };
		await desk.rests();
		assert.equal(desk.compared.length, 2);
		desk.analysis = { ...ANALYSIS, attributions: [...ANALYSIS.attributions] };
		await desk.rests();
		assert.equal(desk.compared.length, 4);
		assert.deepEqual(desk.places, ['call.txt other speaker']);
		assert.deepEqual(
			desk.checks.of(desk.article)?.views.map(({ kind }) => kind),
			['other speaker'],
		);
	});

	it('is not looked for any more in an article that has ended', async () => {
		desk.has('call.txt');
		desk.changes.fire('still');
		mock.timers.tick(2000);
		desk.ended.fire(desk.article.document);
		await desk.ends();
		assert.deepEqual(desk.compared, []);
	});

	it('leaves nothing behind that could be cancelled', async () => {
		undisposed.count = 0;
		desk.has('call.txt');
		await desk.rests();
		await desk.checks.check(desk.article, [uriOf('call.txt')], token);
		desk.has('call.txt');
		await desk.rests();
		assert.ok(desk.compared.length > 2);
		assert.equal(undisposed.count, 0);
	});

	it('is found although one of those texts cannot be read any more, which the index is told', async () => {
		desk.has('call.txt', 'older.txt', 'newer.txt');
		desk.near = ['call.txt', 'older.txt', 'newer.txt'];
		desk.gone = ['call.txt', 'older.txt'];
		await desk.rests();
		assert.deepEqual(desk.compared, ['newer.txt']);
		assert.deepEqual(desk.places, ['newer.txt verbatim']);
		assert.deepEqual(desk.lookedAgain, ['call.txt', 'older.txt']);
	});

	it('is checked against what is left of the index, and against nothing where a file of a person cannot be read', async () => {
		desk.has('call.txt', 'older.txt');
		desk.near = [];
		desk.gone = ['older.txt', 'mine.txt'];
		const check = (...names: readonly string[]): Promise<unknown> =>
			desk.checks.check(desk.article, names.map(uriOf), token);
		await check('call.txt', 'older.txt');
		assert.deepEqual(desk.checks.of(desk.article)?.sources, ['call.txt']);
		assert.deepEqual(desk.lookedAgain, ['older.txt']);
		// That it leaves the index changes nothing of what was checked.
		desk.texts = desk.texts.filter(({ isSource }) => isSource);
		await desk.rests(desk.indexChanges);
		assert.deepEqual(desk.compared, ['call.txt']);
		await assert.rejects(check('older.txt'), /older\.txt is gone/);
		await assert.rejects(check('call.txt', 'mine.txt'), /mine\.txt is gone/);
		assert.deepEqual(desk.checks.of(desk.article)?.sources, ['call.txt']);
	});

	it('is said not to have been looked for in what cannot be read any more', async () => {
		Object.assign(disk, { stat: () => Promise.reject(new Error('no permission')) });
		desk.texts = ['call.txt', 'gone.txt'].map((name) => ({ uri: uriOf(name), isSource: true, record: {} }));
		desk.gone = ['gone.txt'];
		said.length = 0;
		await checkQuotations(desk.articles, desk.many, desk.checks);
		await desk.ends();
		assert.deepEqual(desk.compared, ['call.txt']);
		assert.equal(said.at(-1), 'Not looked at: gone.txt cannot be read (no permission).');
	});

	it('is said not to have been checked where the article has changed meanwhile, and against the article alone', async () => {
		desk.texts = [{ uri: uriOf('call.txt'), isSource: true, record: {} }];
		desk.whileRead = () => (desk.version = 2);
		said.length = 0;
		await checkQuotations(desk.articles, desk.many, desk.checks);
		assert.deepEqual(said, ['The text has changed meanwhile. Try again.']);
		const { window } = vscode;
		const { showOpenDialog } = window;
		Object.assign(desk.article.document, { isUntitled: true });
		Object.assign(window, { showOpenDialog: () => Promise.resolve([desk.article.document.uri]) });
		desk.texts = [];
		desk.near = [];
		await checkQuotations(desk.articles, desk.many, desk.checks);
		Object.assign(window, { showOpenDialog });
		assert.equal(said.at(-1), 'This is the article itself. Choose another text.');
	});

	it('is told from two folders of a workspace that are called alike', async () => {
		const { asRelativePath } = vscode.workspace;
		Object.assign(vscode.workspace, { asRelativePath: () => 'sources/call.txt' });
		const uris = ['/a/sources/call.txt', '/b/sources/call.txt'].map(uriOf);
		await desk.checks.check(desk.article, uris, token);
		Object.assign(vscode.workspace, { asRelativePath });
		assert.deepEqual(desk.compared, ['sources/call.txt /b/sources/call.txt']);
	});

	it('is checked against no more than can be held, and in passing against as much of it', async () => {
		desk.has('call.txt', 'notes.txt', 'older.txt');
		desk.more = '\n'.repeat(6_000_000);
		const check = desk.checks.check(desk.article, ['call.txt', 'notes.txt'].map(uriOf), token);
		await assert.rejects(check, /longer than 10 million characters/);
		desk.near = ['notes.txt', 'older.txt'];
		await desk.rests();
		assert.deepEqual(desk.compared, ['notes.txt']);
		assert.deepEqual(desk.lookedAgain, []);
	});

	it('is not looked for, nor are texts read, once a check was called off', async () => {
		const running = { isCancellationRequested: false };
		desk.whileRead = () => (running.isCancellationRequested = true);
		const against = ['call.txt', 'notes.txt', 'older.txt'].map(uriOf);
		await desk.checks.check(desk.article, against, running as vscode.CancellationToken);
		assert.equal(desk.readings, 1);
		assert.deepEqual(desk.compared, []);
	});

	it('is shown in the texts that it was checked against, whatever they are on disk by then', async () => {
		desk.has('call.txt', 'notes.txt');
		const comparison = await desk.checks.check(desk.article, ['call.txt', 'notes.txt'].map(uriOf), token);
		assert.deepEqual(
			desk.given.map(({ text }) => text),
			desk.given.map(({ file }) => comparison?.texts.text(file)),
		);
		assert.equal(desk.given.length, 2);
		assert.equal(desk.readings, 2);
	});

	it('is checked again where a text has changed while it was checked', async () => {
		desk.has('call.txt');
		desk.near = [];
		desk.meanwhile = () => {
			desk.meanwhile = () => undefined;
			desk.has('call.txt');
			desk.kinds = { 'call.txt': 'altered' };
			desk.indexChanges.fire(undefined);
		};
		await desk.checks.check(desk.article, [uriOf('call.txt')], token);
		await desk.ends();
		assert.equal(desk.compared.length, 2);
		assert.deepEqual(
			desk.checks.of(desk.article)?.views.map(({ kind }) => kind),
			['altered'],
		);
		await desk.rests();
		assert.equal(desk.compared.length, 2);
	});

	it('that was checked against a file the index does not know is old once that changes, and checked again once it rests', async () => {
		desk.has('call.txt');
		desk.near = [];
		await desk.checks.check(desk.article, ['call.txt', '/mine/notes [1].txt'].map(uriOf), token);
		const shown = (): unknown => {
			const { isOld, views } = desk.checks.of(desk.article) ?? {};
			return [isOld, views?.map(({ kind }) => kind).join()];
		};
		const changes = [
			(): void => filesChanged.fire(uriOf('/mine/notes [1].txt')),
			(): void => textChanged.fire({ document: { uri: uriOf('/mine/notes [1].txt') } }),
		];
		for (const [times, change] of changes.entries()) {
			desk.kinds = {};
			change();
			assert.deepEqual(shown(), [true, times === 0 ? 'verbatim,verbatim' : 'verbatim,altered']);
			desk.kinds = { '/mine/notes [1].txt': 'altered' };
			mock.timers.tick(2000);
			await desk.ends();
			assert.deepEqual(shown(), [false, 'verbatim,altered']);
		}
		filesChanged.fire(uriOf('/mine/other.txt'));
		filesChanged.fire(uriOf('call.txt'));
		mock.timers.tick(2000);
		await desk.ends();
		assert.equal(desk.compared.length, 3);
		desk.ended.fire(desk.article.document);
		filesChanged.fire(uriOf('/mine/notes [1].txt'));
		mock.timers.tick(2000);
		await desk.ends();
		assert.equal(desk.compared.length, 3);
	});

	it('that a person had checked is of an older text from an edit on, until it rests', async () => {
		desk.has('call.txt', 'notes.txt');
		desk.near = [];
		desk.kinds = { 'notes.txt': 'other-speaker' };
		await desk.checks.check(desk.article, [uriOf('notes.txt')], token);
		const shown = (): unknown => {
			const { version, isOld, sources, views } = desk.checks.of(desk.article) ?? {};
			return [version, isOld, sources?.join(), views?.map(({ kind }) => kind).join()];
		};
		assert.deepEqual(shown(), [1, false, 'notes.txt', 'other speaker']);
		assert.deepEqual(desk.told, ['words-of-another notes.txt, line 1']);
		desk.version = 2;
		desk.changes.fire('read');
		assert.deepEqual(shown(), [1, true, 'notes.txt', 'other speaker']);
		desk.kinds = {};
		await desk.rests();
		assert.deepEqual(shown(), [2, false, 'notes.txt', 'verbatim']);
		assert.deepEqual(desk.told, []);
		await desk.rests();
		assert.equal(desk.compared.length, 2);
	});
});
