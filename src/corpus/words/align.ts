import { likenessOf, type Likeness } from './likeness';
import type { TextWord } from './readWords';

/**
 * A step of an alignment: words of the quotation against words of the source, by their indices, half-open. `same`: equal
 * words; `near`: one word in two spellings, or written together and apart; `other`: one in place of the other; one side
 * is empty where only the other has words.
 */
export interface Step {
	readonly how: Likeness | 'quoted only' | 'source only';
	readonly quoted: readonly [from: number, end: number];
	readonly source: readonly [from: number, end: number];
}

const SAME = 60;
const SAME_LITTLE = 20;
const NEAR = 35;
/** A negation put in is not to be taken for one that stands farther on. */
const SAME_NEGATION = 8;
const AKIN = 15;
const OTHER = -30;
/** To leave words out is cheap once begun, a quotation may do so at length; and where an ellipsis says so. */
const LEFT_OUT = -1;
const BEGIN_LEFT_OUT = -58;
const BEGIN_MARKED = -5;
const PUT_IN = -8;
const BEGIN_PUT_IN = -40;
/** Words in square brackets stand for whatever there is. */
const BRACKETED = -4;
const NONE = -1e9;

// Where a step comes from.
const PAIR = 0;
const SOURCE_GAP = 1;
const QUOTED_GAP = 2;
const JOIN_QUOTED = 3;
const JOIN_SOURCE = 4;
const BEGIN = 5;

/**
 * Aligns all words of a quotation with some of a passage: the best way by weights for equal and nearly equal words and
 * affine costs of gaps (Gotoh, Journal of Molecular Biology 1982), the ends of the passage free. Takes time and room in
 * proportion to the product of the lengths.
 */
export function align(quoted: readonly TextWord[], source: readonly TextWord[]): Step[] {
	const width = source.length + 1;
	const size = (quoted.length + 1) * width;
	const scores = [0, 1, 2].map(() => new Float64Array(size).fill(NONE)) as [Float64Array, Float64Array, Float64Array];
	const origins = [0, 1, 2].map(() => new Uint8Array(size)) as [Uint8Array, Uint8Array, Uint8Array];
	const [pair, sourceGap, quotedGap] = scores;
	const best = (at: number): number => Math.max(pair[at] as number, sourceGap[at] as number, quotedGap[at] as number);
	const state = (at: number): number => {
		const top = best(at);
		return pair[at] === top ? PAIR : sourceGap[at] === top ? SOURCE_GAP : QUOTED_GAP;
	};
	for (let j = 0; j < width; j++) {
		pair[j] = 0;
		origins[PAIR][j] = BEGIN;
	}
	for (let i = 1; i <= quoted.length; i++) {
		const isBracketed = quoted[i - 1]?.bracketed === true;
		const isMarked = isBracketed || quoted[i]?.bracketed === true || quoted[i]?.afterGap === true;
		const beginning = isMarked ? BEGIN_MARKED : BEGIN_LEFT_OUT;
		const putIn = isBracketed ? BRACKETED : PUT_IN;
		const beginPutIn = isBracketed ? BEGIN_MARKED : BEGIN_PUT_IN;
		for (let j = 0; j < width; j++) {
			const at = i * width + j;
			const up = at - width;
			const opened = best(up) + beginPutIn + putIn;
			const extended = (quotedGap[up] as number) + putIn;
			quotedGap[at] = Math.max(opened, extended);
			origins[QUOTED_GAP][at] = extended >= opened ? QUOTED_GAP : state(up);
			if (j === 0) {
				continue;
			}
			const left = at - 1;
			const openedLeft = best(left) + beginning + LEFT_OUT;
			const extendedLeft = (sourceGap[left] as number) + LEFT_OUT;
			sourceGap[at] = Math.max(openedLeft, extendedLeft);
			origins[SOURCE_GAP][at] = extendedLeft >= openedLeft ? SOURCE_GAP : state(left);
			const a = quoted[i - 1] as TextWord;
			const b = source[j - 1] as TextWord;
			pair[at] = best(up - 1) + scoreOf(a, b);
			origins[PAIR][at] = PAIR;
			const joinsQuoted = i > 1 && isJoined(quoted[i - 2] as TextWord, a, b);
			const joinsSource = j > 1 && isJoined(source[j - 2] as TextWord, b, a);
			if (joinsQuoted && best(at - 2 * width - 1) + SAME > (pair[at] as number)) {
				pair[at] = best(at - 2 * width - 1) + SAME;
				origins[PAIR][at] = JOIN_QUOTED;
			}
			if (joinsSource && best(at - width - 2) + SAME > (pair[at] as number)) {
				pair[at] = best(at - width - 2) + SAME;
				origins[PAIR][at] = JOIN_SOURCE;
			}
		}
	}
	return trace(quoted, source, origins, best, state);
}

function scoreOf(a: TextWord, b: TextWord): number {
	switch (likenessOf(a.form, b.form)) {
		case 'same':
			return a.form.negation ? SAME_NEGATION : a.form.little ? SAME_LITTLE : SAME;
		case 'near':
			return NEAR;
		case 'akin':
			return AKIN;
		case 'other':
			return a.bracketed ? BRACKETED : OTHER;
	}
}

/** *per cent* and *percent*, *co-operate* and *cooperate* */
const isJoined = (first: TextWord, second: TextWord, whole: TextWord): boolean =>
	whole.form.key.length === first.form.key.length + second.form.key.length &&
	whole.form.key.startsWith(first.form.key) &&
	whole.form.key.endsWith(second.form.key);

function trace(
	quoted: readonly TextWord[],
	source: readonly TextWord[],
	origins: readonly [Uint8Array, Uint8Array, Uint8Array],
	best: (at: number) => number,
	state: (at: number) => number,
): Step[] {
	const width = source.length + 1;
	let i = quoted.length;
	let j = 0;
	for (let end = 1; end < width; end++) {
		if (best(i * width + end) > best(i * width + j)) {
			j = end;
		}
	}
	const steps: Step[] = [];
	for (let current = state(i * width + j); i > 0;) {
		const at = i * width + j;
		const origin = origins[current as 0 | 1 | 2][at] as number;
		let how: Step['how'];
		let [back, backSource] = [1, 1];
		if (current === SOURCE_GAP) {
			how = 'source only';
			back = 0;
		} else if (current === QUOTED_GAP) {
			how = 'quoted only';
			backSource = 0;
		} else if (origin === JOIN_QUOTED || origin === JOIN_SOURCE) {
			how = 'near';
			[back, backSource] = origin === JOIN_QUOTED ? [2, 1] : [1, 2];
		} else {
			how = likenessOf((quoted[i - 1] as TextWord).form, (source[j - 1] as TextWord).form);
		}
		steps.push({ how, quoted: [i - back, i], source: [j - backSource, j] });
		i -= back;
		j -= backSource;
		current = current === PAIR ? state(i * width + j) : origin;
	}
	return steps.reverse();
}
