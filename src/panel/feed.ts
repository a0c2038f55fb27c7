import type { Span } from '../analysis/model';
import { whyUnread } from '../reading/whyUnread';
import { cautionSentence } from '../reading/words/cautionSentence';
import type { CheckView } from '../reading/elsewhere/checkView';
import { answer, type Asked } from './answer';
import { checkedRows, type Checked } from './checkedRows';
import type { ArticleChange, ArticleCheck, PanelHost, ShownArticle, ShownChecks, Turns } from './host';
import type { ToPage } from './messages';
import { changesOf, saidOf, saidRows, statusChoices } from './reviewModel';
import { RowMaker } from './rowMaker';
import type { Key, ListedRow } from './rows';
import { SentStates, type SentState } from './sentStates';
import { ViewModel } from './viewModel';

/** Rows of one message: more would keep the host busy while it is copied. */
const MOST_ROWS = 200;

/**
 * Keeps a page that listens up to date with the article shown, in turns, and knows what it was sent.
 * While an article is read anew, the page keeps what it has, and works on it.
 */
export class Feed {
	private readonly states: SentStates;
	/** Later than that of any earlier session: pages outlive the extension host. */
	private state = Date.now();
	private article: ShownArticle | undefined;
	/** How the text shown is called. */
	private file: string | null = null;
	/** Counts the pages that have listened; 0 while none does. */
	private listener = 0;
	private listeners = 0;
	/** What the page knows of how the text was checked. */
	private checked: { readonly state: number; readonly of: ArticleCheck | undefined; readonly rows: Checked | null } = {
		state: -1,
		of: undefined,
		rows: null,
	};
	/** A person has asked for a check of this text, and is to see it, be it in a page that is still to come. */
	private asked: ShownArticle | undefined;
	/** What the page shows: the rows of a state, or else what it was told in their place; empty where that is not known. */
	private page: SentState | string = '';
	private wanted = 0;
	private isRunning = false;
	private running: Promise<void> = Promise.resolve();

	/** @param isOpen whether an article has not ended yet */
	constructor(
		private readonly post: (message: ToPage) => void,
		isOpen: (article: ShownArticle) => boolean,
		private readonly host: Pick<PanelHost, 'newTurns'>,
		private readonly checks: Pick<ShownChecks, 'of'>,
	) {
		this.states = new SentStates(isOpen);
	}

	/** The state of the article shown that the page has; `undefined` where it shows another, or none. */
	private get latest(): SentState | undefined {
		const { page } = this;
		return typeof page !== 'string' && page.article === this.article ? page : undefined;
	}

	/** @param file the name of the text, reviewed or not; `null` where none is open */
	show(article: ShownArticle | undefined, file: string | null): void {
		if (article !== this.article || file !== this.file) {
			this.article = article;
			this.file = file;
			this.states.leaveEnded();
			this.update();
			this.saving();
		}
	}

	/** A page listens from now on, and shows nothing yet. */
	listen(): void {
		this.listeners += 1;
		this.listener = this.listeners;
		this.page = '';
		this.checked = { state: -1, of: undefined, rows: null };
		this.update();
		this.saving();
	}

	/** Nobody listens any more. */
	leave(): void {
		this.listener = 0;
		this.page = '';
	}

	changed(article: ShownArticle, change: ArticleChange): void {
		if (article === this.article) {
			if (change === 'saving') {
				this.saving();
			} else {
				this.update();
			}
		}
	}

	/** @param asked a person has just asked for it */
	checkChanged(article: ShownArticle, asked: boolean): void {
		if (asked) {
			this.asked = article;
		}
		if (article === this.article) {
			this.update();
		}
	}

	/** What a row of *checked* shows, in the state shown or the one that was shown before it. */
	checkOf(key: Key): CheckView | undefined {
		return this.checked.rows?.views.get(key);
	}

	/** Sends everything anew. */
	refresh(): void {
		this.page = '';
		this.update();
	}

	/** The rows of what is selected in the text shown, or stands at the cursor. */
	reveal({ start, end }: Span): void {
		const { latest } = this;
		if (latest && latest.read === latest.article.read) {
			this.post({ type: 'reveal', state: latest.state, ...latest.view.at(start, end) });
		}
	}

	/** The state with a number, while it is known and its text open. */
	sent(state: number): SentState | undefined {
		return this.states.get(state);
	}

	/** Answers the page that listens now: one that is made since has acts of its own, with the same numbers. */
	receive(asked: Asked): void {
		const { listener } = this;
		void answer(asked, this.sent(asked.state), this.article).then(
			(told) => told && listener === this.listener && this.post(told),
		);
	}

	/** Resolves when the page has what there is to show now. */
	async settled(): Promise<void> {
		await this.running;
	}

	private saving(): void {
		if (this.article && this.listener > 0) {
			this.post({ type: 'saving', article: this.article.key, unsaved: this.article.unsaved });
		}
	}

