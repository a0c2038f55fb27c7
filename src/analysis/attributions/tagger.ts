import { NAME_KINDS } from '../model';
import type { Token } from '../text/document';
import { combine, type Features } from './features';
import type { LinearModel } from './linearModel';
import { CAPITALS, type WordForm } from './wordForms';

/** Parts of speech: the Penn Treebank's, coarser where nothing here depends on the difference. */
export const TAGS = [
	'NN', 'NNS', 'NNP', 'VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'MD', 'JJ', 'RB', 'IN', 'TO', 'DT', 'PRP', 'PRP$',
	'CC', 'CD', 'WH', 'EX', 'RP', 'POS', 'UH', 'PUNCT',
] as const; // prettier-ignore
export type Tag = (typeof TAGS)[number];

const NN = TAGS.indexOf('NN');
const NNS = TAGS.indexOf('NNS');
const NNP = TAGS.indexOf('NNP');
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
	const { first, second } = into;
	first[0] = w;
	second[0] = 0;
	first[1] = suffix;
	second[1] = 0;
	first[2] = suffix;
	second[2] = shape;
	first[3] = shape;
	second[3] = 0;
	first[4] = t1;
	second[4] = shape;
	first[5] = t1;
	second[5] = t2;
	first[6] = t1;
	second[6] = w;
	first[7] = before;
	second[7] = 0;
	first[8] = next;
	second[8] = 0;
	first[9] = nextSuffix;
	second[9] = t1;
	first[10] = next2;
	second[10] = 0;
	first[11] = before2;
	second[11] = t1;
	first[12] = form.suffix2;
	second[12] = 0;
	first[13] = form.prefix2;
	second[13] = 0;
	first[14] = w;
	second[14] = next;
	first[15] = before;
	second[15] = w;
	first[16] = after ? after.shape : 0;
	second[16] = shape;
	first[17] = suffix;
	second[17] = combine(t1, nextSuffix);
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

/** The kinds whose names are made of proper nouns come first. */
const LAST_PROPER = 1 + NAME_KINDS.indexOf('location');

/**
 * Tags a block, left to right, greedily. Indices into {@link TAGS}.
 *
 * @param sentences each with its first token and the one behind its last
 * @param names see `BlockView.names`: what is capitalised in the name of a person, an organization or a place and is no
 * common word is a proper noun, unasked
 */
export function tag(
	forms: readonly WordForm[],
	sentences: readonly { readonly firstToken: number; readonly endToken: number }[],
	names: Uint8Array,
	model: LinearModel,
	features: Features,
): Uint8Array {
	const tags = new Uint8Array(forms.length);
	for (const { firstToken, endToken } of sentences) {
		for (let i = firstToken; i < endToken; i++) {
			const { tags: known, shape } = forms[i] as WordForm;
			if (known?.length === 1) {
				tags[i] = known[0] as number;
			} else if (known === null && shape >= CAPITALS && names[i] !== 0 && (names[i] as number) <= LAST_PROPER) {
				tags[i] = NNP;
			} else {
				taggerFeatures(forms, i, firstToken, endToken, tags, features);
				tags[i] = model.best(features, known);
			}
		}
	}
	return tags;
}
