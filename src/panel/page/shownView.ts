import type { SentView, ToPage } from '../messages';
import type { CheckedModel, DetailRow, Key, View } from '../rows';
import { speak } from './strings';
import { Assembly, changed, NOTHING_SAID } from './assembly';

/** What a message of the extension's changed. */
type Change = 'nothing' | 'words' | 'state' | 'said' | 'more';

/** What the extension wants shown, put together from its messages. What belongs to another state is passed over. */
export class ShownView {
	/** Without it nothing can be said. */
	hasLanguage = false;
	view: View | undefined;
	/** The key of the article shown; empty where there is none. */
	article = '';
	/** The number of the state shown. */
	state = -1;
	/** What is known of rows; until the next state's comes, that of the state before: whoever reads it goes on. */
	details: ReadonlyMap<Key, readonly DetailRow[]> = new Map();
	/** What was checked of the article shown; until the next state's comes, that of the state before. */
	checked: CheckedModel | null = null;
	/** How many acts on the text shown are not yet written. */
	unsaved = 0;
	private readonly waiting = new Map<string, number>();
	/** The state that rows have come of, and what is there of it. */
	private coming = { state: -1, rows: new Assembly() };

	receive(message: ToPage): Change {
		switch (message.type) {
			case 'language':
				speak(message.bundle);
				this.hasLanguage = true;
				return 'words';
			case 'rows':
				if (message.state > this.coming.state) {
					this.coming = { state: message.state, rows: new Assembly() };
				}
				if (message.state === this.coming.state) {
					this.coming.rows.add(message.rows);
				}
				return 'nothing';
			case 'state':
				return message.state > this.state ? this.take(message.state, message.article ?? '', message.view) : 'nothing';
			case 'said':
				return this.isShown(message.state) && this.view?.kind === 'ready'
					? this.said({
							...this.view,
							review: changed(this.view.review, message.put, message.gone, message.statuses),
						})
					: 'nothing';
			case 'saving':
				this.waiting.clear();
				this.waiting.set(message.article, message.unsaved);
				this.unsaved = this.waiting.get(this.article) ?? 0;
				return 'more';
			case 'checked':
				if (this.isShown(message.state)) {
					this.checked = message.checked;
				}
				return 'more';
			case 'details':
				if (this.isShown(message.state)) {
					this.details = new Map(this.details).set(message.key, message.details);
				}
				return 'more';
			default:
				return 'nothing';
		}
	}

	isShown(state: number): boolean {
		return state === this.state;
	}

	private take(state: number, article: string, view: SentView): Change {
		const { rows } = this.coming.state === state ? this.coming : { rows: new Assembly() };
		this.coming = { state, rows: new Assembly() };
		this.state = state;
		if (article === this.article) {
			this.details = new Map(Array.from(this.details, ([key, rows]) => [key, rows.map(withoutPlace)]));
		} else {
			this.checked = null;
			this.details = new Map();
		}
		this.article = article;
		this.unsaved = this.waiting.get(article) ?? 0;
		this.view = view.kind === 'ready' ? { ...view, ...rows.finish(view.statuses) } : view;
		return 'state';
	}

	private said(view: View): Change {
		this.view = view;
		return 'said';
	}

	/** What people said of the rows shown. */
	get review(): typeof NOTHING_SAID {
		return this.view?.kind === 'ready' ? this.view.review : NOTHING_SAID;
	}
}

/** Places are those of a state. */
const withoutPlace = ({ text }: DetailRow): DetailRow => ({ text, place: null });
