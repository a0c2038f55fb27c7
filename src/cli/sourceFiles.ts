import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What is read of a folder. */
const TEXT = /\.(?:txt|text|md|markdown)$/i;
/** What would be, were it text. */
const DOCUMENT = /\.(?:pdf|docx?|odt|rtf)$/i;

/**
 * The files that paths name, in order, each once: a folder stands for the texts in it and in the folders below, by name;
 * hidden ones and links are passed over.
 *
 * @param except is left out, by whatever path it is named; `null` for none
 * @param passOver is told of documents in folders that are no texts
 */
export function sourceFiles(
	paths: readonly string[],
	except: string | null,
	passOver: (path: string) => void,
): string[] {
	const files = new Map<string, string>();
	const add = (path: string): void => {
		if ((except === null || resolve(path) !== resolve(except)) && !files.has(resolve(path))) {
			files.set(resolve(path), path);
		}
	};
	for (const path of paths) {
		if (!isFolder(path)) {
			add(path);
			continue;
		}
		for (const file of filesIn(path)) {
			if (TEXT.test(file)) {
				add(file);
			} else if (DOCUMENT.test(file)) {
				passOver(file);
			}
		}
	}
	return [...files.values()];
}

/** What cannot be looked at is named as a file, and refused where it is read. */
function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function* filesIn(folder: string): Generator<string> {
	const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
	for (const name of names.sort()) {
		const path = join(folder, name);
		const found = lstatSync(path);
		if (found.isDirectory()) {
			yield* filesIn(path);
		} else if (found.isFile()) {
			yield path;
		}
	}
}
