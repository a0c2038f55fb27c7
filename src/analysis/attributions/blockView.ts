import { tokenEvidence, type BlockEvidence, type TokenEvidence } from '../encoder/evidence';
import type { English } from '../trained/english';
import { NAME_KINDS, type NameKind, type Span } from '../model';
import { tagBlock, type TaggedWords } from '../syntax/words';
import type { Notes } from '../text/notes';
import type { Block, Labelled, Sentence } from '../text/document';
import { firstEndingAfter, type TokenRange } from '../text/places';
import type { CueWords } from './cueWords';
import type { Reading, CueForm } from './cueForms';

export const shareToken = (a: TokenRange | null, b: TokenRange | null): boolean =>
	a !== null && b !== null && a.first < b.end && b.first < a.end;

/** The part of a quotation that stands in a block, marks included. */
export interface QuotedRange extends TokenRange {
	/** Whether it was begun in a block before. */
	readonly begun: boolean;
	/** Whether it goes on in the next one. */
	readonly goesOn: boolean;
}

/** A name inside a block; offsets relative to it. */
export interface NameInBlock extends Span {
	readonly kind: string;
}

/** A block to be read, and what is known of it already. Quotations and names are in order. */
export interface UnreadBlock {
	readonly block: Block;
	readonly quotes: readonly QuotedRange[];
	readonly names: readonly NameInBlock[];
	/** See `Placed`. */
	readonly labelled: Labelled | null;
	readonly evidence: BlockEvidence | null;
}

/** All that is known of one block before attributions are sought. */
export interface BlockView extends TaggedWords, Pick<UnreadBlock, 'block' | 'quotes' | 'labelled'> {
	readonly cues: CueWords;
	/** Index of each full tag into `TAGS`. */
	readonly tagNumbers: Uint8Array;
	readonly forms: readonly CueForm[];
	readonly readings: readonly Reading[];
	/** Of verbs and nouns the lemma, of others the lower case form. */
	readonly lemmas: readonly string[];
	/** Index into {@link quotes} of the quotation each token stands in, marks included, or -1. */
	readonly quoted: readonly number[];
	/** Of tokens of names their kind; of dates, amounts and numbers *value*; `null` elsewhere. */
	readonly names: readonly (NameKind | 'value' | null)[];
	readonly sentenceOf: readonly number[];
	/** What the second reader makes of it, where it has read it. */
	readonly second: TokenEvidence | null;
	/** What was made of it; see `noted`. */
	readonly notes: Notes;
}

export function quoteAt({ quoted, quotes }: BlockView, at: number): QuotedRange | undefined {
	// What is below 0 would be looked up by its name, at a hundred times the cost.
	const index = at < 0 ? -1 : (quoted[at] ?? -1);
	return index < 0 ? undefined : quotes[index];
}

export function quoteFrom(view: BlockView, at: number): QuotedRange | undefined {
	const quote = quoteAt(view, at);
	return quote?.first === at ? quote : undefined;
}

/** The sentence that a token of the block stands in: each stands in one. */
export const sentenceAt = ({ block, sentenceOf }: BlockView, at: number): Sentence =>
	block.sentences[sentenceOf[at] as number] as Sentence;

/** What is asked of English where a block is looked at. */
export type BlockData = Pick<English['attributions'], 'forms' | 'tagger'>;

export function viewBlock({ block, quotes, names, labelled, evidence }: UnreadBlock, data: BlockData): BlockView {
	const { tokens, words, sentences } = block;
	const forms = words.map((word) => data.forms.of(word));
	const tagged = tagBlock(block, data);
	const readings = forms.map((form, i) => form.as(tagged.tagNumbers[i] as number));
	const kinds = words.map((): NameKind | 'value' | null => null);
	for (const { start, end, kind } of names) {
		for (let i = firstEndingAfter(tokens, start); (tokens[i]?.start ?? end) < end; i++) {
			kinds[i] = NAME_KINDS.find((name) => name === kind) ?? 'value';
		}
	}
	// Plain arrays: blocks are short, and typed arrays of more than 64 bytes cost far more to make.
	const quoted = new Array<number>(words.length).fill(-1);
	quotes.forEach(({ first, end }, q) => quoted.fill(q, first, end));
	const sentenceOf = new Array<number>(words.length).fill(0);
	sentences.forEach(({ firstToken, endToken }, s) => sentenceOf.fill(s, firstToken, endToken));
	return {
		...tagged,
		block,
		tokens,
		cues: data.forms.cues,
		forms,
		readings,
		lemmas: readings.map(({ lemma }) => lemma),
		quoted,
		quotes,
		names: kinds,
		sentenceOf,
		labelled,
		second: evidence && tokenEvidence(tokens, evidence),
		notes: [],
	};
}
