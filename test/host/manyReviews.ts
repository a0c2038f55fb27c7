import * as vscode from 'vscode';
import { changeOf } from '../../src/review/acts/changeOf';
import { quoteAnchors } from '../../src/review/anchors/quoteAnchors';
import { fingerprintOf } from '../../src/review/sources/fingerprint';
import { RecordsFolder } from '../../src/review/store/recordsFolder';
import { MemoryFiles, quietSurroundings } from '../unit/review/memoryFiles';
import { workspaceFile } from './workspace';

/** How many reviews are of one act. */
const TOGETHER = 50;

/** Leaves a colleague's reviews of all places of some words in a text, as another window would have. */
export async function leaveReviews(path: string, text: string, words: RegExp): Promise<number> {
	const files = new MemoryFiles();
	const owner = { author: 'c011ea60e', reviewer: () => 'A colleague' };
	const folder = new RecordsFolder(files, owner, quietSurroundings('colleague'), (message) => {
		throw new Error(JSON.stringify(message));
	});
	const records = await folder.text(path, () => fingerprintOf(text));
	const changes = Array.from(text.matchAll(words), ({ index, 0: exact }, i) =>
		changeOf(
			{
				id: `record-${String(i)}`,
				created: '2031-11-05T10:00:00.000Z',
				target: quoteAnchors(text, [{ start: index, end: index + exact.length }]),
				of: { type: 'review', about: 'selection' },
			},
			{ status: i % 3 === 0 ? 'disputed' : 'checked', judged: exact, note: `Note ${String(i)}.` },
		),
	);
	for (let i = 0; i < changes.length; i += TOGETHER) {
		void records.act(changes.slice(i, i + TOGETHER));
	}
	await folder.settled();
	for (const [name, content] of files.files) {
		// The page is made again where it is missing; the acts are what counts.
		if (name.startsWith('acts/')) {
			const uri = workspaceFile('.source-review', ...name.split('/'));
			await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
		}
	}
	return changes.length;
}

/** Takes all records of the open folder away. */
export async function removeRecords(): Promise<void> {
	await vscode.workspace.fs
		.delete(workspaceFile('.source-review'), { recursive: true })
		.then(undefined, () => undefined);
}
