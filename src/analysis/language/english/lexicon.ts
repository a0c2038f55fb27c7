import { hashText } from '../../learn/hash';
import type { Unpacker } from '../../learn/packed';
import { rowOf } from '../../text/firstIndex';

/** Numbers of classes by likeness of use, of 64, 256 and 1,000. */
type Classes = Readonly<Record<'of64' | 'of256' | 'of1000', number>>;

/** Tags that a word was seen with. */
export interface TagSet {
	/** Indices into `TAGS`, the commonest first. */
	readonly tags: readonly number[];
	/** Whether the word has no other. */
	readonly closed: boolean;
}

/** Parts of speech of base forms, as bits. */
export const PARTS = { noun: 1, verb: 2, adjective: 4, adverb: 8 } as const;

/** What is known of the words of English. Words are kept by their hashes: a stranger is taken for one once in 50,000 times. */
export class Lexicon {
	private readonly tagSets: readonly TagSet[];
	/** Of each column of values the hashes of its words, ascending. */
	private readonly tagged: Uint32Array;
	private readonly tagSetOfTagged: ArrayLike<number>;
	private readonly classed: Uint32Array;
	private readonly columns: readonly ArrayLike<number>[];
	private readonly bases: Uint32Array;
	private readonly partsOfBases: ArrayLike<number>;

	/** @param from gives what `training/language/packLexicon.ts` packed */
	constructor(from: Unpacker) {
		const words = (count: number): Uint16Array => new Uint16Array(from.raw(2 * count).buffer);
		this.tagSets = from
			.text()
			.split('\n')
			.map((set) => {
				const closed = set.startsWith(CLOSED);
				return { tags: [...set.slice(closed ? 1 : 0)].map((char) => char.charCodeAt(0) - FIRST), closed };
			});
		this.tagged = from.ascending();
		this.tagSetOfTagged = words(this.tagged.length);
		this.classed = from.ascending();
		const { length } = this.classed;
		this.columns = [from.raw(length), words(length), words(length)];
		this.bases = from.ascending();
		this.partsOfBases = from.raw(this.bases.length);
	}

	/** The number of the set of tags that a word was seen with, as it is spelled; 0 where it is not known. */
	tagSetOf(text: string): number {
		return (this.tagSetOfTagged[rowOf(this.tagged, hashText(text))] ?? -1) + 1;
	}

	/** The set of tags with a number. */
	tagsOf(tagSet: number): TagSet | undefined {
		return this.tagSets[tagSet - 1];
	}

	/** Of a word in lower case; `null` where it is in no class. */
	classesOf(lower: string): Classes | null {
		const row = rowOf(this.classed, hashText(lower));
		const [of64 = 0, of256 = 0, of1000 = 0] = this.columns.map((column) => column[row]);
		return row < 0 ? null : { of64, of256, of1000 };
	}

	/** The parts of speech that a base form can be, as a sum of {@link PARTS}; 0 where it is not known. */
	partsOf(base: string): number {
		return this.partsOfBases[rowOf(this.bases, hashText(base))] ?? 0;
	}
}

/** In files a tag is a character from here. */
export const FIRST = 48;
/** Begins sets that are closed. */
export const CLOSED = '!';
