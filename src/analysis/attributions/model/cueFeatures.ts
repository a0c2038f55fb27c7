import { combine, type Features } from '../features';
import { isVerbTag } from '../tagger';
import type { Reading } from '../wordForms';
import { PAD, readingAt, type ModelView } from './modelView';

/** Labels of the cue tagger. */
export const CUE_OUTSIDE = 0;
export const CUE_BEGIN = 1;
export const CUE_INSIDE = 2;

/** Puts what token `i` looks like as part of a cue into `into`. */
export function cueFeatures(m: ModelView, i: number, into: Features): void {
	const { words, tags, cueWords, quoting, ruleCue, names, view } = m;
	const at = i + PAD;
	const { hash: lemma, stem, classes } = view.readings[i] as Reading;
	const w = words[at] as number;
	const before = words[at - 1] as number;
	const after = words[at + 1] as number;
	const tag = tags[at] as number;
	const tagBefore = tags[at - 1] as number;
	const tagAfter = tags[at + 1] as number;
	const bits = cueWords[at] as number;
	const quote = quoting[at] as number;
	const quotes = combine(quoting[at - 1] as number, quoting[at + 1] as number);
	const rule = ruleCue[at] as number;
	const ruleAround =
		((ruleCue[at] === 0 ? 0 : 1) + (ruleCue[at + 1] === 0 ? 0 : 2)) * 2 + (ruleCue[at - 1] === 0 ? 0 : 1);
	const tagPair = combine(tag, tagAfter);
	const name = names[at - 1] as number;
	into.put(1, 0, 0);
	into.put(2, w, 0);
	into.put(3, lemma, tag);
	into.put(4, before, 0);
	into.put(5, after, 0);
	into.put(6, words[at - 2] as number, 0);
	into.put(7, words[at + 2] as number, 0);
	into.put(8, tag, 0);
	into.put(9, tagBefore, tag);
	into.put(10, tagPair, 0);
	into.put(11, tagBefore, tagPair);
	into.put(12, combine(tags[at - 2] as number, tagBefore), tag);
	into.put(13, tagPair, tags[at + 2] as number);
	into.put(14, view.forms[i]?.suffix3 ?? 0, tag);
	into.put(15, stem, 0);
	into.put(16, before, w);
	into.put(17, w, after);
	into.put(18, lemma, tagAfter);
	into.put(19, lemma, tagBefore);
	into.put(21, tag, after);
	into.put(22, bits, 0);
	into.put(23, bits, tagAfter);
	into.put(24, bits, tagBefore);
	into.put(26, cueWords[at - 1] as number, tag);
	into.put(28, rule, 0);
	into.put(29, rule, bits);
	into.put(30, ruleAround, 0);
	into.put(31, quote, quotes);
	into.put(33, names[at] as number, tag);
	into.put(34, name, tag);
	into.put(36, quote === 0 ? 0 : 1, lemma);
	for (const sense of classes) {
		into.put(40, sense, tag);
		into.put(41, sense, after);
		into.put(42, sense, tagAfter);
		into.put(43, sense, tagBefore);
	}
	for (const sense of readingAt(m, i + 1).classes) {
		into.put(45, sense, tag);
	}
	const ahead = lookAhead(m, i);
	const sentence = view.block.sentences[view.sentenceOf[i] as number];
	const left = sentence ? Math.min(4, i - sentence.firstToken) : 4;
	const right = sentence ? Math.min(4, sentence.endToken - i) : 4;
	into.put(46, ahead, tag);
	into.put(47, ahead, bits);
	into.put(48, left, tag);
	into.put(49, right * 2 + (bits === 0 ? 0 : 1), tag);
	into.put(50, combine(name, tagBefore), bits);
	into.put(51, quotes, bits);
}

/** What stands a little further on: *that*, a quotation, *to* and a verb; in bits. */
function lookAhead({ view, quoting }: ModelView, i: number): number {
	const { lower, tags } = view;
	const outside = quoting[i + PAD] === 0;
	let ahead = 0;
	for (let k = i + 1; k < i + 9; k++) {
		const word = lower[k];
		if (word === 'that' || word === 'whether') {
			ahead |= 1;
		} else if (outside && quoting[k + PAD] === 2) {
			ahead |= 2;
		} else if (word === 'to' && tags[k + 1] === 'VB') {
			ahead |= 4;
		} else if (word === '.' || word === undefined) {
			break;
		}
	}
	return ahead;
}

const AUXILIARY = new Set(['be', 'have', 'do', 'can', 'will', 'may', 'shall']);
const OPENING = new Set('according per view opinion sure afraid : — –'.split(' '));
const JOINING = new Set('by from for to in on of about with'.split(' '));

/**
 * Which tokens can be part of a cue at all: verbs, words of the list, and what stands next to them; 1 for those. The
 * others cost nothing.
 */
export function possibleCues({ view, cueWords, tags }: ModelView): Uint8Array {
	const n = view.tags.length;
	const possible = new Uint8Array(n);
	let since = 9;
	for (let i = 0; i < n; i++) {
		const tag = tags[i + PAD] as number;
		const word = view.lower[i] ?? '';
		const head = cueWords[i + PAD] !== 0 || (isVerbTag(tag) && !AUXILIARY.has(view.lemmas[i] ?? ''));
		since = head ? 0 : since + 1;
		if (head) {
			possible[i] = 1;
			for (let k = Math.max(0, i - 3); k < i; k++) {
				possible[k] = canJoin(view.tags[k], view.lower[k]) ? 1 : (possible[k] as number);
			}
		} else if (since < 2 ? canJoin(view.tags[i], word) : OPENING.has(word) || (since < 6 && JOINING.has(word))) {
			possible[i] = 1;
		}
	}
	return possible;
}

function canJoin(tag: string | undefined, word: string | undefined): boolean {
	return tag !== 'NNP' && tag !== 'PRP' && (tag !== 'PUNCT' || word === ',' || word === "'" || word === '-');
}
