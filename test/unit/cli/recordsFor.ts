import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wholeChangesOf } from '../../../src/review/acts/changeOf';
import type { DeskRecord } from '../../../src/review/model';
import { Disk } from '../review/memoryFiles';
import { openWindow } from '../review/store/someWindow';

/** What a text of a folder is called there, and what is in it. */
interface Text {
	readonly path: string;
	readonly words: string;
}

/**
 * Puts into a folder what one author's window writes of a text. Of several, each has seen nothing of the others.
 *
 * @param text of which the records are; `undefined` for those of names
 */
export async function keepRecords(
	folder: string,
	text: Text | undefined,
	records: readonly DeskRecord[],
	author = 'rosa',
): Promise<void> {
	const disk = new Disk();
	if (text) {
		disk.texts.add(text.path);
	}
	const window = openWindow(disk, author);
	const kept = await window.text(text?.path ?? '', text?.words ?? '');
	await kept.act(records.flatMap(wholeChangesOf));
	await window.folder.settled();
	for (const [name, content] of disk.files) {
		const file = join(folder, '.source-review', name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}
