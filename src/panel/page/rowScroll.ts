import {
	defaultRangeExtractor,
	measureElement,
	VirtualizerController,
	type Range,
	type VirtualItem,
} from '@tanstack/lit-virtual';
import type { LitElement } from 'lit';
import { createRef, type Ref } from 'lit/directives/ref.js';
import type { Key } from '../rows';
import { likelyHeight } from './likelyHeight';
import type { Row } from './row';

const OVERSCAN = 8;
/** When a row has stood still for so many, all that are in sight have been drawn and measured. */
const STILL_FRAMES = 10;
const MOST_FRAMES = 40;

/** The element whose rows these are. */
interface Scrolled extends LitElement {
	/** Where the row stands that takes the keyboard: it exists, in sight or not. */
	readonly activeIndex: number;
	/** The row to start at; read once. */
	readonly initialTop: Key;
}

/**
 * What is seen of a list of rows: only those in sight are drawn. When rows come or go, what a person looks at stays where
 * it is: the active row, or what is at the top.
 */
export class RowScroll {
	/** What scrolls. */
	readonly element: Ref<HTMLElement> = createRef();
	private readonly controller: VirtualizerController<HTMLElement, HTMLElement>;
	private rows: readonly Row[] = [];
	private indices: ReadonlyMap<Key, number> = new Map();
	/** Rows that were in sight before the list changed, the likeliest looked at first, and how far below its top. */
	private held: readonly { readonly key: Key; readonly below: number }[] = [];
	/** The row that the list is on its way to, over several frames; whatever else moves the list takes its place. */
	private aim: { readonly key: Key } | undefined;
	/** Of the list when its rows last changed, in CSS pixels; 0 before it is drawn. */
	private width = 0;

	constructor(private readonly host: Scrolled) {
		this.controller = new VirtualizerController(host, {
			count: 0,
			getScrollElement: () => this.element.value ?? null,
			estimateSize: (index) => this.likelyHeight(this.rows[index]),
			// What is not laid out yet, or is hidden, has no height.
			measureElement: (element, entry, all) =>
				measureElement(element, entry, all) || this.likelyHeight(this.rows[all.indexFromElement(element)]),
			overscan: OVERSCAN,
			initialOffset: () => this.likelyTop(this.indexOf(host.initialTop) ?? 0),
			rangeExtractor: (range) => this.inSightOrActive(range),
		});
	}

	/** Where a row stands; `undefined` where the list does not have it. */
	indexOf(key: Key): number | undefined {
		return this.indices.get(key);
	}

	/** The rows to draw. */
	get drawn(): readonly VirtualItem[] {
		return this.virtualizer.getVirtualItems();
	}

	/** In CSS pixels. */
	get height(): number {
		return this.virtualizer.getTotalSize();
	}

	/** The row at the top of what is seen. */
	get top(): Row | undefined {
		return this.rows[this.virtualizer.getVirtualItemForOffset(this.offset)?.index ?? -1];
	}

	/** Takes other rows. */
	take(rows: readonly Row[], active: Key): void {
		const inSight = this.inSight();
		this.rows = rows;
		this.width = this.element.value?.clientWidth ?? 0;
		this.indices = new Map(rows.map((row, index) => [row.key, index]));
		const { aim, offset, virtualizer } = this;
		if (!aim || !this.indices.has(aim.key) || inSight.some(({ key }) => key === aim.key)) {
			const looked = inSight.filter(({ key }) => key === active);
			// At its very top a list shows whatever is first.
			this.held = offset === 0 ? looked : [...looked, ...inSight];
		}
		// A function of its own for each list: else the heights of as many other rows would be taken for theirs.
		const getItemKey = (index: number): Key | number => rows[index]?.key ?? index;
		virtualizer.setOptions({ ...virtualizer.options, count: rows.length, getItemKey });
	}

	/** Once the rows that were taken are drawn. */
	keep(): void {
		const held = this.held.find(({ key }) => this.indices.has(key));
		this.held = [];
		const top = held ? (this.measured(held.key)?.start ?? 0) - held.below : this.offset;
		if (held && Math.abs(top - this.offset) >= 1) {
			this.keepAt(held.key, held.below);
		}
	}

