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
const OTHER = -45;
/** To leave words out is cheap once begun, a quotation may do so at length; and where an ellipsis says so. */
const LEFT_OUT = -1;
const BEGIN_LEFT_OUT = -58;
const BEGIN_MARKED = -5;
/** A word at which the speaker breaks off. */
const BEGIN_BROKEN = -25;
const PUT_IN = -8;
const BEGIN_PUT_IN = -40;
/** Words in square brackets stand for whatever there is. */
const BRACKETED = -4;
const NONE = -1e9;

/** How the best way to a place ends: with a pair, words left out, words put in. */
const PAIR = 0;
const LEFT = 1;
const PUT = 2;
type End = typeof PAIR | typeof LEFT | typeof PUT;
/** Which pair: of two words, of two quoted and one, of one and two, or of none: where it begins. */
const ONE = 0;
const JOINED_QUOTED = 4;
const JOINED_SOURCE = 8;
const BEGIN = 12;

/** The scores of the best ways to the places of one row, by how they end. */
type Row = readonly [Float64Array, Float64Array, Float64Array];
const rowOf = (width: number): Row => [
	new Float64Array(width).fill(NONE),
	new Float64Array(width).fill(NONE),
	new Float64Array(width).fill(NONE),
];
const best = (row: Row, at: number): number =>
	Math.max(row[0][at] as number, row[1][at] as number, row[2][at] as number);
function endOf(row: Row, at: number): End {
	const top = best(row, at);
	return row[PAIR][at] === top ? PAIR : row[LEFT][at] === top ? LEFT : PUT;
}

/** The steps of so many words that stand in the source as they are, from the word of that index on: {@link align} finds no others. */
export const stepsOfEqual = (count: number, from: number): Step[] =>
	Array.from({ length: count }, (_, i) => ({ how: 'same', quoted: [i, i + 1], source: [from + i, from + i + 1] }));

/**
 * Aligns all words of a quotation with some of a passage: the best way by weights for equal and nearly equal words and
 * affine costs of gaps (Gotoh, Journal of Molecular Biology 1982), the ends of the passage free. Takes time, and three
 * bytes each, in proportion to the product of the lengths.
 *
 * @param from,end the passage, by indices of the source's words
 */
export function align(quoted: readonly TextWord[], words: readonly TextWord[], from: number, end: number): Step[] {
	const source = words.slice(from, end);
	const width = source.length + 1;
	const size = (quoted.length + 1) * width;
	/** For each place and end, the end of the way before; for pairs also which. */
	const before = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)] as const;
	before[PAIR].fill(BEGIN, 0, width);
	let [last, up, row] = [rowOf(width), rowOf(width), rowOf(width)];
	row[PAIR].fill(0);
	for (let i = 1; i <= quoted.length; i++) {
		[last, up, row] = [up, row, last];
		row.forEach((scores) => scores.fill(NONE));
		const own = quoted[i - 1] as TextWord;
		const next = quoted[i];
		const isMarked = own.bracketed || next?.bracketed === true || next?.afterGap === true;
		const beginLeft = (isMarked ? BEGIN_MARKED : BEGIN_LEFT_OUT) + LEFT_OUT;
		const beginBroken = Math.max(beginLeft, BEGIN_BROKEN + LEFT_OUT);
		const put = own.bracketed ? BRACKETED : PUT_IN;
		const beginPut = (own.bracketed ? BEGIN_MARKED : BEGIN_PUT_IN) + put;
		for (let j = 0; j < width; j++) {
			const at = i * width + j;
			const [begun, gone] = [best(up, j) + beginPut, (up[PUT][j] as number) + put];
			row[PUT][j] = Math.max(begun, gone);
			before[PUT][at] = gone >= begun ? PUT : endOf(up, j);
			if (j === 0) {
				continue;
			}
			const there = source[j - 1] as TextWord;
			const left = best(row, j - 1) + (there.broken ? beginBroken : beginLeft);
			const longer = (row[LEFT][j - 1] as number) + LEFT_OUT;
			row[LEFT][j] = Math.max(left, longer);
			before[LEFT][at] = longer >= left ? LEFT : endOf(row, j - 1);
			row[PAIR][j] = best(up, j - 1) + scoreOf(own, there);
			before[PAIR][at] = ONE + endOf(up, j - 1);
			const join = (from: Row, back: number, which: number): void => {
				const score = best(from, j - back) + SAME;
				if (score > (row[PAIR][j] as number)) {
					row[PAIR][j] = score;
					before[PAIR][at] = which + endOf(from, j - back);
				}
			};
			if (i > 1 && isJoined(quoted[i - 2] as TextWord, own, there)) {
				join(last, 1, JOINED_QUOTED);
			}
			if (j > 1 && isJoined(source[j - 2] as TextWord, there, own)) {
				join(up, 2, JOINED_SOURCE);
			}
		}
	}
	return trace(quoted, source, from, before, row);
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

/** The steps of the best way to the end of the quotation. */
function trace(
	quoted: readonly TextWord[],
	source: readonly TextWord[],
	from: number,
	before: readonly [Uint8Array, Uint8Array, Uint8Array],
	row: Row,
): Step[] {
	const width = source.length + 1;
	let i = quoted.length;
	let j = 0;
	for (let end = 1; end < width; end++) {
		j = best(row, end) > best(row, j) ? end : j;
	}
	const steps: Step[] = [];
	for (let end = endOf(row, j); i > 0;) {
		const origin = before[end][i * width + j] as number;
		const which = end === PAIR ? origin & ~3 : ONE;
		const back = end === LEFT ? 0 : which === JOINED_QUOTED ? 2 : 1;
		const backSource = end === PUT ? 0 : which === JOINED_SOURCE ? 2 : 1;
		const how =
			end === LEFT
				? 'source only'
				: end === PUT
					? 'quoted only'
					: which === ONE
						? likenessOf((quoted[i - 1] as TextWord).form, (source[j - 1] as TextWord).form)
						: 'near';
		steps.push({ how, quoted: [i - back, i], source: [from + j - backSource, from + j] });
		i -= back;
		j -= backSource;
		end = (origin & 3) as End;
	}
	return steps.reverse();
}
