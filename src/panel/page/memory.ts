import { FRESH_HERE, NO_FILTERS, readSavedState, type Here, type PageState, type SavedState } from './savedState';

/** How many texts are remembered; those with something written and not saved are, however many there are. */
const MOST_TEXTS = 20;

/** What a person has set up, and where they are in each text: several texts are remembered, each by its own key. */
export class Memory {
	/** Of the text shown. A new object whenever anything is another, but for `top`. */
	state: PageState;
	/** The texts that are not shown, the one used last at the end. */
	private others: readonly Here[];

	/** @param saved whatever an earlier page left */
	constructor(saved: unknown = null) {
		const { texts, ...setup } = readSavedState(saved);
		this.others = texts;
		this.state = { ...setup, ...FRESH_HERE };
	}

	/** Another text is shown, or another reading of the same. Filters and order still make sense there, but for speakers. */
	enter(article: string, file: string): void {
		if (article === this.state.article) {
			this.change({ file });
			return;
		}
		const last = this.state.article || this.others.at(-1)?.article;
		const known = article === '' ? undefined : this.others.find((other) => other.article === article);
		const others = [...this.others.filter((other) => other !== known), ...leftOf(this.state)];
		this.others = others.filter(({ drafts }, index) => drafts.length > 0 || index >= others.length - MOST_TEXTS);
		const isOther = article !== '' && last !== undefined && last !== article;
		const filters = isOther ? { ...this.state.filters, speaker: NO_FILTERS.speaker } : this.state.filters;
		this.state = { ...this.state, ...FRESH_HERE, ...known, article, file, filters };
	}

	change(changes: Partial<PageState>): void {
		this.state = { ...this.state, ...changes };
	}

	/** The texts not shown in which something is written and not saved. */
	get elsewhere(): readonly Here[] {
		return this.others.filter(({ drafts }) => drafts.length > 0);
	}

	/** Every text that is remembered, shown or not. */
	get texts(): readonly Here[] {
		return [...this.others, ...leftOf(this.state)];
	}

	/** Changes what is remembered of a text, shown or not. */
	changeText(article: string, change: (here: Here) => Partial<Here>): void {
		if (article === this.state.article) {
			this.change(change(this.state));
		} else {
			this.others = this.others.map((other) => (other.article === article ? { ...other, ...change(other) } : other));
		}
	}

	get saved(): SavedState {
		const { tab, filters, group, showsFilters, showsAudit, showsLess, sort, closed } = this.state;
		const setup = { tab, filters, group, showsFilters, showsAudit, showsLess, sort, closed };
		return { ...setup, texts: this.texts };
	}
}

/** What is to be remembered of a text; nothing where none is shown. */
const leftOf = ({ article, file, query, open, active, top, drafts, editing }: Here): Here[] =>
	article === '' ? [] : [{ article, file, query, open, active, top, drafts, editing }];
