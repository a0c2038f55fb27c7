import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf } from '../messageOf';

/** What is read of a folder. */
const TEXT = /\.(?:txt|text|md|markdown)$/i;
/** What would be, were it text. */
const DOCUMENT = /\.(?:pdf|docx?|odt|rtf)$/i;

/**
 * The files that paths name, in order, each once, whatever links lead to it: a folder stands for the texts in it and in
 * the folders below, by name; hidden ones and links in it are passed over.
 *
 * @param except is left out, by whatever path it is named; `null` for none
 * @param passOver is told of documents in folders that are no texts
 * @param fail is told of folders that cannot be looked through, and why
 */
export function sourceFiles(
	paths: readonly string[],
	except: string | null,
	passOver: (path: string) => void,
	fail: (path: string, message: string) => void,
): string[] {
	const files = new Map<string, string>();
	const left = except === null ? null : placeOf(except);
	const add = (path: string): void => {
		const place = placeOf(path);
		if (place !== left && !files.has(place)) {
			files.set(place, path);
		}
	};
	for (const path of paths) {
		if (!isFolder(path)) {
			add(path);
			continue;
		}
		for (const file of filesIn(path, fail)) {
			if (TEXT.test(file)) {
				add(file);
			} else if (DOCUMENT.test(file)) {
				passOver(file);
			}
		}
	}
	return [...files.values()];
}

/** One for all paths of a file: what is checked against itself is as in its source, whatever it says. */
function placeOf(path: string): string {
	try {
		return realpathSync.native(path);
	} catch {
		return resolve(path);
	}
}

/** What cannot be looked at is named as a file, and refused where it is read. */
function isFolder(path: string): boolean {
	try {
		return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
	} catch {
		return false;
	}
}

function* filesIn(folder: string, fail: (path: string, message: string) => void): Generator<string> {
	let entries: Dirent[] = [];
	try {
		entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
	} catch (error) {
		const why = messageOf(error);
		fail(folder, `this folder cannot be looked through: ${why}; allow it to be read, or name the files beside it`);
	}
	// A file that is gone when its turn comes is refused where it is read.
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) {
			yield* filesIn(path, fail);
		} else if (entry.isFile()) {
			yield path;
		}
	}
}
