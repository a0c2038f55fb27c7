import type { Analysis, Span } from '../analysis/model';
import { ITEM_LISTS, SPAN_LISTS, type ItemList, type Label, type Piece, type SpanList } from './protocol';

/** A parcel of which some pieces have come. */
export class Incoming {
	private readonly lists = new Map<ItemList | SpanList | 'answer', unknown[]>();

	constructor(readonly label: Label) {}

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

	/** @param text that it is the analysis of */
	analysis(text: string): Analysis {
		const head =
			this.label.is === 'read' ? (JSON.parse(this.label.head) as Pick<Analysis, 'english' | 'dateline'>) : {};
		const lists = [...SPAN_LISTS, ...ITEM_LISTS].map((name) => [name, this.lists.get(name) ?? []]);
		// Made by the other side from an analysis, list by list.
		return { text, ...head, ...Object.fromEntries(lists) } as Analysis;
	}
}

function* spansOf(offsets: Int32Array): Generator<Span> {
	for (let i = 0; i < offsets.length; i += 2) {
		yield { start: offsets[i] ?? 0, end: offsets[i + 1] ?? 0 };
	}
}
