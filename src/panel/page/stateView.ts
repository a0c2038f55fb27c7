import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../messages';
import type { View } from '../rows';
import { strings } from './strings';
import { fill } from './fill';

/** What is shown where there are no lists to show: why, and what to do next. */
export function stateView(
	view: Exclude<View, { readonly kind: 'ready' }>,
	onAction: (action: Action) => void,
): TemplateResult {
	const button = (action: Action, isPrimary: boolean): TemplateResult =>
		html`<vscode-button ?secondary=${!isPrimary} @click=${() => onAction(action)}
			>${strings.action[action]}</vscode-button
		>`;
	switch (view.kind) {
		case 'loading':
			return html`<vscode-progress-bar
					indeterminate
					aria-label=${fill(strings.loading, view.file)}
				></vscode-progress-bar>
				${messageView(fill(strings.loading, view.file))}`;
		case 'empty':
			return messageView(fill(strings.emptyFile, view.file), button('openSampleArticle', false));
		case 'web page':
			return messageView(fill(strings.webPage, view.file), button('openFile', false));
		case 'not english':
			return messageView(fill(strings.notEnglish, view.file), button('openFile', false));
		case 'failed':
			return messageView(fill(strings.failed, view.file, view.reason), button('retry', true));
		case 'none':
			return view.file === null
				? messageView(
						strings.noFile,
						html`${button('openFile', true)}${button('openFolder', false)}${button('openSampleArticle', false)}`,
					)
				: messageView(
						fill(strings.notReviewed, view.file),
						html`${button('reviewThisFile', true)}${button('openFile', false)}`,
					);
	}
}

export const messageView = (text: string, next: TemplateResult | typeof nothing = nothing): TemplateResult =>
	html`<div class="message" role="status">
		<p>${text}</p>
		${next}
	</div>`;
