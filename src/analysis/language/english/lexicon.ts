import { hashText } from '../../learn/hash';
import { HashTable } from '../../learn/hashTable';
import type { Packer, Unpacker } from '../../learn/packed';

/** Tags that a word was seen with. */
export interface TagSet {
	/** Indices into `TAGS`, the commonest first. */
	readonly tags: readonly number[];
	/** Whether the word has no other. */
	readonly closed: boolean;
}

/** What the lexicon is compiled from; see `training/language/compileLexicon.ts`. */
export interface LexiconRows {
	/** Of a word as it is spelled: what it was seen as, and whether it is nothing else. */
	readonly tags: ReadonlyMap<string, TagSet>;
	/** Numbers of classes of 64, 256 and 1,000, from 1, by word in lower case. */
	readonly classes: ReadonlyMap<string, readonly [number, number, number]>;
	/** Parts of speech that WordNet knows a base form as: sums of {@link PARTS}. */
	readonly parts: ReadonlyMap<string, number>;
}

/** Numbers of classes by likeness of use, of 64, 256 and 1,000. */
interface Classes {
	readonly of64: number;
	readonly of256: number;
	readonly of1000: number;
}

/** Parts of speech of base forms, as bits. */
export const PARTS = { noun: 1, verb: 2, adjective: 4, adverb: 8 } as const;

/** What is known of the words of English. Words are kept by their hashes: a stranger is taken for one once in 50,000 times. */
export class Lexicon {
	private readonly tagSets: readonly TagSet[];
	private readonly tagged: HashTable;
	private readonly classed: HashTable;
	private readonly columns: readonly ArrayLike<number>[];
	private readonly bases: HashTable;

	/** @param from gives what {@link packLexicon} packed */
	constructor(from: Unpacker) {
		const words = (count: number): Uint16Array => new Uint16Array(from.raw(2 * count).buffer);
		this.tagSets = from
			.text()
			.split('\n')
			.map((set) => ({
				tags: [...set.replace(CLOSED, '')].map((char) => char.charCodeAt(0) - FIRST),
				closed: set.startsWith(CLOSED),
			}));
		const tagged = from.ascending();
		this.tagged = new HashTable(tagged, words(tagged.length));
		const classed = from.ascending();
		this.classed = new HashTable(classed);
		this.columns = [from.raw(classed.length), words(classed.length), words(classed.length)];
		const bases = from.ascending();
		this.bases = new HashTable(bases, from.raw(bases.length));
	}

	/** The number of the set of tags that a word was seen with, as it is spelled; 0 where it is not known. */
	tagSetOf(text: string): number {
		return this.tagged.find(hashText(text)) + 1;
	}

	/** The tags among which a word with that set is one; `null` for any. */
	tagsOf(tagSet: number): readonly number[] | null {
		const set = this.tagSets[tagSet - 1];
		return set?.closed === true ? set.tags : null;
	}

	/** Of a word in lower case; `null` where it is in no class. */
	classesOf(lower: string): Classes | null {
		const row = this.classed.find(hashText(lower));
		const [of64 = 0, of256 = 0, of1000 = 0] = this.columns.map((column) => column[row]);
		return row < 0 ? null : { of64, of256, of1000 };
	}

	/** The parts of speech that a base form can be, as a sum of {@link PARTS}; 0 where it is not known. */
	partsOf(base: string): number {
		return Math.max(0, this.bases.find(hashText(base)));
	}
}

/** In files a tag is a character from here. */
const FIRST = 48;
/** Begins sets that are closed. */
const CLOSED = '!';

/** Packs what {@link Lexicon} reads. */
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
