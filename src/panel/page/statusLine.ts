import { html, nothing, type TemplateResult } from 'lit';
import { strings } from './strings';
import { fill } from './fill';
import type { Listings } from './listings';
import { isFiltered, type PageState } from './savedState';

/** How much of the list is shown, and a way to see all of it. */
export function statusLine(
	{ listing: { shown, all }, isFiltered: leavesOut }: Pick<Listings, 'listing' | 'isFiltered'>,
	setup: PageState,
	onClear: () => void,
): TemplateResult {
	const { tab } = setup;
	return html`<p class="status" role="status" ?data-quiet=${!leavesOut}>
		<span>${leavesOut ? fill(strings.shown[tab], shown, all) : fill(strings.all[tab], all)}</span>
		${isFiltered(setup) ? html`<button class="link" @click=${onClear}>${strings.clearFilters}</button>` : nothing}
	</p>`;
}
