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

/** How many states are kept, and how much text in all, in UTF-16 units; the latest few whatever their length. */
const MOST = 20;
const MOST_TEXT = 8_000_000;
const ALWAYS = 3;

/** The states last sent: what a person does in one of them is done to what it showed, however much has changed since. */
export class SentStates {
	private readonly states: SentState[] = [];

	get latest(): SentState | undefined {
		return this.states.at(-1);
	}

	get(state: number): SentState | undefined {
		return this.states.find((sent) => sent.state === state);
	}

	add(sent: SentState): void {
		this.states.push(sent);
		let text = 0;
		const kept = [...this.states].reverse().findIndex(({ read }, index) => {
			text += read.analysis.text.length;
			return index >= MOST || (index >= ALWAYS && text > MOST_TEXT);
		});
		if (kept >= 0) {
			this.states.splice(0, this.states.length - kept);
		}
	}
}
