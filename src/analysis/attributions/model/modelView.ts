import { hashText } from '../../learn/hash';
import { THAT, TO, WHETHER } from '../../language/english/functionWords';
import type { BlockView } from '../blockView';
import type { TokenRange } from '../../text/places';
import { isFiniteTag, isVerbTag, TAGS } from '../../language/tags';
import type { BlockAttribution } from '../blockAttribution';
import type { Reading } from '../cueForms';

/** Arrays of a {@link ModelView} have this many places more before the first token and behind the last one. */
export const PAD = 2;
/** What stands there. */
const EDGE = 77;

/** A block in numbers: what the models' features are mixed from. Token `i` stands at place `i + PAD`. */
export interface ModelView {
	readonly view: BlockView;
	readonly rules: readonly BlockAttribution[];
	readonly words: readonly number[];
	readonly tags: Uint8Array;
	/** 0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing one. */
	readonly quoting: Uint8Array;
	/** As in the view. */
	readonly names: Uint8Array;
	/** The rule whose cue begins here (a hash), 1 inside a cue, 0 elsewhere. */
	readonly ruleCue: readonly number[];
	/** What tells that a report follows: a `SIGN_…` or 0; more places behind the last token, so that one may look ahead. */
	readonly signs: Uint8Array;
	/** Commas and semicolons before each token. */
	readonly commas: readonly number[];
	/** Finite verbs before each token. */
	readonly verbs: readonly number[];
}

/** *that* or *whether*; an opening quotation mark; *to* and a verb; the end of a sentence. */
const SIGN_THAT = 1;
export const SIGN_QUOTE = 2;
const SIGN_TO = 4;
export const SIGN_STOP = 8;
const AHEAD = 10;

const VB = TAGS.indexOf('VB');

export function modelView(view: BlockView, rules: readonly BlockAttribution[]): ModelView {
	const { lower, tagNumbers } = view;
	const n = lower.length;
	const size = n + 2 * PAD;
	// Plain arrays: blocks are short, and typed arrays of more than 64 bytes cost far more to make.
	const words = new Array<number>(size).fill(EDGE);
	const tags = new Uint8Array(size).fill(EDGE);
	const quoting = new Uint8Array(size);
	const names = new Uint8Array(size);
	const ruleCue = new Array<number>(size).fill(0);
	const signs = new Uint8Array(size + AHEAD).fill(SIGN_STOP, n + PAD);
	const commas = new Array<number>(size + 1).fill(0);
	const verbs = new Array<number>(size + 1).fill(0);
	tags.set(tagNumbers, PAD);
	names.set(view.names, PAD);
	for (let i = 0; i < n; i++) {
		const at = i + PAD;
		const word = lower[i];
		words[at] = view.forms[i]?.hash ?? 0;
		commas[at + 1] = (commas[at] as number) + (word === ',' || word === ';' ? 1 : 0);
		verbs[at + 1] = (verbs[at] as number) + (isFiniteTag(tagNumbers[i]) ? 1 : 0);
		if (word === THAT || word === WHETHER) {
			signs[at] = SIGN_THAT;
		} else if (word === '.') {
			signs[at] = SIGN_STOP;
		} else if (word === TO && tagNumbers[i + 1] === VB) {
			signs[at] = SIGN_TO;
		}
	}
	for (const { first, end, begun, goesOn } of view.quotes) {
		quoting.fill(1, first + PAD, end + PAD);
		if (!begun) {
			quoting[first + PAD] = 2;
			signs[first + PAD] = SIGN_QUOTE;
		}
		if (!goesOn) {
			quoting[end - 1 + PAD] = 3;
		}
	}
	for (const { cue, by } of rules) {
		if (cue) {
			ruleCue.fill(1, cue.first + PAD, cue.end + PAD);
			ruleCue[cue.first + PAD] = hashOf(by);
		}
	}
	return { view, rules, words, tags, quoting, names, ruleCue, signs, commas, verbs };
}

const NOTHING: Reading = { lemma: '', hash: EDGE, stem: EDGE, classes: [], cueBits: 0 };

/** The reading of token `i`; of nothing outside the block. */
export const readingAt = ({ view }: ModelView, i: number): Reading => (i < 0 ? NOTHING : (view.readings[i] ?? NOTHING));

/** The word that a cue is known by: its last verb or word of the list. */
export function headOf(m: ModelView, cue: TokenRange): number {
	for (let i = cue.end - 1; i >= cue.first; i--) {
		if (readingAt(m, i).cueBits !== 0 || isVerbTag(m.tags[i + PAD] as number)) {
			return i;
		}
	}
	return cue.end - 1;
}

/** 0 where there is no text. */
export const hashOf = (text: string | undefined): number => (text === undefined ? 0 : hashText(text) | 0);
