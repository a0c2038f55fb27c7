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
/** 1 for tags of verbs that have a subject of their own. */
const FINITE = Uint8Array.from(TAGS, (tag) => (/^(?:VBD|VBZ|VBP|MD)$/.test(tag) ? 1 : 0));
export const isFiniteTag = (tag: number | undefined): boolean => tag !== undefined && FINITE[tag] === 1;
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
	into.set(0, w, 0);
	into.set(1, suffix, 0);
	into.set(2, suffix, shape);
	into.set(3, shape, 0);
	into.set(4, t1, shape);
	into.set(5, t1, t2);
	into.set(6, t1, w);
	into.set(7, before, 0);
	into.set(8, next, 0);
	into.set(9, nextSuffix, t1);
	into.set(10, next2, 0);
	into.set(11, before2, t1);
	into.set(12, form.suffix2, 0);
	into.set(13, form.prefix2, 0);
	into.set(14, w, next);
	into.set(15, before, w);
	into.set(16, after ? after.shape : 0, shape);
	into.set(17, suffix, combine(t1, nextSuffix));
	into.hash(18);
}

const PUNCT = TAGS.indexOf('PUNCT');
const CD = TAGS.indexOf('CD');
const POS = TAGS.indexOf('POS');

/** The tag that the form of a token decides by itself, or -1. */
export function tagOfForm({ kind, text }: Pick<Token, 'kind' | 'text'>): number {
	if (kind === 'mark' && !/^[\p{L}$%&]$/u.test(text)) {
		return PUNCT;
	}
	return kind === 'number' && !/[a-z]$/.test(text) ? CD : text === "'" ? POS : -1;
}

const ALL: readonly number[] = TAGS.map((_, i) => i);

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
	for (const { firstToken, endToken } of sentences) {
		for (let i = firstToken; i < endToken; i++) {
			const known = (forms[i] as WordForm).tags;
			if (known?.length === 1) {
				tags[i] = known[0] as number;
				continue;
			}
			taggerFeatures(forms, i, firstToken, endToken, tags, features);
			tags[i] = model.best(features, known ?? ALL);
		}
	}
	return tags;
}
