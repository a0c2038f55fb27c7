import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import '@vscode-elements/elements/dist/vscode-tabs/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Action, DetailRow, Key, PageStrings, PanelModel, Place, ToPage, View } from '../messages';
import { auditView } from './auditView';
import { RowBuilder, type Listing } from './rowBuilder';
import { fill } from './fill';
import { filtersView } from './filtersView';
import type { Host } from './host';
import { Matching } from './matching';
import type { Row } from './row';
import { RowTree } from './rowTree';
import { FRESH_STATE, NO_FILTERS, readSavedState, TABS, type SavedState, type Tab } from './savedState';

/** Pause before the page's state is saved, in milliseconds. */
const SAVE_PAUSE = 150;

/** The whole page: what the extension sent, seen through what the person has set up. */
export class PanelApp extends LitElement {
	@state() private strings: PageStrings | undefined;
	@state() private view: View | undefined;
	@state() private setup: SavedState = FRESH_STATE;
	@state() private details: ReadonlyMap<Key, readonly DetailRow[]> = new Map();
	@state() private revealed: Readonly<Record<Tab, Key | null>> = { claims: null, speakers: null, findings: null };
	@state() private showsKeys = false;

	private host: Host | undefined;
	/** The number of the state shown. */
	private shown = -1;
	private listing: Listing = { rows: [], shown: 0, all: 0 };
	private readonly searched = new WeakMap<object, string>();
	/** What the listing was made from. */
	private listed: readonly unknown[] = [];
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
		const { strings, view } = this;
		if (!strings || !view) {
			return nothing;
		}
		switch (view.kind) {
			case 'ready':
				return this.lists(view.file, view.model, strings);
			case 'loading':
				return html`<vscode-progress-bar
						indeterminate
						aria-label=${fill(strings.loading, view.file)}
					></vscode-progress-bar>
					${message(fill(strings.loading, view.file))}`;
			case 'not english':
				return message(fill(strings.notEnglish, view.file), this.button('openFile', false));
			case 'failed':
				return message(fill(strings.failed, view.file, view.reason), this.button('retry', true));
			case 'none':
				return view.file === null
					? message(strings.noFile, html`${this.button('openFile', true)}${this.button('openFolder', false)}`)
					: message(
							fill(strings.notReviewed, view.file),
							html`${this.button('reviewThisFile', true)}${this.button('openFile', false)}`,
						);
		}
	}

	private lists(file: string, model: PanelModel, strings: PageStrings): TemplateResult {
		const { setup } = this;
		const isActive = this.relist(model, strings);
		const counts: Record<Tab, number> = {
			claims: model.claims.length,
			speakers: model.speakers.length,
			findings: model.findings.length,
		};
		const { shown, all } = this.listing;
		const status = isActive ? fill(strings.shown[setup.tab], shown, all) : fill(strings.all[setup.tab], all);
		return html`
			<header>
				<div class="search">
					<vscode-textfield
						type="text"
						.label=${strings.search[setup.tab]}
						placeholder=${strings.search[setup.tab]}
						.value=${setup.query}
						@input=${(event: InputEvent) => this.search(event)}
						@keydown=${(event: KeyboardEvent) => this.pressInSearch(event)}
					>
						<span slot="content-before" class="codicon codicon-search" aria-hidden="true"></span>
						${
							setup.query
								? html`<button
										slot="content-after"
										class="clear codicon codicon-close"
										title=${strings.clearSearch}
										aria-label=${strings.clearSearch}
										@click=${() => this.clearSearch()}
									></button>`
								: nothing
						}
					</vscode-textfield>
					${
						setup.tab === 'claims'
							? this.toggleButton('list-tree', strings.groupBySpeaker, setup.isGrouped, () =>
									this.change({ isGrouped: !setup.isGrouped }),
								)
							: nothing
					}
					${this.toggleButton(isFiltered(setup) ? 'filter-filled' : 'filter', strings.filters, setup.showsFilters, () =>
						this.change({ showsFilters: !setup.showsFilters }),
					)}
				</div>
				${setup.showsFilters ? filtersView(model, setup, strings, (changes) => this.change(changes)) : nothing}
			</header>
			<vscode-tabs
				selected-index=${TABS.indexOf(setup.tab)}
				@vsc-tabs-select=${(event: CustomEvent<{ selectedIndex: number }>) => this.select(event.detail.selectedIndex)}
			>
				${TABS.map(
					(tab) =>
						html`<vscode-tab-header slot="header" aria-label=${fill(strings.all[tab], counts[tab])}>
							<span class="tab">${strings[tab]}</span>
							<span class="tab-count">${counts[tab]}</span>
						</vscode-tab-header>`,
				)}
				${TABS.map(
					(tab) => html`<vscode-tab-panel>${tab === setup.tab ? this.list(tab, strings) : nothing}</vscode-tab-panel>`,
				)}
			</vscode-tabs>
			<p class="status" role="status" ?data-quiet=${!isActive} title=${file}>
				<span>${status}</span>
				${
					isFiltered(setup)
						? html`<button class="link" @click=${() => this.change({ filters: NO_FILTERS })}>
								${strings.clearFilters}
							</button>`
						: nothing
				}
			</p>
			<details class="audit" ?open=${setup.showsAudit} @toggle=${(event: Event) => this.toggleAudit(event)}>
				<summary>${strings.audit}</summary>
				${setup.showsAudit ? html`<div class="charts">${this.audit(model, strings)}</div>` : nothing}
			</details>
			<p id="keys" class=${this.showsKeys ? 'keys' : 'unseen'}>${strings.keys}</p>
		`;
	}

	/**
	 * Makes the rows again if anything that they depend on has changed; moving through them has not.
	 *
	 * @returns whether anything is left out
	 */
	private relist(model: PanelModel, strings: PageStrings): boolean {
		const { setup } = this;
		const { tab, query, filters, isGrouped, sort, closed, open } = setup;
		const matching = new Matching(model, query, filters, strings, this.searched);
		const from = [model, this.details, tab, query, filters, isGrouped, sort, closed, open];
		if (from.some((part, index) => part !== this.listed[index])) {
			this.listed = from;
			this.listing = new RowBuilder(model, setup, strings, this.details).build(tab, matching);
		}
		return matching.isActive;
	}

	private list(tab: Tab, strings: PageStrings): TemplateResult {
		const { rows, all } = this.listing;
		if (rows.length === 0) {
			return message(
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
			.active=${this.setup.active[tab]}
			.current=${this.rowOfRevealed(tab)}
			.initialScroll=${this.setup.scroll[tab]}
			.onActive=${(key: Key) => this.change({ active: { ...this.setup.active, [tab]: key } })}
			.onScroll=${(top: number) => this.keep({ ...this.setup, scroll: { ...this.setup.scroll, [tab]: top } })}
			.onJump=${(row: Row, focus: boolean) => row.place && this.jump(row.place, focus)}
			.onToggle=${(row: Row, isOpen: boolean) => this.toggle(row, isOpen)}
		></source-review-rows>`;
	}

	private audit(model: PanelModel, strings: PageStrings): TemplateResult {
		return auditView(model, strings, {
			onSpeaker: (speaker) => this.change({ filters: { ...NO_FILTERS, speaker }, tab: 'claims' }),
			onKind: (speakerKind) => this.change({ filters: { ...NO_FILTERS, speakerKind }, tab: 'speakers' }),
			onPlace: (place) => this.jump(place, false),
		});
	}

	private button(action: Action, isPrimary: boolean): TemplateResult {
		return html`<vscode-button ?secondary=${!isPrimary} @click=${() => this.host?.post({ type: 'act', action })}
			>${this.strings?.action[action]}</vscode-button
		>`;
	}

	private toggleButton(icon: string, label: string, isOn: boolean, onClick: () => void): TemplateResult {
		return html`<button class="toggle" title=${label} aria-label=${label} aria-pressed=${isOn} @click=${onClick}>
			<span class="codicon codicon-${icon}" aria-hidden="true"></span>
		</button>`;
	}

	private receive(message: ToPage): void {
		switch (message.type) {
			case 'strings':
				this.strings = message.strings;
				break;
			case 'state':
				if (message.state > this.shown) {
					this.shown = message.state;
					this.take(message.view);
				}
				break;
			case 'reveal':
				if (message.state === this.shown) {
					this.reveal({ claims: message.claim, speakers: message.speaker, findings: message.finding });
				}
				break;
			case 'details':
				if (message.state === this.shown) {
					this.details = new Map(this.details).set(message.key, message.details);
				}
				break;
		}
	}

	private take(view: View): void {
		this.view = view;
		this.details = new Map();
		const { open, active, scroll, filters } = FRESH_STATE;
		if (view.file !== null && view.file !== this.setup.file) {
			// Another text: the query and the order still make sense there, places and speakers do not.
			this.change({
				file: view.file,
				open,
				active,
				scroll,
				filters: { ...this.setup.filters, speaker: filters.speaker },
			});
		}
		if (view.kind === 'ready') {
			for (const key of this.setup.open) {
				this.host?.post({ type: 'explain', state: this.shown, key });
			}
		}
	}

	private reveal(revealed: Readonly<Record<Tab, Key | null>>): void {
		const { tab } = this.setup;
		const isNew = revealed[tab] !== this.revealed[tab];
		this.revealed = revealed;
		const list = this.querySelector('source-review-rows');
		if (isNew && list instanceof RowTree && !list.contains(document.activeElement)) {
			void this.updateComplete.then(() => {
				const row = this.rowOfRevealed(tab);
				if (row !== null) {
					this.change({ active: { ...this.setup.active, [tab]: row } });
					list.reveal(row);
				}
			});
		}
	}

	/** The row of what stands at the cursor, or the closed group that it is in; `null` where neither is shown. */
	private rowOfRevealed(tab: Tab): Key | null {
		const key = this.revealed[tab];
		if (key === null || this.view?.kind !== 'ready') {
			return null;
		}
		if (this.listing.rows.some((row) => row.key === key)) {
			return key;
		}
		const claim = tab === 'claims' ? this.view.model.claims.find((candidate) => candidate.key === key) : undefined;
		const group = claim && `group ${claim.speaker}`;
		return group !== undefined && this.listing.rows.some((row) => row.key === group) ? group : null;
	}

	private toggle(row: Row, isOpen: boolean): void {
		const isClaimGroup = row.kind === 'group' && this.setup.tab === 'claims';
		if (isClaimGroup) {
			this.change({ closed: isOpen ? without(this.setup.closed, row.key) : [...this.setup.closed, row.key] });
			return;
		}
		this.change({ open: isOpen ? [...this.setup.open, row.key] : without(this.setup.open, row.key) });
		if (isOpen && row.kind === 'item') {
			this.host?.post({ type: 'explain', state: this.shown, key: row.key });
		}
	}

	private jump({ start, end }: Place, focus: boolean): void {
		this.host?.post({ type: 'jump', state: this.shown, start, end, focus });
	}

	private select(index: number): void {
		this.change({ tab: TABS[index] ?? 'claims' });
	}

	private search(event: InputEvent): void {
		const field = event.currentTarget;
		if (field instanceof HTMLElement && 'value' in field) {
			this.change({ query: String(field.value) });
		}
	}

	private clearSearch(): void {
		this.change({ query: '' });
		this.querySelector<HTMLElement>('vscode-textfield')?.focus();
	}

	private toggleAudit(event: Event): void {
		if (event.currentTarget instanceof HTMLDetailsElement) {
			this.change({ showsAudit: event.currentTarget.open });
		}
	}

	private pressInSearch(event: KeyboardEvent): void {
		event.stopPropagation();
		if (event.key === 'ArrowDown') {
			event.preventDefault();
			this.focusList();
		} else if (event.key === 'Escape') {
			if (this.setup.query === '') {
				this.focusList();
			} else {
				this.change({ query: '' });
			}
		}
	}

	private press(event: KeyboardEvent): void {
		const isTyping = event
			.composedPath()
			.some((target) => target instanceof HTMLInputElement || target instanceof HTMLSelectElement);
		if (isTyping || event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		if (event.key === '/') {
			event.preventDefault();
			this.querySelector<HTMLElement>('vscode-textfield')?.focus();
		} else if (event.key === '?') {
			this.showsKeys = !this.showsKeys;
		}
	}

	private focusList(): void {
		const list = this.querySelector('source-review-rows');
		if (list instanceof RowTree) {
			list.focus();
		}
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

const without = (keys: readonly Key[], key: Key): readonly Key[] => keys.filter((other) => other !== key);
const isFiltered = ({ filters }: SavedState): boolean => Object.values(filters).some(Boolean);
const message = (text: string, next: TemplateResult | typeof nothing = nothing): TemplateResult =>
	html`<div class="message" role="status">
		<p>${text}</p>
		${next}
	</div>`;
