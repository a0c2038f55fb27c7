import { stylePropertyMap } from '@vscode-elements/elements/dist/includes/style-property-map.js';
import {
	defaultRangeExtractor,
	measureElement,
	VirtualizerController,
	type Range,
	type VirtualItem,
} from '@tanstack/lit-virtual';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Key } from '../rows';
import type { Row } from './row';
import { likelyHeight } from './likelyHeight';
import { rowView } from './rowView';

const OVERSCAN = 8;
/** When a row has stood still for so many, all that are in sight have been drawn and measured. */
const STILL_FRAMES = 10;
const MOST_FRAMES = 40;

/**
 * A tree of rows as VS Code draws them: only the rows in sight exist, one of them takes the keyboard (roving tabindex),
 * and screen readers are told where each stands among how many.
 */
export class RowTree extends LitElement {
	@property({ attribute: false }) rows: readonly Row[] = [];
	@property({ attribute: false }) label = '';
	/** The row that takes the keyboard. */
	@property({ attribute: false }) active: Key = '';
	/** The row of what stands at the cursor in the text. */
	@property({ attribute: false }) current: Key | null = null;
	/** The row to start at; read once. */
	@property({ attribute: false }) initialTop: Key = '';
	@property({ attribute: false }) onActive: (key: Key) => void = () => undefined;
	@property({ attribute: false }) onToggle: (row: Row, isOpen: boolean) => void = () => undefined;
	/** With `focus`, the keyboard is to go to the text as well. */
	@property({ attribute: false }) onJump: (row: Row, focus: boolean) => void = () => undefined;
	@property({ attribute: false }) onAct: (row: Row) => void = () => undefined;
	/** Is told the row at the top. */
	@property({ attribute: false }) onScroll: (top: Key) => void = () => undefined;

	private readonly scroller: Ref<HTMLElement> = createRef();
	private readonly controller = new VirtualizerController<HTMLElement, HTMLElement>(this, {
		count: 0,
		getScrollElement: () => this.scroller.value ?? null,
		estimateSize: (index) => this.likelyHeight(this.rows[index]),
		// What is not laid out yet, or is hidden, has no height.
		measureElement: (element, entry, all) =>
			measureElement(element, entry, all) || this.likelyHeight(this.rows[all.indexFromElement(element)]),
		overscan: OVERSCAN,
		initialOffset: () => this.likelyTop(this.rows.findIndex(({ key }) => key === this.initialTop)),
		getItemKey: (index) => this.rows[index]?.key ?? index,
		rangeExtractor: (range) => this.inSightOrActive(range),
	});
	private indices: ReadonlyMap<Key, number> = new Map();
	private activeIndex = 0;
	private takesFocus = false;
	/** Rows that were in sight before the list changed, the likeliest looked at first, and how far below its top. */
	private held: readonly { readonly key: Key; readonly below: number }[] = [];
	/** Counts what has moved the list; what moves it over several frames leaves it to whatever comes after. */
	private moves = 0;
	/** Of the list when its rows last changed, in CSS pixels; 0 before it is drawn. */
	private width = 0;

	/** The page has one style sheet, and no part of it needs to be hidden from the other. */
	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	/** Moves the keyboard to the active row, or to the first one where that has gone. */
	override focus(): void {
		this.moveTo(this.indices.get(this.active) ?? 0);
	}

	/** Shows the first rows, the first of which takes the keyboard. */
	toTop(): void {
		this.moves += 1;
		this.activeIndex = 0;
		this.scroller.value?.scrollTo(0, 0);
	}

	/** Brings a row into sight, with the one it stands below where both fit: whose words they are. */
	reveal(key: Key): void {
		const height = this.scroller.value?.clientHeight ?? 0;
		void this.settle(key, (item) => {
			const parent = this.measured(this.rows[item.index]?.parent ?? '');
			const top = this.topFor(item);
			return parent && item.end - parent.start <= height ? Math.min(top, parent.start) : top;
		});
	}

	/** The least scrolling that brings a row into sight. */
	private topFor({ index, start }: VirtualItem): number {
		return this.controller.getVirtualizer().getOffsetForIndex(index)?.[0] ?? start;
	}

	private measured(key: Key): VirtualItem | undefined {
		return this.controller.getVirtualizer().measurementsCache[this.indices.get(key) ?? -1];
	}

