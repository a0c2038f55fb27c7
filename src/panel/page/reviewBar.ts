import { html, type TemplateResult } from 'lit';
import { strings } from './strings';
import { fill } from './fill';
import { toolButton } from './toolButton';

export interface ReviewBarActions {
	readonly onNext: () => void;
	readonly onStep: (kind: 'undo' | 'redo') => void;
}

interface Progress {
	readonly done: number;
	readonly all: number;
	/** Something that was done is not written yet. */
	readonly isSaving: boolean;
}

/** How far the review has come, whether all of it is saved, and the steps back and on. */
export function reviewBar({ done, all, isSaving }: Progress, { onNext, onStep }: ReviewBarActions): TemplateResult {
	const bar = html`<svg class="bar progress" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
		<rect class="track" width="100" height="8"></rect>
		<rect class="filled" width=${all === 0 ? 0 : (done / all) * 100} height="8"></rect>
	</svg>`;
	return html`<div class="review-bar">
		<span class="progress-text">${fill(strings.progress, done, all)}</span>
		${isSaving ? html`<span class="saving">${strings.saving}</span>` : bar}
		${toolButton('arrow-down', strings.nextUnreviewed, onNext)}
		${toolButton('discard', strings.undo, () => onStep('undo'))}
		${toolButton('redo', strings.redo, () => onStep('redo'))}
	</div>`;
}
