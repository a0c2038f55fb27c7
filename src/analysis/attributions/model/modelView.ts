import type { AttributionData } from '../../english/attributionData';
import { hashText } from '../../english/hash';
import type { BlockView } from '../blockView';
import type { Candidate } from '../candidate';
import { isAscribingAdverb, nounCues, verbCues, type CueEntry } from '../cueClass';
import { TAGS } from '../tagger';

/** A block in numbers: what the models' features are mixed from, computed once for each token. */
export interface ModelView {
	readonly view: BlockView;
	readonly rules: readonly Candidate[];
	readonly words: Int32Array;
	readonly lemmas: Int32Array;
	readonly tags: Uint8Array;
	readonly suffixes: Int32Array;
	/** The first letters of the lemma: what a verb shares with its nouns (*announce*, *announcement*). */
	readonly stems: Int32Array;
	/** WordNet's classes. */
	readonly classes: readonly (readonly number[])[];
	/** What the list of cue words says: acts, stances and frames in bits; 0 for other words. */
	readonly cueWords: Int32Array;
	/** 0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing one. */
	readonly quoting: Uint8Array;
	/** What the rules say of each token: 1 + rule of the cue that begins here, 0 elsewhere; and whether it is inside a cue. */
	readonly ruleCue: Int32Array;
	/** Commas and semicolons before each token. */
	readonly commas: Uint16Array;
	/** Finite verbs before each token. */
	readonly verbs: Uint16Array;
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

export function modelView(view: BlockView, rules: readonly Candidate[], data: AttributionData): ModelView {
	const n = view.tags.length;
	const words = new Int32Array(n);
	const lemmas = new Int32Array(n);
	const suffixes = new Int32Array(n);
	const stems = new Int32Array(n);
	const tags = new Uint8Array(n);
	const cueWords = new Int32Array(n);
	const quoting = new Uint8Array(n);
	const ruleCue = new Int32Array(n);
	const commas = new Uint16Array(n + 1);
	const verbs = new Uint16Array(n + 1);
	const classes: (readonly number[])[] = [];
	for (let i = 0; i < n; i++) {
		const lower = view.lower[i] ?? '';
		const lemma = view.lemmas[i] ?? '';
		const tag = view.tags[i] ?? 'NN';
		const verb = tag.startsWith('VB');
		const noun = tag === 'NN' || tag === 'NNS';
		words[i] = view.block.tokens[i]?.kind === 'number' ? 1 : hashText(lower);
		lemmas[i] = hashText(lemma);
		suffixes[i] = hashText(lower.slice(-3));
		stems[i] = hashText(lemma.slice(0, 6));
		tags[i] = TAGS.indexOf(tag);
		classes.push(verb ? data.words.verb(lemma) : noun ? data.words.noun(lemma) : []);
		const entries = verb ? verbCues(lemma) : noun ? nounCues(lemma) : [];
		cueWords[i] = isAscribingAdverb(lower) ? 1 : bitsOf(entries, verb);
		commas[i + 1] = (commas[i] ?? 0) + (lower === ',' || lower === ';' ? 1 : 0);
		verbs[i + 1] = (verbs[i] ?? 0) + (FINITE.has(tag) ? 1 : 0);
	}
	for (const { first, end, begun, goesOn } of view.quotes) {
		quoting.fill(1, first, end);
		if (!begun) {
			quoting[first] = 2;
		}
		if (!goesOn) {
			quoting[end - 1] = 3;
		}
	}
	for (const { cue, by } of rules) {
		if (cue) {
			ruleCue.fill(1, cue.first, cue.end);
			ruleCue[cue.first] = hashText(by);
		}
	}
	return { view, rules, words, lemmas, tags, suffixes, stems, classes, cueWords, quoting, ruleCue, commas, verbs };
}

const ACTS = ['statement', 'belief', 'intention', 'decree', 'finding'];
const STANCES = ['neutral', 'doubtful', 'factive', 'denial'];
const FRAMES = ['clause', 'quote', 'noun', 'to', 'listener'];

function bitsOf(entries: readonly CueEntry[], verb: boolean): number {
	let bits = entries.length > 0 ? (verb ? 2 : 4) : 0;
	for (const { act, stance, frames } of entries) {
		bits |= 8 << ACTS.indexOf(act);
		bits |= 256 << STANCES.indexOf(stance);
		for (const frame of frames) {
			bits |= 4096 << FRAMES.indexOf(frame);
		}
	}
	return bits;
}
