import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import '@vscode-elements/elements/dist/vscode-tabs/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import {
	LISTS,
	type DetailRow,
	type FromPage,
	type Key,
	type PageStrings,
	type PanelModel,
	type ToPage,
	type View,
} from '../messages';
import { auditView } from './auditView';
import { fill } from './fill';
import { headerView } from './headerView';
import type { Host } from './host';
import { keyHelp } from './keyHelp';
import { Listings, opensGroups, type Listed } from './listings';
import { keyAction } from './pageKeys';
import { ReviewController, type ReviewedPage, type Unnumbered } from './reviewController';
import { reviewForm } from './reviewForm';
import type { Row } from './row';
import { RowTree } from './rowTree';
import { FRESH_STATE, isFiltered, NO_FILTERS, readSavedState, type SavedState, type Tab } from './savedState';
import { messageView, stateView } from './stateView';
import { tabsView } from './tabsView';

/** Pause before the page's state is saved, in milliseconds. */
const SAVE_PAUSE = 150;

/** The whole page: what the extension sent, seen through what the person has set up. */
export class PanelApp extends LitElement implements ReviewedPage {
	@state() private strings: PageStrings | undefined;
	@state() private view: View | undefined;
	@state() setup: SavedState = FRESH_STATE;
	@state() private details: ReadonlyMap<Key, readonly DetailRow[]> = new Map();
	@state() private revealed: Readonly<Record<Tab, Key | null>> = nowhere;
	@state() private showsKeys = false;

	private host: Host | undefined;
	/** The number of the state shown. */
	private shown = -1;
	readonly listings = new Listings();
	private readonly reviewing = new ReviewController(this);
	private saving: ReturnType<typeof setTimeout> | undefined;

	/** Begins to listen, and says so. */
	connect(host: Host): void {
		this.host = host;
		this.setup = readSavedState(host.restore());
		window.addEventListener('message', (event: MessageEvent<ToPage>) => this.receive(event.data));
		window.addEventListener('keydown', (event) => this.press(event));
		host.post({ type: 'ready' });
	}

	/** The page has one style sheet. */
	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override render(): TemplateResult | typeof nothing {
		const { strings, view, listed } = this;
		if (!strings || !view) {
			return nothing;
		}
		return view.kind !== 'ready' || !listed
			? stateView(view as Exclude<View, { kind: 'ready' }>, strings, (action) => this.post({ type: 'act', action }))
			: this.lists(view.file, listed);
	}

	/** What the lists are made from, where there is anything to list. */
	get listed(): Listed | undefined {
		const { view, strings, details } = this;
		const { reviews } = this.reviewing;
		return view?.kind === 'ready' && strings ? { model: view.model, reviews, strings, details } : undefined;
	}

	private lists(file: string, listed: Listed): TemplateResult {
		const { model, strings, reviews } = listed;
		const counts: Record<Tab, number> = {
			claims: model.claims.length,
			speakers: model.speakers.length,
			findings: model.findings.length,
			lost: reviews.model.lost.length,
		};
		const tabs = LISTS.filter((tab) => tab !== 'lost' || counts.lost > 0);
		const setup = tabs.includes(this.setup.tab) ? this.setup : { ...this.setup, tab: 'claims' as const };
		this.listings.update(listed, setup);
		const { listing, isFiltered: leavesOut } = this.listings;
		const status = leavesOut
			? fill(strings.shown[setup.tab], listing.shown, listing.all)
			: fill(strings.all[setup.tab], listing.all);
		return html`
			${headerView(model, reviews, setup, strings, {
				onChange: (changes) => this.change(changes),
				onLeave: () => void this.focusList(),
				onClear: () => {
					this.change({ query: '' });
					this.focusSearch();
				},
				onNext: () => this.reviewing.do({ does: 'next' }, strings),
				onStep: (does) => this.reviewing.do({ does }, strings),
			})}
			${tabsView(tabs, setup.tab, counts, strings, this.list(setup, listed), (tab) => this.change({ tab }))}
			${this.form(listed)}
			<p class="status" role="status" ?data-quiet=${!leavesOut} title=${file}>
				<span>${status}</span>
				${
					isFiltered(setup)
						? html`<button class="link" @click=${() => this.change({ filters: NO_FILTERS })}>
								${strings.clearFilters}
							</button>`
						: nothing
				}
			</p>
			<p class="unseen" aria-live="polite">${this.reviewing.announcement}</p>
			<details class="audit" ?open=${setup.showsAudit} @toggle=${(event: Event) => this.toggleAudit(event)}>
				<summary>${strings.audit}</summary>
				${setup.showsAudit ? html`<div class="charts">${this.audit(listed)}</div>` : nothing}
			</details>
			<p id="keys" class="unseen">${strings.keys}</p>
			${this.showsKeys ? keyHelp(strings, reviews.statuses) : nothing}
		`;
	}

