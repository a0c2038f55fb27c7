import { NAME_KINDS, type NameKind } from '../model';
import type { AttributionData } from '../english/models';
import type { Block, Sentence, Token } from '../text/document';
import { filled, fillIn } from '../text/lists';
import { type BlockEvidence, tokenEvidence, type TokenEvidence } from '../encoder/evidence';
import type { CoarseTag } from '../language/tags';
import { tagBlock } from '../syntax/words';
import type { CueWords } from './cueWords';
import type { Reading, WordForm } from './wordForms';

/** Tokens `[first, end)` of a block. */
export interface TokenRange {
	readonly first: number;
	readonly end: number;
}

/** Whether two ranges share a token. */
export const meet = (a: TokenRange | null, b: TokenRange | null): boolean =>
	a !== null && b !== null && a.first < b.end && b.first < a.end;

/** The part of a quotation that stands in a block, marks included. */
export interface QuotedRange extends TokenRange {
	/** Begun in a block before. */
	readonly begun: boolean;
	/** Goes on in the next block. */
	readonly goesOn: boolean;
}

/** A name inside a block; offsets relative to it. */
export interface NameInBlock {
	readonly start: number;
	readonly end: number;
	readonly kind: string;
}

/** All that is known of one block before attributions are sought. */
export interface BlockView {
	readonly block: Block;
	readonly cues: CueWords;
	readonly tags: readonly CoarseTag[];
	/** Index of each full tag into `TAGS`. */
	readonly tagNumbers: Uint8Array;
	readonly forms: readonly WordForm[];
	readonly readings: readonly Reading[];
	/** Token texts in lower case. */
	readonly lower: readonly string[];
	/** Of verbs and nouns the lemma, of others the lower case form. */
	readonly lemmas: readonly string[];
	/** Index into {@link quotes} of the quotation each token stands in, marks included, or -1. */
	readonly quoted: readonly number[];
	readonly quotes: readonly QuotedRange[];
	/** 1 + index into `NAME_KINDS` for tokens of names; 9 for dates, amounts and numbers; 0 elsewhere. */
	readonly names: Uint8Array;
	/** Sentence of each token. */
	readonly sentenceOf: readonly number[];
	/** What the second reader makes of it, where it has read it. */
	readonly second: TokenEvidence | null;
}

const VALUE = NAME_KINDS.length + 1;

/** The quotation that a token stands in. */
export function quoteAt({ quoted, quotes }: BlockView, at: number): QuotedRange | undefined {
	// What is below 0 would be looked up by its name, at a hundred times the cost.
	const index = at < 0 ? -1 : (quoted[at] ?? -1);
	return index < 0 ? undefined : quotes[index];
}

/** Of each token what {@link BlockView.names} says. */
function kindsOf(tokens: readonly Token[], names: readonly NameInBlock[]): Uint8Array {
	const kinds = new Uint8Array(tokens.length);
	let i = 0;
	for (const name of names) {
		const index = NAME_KINDS.indexOf(name.kind as NameKind);
		while (i < tokens.length && (tokens[i] as Token).end <= name.start) {
			i++;
		}
		for (; i < tokens.length && (tokens[i] as Token).start < name.end; i++) {
			kinds[i] = index < 0 ? VALUE : index + 1;
		}
	}
	return kinds;
}

/** @param quotes offsets relative to the block, in order */
export function viewBlock(
	block: Block,
	quotes: readonly {
		readonly start: number;
		readonly end: number;
		readonly begun: boolean;
		readonly goesOn: boolean;
	}[],
	names: readonly NameInBlock[],
	data: AttributionData,
	evidence: BlockEvidence | null = null,
): BlockView {
	const known = data.forms;
	const { tokens, words, sentences } = block;
	const size = words.length;
	const forms = words.map((word) => word.cueFormIn(known));
	const kinds = kindsOf(tokens, names);
	const { tagNumbers, tags, lower } = tagBlock(block, data);
	const readings = new Array<Reading>(size);
	const lemmas = new Array<string>(size);
	for (let i = 0; i < size; i++) {
		const form = forms[i] as WordForm;
		const number = tagNumbers[i] as number;
		const reading = form.as(number);
		readings[i] = reading;
		lemmas[i] = reading.lemma;
	}
	// Plain arrays: blocks are short, and typed arrays of more than 64 bytes cost far more to make.
	const quoted = filled(size, -1);
	const ranges: QuotedRange[] = [];
	let at = 0;
	for (const { start, end, begun, goesOn } of quotes) {
		while (at < tokens.length && (tokens[at]?.start ?? 0) < start) {
			at++;
		}
		const first = at;
		while (at < tokens.length && (tokens[at]?.end ?? 0) <= end) {
			quoted[at++] = ranges.length;
		}
		if (at > first) {
			ranges.push({ first, end: at, begun, goesOn });
		}
	}
	const sentenceOf = filled(size, 0);
	for (let s = 1; s < sentences.length; s++) {
		const { firstToken, endToken } = sentences[s] as Sentence;
		fillIn(sentenceOf, s, firstToken, endToken);
	}
	return {
		block,
		cues: known.cues,
		tags,
		tagNumbers,
		forms,
		readings,
		lower,
		lemmas,
		quoted,
		quotes: ranges,
		names: kinds,
		sentenceOf,
		second: evidence && tokenEvidence(tokens, evidence),
	};
}
