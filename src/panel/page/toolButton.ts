import { html, nothing, type TemplateResult } from 'lit';

/** @param isOn for a button that stays pressed */
export const toolButton = (icon: string, label: string, onClick: () => void, isOn?: boolean): TemplateResult =>
	html`<button class="toggle" title=${label} aria-label=${label} aria-pressed=${isOn ?? nothing} @click=${onClick}>
		<span class="codicon codicon-${icon}" aria-hidden="true"></span>
	</button>`;