	private list(setup: SavedState, { strings }: Listed): TemplateResult {
		const { tab } = setup;
		const { rows, all } = this.listings.listing;
		if (rows.length === 0) {
			return messageView(
				all === 0 ? strings.empty[tab] : strings.nothingFound,
				all === 0
					? nothing
					: html`<vscode-button secondary @click=${() => this.change({ query: '', filters: NO_FILTERS })}
							>${strings.clearFilters}</vscode-button
						>`,
			);
		}
		return html`<source-review-rows
			.rows=${rows}
			.strings=${strings}
			.label=${strings[tab]}
			.active=${setup.active[tab]}
			.current=${this.rowOfRevealed(tab)}
			.initialScroll=${setup.scroll[tab]}
			.onActive=${(key: Key) => this.activate(tab, key)}
			.onScroll=${(top: number) => this.keep({ ...this.setup, scroll: { ...this.setup.scroll, [tab]: top } })}
			.onJump=${({ place }: Row, focus: boolean) =>
				place && this.send({ type: 'jump', start: place.start, end: place.end, focus })}
			.onToggle=${(row: Row, isOpen: boolean) => this.toggle(row, isOpen)}
			.onAct=${(row: Row) => this.reviewing.act(row)}
		></source-review-rows>`;
	}

	private audit({ model, strings }: Listed): TemplateResult {
		return auditView(model, strings, {
			onSpeaker: (speaker) => this.change({ filters: { ...NO_FILTERS, speaker }, tab: 'claims' }),
			onKind: (speakerKind) => this.change({ filters: { ...NO_FILTERS, speakerKind }, tab: 'speakers' }),
			onPlace: ({ start, end }) => this.send({ type: 'jump', start, end, focus: false }),
		});
	}

	private form({ model, strings }: Listed): TemplateResult | typeof nothing {
		const { draft } = this.setup;
		const words = draft.key === '' ? undefined : textOf(model, draft.key);
		return words === undefined
			? nothing
			: reviewForm(draft, words, strings, {
					onChange: (changes) => this.change({ draft: { ...this.setup.draft, ...changes } }),
					onSave: (closes) => this.reviewing.saveDraft(closes),
					onCancel: () => this.reviewing.close(),
				});
	}

	private receive(message: ToPage): void {
		if (message.type === 'strings') {
			this.strings = message.strings;
		} else if (message.type === 'state') {
			if (message.state > this.shown) {
				this.shown = message.state;
				this.take(message.view);
			}
		} else if (message.state === this.shown) {
			switch (message.type) {
				case 'reviews':
					this.reviewing.take(message.review, false);
					break;
				case 'reveal':
					this.reveal({ ...nowhere, claims: message.claim, speakers: message.speaker, findings: message.finding });
					break;
				case 'details':
					this.details = new Map(this.details).set(message.key, message.details);
					break;
			}
		}
	}

	private take(view: View): void {
		this.view = view;
		this.details = new Map();
		if (view.kind === 'ready') {
			this.reviewing.take(view.review, true);
		}
		const { open, active, scroll, filters, draft } = FRESH_STATE;
		if (view.file !== null && view.file !== this.setup.file) {
			// Another text: the query and the order still make sense there, places and speakers do not.
			this.change({
				file: view.file,
				open,
				active,
				scroll,
				draft,
				filters: { ...this.setup.filters, speaker: filters.speaker },
			});
		}
		if (view.kind === 'ready') {
			this.setup.open.forEach((key) => this.send({ type: 'explain', key }));
		}
	}

