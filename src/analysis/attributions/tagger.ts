import type { Token } from '../text/document';
import { combine, type Features } from './features';
import type { LinearModel } from './linearModel';
import type { WordForm } from './wordForms';

/** Parts of speech: the Penn Treebank's, coarser where nothing here depends on the difference. */
export const TAGS = [
	'NN', 'NNS', 'NNP', 'VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'MD', 'JJ', 'RB', 'IN', 'TO', 'DT', 'PRP', 'PRP$',
	'CC', 'CD', 'WH', 'EX', 'RP', 'POS', 'UH', 'PUNCT',
] as const; // prettier-ignore
export type Tag = (typeof TAGS)[number];

const NN = TAGS.indexOf('NN');
const NNS = TAGS.indexOf('NNS');
const FIRST_VERB = TAGS.indexOf('VB');
const LAST_VERB = TAGS.indexOf('VBG');
export const isVerbTag = (tag: number): boolean => tag >= FIRST_VERB && tag <= LAST_VERB;
export const isNounTag = (tag: number): boolean => tag === NN || tag === NNS;

/** Stands for words and tags outside the sentence. */
const BEFORE = 1;
const AFTER = 2;
const NO_TAG = 99;

/** Puts what token `i` of the sentence `[start, end)` looks like, given the tags before it, into `into`. */
export function taggerFeatures(
	forms: readonly WordForm[],
	i: number,
	start: number,
	end: number,
	tags: ArrayLike<number>,
	into: Features,
): void {
	const form = forms[i] as WordForm;
	const after = i + 1 < end ? (forms[i + 1] as WordForm) : null;
	const w = form.hash;
	const suffix = form.suffix3;
	const before = i > start ? (forms[i - 1] as WordForm).hash : BEFORE;
	const before2 = i > start + 1 ? (forms[i - 2] as WordForm).hash : BEFORE;
	const next = after ? after.hash : AFTER;
	const nextSuffix = after ? after.suffix3 : AFTER;
	const next2 = i + 2 < end ? (forms[i + 2] as WordForm).hash : AFTER;
	const t1 = i > start ? (tags[i - 1] as number) : NO_TAG;
	const t2 = i > start + 1 ? (tags[i - 2] as number) : NO_TAG;
	const shape = form.shape * 2 + (i === start ? 1 : 0);
	into.put(1, w, 0);
	into.put(2, suffix, 0);
	into.put(3, suffix, shape);
	into.put(4, shape, 0);
	into.put(5, t1, shape);
	into.put(6, t1, t2);
	into.put(7, t1, w);
	into.put(8, before, 0);
	into.put(9, next, 0);
	into.put(10, nextSuffix, t1);
	into.put(11, next2, 0);
	into.put(12, before2, t1);
	into.put(13, form.suffix2, 0);
	into.put(14, form.prefix2, 0);
	into.put(15, w, next);
	into.put(16, before, w);
	into.put(17, after ? after.shape : 0, shape);
	into.put(18, suffix, combine(t1, nextSuffix));
}

const PUNCT = TAGS.indexOf('PUNCT');
const CD = TAGS.indexOf('CD');
const POS = TAGS.indexOf('POS');

/** The tag that the form of a token decides by itself, or -1. */
export function tagOfForm({ kind, text }: Token): number {
	if (kind === 'mark' && !/^[\p{L}$%&]$/u.test(text)) {
		return PUNCT;
	}
	return kind === 'number' && !/[a-z]$/.test(text) ? CD : text === "'" ? POS : -1;
}

/**
 * Tags a block, left to right, greedily. Indices into {@link TAGS}.
 *
 * @param sentences each with its first token and the one behind its last
 */
export function tag(
	forms: readonly WordForm[],
	sentences: readonly { readonly firstToken: number; readonly endToken: number }[],
	model: LinearModel,
	features: Features,
): Uint8Array {
	const tags = new Uint8Array(forms.length);
	const scores = new Float64Array(TAGS.length);
	for (const { firstToken, endToken } of sentences) {
		for (let i = firstToken; i < endToken; i++) {
			const { certain } = forms[i] as WordForm;
			if (certain >= 0) {
				tags[i] = certain;
				continue;
			}
			features.count = 0;
			taggerFeatures(forms, i, firstToken, endToken, tags, features);
			model.score(features, scores, 0);
			let best = 0;
			for (let k = 1; k < scores.length; k++) {
				if ((scores[k] as number) > (scores[best] as number)) {
					best = k;
				}
			}
			tags[i] = best;
		}
	}
	return tags;
}