	/** When the rows change next, what a person looks at stays where it is: the active row, or what is at the top. */
	holdStill(): void {
		const top = this.scroller.value?.scrollTop ?? 0;
		const bottom = top + (this.scroller.value?.clientHeight ?? 0);
		const inSight = this.controller
			.getVirtualizer()
			.getVirtualItems()
			.filter(({ start, end }) => end > top && start < bottom)
			.map(({ key, start }) => ({ key: String(key), below: start - top }));
		const active = inSight.filter(({ key }) => key === this.active);
		// At its very top a list shows whatever is first.
		this.held = top === 0 ? active : [...active, ...inSight];
	}

	private keepHeld(): void {
		const held = this.held.find(({ key }) => this.indices.has(key));
		this.held = [];
		if (held) {
			void this.keepAt(held.key, held.below);
		}
	}

	/** @param below how far below the top of the list, in CSS pixels */
	private async keepAt(key: Key, below: number): Promise<void> {
		await this.settle(key, ({ start }) => start - below);
	}

	/**
	 * Scrolls until a row stands where it is to be: rows are measured once they are drawn, and each time its place is another.
	 *
	 * @param topFor how much of the list is to be above what is seen of it, in CSS pixels
	 */
	private async settle(key: Key, topFor: (item: VirtualItem) => number): Promise<void> {
		this.moves += 1;
		const { moves } = this;
		let place: number | undefined;
		for (let frame = 0, still = 0; moves === this.moves && frame < MOST_FRAMES && still < STILL_FRAMES; frame += 1) {
			const item = this.measured(key);
			if (!item) {
				return;
			}
			still = item.start === place ? still + 1 : 0;
			place = item.start;
			this.scroller.value?.scrollTo(0, topFor(item));
			await new Promise((resolve) => requestAnimationFrame(resolve));
			await this.updateComplete;
		}
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (changed.has('rows')) {
			this.width = this.scroller.value?.clientWidth ?? 0;
			this.takesFocus ||= this.scroller.value?.contains(document.activeElement) ?? false;
			this.indices = new Map(this.rows.map((row, index) => [row.key, index]));
			const virtualizer = this.controller.getVirtualizer();
			// A function of its own for each list: else the heights of as many other rows would be taken for theirs.
			const getItemKey = (index: number): Key | number => this.rows[index]?.key ?? index;
			virtualizer.setOptions({ ...virtualizer.options, count: this.rows.length, getItemKey });
		}
		const found = this.indices.get(this.active);
		// Where the active row has gone, the one that took its place is the next best.
		this.activeIndex = found ?? Math.max(0, Math.min(this.activeIndex, this.rows.length - 1));
	}

	protected override firstUpdated(): void {
		void this.keepAt(this.initialTop, 0);
	}

	protected override updated(changed: PropertyValues<this>): void {
		if (changed.has('rows')) {
			this.keepHeld();
		}
		if (!this.takesFocus) {
			return;
		}
		const element = this.scroller.value?.querySelector<HTMLElement>(`[data-index="${this.activeIndex}"]`);
		if (element) {
			this.takesFocus = false;
			element.focus({ preventScroll: true });
		}
	}

	protected override render(): TemplateResult {
		const virtualizer = this.controller.getVirtualizer();
		return html`<div
			class="rows"
			${ref(this.scroller)}
			@scroll=${() => this.scrolled()}
			@wheel=${() => (this.moves += 1)}
			@pointerdown=${() => (this.moves += 1)}
		>
			<div
				class="rows-all"
				role="tree"
				aria-label=${this.label}
				aria-describedby="keys"
				.style=${stylePropertyMap({ height: `${virtualizer.getTotalSize()}px` })}
				@keydown=${(event: KeyboardEvent) => this.press(event)}
			>
				${repeat(
					virtualizer.getVirtualItems(),
					(item) => item.key,
					(item) => {
						const row = this.rows[item.index];
						return row ? this.row(row, item.index, item.start) : nothing;
					},
				)}
			</div>
		</div>`;
	}

	private row(row: Row, index: number, top: number): TemplateResult {
		const place = { index, top, isActive: index === this.activeIndex, isCurrent: row.key === this.current };
		return rowView(row, place, {
			onClick: (event) => this.clickOn(row, index, event),
			onDoubleClick: () => row.place && this.onJump(row, true),
			onFocus: () => this.activate(index),
			onDrawn: (element) => this.measure(element),
		});
	}

