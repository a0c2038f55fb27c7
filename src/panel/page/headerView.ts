import { html, nothing, type TemplateResult } from 'lit';
import type { PanelModel } from '../rows';
import { strings } from './strings';
import { filtersView, hasChoices } from './filtersView';
import { reviewBar, type ReviewBarActions } from './reviewBar';
import type { ReviewIndex } from './reviewIndex';
import { isFiltered, type PageState } from './savedState';
import { toolButton } from './toolButton';

interface HeaderActions extends ReviewBarActions {
	readonly onChange: (changes: Partial<PageState>) => void;
	/** The keyboard goes on to the list. */
	readonly onLeave: () => void;
	readonly onClear: () => void;
	/** Keys and signs, shown or hidden. */
	readonly onHelp: () => void;
}

interface HeaderState {
	/** What the text is called. */
	readonly file: string;
	readonly isSaving: boolean;
	readonly showsKeys: boolean;
}

/** What stands above the lists: which text they are of, how far the review has come, the search, and the filters. */
export function headerView(
	model: PanelModel,
	reviews: ReviewIndex,
	{ file, isSaving, showsKeys }: HeaderState,
	setup: PageState,
	actions: HeaderActions,
): TemplateResult {
	const { onChange, onLeave, onClear, onHelp } = actions;
	const press = (event: KeyboardEvent): void => {
		event.stopPropagation();
		if (event.key === 'ArrowDown' || (event.key === 'Escape' && setup.query === '')) {
			event.preventDefault();
			onLeave();
		} else if (event.key === 'Escape') {
			onChange({ query: '' });
		}
	};
	const search = ({ currentTarget }: Event): void => {
		if (currentTarget instanceof HTMLElement && 'value' in currentTarget) {
			onChange({ query: String(currentTarget.value) });
		}
	};
	return html`<header>
		<h2 class="file" aria-live="polite">${file}</h2>
		${model.claims.length > 0 || isSaving ? reviewBar({ ...reviews.progress(model), isSaving }, actions) : nothing}
		<div class="search">
			<vscode-textfield
				type="text"
				.label=${strings.search[setup.tab]}
				placeholder=${strings.search[setup.tab]}
				.value=${setup.query}
				@input=${search}
				@keydown=${press}
			>
				<span slot="content-before" class="codicon codicon-search" aria-hidden="true"></span>
				${
					setup.query
						? html`<button
								slot="content-after"
								class="clear codicon codicon-close"
								title=${strings.clearSearch}
								aria-label=${strings.clearSearch}
								@click=${onClear}
							></button>`
						: nothing
				}
			</vscode-textfield>
			${
				hasChoices(setup.tab)
					? toolButton(
							isFiltered(setup) ? 'filter-filled' : 'filter',
							strings.filters,
							() => onChange({ showsFilters: !setup.showsFilters }),
							setup.showsFilters,
						)
					: nothing
			}
			${toolButton('question', strings.keysTitle, onHelp, showsKeys)}
		</div>
		${setup.showsFilters && hasChoices(setup.tab) ? filtersView(model, reviews.statuses, setup, onChange) : nothing}
	</header>`;
}
