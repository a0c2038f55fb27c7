import type { ActMessage, FromPage, Outcome, RowCommand } from '../messages';
import type { Key, ReviewModel } from '../rows';
import { strings } from './strings';
import { NOTHING_SAID } from './assembly';
import { Drafts } from './drafts';
import { fill } from './fill';
import type { Keyboard } from './keyboard';
import type { Found, Listed, Listings } from './listings';
import type { Memory } from './memory';
import { opened } from './openRows';
import type { ReviewAction } from './pageKeys';
import { PendingRows } from './pendingRows';
import { ReviewIndex } from './reviewIndex';
import type { Row } from './row';
import type { Here, PageState } from './savedState';

type Without<T, Names extends string> = T extends unknown ? Omit<T, Names> : never;
/** A message about what is shown, without the number of its state. */
export type Unnumbered = Without<
	Extract<FromPage, { readonly type: 'jump' | 'found' | 'explain' | 'keep' | 'command' }>,
	'state'
>;
export type UnnumberedAct = Without<ActMessage, 'state' | 'act'>;
export type Answered = (outcome: Outcome, said: string) => void;

/** What reviewing needs of the page around it. */
export interface ReviewedPage {
	requestUpdate(): void;
	readonly keyboard: Keyboard;
	readonly memory: Memory;
	readonly setup: PageState;
	readonly listed: Listed | undefined;
	readonly listings: Listings;
	/** The number of the state shown. */
	readonly state: number;
	/** What the row of a claim or statement shows; `undefined` where there is none. */
	textOf(key: Key): string | undefined;
	change(changes: Partial<PageState>): void;
	changeText(article: string, change: (here: Here) => Partial<Here>): void;
	/** With the number of the state shown. */
	send(message: Unnumbered): void;
	/** @param state the one in which the act makes sense */
	act(message: UnnumberedAct, state: number, then: Answered): void;
	/** Tells screen readers, and everyone where it `isSeen`. */
	announce(text: string, isSeen?: boolean): void;
}

/** Statuses, findings dealt with, and the way through what is unreviewed. */
export class ReviewController {
	readonly drafts: Drafts;
	private received: ReviewModel = NOTHING_SAID;
	private readonly pending = new PendingRows();
	private index = new ReviewIndex(this.received);

	constructor(private readonly page: ReviewedPage) {
		this.drafts = new Drafts(page, () => this.index);
	}

	get reviews(): ReviewIndex {
		return this.index;
	}

	/** Another text is shown, or none: what was set in the one before is its own. */
	enter(): void {
		this.pending.clear();
	}

	/** Shows what the extension knows, and what was set here since. */
	take(model: ReviewModel): void {
		this.received = model;
		this.pending.settle(model);
		this.show();
		this.drafts.follow();
	}

	private show(): void {
		this.index = new ReviewIndex(this.pending.on(this.received));
		this.page.requestUpdate();
	}

	/** Does what a key or a button asks for. */
	do(action: ReviewAction): void {
		switch (action.does) {
			case 'next':
				this.page.announce('');
				this.goTo(this.nextOpen());
				break;
			case 'undo':
			case 'redo':
				this.act({ type: 'step', kind: action.does });
				break;
			case 'edit':
				this.onRow((key) => this.drafts.open(key));
				break;
			case 'deal':
				this.deal();
				break;
			case 'source':
			case 'compare':
				this.toFound(action.does);
				break;
			case 'command':
				this.command(action.command);
				break;
			case 'status':
				this.setStatus(action.number, action.goesOn);
				break;
		}
	}

	/** Does what Enter does on a row below another. */
	actOn({ action, parent }: Row): void {
		if (parent === null) {
			return;
		}
		if (action === 'source' || action === 'compare') {
			this.toFound(action);
		} else if (action === 'guess' || action === 'remove') {
			this.act({ type: 'settle', key: parent, how: action });
		} else if (action === 'edit') {
			this.drafts.open(parent);
		} else if (action === 'deal') {
			this.deal();
		}
	}

	private act(message: UnnumberedAct, then: (isDone: boolean) => void = () => undefined): void {
		this.page.act(message, this.page.state, (outcome, said) => {
			then(outcome !== 'refused');
			if (said !== '') {
				this.page.announce(said, true);
			}
			this.show();
		});
	}

	/** Of the row that has the keyboard, or belongs to it: to the place in the other text that this row names, or else the best. */
	private toFound(action: 'source' | 'compare'): void {
		const { setup, listings } = this.page;
		const active = setup.active[setup.tab];
		const item = setup.tab === 'checked' ? listings.itemOf(active) : undefined;
		if (item) {
			const at = listings.rowOf(active)?.at ?? 0;
			const does = action === 'source' ? 'go' : 'compare';
			this.page.send({ type: 'found', key: item.key, at, does, focus: true });
		}
	}

	private command(command: RowCommand): void {
		this.onRow((key) => this.page.send({ type: 'command', key, command }));
	}

	private setStatus(number: number, goesOn: boolean): void {
		const status = this.index.statuses[number];
		if (!status) {
			return;
		}
		this.onRow((key) => {
			// With its new status the row may leave the list, or stand elsewhere in it: what comes after it is told by where it is.
			const next = goesOn ? this.nextOpen() : undefined;
			this.act({ type: 'setStatus', key, status: status.id }, this.pending.set(key, status.id));
			this.show();
			this.page.announce(fill(strings.setTo, status.label));
			if (goesOn) {
				this.goTo(next);
			}
		});
	}

	private deal(): void {
		const { page } = this;
		const { tab, active } = page.setup;
		const row = tab === 'findings' ? page.listings.itemOf(active[tab]) : undefined;
		if (!row || this.index.isDealt(row.key)) {
			return;
		}
		// It goes to the end of the list; the person stays where they are.
		const next = page.listings.itemAfter(row.key);
		page.change({ active: { ...active, [tab]: next?.key ?? row.key } });
		this.act({ type: 'deal', key: row.key }, this.pending.set(row.key, null));
		this.show();
		page.announce(strings.dealtWith);
		void page.keyboard.toList();
	}

	/** The next that is unreviewed after the row that has the keyboard. */
	private nextOpen(): Found | undefined {
		const { setup, listed, listings } = this.page;
		const { tab, active } = setup;
		const from = listings.reviewable(active[tab])?.key ?? active[tab];
		return listed && listings.nextOpen(listed, setup, from);
	}

	private goTo(found: Found | undefined): void {
		if (!found) {
			this.page.announce(strings.allReviewed);
			return;
		}
		const { setup } = this.page;
		const { tab, active } = setup;
		const { key, groups } = found;
		this.page.change({ active: { ...active, [tab]: key }, ...opened(setup, groups) });
		void this.page.keyboard.toList();
	}

	private onRow(act: (key: Key) => void): void {
		const { setup, listings } = this.page;
		const row = listings.reviewable(setup.active[setup.tab]);
		if (row) {
			act(row.key);
		}
	}
}
