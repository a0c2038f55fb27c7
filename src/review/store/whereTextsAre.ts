import { ELSEWHERE, type SourceBook, type SourceId } from '../sources/book';
import { sameWords } from '../sources/fingerprint';
import type { RecordFiles } from './recordFiles';
import type { Shelf } from './shelf';

/** Whether a text is at none of some paths. */
export async function isGone(shelf: Shelf, paths: readonly string[]): Promise<boolean> {
	return (await there(shelf, paths)).length === 0;
}

/** The paths, besides one, at which the text of a source is too: each rename of two is kept where git merges them. */
export function copiesOf(shelf: Shelf, source: SourceId, path: string): Promise<readonly string[]> {
	const places = shelf.book.placesOf(source).map((place) => place.path);
	return there(
		shelf,
		places.filter((other) => other !== path && other !== ELSEWHERE),
	);
}

/** Whether a text that had gone to another folder is there again as it left: git has brought it back. */
export const isBack = (book: SourceBook, source: SourceId, path: string, words: string): boolean =>
	book.isElsewhere(source) &&
	book.pathsEver(source).has(path) &&
	book.placesOf(source).some((place) => sameWords(place.words, words));

/**
 * The paths under which the text at a path was known before another program gave it other large and small letters, or
 * where a system writes accents otherwise. Some disks find it under either name, so that it is never gone; what they list
 * tells that there is one text.
 */
export async function earlierSpellings({ book, files }: Shelf, path: string): Promise<readonly string[]> {
	const found: string[] = [];
	for (const earlier of book.spelledLike(path)) {
		// Where that cannot be known, they may be two.
		if (await isOneText(files, path, earlier).catch(() => false)) {
			found.push(earlier);
		}
	}
	return found;
}

/** Whether a disk finds a text under an earlier path too, and lists it under the present one alone. */
async function isOneText(files: RecordFiles, path: string, earlier: string): Promise<boolean> {
	if (!(await files.hasText(earlier))) {
		return false;
	}
	const [parts, before] = [path.split('/'), earlier.split('/')];
	for (const [i, part] of parts.entries()) {
		if (part !== before[i]) {
			const names = await files.names(parts.slice(0, i).join('/'));
			if (!names.includes(part) || names.includes(before[i] ?? '')) {
				return false;
			}
		}
	}
	return true;
}

async function there({ files }: Shelf, paths: readonly string[]): Promise<readonly string[]> {
	const found: string[] = [];
	for (const path of new Set(paths)) {
		// Where that cannot be known it may be there, and a text that is there keeps its records.
		if (await files.hasText(path).catch(() => true)) {
			found.push(path);
		}
	}
	return found;
}
