import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedModel, PanelModel } from '../rows';
import { strings } from './strings';
import { fill } from './fill';
import type { ReviewIndex } from './reviewIndex';
import type { Tab } from './savedState';

/** How much is in each list. */
export const countsOf = (
	model: PanelModel,
	reviews: ReviewIndex,
	checked: CheckedModel | null,
): Readonly<Record<Tab, number>> => ({
	claims: model.claims.length,
	speakers: model.speakers.length,
	findings: reviews.findingsLeft(model),
	checked: checked?.rows.length ?? 0,
	lost: reviews.model.lost.length,
});

/** How many lists stand beside each other in a sidebar as wide as it is at first; of more the counts stand below. */
const FEW = 3;

/** The lists one can choose from, how much is in each, and the chosen one. */
export function tabsView(
	tabs: readonly Tab[],
	chosen: Tab,
	counts: Readonly<Record<Tab, number>>,
	list: TemplateResult,
	onChoose: (tab: Tab) => void,
): TemplateResult {
	return html`<vscode-tabs
		class=${tabs.length > FEW ? 'many' : ''}
		selected-index=${tabs.indexOf(chosen)}
		@vsc-tabs-select=${(event: CustomEvent<{ selectedIndex: number }>) =>
			onChoose(tabs[event.detail.selectedIndex] ?? 'claims')}
	>
		${tabs.map(
			(tab) =>
				html`<vscode-tab-header slot="header" aria-label=${fill(strings.all[tab], counts[tab])}>
					<span class="tab">${strings[tab]}</span>
					<span class="tab-count">${counts[tab]}</span>
				</vscode-tab-header>`,
		)}
		${tabs.map((tab) => html`<vscode-tab-panel>${tab === chosen ? list : nothing}</vscode-tab-panel>`)}
	</vscode-tabs>`;
}
