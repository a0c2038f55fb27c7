import type { Analysis, Span } from '../analysis/model';
import { ITEM_LISTS, SPAN_LISTS, type Piece, type SpanList } from './protocol';

/** About how much is handed over at a time, in UTF-16 units of JSON: one or two milliseconds of parsing. */
const BULK = 1 << 16;
/** The same for spans that go as numbers. */
const SPANS = 1 << 12;

/** What of an analysis is no list, but for its text, in JSON. */
export const analysisHead = ({ english, dateline }: Analysis): string => JSON.stringify({ english, dateline });

/** The lists of an analysis, in pieces that make up a message each. */
export function* analysisPieces(analysis: Analysis): Generator<Piece[], void> {
	yield* packed(
		(function* () {
			for (const list of SPAN_LISTS) {
				yield* spanPieces(list, analysis[list]);
			}
			for (const list of ITEM_LISTS) {
				yield* jsonPieces(list, analysis[list]);
			}
		})(),
	);
}

/** The answer to a question, in pieces that make up a message each. */
export function answerPieces(items: readonly unknown[]): Generator<Piece[], void> {
	return packed(jsonPieces('answer', items));
}

function* spanPieces(of: SpanList, spans: readonly Span[]): Generator<Piece, void> {
	for (let from = 0; from < spans.length; from += SPANS) {
		const slice = spans.slice(from, from + SPANS);
		const offsets = new Int32Array(2 * slice.length);
		slice.forEach(({ start, end }, i) => offsets.set([start, end], 2 * i));
		yield { of, offsets };
	}
}

function* jsonPieces<Of extends 'answer' | (typeof ITEM_LISTS)[number]>(
	of: Of,
	items: readonly unknown[],
): Generator<Piece, void> {
	let json: string[] = [];
	let length = 0;
	for (const item of items) {
		const text = JSON.stringify(item);
		json.push(text);
		length += text.length;
		if (length >= BULK) {
			yield { of, json: `[${json.join()}]` };
			json = [];
			length = 0;
		}
	}
	if (json.length > 0) {
		yield { of, json: `[${json.join()}]` };
	}
}

/** Small pieces travel together. */
function* packed(pieces: Iterable<Piece>): Generator<Piece[], void> {
	let together: Piece[] = [];
	let weight = 0;
	for (const piece of pieces) {
		const own = 'json' in piece ? piece.json.length : piece.offsets.length * (BULK / SPANS / 4);
		if (weight + own > 1.5 * BULK) {
			yield together;
			together = [];
			weight = 0;
		}
		together.push(piece);
		weight += own;
	}
	yield together;
}
