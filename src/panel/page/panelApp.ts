import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import '@vscode-elements/elements/dist/vscode-tabs/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { LISTS, type DetailRow, type FromPage, type Key, type PageStrings, type ToPage, type View } from '../messages';
import { auditView } from './auditView';
import { fill } from './fill';
import { headerView } from './headerView';
import type { Host } from './host';
import { keyHelp } from './keyHelp';
import { Listings, opensGroups, type Listed } from './listings';
import { keyAction, type KeyAction } from './pageKeys';
import { reviewForm } from './reviewForm';
import { ReviewIndex, tagsIn } from './reviewIndex';
import type { Row } from './row';
import { RowTree } from './rowTree';
import {
	FRESH_STATE,
	isFiltered,
	NO_DRAFT,
	NO_FILTERS,
	readSavedState,
	type Draft,
	type SavedState,
	type Tab,
} from './savedState';
import { messageView, stateView } from './stateView';

/** Pause before the page's state is saved, in milliseconds. */
const SAVE_PAUSE = 150;

/** The whole page: what the extension sent, seen through what the person has set up. */
export class PanelApp extends LitElement {
	@state() private strings: PageStrings | undefined;
	@state() private view: View | undefined;
	@state() private reviews = new ReviewIndex({ statuses: [], rows: [], lost: [] });
	@state() private setup: SavedState = FRESH_STATE;
	@state() private details: ReadonlyMap<Key, readonly DetailRow[]> = new Map();
	@state() private revealed: Readonly<Record<Tab, Key | null>> = nowhere;
	@state() private showsKeys = false;
	/** What is said to screen readers. */
	@state() private announcement = '';

