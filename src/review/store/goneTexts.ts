import { Ledger } from '../acts/ledger';
import type { DeskRecord } from '../model';
import { ELSEWHERE, WORKSPACE, type SourceId } from '../sources/book';
import { likeness, sameWords } from '../sources/fingerprint';
import { pageHead, pageHeads } from './pageHeads';
import { recordFileName } from './recordFileName';
import type { Shelf } from './shelf';
import { TextFiles } from './textFiles';
import { isGone } from './whereTextsAre';

/** Records of a text that is not where it was. */
export interface GoneSource {
	readonly id: SourceId;
	/** Where it was last. */
	readonly path: string;
	/** How much the text that was asked for is like it, from 0 to 1; 0 where that is not known. */
	readonly likeness: number;
	/** How many records there are of it. */
	readonly records: number;
}

/** Less like than this is another text, from 0 to 1. */
const LEAST = 0.5;

/** The texts that are gone and have exactly these words; several where copies were reviewed apart. */
export async function goneWithWords(shelf: Shelf, words: string): Promise<string[]> {
	const { book, files } = shelf;
	const paths: string[] = [];
	for (const source of book.sources.filter((source) => source !== WORKSPACE)) {
		const places = book.placesOf(source).filter(({ path }) => path !== ELSEWHERE);
		const last = places.at(-1);
		if (!last || likeness(last.words, words) < LEAST) {
			continue;
		}
		const saved = sameWords(last.words, words)
			? last
			: await pageHead(files, recordFileName(last.path)).catch(() => undefined);
		if (
			sameWords(saved?.words ?? '', words) &&
			(await isGone(
				shelf,
				places.map(({ path }) => path),
			))
		) {
			paths.push(last.path);
		}
	}
	return [...new Set(paths)];
}

/**
 * All texts that are gone and have records, the most alike first.
 *
 * @param words the fingerprint of the text that they are compared with
 * @param content its text, by which records are compared whose text has left no fingerprint
 */
export async function goneTexts(shelf: Shelf, words: string, content: string): Promise<GoneSource[]> {
	const { book, files, surroundings } = shelf;
	await shelf.look();
	const heads = await pageHeads(files, surroundings.rest);
	const byPath = new Map<string, { id: SourceId; words: string[]; paths: string[] }>();
	for (const id of book.sources) {
		const places = book.placesOf(id).filter(({ path }) => path !== ELSEWHERE);
		const last = places.at(-1);
		if (last && id !== WORKSPACE && !byPath.has(last.path)) {
			byPath.set(last.path, { id, words: [last.words], paths: places.map(({ path }) => path) });
		}
	}
	for (const { path, id, words } of heads) {
		const known = byPath.get(path);
		if (known) {
			known.words.push(words);
		} else if (path !== '' && book.placesOf(id).length === 0) {
			byPath.set(path, { id, words: [words], paths: [path] });
		}
	}
	const gone: GoneSource[] = [];
	for (const [path, { id, words: known, paths }] of byPath) {
		if (!(await isGone(shelf, paths))) {
			continue;
		}
		const records = await recordsOf(shelf, path);
		if (records.length > 0) {
			const hasWords = known.some((one) => one !== '');
			const like = hasWords ? Math.max(...known.map((one) => likeness(one, words))) : sharedBy(records, content);
			gone.push({ id, path, likeness: like, records: records.length });
		}
	}
	return gone.sort((a, b) => b.likeness - a.likeness || (a.path < b.path ? -1 : 1));
}

async function recordsOf(shelf: Shelf, path: string): Promise<DeskRecord[]> {
	const onDisk = new TextFiles(shelf);
	await onDisk.read(path);
	const ledger = new Ledger();
	await ledger.take(onDisk.acts, shelf.surroundings.rest);
	return Array.from(ledger.records, ({ record }) => record);
}

/** How much of the words that records are about stands in a text, from 0 to 1. */
function sharedBy(records: readonly DeskRecord[], content: string): number {
	const words = records.flatMap(({ target }) => target.map(({ exact }) => exact));
	const all = words.reduce((sum, { length }) => sum + length, 0);
	const there = words.filter((exact) => content.includes(exact)).reduce((sum, { length }) => sum + length, 0);
	return all === 0 ? 0 : there / all;
}