	private scrolled(): void {
		const top = this.controller.getVirtualizer().getVirtualItemForOffset(this.scroller.value?.scrollTop ?? 0);
		const row = top && this.rows[top.index];
		if (row) {
			this.onScroll(row.key);
		}
	}

	private likelyTop(index: number): number {
		return this.rows.slice(0, Math.max(0, index)).reduce((sum, row) => sum + this.likelyHeight(row), 0);
	}

	private likelyHeight(row: Row | undefined): number {
		return likelyHeight(row, this.width);
	}

	/** Words wrap. */
	private measure(element: Element | undefined): void {
		if (element instanceof HTMLElement) {
			this.controller.getVirtualizer().measureElement(element);
		}
	}

	private inSightOrActive(range: Range): number[] {
		const indices = defaultRangeExtractor(range);
		if (this.activeIndex < range.count && !indices.includes(this.activeIndex)) {
			indices.push(this.activeIndex);
			indices.sort((a, b) => a - b);
		}
		return indices;
	}

	private clickOn(row: Row, index: number, event: MouseEvent): void {
		const isTwistie = event.target instanceof Element && event.target.classList.contains('twistie');
		this.moveTo(index);
		if (row.isOpen !== null && (isTwistie || row.kind === 'group')) {
			this.onToggle(row, !row.isOpen);
		} else if (row.action !== null) {
			this.onAct(row);
		} else if (row.place && event.detail < 2) {
			this.onJump(row, false);
		}
	}

	/** Does what a key does on the active row; keys that are not the list's are left to others. */
	press(event: KeyboardEvent): void {
		const row = this.rows[this.activeIndex];
		if (!row || event.altKey || event.ctrlKey || event.metaKey) {
			return;
		}
		const last = this.rows.length - 1;
		switch (event.key) {
			case 'ArrowDown':
				this.moveTo(this.activeIndex + 1);
				break;
			case 'ArrowUp':
				this.moveTo(this.activeIndex - 1);
				break;
			case 'PageDown':
				this.moveTo(this.pageFrom(1));
				break;
			case 'PageUp':
				this.moveTo(this.pageFrom(-1));
				break;
			case 'Home':
				this.moveTo(0);
				break;
			case 'End':
				this.moveTo(last);
				break;
			case 'ArrowRight':
				this.openOrEnter(row);
				break;
			case 'ArrowLeft':
				this.closeOrLeave(row);
				break;
			case 'Enter':
				if (row.action !== null) {
					this.onAct(row);
				} else if (row.place) {
					this.onJump(row, true);
				} else {
					this.toggle(row);
				}
				break;
			case ' ':
				this.toggle(row);
				break;
			default:
				return;
		}
		event.preventDefault();
		event.stopPropagation();
	}

	/** The row a page further on, or back. */
	private pageFrom(direction: 1 | -1): number {
		const virtualizer = this.controller.getVirtualizer();
		const here = virtualizer.measurementsCache[this.activeIndex];
		const height = this.scroller.value?.clientHeight ?? 0;
		const there = here && virtualizer.getVirtualItemForOffset(Math.max(0, here.start + direction * height));
		const index = there?.index ?? this.activeIndex;
		// A row may be as high as the page.
		return index === this.activeIndex ? index + direction : index;
	}

	private toggle(row: Row): void {
		if (row.isOpen !== null) {
			this.onToggle(row, !row.isOpen);
		} else {
			this.closeOrLeave(row);
		}
	}

	private openOrEnter(row: Row): void {
		if (row.isOpen === false) {
			this.onToggle(row, true);
		} else if (row.isOpen && this.rows[this.activeIndex + 1]?.parent === row.key) {
			this.moveTo(this.activeIndex + 1);
		}
	}

	private closeOrLeave(row: Row): void {
		if (row.isOpen) {
			this.onToggle(row, false);
		} else if (row.parent !== null) {
			this.moveTo(this.indices.get(row.parent) ?? this.activeIndex);
		}
	}

	private moveTo(index: number): void {
		const target = Math.max(0, Math.min(index, this.rows.length - 1));
		if (this.rows.length === 0) {
			return;
		}
		this.takesFocus = true;
		this.activate(target);
		void this.settle(this.active, (item) => this.topFor(item));
		this.requestUpdate();
	}

	private activate(index: number): void {
		const key = this.rows[index]?.key;
		if (key !== undefined && key !== this.active) {
			this.active = key;
			this.activeIndex = index;
			this.onActive(key);
		}
	}
}
