import type { Token } from '../text/document';
import { hashText, mix } from '../english/hash';
import type { LinearModel } from './linearModel';

/** Parts of speech: the Penn Treebank's, coarser where nothing here depends on the difference. */
export const TAGS = [
	'NN', 'NNS', 'NNP', 'VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'MD', 'JJ', 'RB', 'IN', 'TO', 'DT', 'PRP', 'PRP$',
	'CC', 'CD', 'WH', 'EX', 'RP', 'POS', 'UH', 'PUNCT',
] as const; // prettier-ignore
export type Tag = (typeof TAGS)[number];

const NUMBER = hashText('#');

/** Hash of a token as the models see it: lower case, numbers alike. */
export function wordHash(token: Token): number {
	return token.kind === 'number' ? NUMBER : hashText(token.text.toLowerCase());
}

const shapeOf = (token: Token): number => {
	const text = token.text;
	const first = text.charCodeAt(0);
	const upper = first !== (text.charAt(0).toLowerCase().charCodeAt(0) || first);
	return token.kind === 'mark' ? 1 : token.kind === 'number' ? 2 : !upper ? 3 : text.toUpperCase() === text ? 4 : 5;
};

/** What the tagger looks at in one block, computed once for each token. */
export interface TaggerView {
	readonly words: Int32Array;
	readonly suffixes: Int32Array;
	readonly shapes: Int32Array;
	readonly starts: Uint8Array;
}

export function taggerView(tokens: readonly Token[], sentenceStarts: ReadonlySet<number>): TaggerView {
	return {
		words: Int32Array.from(tokens, wordHash),
		suffixes: Int32Array.from(tokens, (token) => hashText(token.text.slice(-3).toLowerCase())),
		shapes: Int32Array.from(tokens, shapeOf),
		starts: Uint8Array.from(tokens, (_, i) => (sentenceStarts.has(i) ? 1 : 0)),
	};
}

/** Writes the features of token `i` into `into`, given the two tags before it; returns how many. */
export function taggerFeatures(
	view: TaggerView,
	tokens: readonly Token[],
	i: number,
	tag1: number,
	tag2: number,
	into: Int32Array,
): number {
	const { words, suffixes, shapes, starts } = view;
	const start = starts[i] === 1;
	const w = words[i] ?? 0;
	const before = start ? 1 : (words[i - 1] ?? 1);
	const after = words[i + 1] ?? 2;
	const t1 = start ? 99 : tag1;
	const t2 = start || starts[i - 1] === 1 ? 98 : tag2;
	const shape = (shapes[i] ?? 0) * 2 + (start ? 1 : 0);
	const text = tokens[i]?.text ?? '';
	let n = 0;
	into[n++] = mix(1, w);
	into[n++] = mix(2, suffixes[i] ?? 0);
	into[n++] = mix(mix(3, suffixes[i] ?? 0), shape);
	into[n++] = mix(4, shape);
	into[n++] = mix(mix(5, t1), shape);
	into[n++] = mix(mix(6, t1), t2);
	into[n++] = mix(mix(7, t1), w);
	into[n++] = mix(8, before);
	into[n++] = mix(9, after);
	into[n++] = mix(mix(10, suffixes[i + 1] ?? 2), t1);
	into[n++] = mix(11, words[i + 2] ?? 2);
	into[n++] = mix(mix(12, words[i - 2] ?? 1), t1);
	into[n++] = mix(13, hashText(text.slice(-2).toLowerCase()));
	into[n++] = mix(14, hashText(text.slice(0, 2).toLowerCase()));
	into[n++] = mix(mix(15, w), after);
	into[n++] = mix(mix(16, before), w);
	into[n++] = mix(mix(17, shapes[i + 1] ?? 0), shape);
	into[n++] = mix(mix(18, suffixes[i] ?? 0), mix(t1, suffixes[i + 1] ?? 0));
	return n;
}
export const TAGGER_FEATURES = 18;

const PUNCT = TAGS.indexOf('PUNCT');
const CD = TAGS.indexOf('CD');
const POS = TAGS.indexOf('POS');

/** The tag that the form of a token decides by itself, or -1. */
export function certainTag(token: Token): number {
	if (token.kind === 'mark' && !/^[\p{L}$%&]$/u.test(token.text)) {
		return PUNCT;
	}
	return token.kind === 'number' && !/[a-z]$/.test(token.text) ? CD : token.text === "'" ? POS : -1;
}

/** Tags a block, left to right, greedily (Collins 2002, averaged perceptron). Indices into {@link TAGS}. */
export function tag(tokens: readonly Token[], sentenceStarts: ReadonlySet<number>, model: LinearModel): Uint8Array {
	const tags = new Uint8Array(tokens.length);
	const view = taggerView(tokens, sentenceStarts);
	const features = new Int32Array(TAGGER_FEATURES);
	const scores = new Float64Array(TAGS.length);
	tokens.forEach((token, i) => {
		const certain = certainTag(token);
		if (certain >= 0) {
			tags[i] = certain;
			return;
		}
		const count = taggerFeatures(view, tokens, i, tags[i - 1] ?? 99, tags[i - 2] ?? 98, features);
		scores.fill(0);
		for (let f = 0; f < count; f++) {
			model.add(features[f] ?? 0, scores, 0);
		}
		let best = 0;
		for (let k = 1; k < TAGS.length; k++) {
			if ((scores[k] ?? 0) > (scores[best] ?? 0)) {
				best = k;
			}
		}
		tags[i] = best;
	});
	return tags;
}
