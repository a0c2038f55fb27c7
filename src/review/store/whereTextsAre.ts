import { ELSEWHERE, type SourceId } from '../sources/book';
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