	private host: Host | undefined;
	/** The number of the state shown. */
	private shown = -1;
	private readonly listings = new Listings();
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
	private get listed(): Listed | undefined {
		const { view, strings, reviews, details } = this;
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
				onLeave: () => this.focusList(),
				onClear: () => {
					this.change({ query: '' });
					this.focusSearch();
				},
				onNext: () => this.do({ does: 'next' }, listed),
				onStep: (does) => this.do({ does }, listed),
			})}
			<vscode-tabs
				selected-index=${tabs.indexOf(setup.tab)}
				@vsc-tabs-select=${(event: CustomEvent<{ selectedIndex: number }>) =>
					this.change({ tab: tabs[event.detail.selectedIndex] ?? 'claims' })}
			>
				${tabs.map(
					(tab) =>
						html`<vscode-tab-header slot="header" aria-label=${fill(strings.all[tab], counts[tab])}>
							<span class="tab">${strings[tab]}</span>
							<span class="tab-count">${counts[tab]}</span>
						</vscode-tab-header>`,
				)}
				${tabs.map(
					(tab) => html`<vscode-tab-panel>${tab === setup.tab ? this.list(setup, listed) : nothing}</vscode-tab-panel>`,
				)}
			</vscode-tabs>
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
			<p class="unseen" aria-live="polite">${this.announcement}</p>
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
				place && this.post({ type: 'jump', state: this.shown, start: place.start, end: place.end, focus })}
			.onToggle=${(row: Row, isOpen: boolean) => this.toggle(row, isOpen)}
			.onAct=${(row: Row) => this.act(row)}
		></source-review-rows>`;
	}

	private audit({ model, strings }: Listed): TemplateResult {
		return auditView(model, strings, {
			onSpeaker: (speaker) => this.change({ filters: { ...NO_FILTERS, speaker }, tab: 'claims' }),
			onKind: (speakerKind) => this.change({ filters: { ...NO_FILTERS, speakerKind }, tab: 'speakers' }),
			onPlace: ({ start, end }) => this.post({ type: 'jump', state: this.shown, start, end, focus: false }),
		});
	}

	private form({ model, strings }: Listed): TemplateResult | typeof nothing {
		const { draft } = this.setup;
		const about =
			draft.key === ''
				? undefined
				: [...model.claims, ...model.speakers.flatMap(({ statements }) => statements)].find(
						({ key }) => key === draft.key,
					);
		return about
			? reviewForm(draft, about.text, strings, {
					onChange: (changes) => this.change({ draft: { ...this.setup.draft, ...changes } }),
					onSave: (closes) => this.saveDraft(closes),
					onCancel: () => this.closeForm(),
				})
			: nothing;
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
					this.reviews = new ReviewIndex(message.review);
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
			this.reviews = new ReviewIndex(view.review);
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
			this.setup.open.forEach((key) => this.post({ type: 'explain', state: this.shown, key }));
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
			this.post({ type: 'explain', state: this.shown, key: row.key });
		}
	}

	private act({ action, parent }: Row): void {
		if (parent !== null && (action === 'guess' || action === 'remove')) {
			this.post({ type: 'settle', state: this.shown, key: parent, how: action });
		} else if (parent !== null && action === 'edit') {
			this.openForm(parent);
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
		this.do(action, this.listed);
	}

	/** Does what a key or a button asks for. */
	private do(action: KeyAction, listed: Listed): void {
		const row = this.listings.reviewable(this.setup.active[this.setup.tab]);
		switch (action.does) {
			case 'search':
				this.focusSearch();
				break;
			case 'help':
				this.showsKeys = !this.showsKeys;
				break;
			case 'next':
				this.goToNext(listed);
				break;
			case 'undo':
			case 'redo':
				this.post({ type: 'step', state: this.shown, kind: action.does });
				break;
			case 'edit':
				if (row) {
					this.openForm(row.key);
				}
				break;
			case 'command':
				if (row) {
					this.post({ type: 'command', state: this.shown, key: row.key, command: action.command });
				}
				break;
			case 'status': {
				const status = this.reviews.statuses[action.number];
				if (row && status) {
					this.post({ type: 'setStatus', state: this.shown, key: row.key, status: status.id });
					this.announcement = fill(listed.strings.setTo, status.label);
					if (action.goesOn) {
						this.goToNext(listed);
					}
				}
				break;
			}
		}
	}

	private goToNext(listed: Listed): void {
		const { setup } = this;
		const { tab, active, closed, open } = setup;
		const found = this.listings.nextOpen(listed, setup, this.listings.reviewable(active[tab])?.key ?? active[tab]);
		if (!found) {
			this.announcement = listed.strings.allReviewed;
			return;
		}
		const opened = found.group === null ? {} : { closed: without(closed, found.group) };
		const shows =
			found.group !== null && !opensGroups(tab) ? { open: [...without(open, found.group), found.group] } : {};
		this.change({ ...opened, ...shows, active: { ...active, [tab]: found.key } });
		void this.updateComplete.then(() => this.focusList());
	}

	private openForm(key: Key): void {
		const { note = '', tags = [] } = this.reviews.of(key) ?? {};
		this.change({ draft: { key, note, tags: tags.join(', ') } });
		void this.updateComplete.then(() => this.querySelector<HTMLElement>('.review-form textarea')?.focus());
	}

	private saveDraft(closes: boolean): void {
		const { key, note, tags: typed }: Draft = this.setup.draft;
		const tags = tagsIn(typed);
		const known = this.reviews.of(key);
		const isNew = note !== (known?.note ?? '') || tags.join('\n') !== (known?.tags ?? []).join('\n');
		if (key !== '' && isNew) {
			this.post({ type: 'annotate', state: this.shown, key, note, tags });
		}
		if (closes) {
			this.closeForm();
		}
	}

	private closeForm(): void {
		this.change({ draft: NO_DRAFT });
		this.focusList();
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

	private focusList(): void {
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

	private change(changes: Partial<SavedState>): void {
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
const without = (keys: readonly Key[], key: Key): readonly Key[] => keys.filter((other) => other !== key);
