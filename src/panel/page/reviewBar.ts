import { html, type TemplateResult } from 'lit';
import type { PageStrings } from '../messages';
import { fill } from './fill';
import { toolButton } from './toolButton';

export interface ReviewBarActions {
	readonly onNext: () => void;
	readonly onStep: (kind: 'undo' | 'redo') => void;
}

/** How far the review has come, and the steps back and on. */
export function reviewBar(
	{ done, all }: { readonly done: number; readonly all: number },
	strings: PageStrings,
	{ onNext, onStep }: ReviewBarActions,
): TemplateResult {
	return html`<div class="review-bar">
		<span class="progress-text">${fill(strings.progress, done, all)}</span>
		<svg class="bar progress" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
			<rect class="track" width="100" height="8"></rect>
			<rect class="filled" width=${all === 0 ? 0 : (done / all) * 100} height="8"></rect>
		</svg>
		${toolButton('arrow-down', strings.nextUnreviewed, onNext)}
		${toolButton('discard', strings.undo, () => onStep('undo'))}
		${toolButton('redo', strings.redo, () => onStep('redo'))}
	</div>`;
}
