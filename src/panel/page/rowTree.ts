import { stylePropertyMap } from '@vscode-elements/elements/dist/includes/style-property-map.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Key } from '../rows';
import type { Row } from './row';
import { RowScroll } from './rowScroll';
import { rowView } from './rowView';

export interface TreeActions {
	readonly onActive: (key: Key) => void;
	readonly onToggle: (row: Row, isOpen: boolean) => void;
	/** With `focus`, the keyboard is to go to the text as well. */
	readonly onJump: (row: Row, focus: boolean) => void;
	readonly onAct: (row: Row) => void;
	/** Is told the row at the top. */
	readonly onScroll: (top: Key) => void;
}

/**
 * A tree of rows as VS Code draws them, and its keys: one row takes the keyboard (roving tabindex), and screen readers are
 * told where each stands among how many. What of it is seen is another's: `RowScroll`.
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
	@property({ attribute: false }) actions: TreeActions | undefined;

	/** Where that row stands. */
	activeIndex = 0;
	readonly scrolling = new RowScroll(this);
	private takesFocus = false;

	/** The page has one style sheet, and no part of it needs to be hidden from the other. */
	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	/** Moves the keyboard to the active row, or to the one that took its place. */
	override focus(): void {
		this.moveTo(this.activeIndex);
	}

	/** Shows the first rows, the first of which takes the keyboard. */
	toTop(): void {
		this.activeIndex = 0;
		this.scrolling.toTop();
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (changed.has('rows')) {
			this.takesFocus ||= this.contains(document.activeElement);
			this.scrolling.take(this.rows, this.active);
		}
		this.activeIndex = this.scrolling.indexOf(this.active) ?? this.nextBest(changed.get('rows'));
	}

	/** Where the active row has gone: the row that came after it, or else before it. */
	private nextBest(before: readonly Row[] | undefined): number {
		if (!before || this.active === '') {
			return Math.min(this.activeIndex, Math.max(0, this.rows.length - 1));
		}
		const near = [...before.slice(this.activeIndex), ...before.slice(0, this.activeIndex).reverse()];
		const there = near.find(({ key }) => this.scrolling.indexOf(key) !== undefined);
		return (there && this.scrolling.indexOf(there.key)) ?? 0;
	}

	protected override firstUpdated(): void {
		this.scrolling.keepAt(this.initialTop, 0);
	}

	protected override updated(changed: PropertyValues<this>): void {
		if (changed.has('rows')) {
			this.scrolling.keep();
		}
		const element = this.takesFocus ? this.querySelector<HTMLElement>(`[data-index="${this.activeIndex}"]`) : undefined;
		if (element) {
			this.takesFocus = false;
			element.focus({ preventScroll: true });
		}
	}

	protected override render(): TemplateResult {
		const { scrolling } = this;
		return html`<div
			class="rows"
			${ref(scrolling.element)}
			@scroll=${() => scrolling.top && this.actions?.onScroll(scrolling.top.key)}
			@wheel=${() => scrolling.leave()}
			@pointerdown=${() => scrolling.leave()}
		>
			<div
				class="rows-all"
				role="tree"
				aria-label=${this.label}
				aria-describedby="keys"
				.style=${stylePropertyMap({ height: `${scrolling.height}px` })}
				@keydown=${(event: KeyboardEvent) => this.press(event)}
			>
				${repeat(
					scrolling.drawn,
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
			onDoubleClick: () => row.place && this.actions?.onJump(row, true),
			onFocus: () => this.activate(index),
			onDrawn: (element) => this.scrolling.measure(element),
		});
	}

	private clickOn(row: Row, index: number, event: MouseEvent): void {
		const isTwistie = event.target instanceof Element && event.target.classList.contains('twistie');
		this.moveTo(index);
		if (row.isOpen !== null && (isTwistie || row.kind === 'group')) {
			this.actions?.onToggle(row, !row.isOpen);
		} else if (row.action !== null) {
			this.actions?.onAct(row);
		} else if (row.place && event.detail < 2) {
			this.actions?.onJump(row, false);
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
				this.moveTo(this.scrolling.pageFrom(this.activeIndex, 1));
				break;
			case 'PageUp':
				this.moveTo(this.scrolling.pageFrom(this.activeIndex, -1));
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
					this.actions?.onAct(row);
				} else if (row.place) {
					this.actions?.onJump(row, true);
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

	private toggle(row: Row): void {
		if (row.isOpen !== null) {
			this.actions?.onToggle(row, !row.isOpen);
		} else {
			this.closeOrLeave(row);
		}
	}

	private openOrEnter(row: Row): void {
		if (row.isOpen === false) {
			this.actions?.onToggle(row, true);
		} else if (row.isOpen && this.rows[this.activeIndex + 1]?.parent === row.key) {
			this.moveTo(this.activeIndex + 1);
		}
	}

	private closeOrLeave(row: Row): void {
		if (row.isOpen) {
			this.actions?.onToggle(row, false);
		} else if (row.parent !== null) {
			this.moveTo(this.scrolling.indexOf(row.parent) ?? this.activeIndex);
		}
	}

	private moveTo(index: number): void {
		const target = Math.max(0, Math.min(index, this.rows.length - 1));
		if (this.rows.length === 0) {
			return;
		}
		this.takesFocus = true;
		this.activate(target);
		this.scrolling.show(this.active);
		this.requestUpdate();
	}

	private activate(index: number): void {
		const key = this.rows[index]?.key;
		if (key !== undefined && key !== this.active) {
			this.active = key;
			this.activeIndex = index;
			this.actions?.onActive(key);
		}
	}
}
