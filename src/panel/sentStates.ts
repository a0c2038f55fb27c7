import type { Read } from '../reading/read';
import type { Reviews } from '../review/reviews';
import type { ShownArticle } from './host';
import type { Said } from './reviewModel';
import type { ViewModel } from './viewModel';

/** A state that the page was sent: what its keys and offsets mean. */
export interface SentState {
	readonly state: number;
	readonly article: ShownArticle;
	readonly read: Read;
	readonly view: ViewModel;
	/** The reviews that the page knows of it. */
	reviews: Reviews;
	said: Said;
}

/**
 * How many states are kept, and of how much text in all, in UTF-16 units; the last two whatever their length. What is read in
 * a text is some thirty times as large as the text.
 */
const MOST = 20;
const MOST_TEXT = 1_000_000;
const ALWAYS = 2;

/** The states last sent: what a person does in one of them is done to what it showed, however much has changed since. */
export class SentStates {
	private states: readonly SentState[] = [];

	/** @param isOpen whether an article has not ended yet */
	constructor(private readonly isOpen: (article: ShownArticle) => boolean) {}

	/** `undefined` once it is forgotten, or its article has ended. */
	get(state: number): SentState | undefined {
		const sent = this.states.find((one) => one.state === state);
		return sent && this.isOpen(sent.article) ? sent : undefined;
	}

	add(sent: SentState): void {
		let text = 0;
		this.leaveEnded();
		this.states = [...this.states, sent]
			.reverse()
			.filter(({ read }, index) => {
				text += read.analysis.text.length;
				return index < ALWAYS || (index < MOST && text <= MOST_TEXT);
			})
			.reverse();
	}

	/** Forgets those of articles that have ended. */
	leaveEnded(): void {
		this.states = this.states.filter(({ article }) => this.isOpen(article));
	}
}
