import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Key } from '../rows';
import { strings } from './strings';
import type { Listings } from './listings';
import type { TreeActions } from './rowTree';
import type { PageState } from './savedState';
import { messageView } from './stateView';

interface ListActions extends TreeActions {
	/** Search and filters let everything pass again. */
	readonly onClear: () => void;
}

/** The list shown, or why there is nothing in it. A person has a place of their own in the list of each text. */
export function listView(
	{ listing: { rows }, isFiltered }: Pick<Listings, 'listing' | 'isFiltered'>,
	{ article, tab, active, top }: PageState,
	current: Key | null,
	actions: ListActions,
): TemplateResult {
	if (rows.length === 0) {
		return isFiltered
			? messageView(
					strings.nothingFound,
					html`<vscode-button secondary @click=${actions.onClear}>${strings.clearFilters}</vscode-button>`,
				)
			: messageView(strings.empty[tab]);
	}
	const list = html`<source-review-rows
		.rows=${rows}
		.label=${strings[tab]}
		.active=${active[tab]}
		.current=${current}
		.initialTop=${top[tab]}
		.actions=${actions}
	></source-review-rows>`;
	return html`${keyed(article, list)}`;
}
