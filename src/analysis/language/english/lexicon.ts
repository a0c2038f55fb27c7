import { hashText } from '../../learn/hash';
import { HashTable } from '../../learn/hashTable';
import type { Unpacker } from '../../learn/packed';

/** Tags that a word was seen with. */
export interface TagSet {
	/** Indices into `TAGS`, the commonest first. */
	readonly tags: readonly number[];
	/** Whether the word has no other. */
	readonly closed: boolean;
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

	/** @param from gives what `training/language/packLexicon.ts` packed */
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
export const FIRST = 48;
/** Begins sets that are closed. */
export const CLOSED = '!';
