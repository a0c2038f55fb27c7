import { combine as mix } from './combine';
import type { FeatureSink } from '../linearModel';
import type { ModelView } from './modelView';

/** Labels of the cue tagger. */
export const CUE_OUTSIDE = 0;
export const CUE_BEGIN = 1;
export const CUE_INSIDE = 2;

const EDGE = 77;

/** Adds what token `i` looks like as part of a cue. */
export function cueFeatures(m: ModelView, i: number, into: FeatureSink): void {
	if (!mayBeCue(m, i)) {
		into.add(EDGE);
		return;
	}
	const { words, lemmas, tags, suffixes, stems, classes, cueWords, quoting, ruleCue, view } = m;
	const w = (k: number): number => words[i + k] ?? EDGE;
	const t = (k: number): number => tags[i + k] ?? EDGE;
	const tag = t(0);
	const lemma = lemmas[i] ?? 0;
	const bits = cueWords[i] ?? 0;
	const quote = quoting[i] ?? 0;
	const before = quoting[i - 1] ?? 0;
	const after = quoting[i + 1] ?? 0;
	const f = (template: number, a: number, b = 0): void => {
		into.add(mix(mix(template, a), b));
	};
	f(1, 0);
	f(2, w(0));
	f(3, lemma, tag);
	f(4, w(-1));
	f(5, w(1));
	f(6, w(-2));
	f(7, w(2));
	f(8, tag);
	f(9, t(-1), tag);
	f(10, tag, t(1));
	f(11, mix(t(-1), tag), t(1));
	f(12, mix(t(-2), t(-1)), tag);
	f(13, mix(tag, t(1)), t(2));
	f(14, suffixes[i] ?? 0, tag);
	f(15, stems[i] ?? 0);
	f(16, w(-1), w(0));
	f(17, w(0), w(1));
	f(18, lemma, t(1));
	f(19, lemma, t(-1));
	f(21, tag, w(1));
	f(22, bits);
	f(23, bits, t(1));
	f(24, bits, t(-1));
	f(26, cueWords[i - 1] ?? 0, tag);
	f(28, ruleCue[i] ?? 0);
	f(29, ruleCue[i] ?? 0, bits);
	f(30, ruleCue[i - 1] === 0 ? 0 : 1, (ruleCue[i] === 0 ? 0 : 1) + ((ruleCue[i + 1] ?? 0) === 0 ? 0 : 2));
	f(31, quote, mix(before, after));
	f(33, view.names[i] ?? 0, tag);
	f(34, view.names[i - 1] ?? 0, tag);
	f(36, quote === 0 ? 0 : 1, lemma);
	for (const sense of classes[i] ?? []) {
		f(40, sense, tag);
		f(41, sense, w(1));
		f(42, sense, t(1));
		f(43, sense, t(-1));
	}
	for (const sense of classes[i + 1] ?? []) {
		f(45, sense, tag);
	}
	// What stands a little further on: *that*, a quotation, *to* and a verb.
	let ahead = 0;
	for (let k = 1; k < 9; k++) {
		const word = view.lower[i + k];
		if (word === 'that' || word === 'whether') {
			ahead |= 1;
		} else if (quoting[i + k] === 2 && quote === 0) {
			ahead |= 2;
		} else if (word === 'to' && (view.tags[i + k + 1] ?? '') === 'VB') {
			ahead |= 4;
		} else if (word === '.' || word === undefined) {
			break;
		}
	}
	const sentence = view.block.sentences[view.sentenceOf[i] ?? 0];
	const left = sentence ? Math.min(4, i - sentence.firstToken) : 4;
	const right = sentence ? Math.min(4, sentence.endToken - i) : 4;
	f(48, left, tag);
	f(49, right, mix(tag, bits === 0 ? 0 : 1));
	f(50, mix(view.names[i - 1] ?? 0, t(-1)), bits);
	f(51, mix(before, after), bits);
	f(46, ahead, tag);
	f(47, ahead, bits);
}

const WORDS = /^(?:according|per|by|from|for|to|in|on|of|about|with|view|opinion|sure|afraid|:|—|–)$/;

/** Whether a token can be part of a cue at all: near a verb or a word of the list. Most are not, and cost nothing. */
export function mayBeCue({ view, cueWords, tags }: ModelView, i: number): boolean {
	const tag = view.tags[i] ?? 'NN';
	if (isHead(view.tags[i], cueWords[i]) || WORDS.test(view.lower[i] ?? '')) {
		return true;
	}
	if (tag === 'NNP' || tag === 'PRP' || (tag === 'PUNCT' && view.lower[i] !== ',' && view.lower[i] !== "'")) {
		return false;
	}
	for (let k = Math.max(0, i - 2); k <= i + 2 && k < tags.length; k++) {
		if (isHead(view.tags[k], cueWords[k])) {
			return true;
		}
	}
	return false;
}

function isHead(tag: string | undefined, cueWord: number | undefined): boolean {
	return (cueWord ?? 0) !== 0 || (tag !== undefined && tag.startsWith('VB'));
}
