import { html, type TemplateResult } from 'lit';

/** What was said last. */
export interface Notice {
	readonly text: string;
	/** To everyone, not to screen readers alone. */
	readonly isSeen: boolean;
	/** Which of the two places has the words, 0 or 1; the other one is empty. */
	readonly turn: number;
}

/** Words that stand there already are not heard again: they are said in two places in turn, as VS Code says its own. */
export const noticeView = ({ text, isSeen, turn }: Notice): TemplateResult =>
	html`<div class="notice">
		${[0, 1].map((place) => {
			const words = place === turn ? text : '';
			return html`<p class=${isSeen && words !== '' ? 'said' : 'unseen'} aria-live="polite">${words}</p>`;
		})}
	</div>`;
