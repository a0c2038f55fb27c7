import { html, nothing, type TemplateResult } from 'lit';
import type { PanelModel } from '../rows';
import type { Tab } from './savedState';
import { strings } from './strings';

/** What the lines before the names of speakers are. */
export const legendView = (tab: Tab, { speakers }: PanelModel): TemplateResult | typeof nothing =>
	tab === 'speakers' && speakers.some(({ line }) => line !== '')
		? html`<p class="legend">${strings.legend}</p>`
		: nothing;
