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
import { Keyboard } from './keyboard';
import { keyHelp } from './keyHelp';
import { legendView } from './legendView';
import { listView } from './listView';
import { Listings, type Listed } from './listings';
import { Memory } from './memory';
import { lessToggled, toggled } from './openRows';
import { pressed } from './pageKeys';
import {
	ReviewController,
	type Answered,
	type ReviewedPage,
	type Unnumbered,
	type UnnumberedAct,
} from './reviewController';
import type { Row } from './row';
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
	readonly keyboard = new Keyboard(this);
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
				onLeave: () => void this.keyboard.toList(),
				onClear: () => {
					this.change({ query: '' });
					this.keyboard.toSearch();
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
			onAct: (row) => this.reviewing.actOn(row),
			onClear: () => this.change({ query: '', filters: NO_FILTERS }),
		});
		return tab === 'checked'
			? checkedView(this.shown.checked, list, (action) => this.post({ type: 'do', action }))
			: list;
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
			this.keyboard.isAwaited = true;
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
			this.keyboard.isAwaited ||= this.keyboard.isInList;
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
		const list = this.keyboard.list;
		if (isNew && list && !this.keyboard.isInList) {
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
		this.keyboard.drawn();
	}

	private press(event: KeyboardEvent): void {
		// Whoever has pressed on nothing moves through the list all the same.
		if (event.target === document.body) {
			this.keyboard.list?.press(event);
		}
		const action = this.listed && pressed(event);
		if (!action || (action.does === 'close' && !this.showsKeys)) {
			return;
		}
		event.preventDefault();
		if (action.does === 'search') {
			this.keyboard.toSearch();
		} else if (action.does === 'help') {
			this.showsKeys = !this.showsKeys;
		} else if (action.does === 'close') {
			this.showsKeys = false;
			void this.keyboard.toList();
		} else if (action.does === 'less') {
			this.change(lessToggled(this.setup, this.listings.lineOfLess(this.setup.active[this.setup.tab])));
			void this.keyboard.toList();
		} else {
			this.reviewing.do(action);
		}
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
			this.keyboard.list?.toTop();
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
