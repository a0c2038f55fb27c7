import type { Anchor } from './anchor';

/** Where anchors stood in the text they were made of, measured in ink (see `WordIndex`). */
export interface Ruler {
	/** The anchors that fit together: their indices, in the order of that text. */
	readonly order: readonly number[];
	/** For each anchor, the ink before it. */
	readonly ink: Float64Array;
	/** Whether `ink` is known from the text's start on, not only from one anchor to the next. */
	readonly fromStart: boolean;
	/** The ink of the whole text; `undefined` where no anchor reaches its end. */
	readonly all: number | undefined;
}

/** Context has 64 units, more or less where lines were wrapped otherwise since; much less is left only where the text ends. */
const LEAST_CONTEXT = 32;
/** Anchors measured in one step. */
const STEP = 100;

/**
 * What anchors hold of the text they were made of overlaps, where there are many of them, and tells the ink from one to
 * the next. Between those that do not touch it is reckoned by its density. An anchor that says of a place other than
 * its neighbours is of another version of the text, and is left out.
 *
 * @param density ink for each UTF-16 unit
 */
export function* rulerOf(
	anchors: readonly Anchor[],
	among: readonly number[],
	density: number,
): Generator<void, Ruler> {
	const startOf = (at: number): number => anchors[at]?.start ?? 0;
	const order: number[] = [];
	const ink = new Float64Array(anchors.length);
	let cover: Known | undefined;
	let total = 0;
	let last = 0;
	let fromStart = false;
	for (const at of [...among].sort((a, b) => startOf(a) - startOf(b))) {
		const anchor = anchors[at];
		if (!anchor) {
			continue;
		}
		const known = knownBy(anchor);
		if (cover && !agree(cover, known)) {
			continue;
		}
		if (!cover) {
			fromStart = known.from === 0;
		}
		const left: string = cover ? textOf(cover, last, anchor.start) : '';
		const right = textOf(known, last + left.length, anchor.start);
		const unknown = anchor.start - last - left.length - right.length;
		total += inkOf(left) + inkOf(right) + unknown * density;
		last = anchor.start;
		ink[at] = total;
		order.push(at);
		if (order.length % STEP === 0) {
			yield;
		}
		cover = cover && endOf(cover) >= endOf(known) ? cover : known;
	}
	const all = cover?.toEnd ? total + inkOf(textOf(cover, last, endOf(cover))) : undefined;
	return { order, ink, fromStart, all };
}

/** What an anchor holds of its text, and where that begins. */
interface Known {
	readonly from: number;
	readonly text: string;
	/** Whether the text ends where this does. */
	readonly toEnd: boolean;
}

function knownBy({ prefix, exact, suffix, start }: Anchor): Known {
	return {
		from: start - prefix.length,
		text: prefix + exact + suffix,
		toEnd: suffix.length < LEAST_CONTEXT,
	};
}

const endOf = ({ from, text }: Known): number => from + text.length;

/** What is known of `[from, to)`, as far as it is known up to one of the two. */
const textOf = (known: Known, from: number, to: number): string =>
	known.text.slice(Math.max(0, from - known.from), Math.max(0, to - known.from));

function agree(a: Known, b: Known): boolean {
	const from = Math.max(a.from, b.from);
	const to = Math.min(endOf(a), endOf(b));
	return to <= from || textOf(a, from, to) === textOf(b, from, to);
}

function inkOf(text: string): number {
	let white = 0;
	for (const spaces of text.matchAll(/\s+/g)) {
		white += spaces[0].length;
	}
	return text.length - white;
}
