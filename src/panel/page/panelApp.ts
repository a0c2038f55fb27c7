import './elements';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { FromPage, ToPage } from '../messages';
import { LISTS, type Key, type ReadyView } from '../rows';
import { strings } from './strings';
import { Acts } from './acts';
import { auditView } from './auditView';
import { checkedView } from './checkedView';
import { headerView } from './headerView';
import type { Host } from './host';
import { keyHelp } from './keyHelp';
import { legendView } from './legendView';
import { listView } from './listView';
import { Listings, type Listed } from './listings';
import { Memory } from './memory';
import { lessToggled, toggled } from './openRows';
import { pressed, type FoundAction } from './pageKeys';
import {
	ReviewController,
	type Answered,
	type ReviewedPage,
	type Unnumbered,
	type UnnumberedAct,
} from './reviewController';
import type { Row } from './row';
import { RowTree } from './rowTree';
import { noticeView, type Notice } from './noticeView';
import { nowhere, revealedBy, type Revealed } from './revealed';
import { isOtherList, NO_FILTERS, type Here, type PageState, type Tab } from './savedState';
import { Saver } from './saver';
import { ShownView } from './shownView';
import { stateView } from './stateView';
import { statusLine } from './statusLine';
import { countsOf, tabsView } from './tabsView';
import { textIn } from './textIn';
import { writingView } from './writingView';

/** The whole page: what the extension sent, seen through what the person has set up. */
export class PanelApp extends LitElement implements ReviewedPage {
	@state() private revealed: Revealed = nowhere;
	@state() private showsKeys = false;
	/** What is told to screen readers, and to everyone where it `isSeen`. */
	@state() private notice: Notice = { text: '', isSeen: false, turn: 0 };

	/** Where what was said last stands on the page. */
	private lastTurn = 0;
	private host: Host | undefined;
	/** Whether the keyboard was brought here for the list, which is still to come. */
	private isAwaited = false;
	private readonly shown = new ShownView();
	memory = new Memory();
	readonly listings = new Listings();
	private readonly acts = new Acts((message) => this.post(message));
	private readonly reviewing = new ReviewController(this);
	private readonly saver = new Saver(() => this.host?.save(this.memory.saved));

	/** Begins to listen, and says so. */
	connect(host: Host): void {
		this.host = host;
		this.memory = new Memory(host.restore());
		window.addEventListener('message', (event: MessageEvent<ToPage>) => this.receive(event.data));
		window.addEventListener('keydown', (event) => this.press(event));
		window.addEventListener('blur', () => (this.isAwaited = false));
		// Whoever has gone elsewhere meanwhile stays there.
		['keydown', 'pointerdown'].forEach((type) => window.addEventListener(type, () => (this.isAwaited = false), true));
		host.post({ type: 'ready' });
	}

	/** The page has one style sheet. */
	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override render(): TemplateResult | typeof nothing {
		const { shown, listed } = this;
		const { view } = shown;
		if (!shown.hasLanguage || !view) {
			return nothing;
		}
		return view.kind === 'ready' && listed
			? this.lists(view, listed)
			: html`
					${view.kind === 'ready' ? nothing : stateView(view, (action) => this.post({ type: 'do', action }))}
					${this.writing()}
				`;
	}

	/** The lists that there are of the text shown. */
	private get tabs(): readonly Tab[] {
		const { checked } = this.shown;
		const { lost } = this.reviewing.reviews.model;
		return LISTS.filter((tab) => (tab === 'lost' ? lost.length > 0 : tab !== 'checked' || checked !== null));
	}

	/** The chosen list is kept for the texts that have it; in any other the claims stand in for it, for keys as for eyes. */
	get setup(): PageState {
		const { state } = this.memory;
		return this.tabs.includes(state.tab) ? state : { ...state, tab: 'claims' };
	}

	get state(): number {
		return this.shown.state;
	}

	/** What the lists are made from, where there is anything to list. */
	get listed(): Listed | undefined {
		const { view, details, checked } = this.shown;
		const { reviews } = this.reviewing;
		return view?.kind === 'ready' && this.shown.hasLanguage
			? { model: view.model, reviews, details, checked }
			: undefined;
	}