	/** @param below how far below the top of the list, in CSS pixels */
	keepAt(key: Key, below: number): void {
		void this.settle(key, ({ start }) => start - below);
	}

	/** Shows the first rows. */
	toTop(): void {
		this.leave();
		this.element.value?.scrollTo(0, 0);
	}

	/** A person scrolls. */
	leave(): void {
		this.aim = undefined;
	}

	/** Brings a row into sight. */
	show(key: Key): void {
		void this.settle(key, (item) => this.topFor(item));
	}

	/** Brings a row into sight, with the one it stands below where both fit: whose words they are. */
	reveal(key: Key): void {
		void this.settle(key, (item) => {
			const parent = this.measured(this.rows[item.index]?.parent ?? '');
			const top = this.topFor(item);
			return parent && item.end - parent.start <= this.room ? Math.min(top, parent.start) : top;
		});
	}

	/** The index of the row a page further on than another, or back. */
	pageFrom(index: number, direction: 1 | -1): number {
		const here = this.virtualizer.measurementsCache[index];
		const there = here && this.virtualizer.getVirtualItemForOffset(Math.max(0, here.start + direction * this.room));
		// A row may be as high as the page.
		return there === undefined || there.index === index ? index + direction : there.index;
	}

	/** Words wrap. */
	measure(element: Element | undefined): void {
		if (element instanceof HTMLElement) {
			this.virtualizer.measureElement(element);
		}
	}

	private get virtualizer(): ReturnType<typeof this.controller.getVirtualizer> {
		return this.controller.getVirtualizer();
	}

	/** How much of the list is above what is seen of it, in CSS pixels. */
	private get offset(): number {
		return this.element.value?.scrollTop ?? 0;
	}

	/** How much of the list is seen, in CSS pixels. */
	private get room(): number {
		return this.element.value?.clientHeight ?? 0;
	}

	private inSight(): readonly { readonly key: Key; readonly below: number }[] {
		const { offset } = this;
		const bottom = offset + this.room;
		return this.drawn
			.filter(({ start, end }) => end > offset && start < bottom)
			.map(({ key, start }) => ({ key: String(key), below: start - offset }));
	}

	/** The least scrolling that brings a row into sight; of one that is higher than the list, its beginning. */
	private topFor({ index, start }: VirtualItem): number {
		return Math.min(start, this.virtualizer.getOffsetForIndex(index)?.[0] ?? start);
	}

	private measured(key: Key): VirtualItem | undefined {
		return this.virtualizer.measurementsCache[this.indices.get(key) ?? -1];
	}

	/**
	 * Scrolls until a row stands where it is to be: rows are measured once they are drawn, and each time its place is another.
	 *
	 * @param topFor how much of the list is to be above what is seen of it, in CSS pixels
	 */
	private async settle(key: Key, topFor: (item: VirtualItem) => number): Promise<void> {
		const aim = { key };
		this.aim = aim;
		let place: number | undefined;
		for (let frame = 0, still = 0; aim === this.aim && frame < MOST_FRAMES && still < STILL_FRAMES; frame += 1) {
			const item = this.measured(key);
			if (!item) {
				break;
			}
			still = item.start === place ? still + 1 : 0;
			place = item.start;
			this.element.value?.scrollTo(0, topFor(item));
			await new Promise((resolve) => requestAnimationFrame(resolve));
			await this.host.updateComplete;
		}
		if (aim === this.aim) {
			this.leave();
		}
	}

	private likelyTop(index: number): number {
		return this.rows.slice(0, index).reduce((sum, row) => sum + this.likelyHeight(row), 0);
	}

	private likelyHeight(row: Row | undefined): number {
		return likelyHeight(row, this.width);
	}

	private inSightOrActive(range: Range): number[] {
		const indices = defaultRangeExtractor(range);
		const { activeIndex } = this.host;
		return activeIndex >= range.count || indices.includes(activeIndex)
			? indices
			: [...indices, activeIndex].sort((a, b) => a - b);
	}
}
