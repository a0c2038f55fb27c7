import type { FromPage, Key, PageStrings, ReviewModel, RowCommand } from '../messages';
import { fill } from './fill';
import { opensGroups, type Listed, type Listings } from './listings';
import type { ReviewAction } from './pageKeys';
import { ReviewIndex, tagsIn } from './reviewIndex';
import type { Row } from './row';
import { NO_DRAFT, type SavedState } from './savedState';

/** What reviewing needs of the page around it. */
export interface ReviewedPage {
	readonly updateComplete: Promise<boolean>;
	requestUpdate(): void;
	readonly setup: SavedState;
	readonly listed: Listed | undefined;
	readonly listings: Listings;
	change(changes: Partial<SavedState>): void;
	/** With the number of the state shown. */
	send(message: Unnumbered): void;
	focusList(): Promise<void>;
	focusNote(): void;
}

type WithoutState<T> = T extends unknown ? Omit<T, 'state'> : never;
/** A message about what is shown, without the number of its state. */
export type Unnumbered = WithoutState<Extract<FromPage, { readonly state: number }>>;

/** Statuses, notes and the way through what is unreviewed. */
export class ReviewController {
	/** What is said to screen readers. */
	announcement = '';
	private received: ReviewModel = { statuses: [], rows: [], lost: [] };
	/** Statuses that were set here and that the extension has not told back yet. */
	private readonly pending = new Map<Key, string>();
	private index = new ReviewIndex(this.received);

	constructor(private readonly page: ReviewedPage) {}

	get reviews(): ReviewIndex {
		return this.index;
	}

	/**
	 * Shows what the extension knows.
	 *
	 * @param isNewState what was set before is known to it, or in vain
	 */
	take(model: ReviewModel, isNewState: boolean): void {
		this.received = model;
		if (isNewState) {
			this.pending.clear();
		}
		for (const { key, status } of model.rows) {
			if (this.pending.get(key) === status) {
				this.pending.delete(key);
			}
		}
		this.show();
	}

	/** What was set shows at once: saving takes its time, and the next key does not wait for it. */
	private show(): void {
		const { received, pending } = this;
		const known = new Set(received.rows.map(({ key }) => key));
		const changed = received.rows.map((row) => {
			const status = pending.get(row.key);
			return status === undefined ? row : { ...row, status, reworded: false };
		});
		const added = [...pending]
			.filter(([key]) => !known.has(key))
			.map(([key, status]) => ({ key, status, note: '', tags: [], reworded: false }));
		this.index = new ReviewIndex(pending.size === 0 ? received : { ...received, rows: [...changed, ...added] });
		this.page.requestUpdate();
	}

	/** Does what a key or a button asks for. */
	do(action: ReviewAction, strings: PageStrings): void {
		switch (action.does) {
			case 'next':
				this.announce('');
				this.goToNext(strings);
				break;
			case 'undo':
			case 'redo':
				this.page.send({ type: 'step', kind: action.does });
				break;
			case 'edit':
				this.onRow((key) => this.open(key));
				break;
			case 'command':
				this.command(action.command);
				break;
			case 'status':
				this.setStatus(action.number, action.goesOn, strings);
				break;
		}
	}

	/** Does what Enter does on a row below another. */
	act({ action, parent }: Row): void {
		if (parent !== null && (action === 'guess' || action === 'remove')) {
			this.page.send({ type: 'settle', key: parent, how: action });
		} else if (parent !== null && action === 'edit') {
			this.open(parent);
		}
	}

	/** Keeps what is written, if it is anything new. */
	saveDraft(closes: boolean): void {
		const { key, note, tags: typed } = this.page.setup.draft;
		const tags = tagsIn(typed);
		const known = this.index.of(key);
		const isNew = note !== (known?.note ?? '') || tags.join('\n') !== (known?.tags ?? []).join('\n');
		if (key !== '' && isNew) {
			this.page.send({ type: 'annotate', key, note, tags });
		}
		if (closes) {
			this.close();
		}
	}

	/** Gives up what is written and not kept. */
	close(): void {
		this.page.change({ draft: NO_DRAFT });
		void this.page.focusList();
	}

	private open(key: Key): void {
		const { note = '', tags = [] } = this.index.of(key) ?? {};
		this.page.change({ draft: { key, note, tags: tags.join(', ') } });
		void this.page.updateComplete.then(() => this.page.focusNote());
	}

	private command(command: RowCommand): void {
		this.onRow((key) => this.page.send({ type: 'command', key, command }));
	}

	private setStatus(number: number, goesOn: boolean, strings: PageStrings): void {
		const status = this.index.statuses[number];
		if (!status) {
			return;
		}
		this.onRow((key) => {
			this.page.send({ type: 'setStatus', key, status: status.id });
			this.pending.set(key, status.id);
			this.show();
			this.announce(fill(strings.setTo, status.label));
			if (goesOn) {
				this.goToNext(strings);
			}
		});
	}

	private goToNext(strings: PageStrings): void {
		const { setup, listed, listings } = this.page;
		const { tab, active, closed, open } = setup;
		const from = listings.reviewable(active[tab])?.key ?? active[tab];
		const found = listed && listings.nextOpen(listed, setup, from);
		if (!found) {
			this.announce(strings.allReviewed);
			return;
		}
		const { key, group } = found;
		this.page.change({
			active: { ...active, [tab]: key },
			...(group === null
				? {}
				: opensGroups(tab)
					? { closed: closed.filter((other) => other !== group) }
					: { open: [...open.filter((other) => other !== group), group] }),
		});
		void this.page.focusList();
	}

	private onRow(act: (key: Key) => void): void {
		const { setup, listings } = this.page;
		const row = listings.reviewable(setup.active[setup.tab]);
		if (row) {
			act(row.key);
		}
	}

	private announce(text: string): void {
		this.announcement = text;
		this.page.requestUpdate();
	}
}
