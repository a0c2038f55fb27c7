import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Key } from '../rows';
import { strings } from './strings';
import type { Listings } from './listings';
import type { Row } from './row';
import type { PageState } from './savedState';
import { messageView } from './stateView';

interface ListActions {
	readonly onActive: (key: Key) => void;
	readonly onScroll: (top: Key) => void;
	readonly onJump: (row: Row, focus: boolean) => void;
	readonly onToggle: (row: Row, isOpen: boolean) => void;
	readonly onAct: (row: Row) => void;
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
		.onActive=${actions.onActive}
		.onScroll=${actions.onScroll}
		.onJump=${actions.onJump}
		.onToggle=${actions.onToggle}
		.onAct=${actions.onAct}
	></source-review-rows>`;
	return html`${keyed(article, list)}`;
}