	private reveal(revealed: Readonly<Record<Tab, Key | null>>): void {
		const { tab } = this.setup;
		const isNew = revealed[tab] !== this.revealed[tab];
		this.revealed = revealed;
		const list = this.tree;
		if (isNew && list && !list.contains(document.activeElement)) {
			void this.updateComplete.then(() => {
				const row = this.rowOfRevealed(tab);
				if (row !== null) {
					this.activate(tab, row);
					list.reveal(row);
				}
			});
		}
	}

	private rowOfRevealed(tab: Tab): Key | null {
		const key = this.revealed[tab];
		return key !== null && this.listed ? this.listings.shownFor(key, this.listed, this.setup) : null;
	}

	private toggle(row: Row, isOpen: boolean): void {
		if (row.kind === 'group' && opensGroups(this.setup.tab)) {
			this.change({ closed: isOpen ? without(this.setup.closed, row.key) : [...this.setup.closed, row.key] });
			return;
		}
		this.change({ open: isOpen ? [...this.setup.open, row.key] : without(this.setup.open, row.key) });
		if (isOpen && row.kind === 'item') {
			this.send({ type: 'explain', key: row.key });
		}
	}

	private press(event: KeyboardEvent): void {
		const path = event.composedPath();
		const isTyping = path.some(
			(target) =>
				target instanceof HTMLInputElement ||
				target instanceof HTMLSelectElement ||
				target instanceof HTMLTextAreaElement,
		);
		const action = isTyping ? undefined : keyAction(event);
		const isOfRow = action?.does === 'status' || action?.does === 'command' || action?.does === 'edit';
		if (!action || !this.listed || (isOfRow && !path.some((target) => target instanceof RowTree))) {
			return;
		}
		event.preventDefault();
		if (action.does === 'search') {
			this.focusSearch();
		} else if (action.does === 'help') {
			this.showsKeys = !this.showsKeys;
		} else {
			this.reviewing.do(action, this.listed.strings);
		}
	}

	private toggleAudit(event: Event): void {
		if (event.currentTarget instanceof HTMLDetailsElement) {
			this.change({ showsAudit: event.currentTarget.open });
		}
	}

	private get tree(): RowTree | undefined {
		const list = this.querySelector('source-review-rows');
		return list instanceof RowTree ? list : undefined;
	}

	focusNote(): void {
		this.querySelector<HTMLElement>('.review-form textarea')?.focus();
	}

	/** Once the rows are the ones that are to be shown. */
	async focusList(): Promise<void> {
		await this.updateComplete;
		await this.tree?.updateComplete;
		this.tree?.focus();
	}

	private focusSearch(): void {
		this.querySelector<HTMLElement>('vscode-textfield')?.focus();
	}

	private activate(tab: Tab, key: Key): void {
		this.change({ active: { ...this.setup.active, [tab]: key } });
	}

	private post(message: FromPage): void {
		this.host?.post(message);
	}

	send(message: Unnumbered): void {
		this.post({ ...message, state: this.shown });
	}

	change(changes: Partial<SavedState>): void {
		this.setup = { ...this.setup, ...changes };
		this.keep(this.setup);
	}

	/** Saves without drawing anew: scrolling changes nothing that this element draws. */
	private keep(setup: SavedState): void {
		Object.assign(this.setup, setup);
		clearTimeout(this.saving);
		this.saving = setTimeout(() => this.host?.save(this.setup), SAVE_PAUSE);
	}
}

const nowhere: Readonly<Record<Tab, Key | null>> = { claims: null, speakers: null, findings: null, lost: null };
const textOf = ({ claims, speakers }: PanelModel, key: Key): string | undefined =>
	[...claims, ...speakers.flatMap(({ statements }) => statements)].find((row) => row.key === key)?.text;
const without = (keys: readonly Key[], key: Key): readonly Key[] => keys.filter((other) => other !== key);