	private update(): void {
		this.wanted += 1;
		if (!this.isRunning) {
			this.running = this.run();
		}
	}

	private async run(): Promise<void> {
		this.isRunning = true;
		for (let done = 0; done !== this.wanted;) {
			done = this.wanted;
			if (this.listener > 0) {
				await this.send().catch((error: unknown) => console.error(error));
			}
		}
		this.isRunning = false;
	}

	private async send(): Promise<void> {
		const { article, file, latest } = this;
		const read = article?.read;
		const why = read && whyUnread(read.analysis);
		if (!article || file === null) {
			this.sendPlain({ kind: 'none', file });
		} else if (why !== undefined) {
			this.sendPlain({ kind: why, file });
		} else if (read) {
			if (latest?.read === read) {
				await this.sendSaid(latest);
			} else {
				await this.sendRows(article, read, file);
			}
			this.sendChecked();
		} else if (article.failure !== undefined) {
			this.sendPlain({ kind: 'failed', file, reason: article.failure });
		} else if (!latest) {
			// While someone types, what was found so far is worth more than a message that it is being looked at again.
			this.sendPlain({ kind: 'loading', file });
		}
	}

	/** Once the rows of the present text are there: what was checked is told by their keys. */
	private sendChecked(): void {
		const { latest } = this;
		if (!latest || latest.read !== latest.article.read) {
			return;
		}
		const { state, article, view } = latest;
		const check = this.checks.of(article);
		const show = this.asked === article && check !== undefined;
		if (show || check !== this.checked.of || (check && state !== this.checked.state)) {
			const rows = check ? checkedRows(check, view, (span) => article.carry(span, check.version)) : null;
			this.checked = { state, of: check, rows };
			this.asked = show ? undefined : this.asked;
			this.post({ type: 'checked', state, checked: rows?.model ?? null, show });
		}
	}

	private sendPlain(view: Exclude<Extract<ToPage, { type: 'state' }>['view'], { kind: 'ready' }>): void {
		const article = this.article?.key ?? null;
		const plain = JSON.stringify([article, view]);
		if (plain !== this.page) {
			this.page = plain;
			this.state += 1;
			this.post({ type: 'state', state: this.state, article, view });
		}
	}

	/** Sends a state row by row; given up where the page has gone or is to show something else. */
	private async sendRows(article: ShownArticle, read: SentState['read'], file: string): Promise<void> {
		const { listener } = this;
		const { reviews } = article;
		const turns = this.host.newTurns();
		const state = ++this.state;
		const isWanted = (): boolean => listener === this.listener && article === this.article;
		const view = new ViewModel(read.lookup);
		await turns.pause();
		if (!(await this.sendAll(state, new RowMaker(view, read.marks, article.certainty).rows(), turns, isWanted))) {
			return;
		}
		await turns.pause();
		const said = await saidOf(view, reviews, turns);
		if (!(await this.sendAll(state, saidRows(view, said, article.statuses), turns, isWanted)) || !isWanted()) {
			return;
		}
		const sent: SentState = { state, article, read, view, reviews, said };
		this.states.add(sent);
		this.page = sent;
		const statuses = statusChoices(article);
		const caution = cautionSentence(read.lookup);
		this.post({ type: 'state', state, article: article.key, view: { kind: 'ready', file, caution, statuses } });
		await this.sendSaid(sent);
	}

	private async sendAll(
		state: number,
		all: Iterable<ListedRow>,
		turns: Turns,
		isWanted: () => boolean,
	): Promise<boolean> {
		let rows: ListedRow[] = [];
		for (const row of all) {
			rows.push(row);
			if (turns.isOver || rows.length >= MOST_ROWS) {
				this.post({ type: 'rows', state, rows });
				rows = [];
			}
			if (turns.isOver) {
				await turns.rest();
				if (!isWanted()) {
					return false;
				}
			}
		}
		if (rows.length > 0) {
			this.post({ type: 'rows', state, rows });
		}
		return true;
	}

	/** Sends what is another in the reviews now: moving through a text and setting a status is one small message. */
	private async sendSaid(sent: SentState): Promise<void> {
		const { reviews, read } = sent.article;
		if (read !== sent.read || reviews === sent.reviews) {
			return;
		}
		const { state, view, said: before } = sent;
		const turns = this.host.newTurns();
		const said = await saidOf(view, reviews, turns);
		await turns.pause();
		const { put, gone } = changesOf(before, said);
		Object.assign(sent, { reviews, said });
		const statuses = statusChoices(sent.article);
		do {
			await turns.pause();
			const rows = [...saidRows(view, said, sent.article.statuses, put.splice(0, MOST_ROWS))];
			this.post({ type: 'said', state, put: rows, gone: gone.splice(0, MOST_ROWS), statuses });
		} while (put.length > 0 || gone.length > 0);
	}
}