	private lists({ file, caution }: ReadyView, listed: Listed): TemplateResult {
		const { model, reviews, checked } = listed;
		const counts = countsOf(model, reviews, checked);
		const { setup, tabs } = this;
		this.listings.update(listed, setup);
		const isSaving = this.shown.unsaved > 0 || this.acts.areWaiting;
		return html`
			${headerView(model, reviews, { file, isSaving, showsKeys: this.showsKeys }, setup, {
				onChange: (changes) => this.change(changes),
				onLeave: () => void this.focusList(),
				onClear: () => {
					this.change({ query: '' });
					this.focusSearch();
				},
				onNext: () => this.reviewing.do({ does: 'next' }),
				onStep: (does) => this.reviewing.do({ does }),
				onHelp: () => (this.showsKeys = !this.showsKeys),
			})}
			${caution === '' ? nothing : html`<p class="caution" role="note">${caution}</p>`}
			${tabsView(tabs, setup.tab, counts, this.list(setup), (tab) => this.change({ tab }))} ${this.writing()}
			${legendView(setup.tab, model)} ${statusLine(this.listings, setup, () => this.change({ filters: NO_FILTERS }))}
			${auditView(model, setup.showsAudit, {
				onToggle: (showsAudit) => this.change({ showsAudit }),
				onSpeaker: (speaker) => this.change({ filters: { ...NO_FILTERS, speaker }, tab: 'claims' }),
				onKind: (speakerKind) => this.change({ filters: { ...NO_FILTERS, speakerKind }, tab: 'speakers' }),
				onPlace: ({ start, end }) => this.send({ type: 'jump', start, end, focus: false }),
			})}
			<p id="keys" class="unseen">${strings.keys}</p>
			${this.showsKeys ? keyHelp(reviews.statuses) : nothing}
		`;
	}

	private list(setup: PageState): TemplateResult {
		const { tab } = setup;
		const list = listView(this.listings, setup, this.rowOfRevealed(tab), {
			onActive: (key) => this.activate(tab, key),
			onScroll: (top) => this.scrolled(tab, top),
			onJump: ({ place }, focus) => place && this.send({ type: 'jump', start: place.start, end: place.end, focus }),
			onToggle: (row, isOpen) => this.toggle(row, isOpen),
			onAct: (row) => this.actOn(row),
			onClear: () => this.change({ query: '', filters: NO_FILTERS }),
		});
		return tab === 'checked'
			? checkedView(this.shown.checked, list, (action) => this.post({ type: 'do', action }))
			: list;
	}

	private actOn(row: Row): void {
		if (row.parent !== null && (row.action === 'source' || row.action === 'compare')) {
			this.toFound(row.action, row.parent, row.at);
		} else {
			this.reviewing.actOn(row);
		}
	}

	private toFound(action: FoundAction['does'], key: Key, at: number): void {
		const does = action === 'source' ? 'go' : 'compare';
		this.send({ type: 'found', key, at, does, focus: true });
	}

	/** The same by key: of the row that has the keyboard, or belongs to it, the place that this row names, or else the best. */
	private toFoundOfActive(action: FoundAction['does']): void {
		const active = this.setup.active[this.setup.tab];
		const item = this.listings.itemOf(active);
		const row = this.listings.listing.rows.find(({ key }) => key === active);
		if (item && this.setup.tab === 'checked') {
			this.toFound(action, item.key, row?.at ?? 0);
		}
	}

	/** What is being written, whatever else is shown, and what there is to say. */
	private writing(): TemplateResult | typeof nothing {
		return this.shown.hasLanguage
			? html`
					${writingView(this, this.reviewing.drafts, (text) => this.post({ type: 'copy', text }))}
					${noticeView(this.notice)}
				`
			: nothing;
	}

	private receive(message: ToPage): void {
		if (message.type === 'acted') {
			this.acts.answered(message);
		} else if (message.type === 'kept') {
			this.reviewing.drafts.keep(message.state, message.key, message.words);
		} else if (message.type === 'focus') {
			// The editor lets go of the row when the keyboard leaves the panel.
			this.isAwaited = true;
		} else if (message.type === 'reveal' && this.shown.isShown(message.state)) {
			this.reveal(revealedBy(message));
		} else {
			const change = this.shown.receive(message);
			if (message.type === 'checked' && message.show && this.shown.isShown(message.state)) {
				this.change({ tab: 'checked' });
			}
			if (change === 'state') {
				this.enter();
			}
			if (change === 'state' || change === 'said') {
				this.reviewing.take(this.shown.review);
			}
		}
		this.requestUpdate();
	}

