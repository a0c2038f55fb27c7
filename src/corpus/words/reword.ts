import type { Weights } from '../find/wordWeights';
import type { TextWord } from './readWords';
import type { WordForm } from './wordForm';

/** Bits that it costs to say a word in the same form, in another, in a word of like meaning, or in one that nothing is like. */
const SAME = 0.5;
const STEM = 1.5;
const LIKE = 2;
const OTHER = 1;
const PUT_IN = 1.5;
/** To leave words out, to begin with and for each; to go on elsewhere. */
const LEFT_OUT = 1;
const EACH_LEFT_OUT = 0.2;
const ELSEWHERE = 6;

/** How some words may be others' in other words. */
interface Reworded {
	/** How much likelier than by chance, in bits. */
	readonly bits: number;
	/** For each word the index of the one it stands for, -1 for none; and what that tells, in bits. */
	readonly at: Int32Array;
	readonly tells: Float64Array;
}

/**
 * How some words come from a passage where they are the same in other words, by a hidden Markov model: each word stands for
 * the next one mostly, itself, in another form or by one of like meaning, or is put in (Vogel, Ney and Tillmann, COLING
 * 1996). Takes time in proportion to the product of the lengths.
 */
export function reword(words: readonly TextWord[], passage: readonly TextWord[], weights: Weights): Reworded {
	const width = passage.length;
	let up = new Float64Array(width);
	let row = new Float64Array(width);
	/** For each word and place where the way before was; `width` and more where the word is put in. */
	const before = new Int32Array(words.length * width);
	const emitted = new Float64Array(words.length * width);
	words.forEach(({ form, bracketed }, i) => {
		const most = i === 0 ? -1 : up.indexOf(Math.max(...up));
		const far = most < 0 ? 0 : (up[most] as number) - ELSEWHERE;
		let [skipped, from] = [Number.NEGATIVE_INFINITY, 0];
		const own = weights.of(form);
		for (let j = 0; j < width; j++) {
			const at = i * width + j;
			if (j > 1) {
				const begun = (up[j - 2] as number) - LEFT_OUT;
				skipped = Math.max(skipped, begun) - EACH_LEFT_OUT;
				from = skipped === begun - EACH_LEFT_OUT ? j - 2 : from;
			}
			const next = j > 0 ? (up[j - 1] as number) : Number.NEGATIVE_INFINITY;
			let [best, back] = [far, most];
			if (i > 0 && next >= best) {
				[best, back] = [next, j - 1];
			}
			if (i > 0 && skipped > best) {
				[best, back] = [skipped, from];
			}
			const tells = bracketed ? 0 : tellOf(form, (passage[j] as TextWord).form, own, weights);
			const put = (up[j] as number) - (bracketed ? 0 : PUT_IN);
			const paired = best + tells;
			row[j] = Math.max(paired, put);
			before[at] = put > paired ? width : back;
			emitted[at] = tells;
		}
		[up, row] = [row, up];
	});
	const at = new Int32Array(words.length).fill(-1);
	const tells = new Float64Array(words.length);
	const bits = Math.max(...up);
	for (let i = words.length - 1, j = up.indexOf(bits); i >= 0 && j >= 0; i--) {
		const back = before[i * width + j] as number;
		if (back < width) {
			at[i] = j;
			tells[i] = emitted[i * width + j] as number;
			j = back;
		} else {
			tells[i] = -PUT_IN;
		}
	}
	return { bits, at, tells };
}

/** How much likelier a word is for one that stands there than by chance, in bits. */
function tellOf(form: WordForm, there: WordForm, own: number, weights: Weights): number {
	if (form === there) {
		return own - SAME;
	}
	if (form.little || there.little || form.number || there.number) {
		return -OTHER;
	}
	return form.stem === there.stem ? own - STEM : Math.max(-OTHER, weights.shared(form, there) - LIKE);
}
