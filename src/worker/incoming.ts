import type { Analysis, Span } from '../analysis/model';
import { ITEM_LISTS, SPAN_LISTS, type ItemList, type Piece, type SpanList } from './protocol';

/** Lists of which some pieces have come. `L` says what they are. */
export class Incoming<L> {
	private readonly lists = new Map<ItemList | SpanList | 'answer', unknown[]>();

	constructor(readonly label: L) {}

	add(pieces: readonly Piece[]): void {
		for (const piece of pieces) {
			const list = this.lists.get(piece.of) ?? [];
			this.lists.set(piece.of, list);
			// Not spread: that many arguments a function does not take.
			for (const item of 'json' in piece ? (JSON.parse(piece.json) as unknown[]) : spansOf(piece.offsets)) {
				list.push(item);
			}
		}
	}

	get answer(): readonly unknown[] {
		return this.lists.get('answer') ?? [];
	}

	/**
	 * @param text that it is the analysis of
	 * @param head what of it is no list, see {@link analysisHead}
	 */
	analysis(text: string, head: string): Analysis {
		const lists = [...SPAN_LISTS, ...ITEM_LISTS].map((name) => [name, this.lists.get(name) ?? []]);
		// Made by the other side from an analysis, list by list.
		return {
			text,
			...(JSON.parse(head) as Pick<Analysis, 'english' | 'dateline'>),
			...Object.fromEntries(lists),
		} as Analysis;
	}
}

function* spansOf(offsets: Int32Array): Generator<Span> {
	for (let i = 0; i < offsets.length; i += 2) {
		yield { start: offsets[i] ?? 0, end: offsets[i + 1] ?? 0 };
	}
}