	private enter(): void {
		const { article, view } = this.shown;
		if (article !== this.setup.article) {
			this.reviewing.enter();
			// What was said last was said of the text before, and so is what stands at the cursor.
			this.announce('');
			this.revealed = nowhere;
		}
		if (article !== this.setup.article || view?.kind !== 'ready') {
			this.isAwaited ||= this.hasKeyboard;
		}
		this.memory.enter(article, view?.file ?? '');
		this.saver.now();
		if (view?.kind === 'ready') {
			this.setup.open.forEach((key) => this.send({ type: 'explain', key }));
		}
	}

	private reveal(revealed: Revealed): void {
		const { tab } = this.setup;
		const isNew = revealed[tab] !== this.revealed[tab];
		this.revealed = revealed;
		const list = this.tree;
		if (isNew && list && !this.hasKeyboard) {
			void this.updateComplete.then(() => {
				const row = this.rowOfRevealed(tab);
				// Who went to the text from a row below it is where they were.
				if (row !== null && !this.listings.isBelow(this.setup.active[tab], row)) {
					this.activate(tab, row);
					list.scrolling.reveal(row);
				}
			});
		}
	}

	private rowOfRevealed(tab: Tab): Key | null {
		const key = this.revealed[tab];
		return key !== null && this.listed ? this.listings.shownFor(key, this.listed, this.setup) : null;
	}

	private toggle(row: Row, isOpen: boolean): void {
		this.change(toggled(this.setup, row, isOpen));
		if (isOpen && row.kind === 'item') {
			this.send({ type: 'explain', key: row.key });
		}
	}

	protected override updated(): void {
		this.lastTurn = this.notice.turn;
		if (this.isAwaited && this.tree) {
			this.isAwaited = false;
			void this.focusList();
		}
	}

	private press(event: KeyboardEvent): void {
		// Whoever has pressed on nothing moves through the list all the same.
		if (event.target === document.body) {
			this.tree?.press(event);
		}
		const action = this.listed && pressed(event);
		if (!action || (action.does === 'close' && !this.showsKeys)) {
			return;
		}
		event.preventDefault();
		if (action.does === 'search') {
			this.focusSearch();
		} else if (action.does === 'help') {
			this.showsKeys = !this.showsKeys;
		} else if (action.does === 'close') {
			this.showsKeys = false;
			void this.focusList();
		} else if (action.does === 'less') {
			this.change(lessToggled(this.setup, this.listings.lineOfLess(this.setup.active[this.setup.tab])));
			void this.focusList();
		} else if (action.does === 'source' || action.does === 'compare') {
			this.toFoundOfActive(action.does);
		} else {
			this.reviewing.do(action);
		}
	}

	private get tree(): RowTree | undefined {
		const list = this.querySelector('source-review-rows');
		return list instanceof RowTree ? list : undefined;
	}

	/** Whether the list has it. */
	private get hasKeyboard(): boolean {
		return this.tree?.contains(document.activeElement) ?? false;
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

	/** Drawing nothing anew: scrolling changes nothing that this element draws. */
	private scrolled(tab: Tab, top: Key): void {
		this.memory.change({ top: { ...this.setup.top, [tab]: top } });
		this.saver.soon();
	}

	readonly textOf = (key: Key): string | undefined => this.listed && textIn(this.listed.model, key);

	announce(text: string, isSeen = false): void {
		this.notice = { text, isSeen, turn: 1 - this.lastTurn };
	}

	private post(message: FromPage): void {
		this.host?.post(message);
	}

	send(message: Unnumbered): void {
		this.post({ ...message, state: this.state });
	}

	act(message: UnnumberedAct, state: number, then: Answered): void {
		this.acts.send(message, state, then);
		this.requestUpdate();
	}

	change(changes: Partial<PageState>): void {
		if (isOtherList(changes)) {
			const { active, tab } = this.setup;
			this.memory.change({ active: { ...active, [tab]: '' }, ...changes });
			this.tree?.toTop();
		} else {
			this.memory.change(changes);
		}
		if (changes.drafts) {
			this.saver.now();
		} else {
			this.saver.soon();
		}
		this.requestUpdate();
	}

	changeText(article: string, change: (here: Here) => Partial<Here>): void {
		this.memory.changeText(article, change);
		this.saver.now();
		this.requestUpdate();
	}
}
