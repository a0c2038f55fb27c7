import { CLOSED, FIRST, type TagSet } from '../../analysis/language/english/lexicon';
import { hashText } from '../../analysis/learn/hash';
import type { Packer } from '../../packer';

/** What the lexicon is compiled from; see `compileLexicon.ts`. */
export interface LexiconRows {
	/** Of a word as it is spelled: what it was seen as, and whether it is nothing else. */
	readonly tags: ReadonlyMap<string, TagSet>;
	/** Numbers of classes of 64, 256 and 1,000, from 1, by word in lower case. */
	readonly classes: ReadonlyMap<string, readonly [number, number, number]>;
	/** Parts of speech that WordNet knows a base form as: sums of `PARTS`. */
	readonly parts: ReadonlyMap<string, number>;
}

/** Packs what `Lexicon` reads. */
export function packLexicon({ tags, classes, parts }: LexiconRows, into: Packer): void {
	const sets = new Map(
		[...tags].map(([word, set]) => [word, (set.closed ? CLOSED : '') + set.tags.map(toChar).join('')]),
	);
	const tagSets = [...new Set(sets.values())];
	const numbers = new Map(tagSets.map((set, number) => [set, number]));
	const byTags = byHash([...sets].map(([word, set]) => [word, numbers.get(set) ?? 0]));
	into.text(tagSets.join('\n'));
	into.ascending(byTags.hashes);
	into.raw(Uint16Array.from(byTags.values));
	const byClass = byHash([...classes]);
	into.ascending(byClass.hashes);
	into.raw(Uint8Array.from(byClass.values, (row) => row[0]));
	into.raw(Uint16Array.from(byClass.values, (row) => row[1]));
	into.raw(Uint16Array.from(byClass.values, (row) => row[2]));
	const byBase = byHash([...parts]);
	into.ascending(byBase.hashes);
	into.raw(Uint8Array.from(byBase.values));
}

const toChar = (tag: number): string => String.fromCharCode(tag + FIRST);

function byHash<T>(rows: readonly (readonly [string, T])[]): { hashes: Uint32Array; values: T[] } {
	const values = new Map(rows.map(([word, value]) => [hashText(word), value]));
	const hashes = Uint32Array.from(values.keys()).sort();
	return { hashes, values: Array.from(hashes, (hash) => values.get(hash) as T) };
}
