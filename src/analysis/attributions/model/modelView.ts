import { hashText } from '../../english/hash';
import type { BlockView } from '../blockView';
import type { Candidate } from '../candidate';
import type { Reading } from '../wordForms';

/** Arrays of a {@link ModelView} have this many places more before the first token and behind the last one. */
export const PAD = 2;
/** What stands there. */
export const EDGE = 77;

/** A block in numbers: what the models' features are mixed from. Token `i` stands at place `i + PAD`. */
export interface ModelView {
	readonly view: BlockView;
	readonly rules: readonly Candidate[];
	readonly words: Int32Array;
	readonly tags: Uint8Array;
	/** What the list of cue words says: acts, stances and frames in bits; 0 for other words. */
	readonly cueWords: Int32Array;
	/** 0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing one. */
	readonly quoting: Uint8Array;
	/** As in the view. */
	readonly names: Uint8Array;
	/** The rule whose cue begins here (a hash), 1 inside a cue, 0 elsewhere. */
	readonly ruleCue: Int32Array;
	/** Commas and semicolons before each token. */
	readonly commas: Uint16Array;
	/** Finite verbs before each token. */
	readonly verbs: Uint16Array;
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

export function modelView(view: BlockView, rules: readonly Candidate[]): ModelView {
	const n = view.tags.length;
	const size = n + 2 * PAD;
	const words = new Int32Array(size).fill(EDGE);
	const tags = new Uint8Array(size).fill(EDGE);
	const cueWords = new Int32Array(size);
	const quoting = new Uint8Array(size);
	const names = new Uint8Array(size);
	const ruleCue = new Int32Array(size);
	const commas = new Uint16Array(size + 1);
	const verbs = new Uint16Array(size + 1);
	tags.set(view.tagNumbers, PAD);
	names.set(view.names, PAD);
	for (let i = 0; i < n; i++) {
		const at = i + PAD;
		const lower = view.lower[i];
		words[at] = view.forms[i]?.hash ?? 0;
		cueWords[at] = view.readings[i]?.cueBits ?? 0;
		commas[at + 1] = (commas[at] as number) + (lower === ',' || lower === ';' ? 1 : 0);
		verbs[at + 1] = (verbs[at] as number) + (FINITE.has(view.tags[i] ?? '') ? 1 : 0);
	}
	for (const { first, end, begun, goesOn } of view.quotes) {
		quoting.fill(1, first + PAD, end + PAD);
		if (!begun) {
			quoting[first + PAD] = 2;
		}
		if (!goesOn) {
			quoting[end - 1 + PAD] = 3;
		}
	}
	for (const { cue, by } of rules) {
		if (cue) {
			ruleCue.fill(1, cue.first + PAD, cue.end + PAD);
			ruleCue[cue.first + PAD] = hashText(by);
		}
	}
	return { view, rules, words, tags, cueWords, quoting, names, ruleCue, commas, verbs };
}

const NOTHING: Reading = { lemma: '', hash: EDGE, stem: EDGE, classes: [], cueBits: 0 };

/** The reading of token `i`; of nothing outside the block. */
export function readingAt({ view }: ModelView, i: number): Reading {
	return view.readings[i] ?? NOTHING;
}
