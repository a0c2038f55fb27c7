import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FLAGS } from '../../reading/told';
import type { PanelModel, StatusChoice } from '../rows';
import { fill } from './fill';
import { strings } from './strings';
import type { Filters, PageState, Tab } from './savedState';

type Choice = readonly [value: string, label: string];
type Changes = Partial<Pick<PageState, 'filters' | 'sort' | 'group'>>;

const ORDERS: Readonly<Record<Tab, readonly ('text' | 'check' | 'words' | 'name' | 'fault')[]>> = {
	claims: ['text', 'check'],
	speakers: ['text', 'words', 'name'],
	findings: ['text'],
	checked: ['fault', 'text'],
	lost: ['text'],
};

/** The filters of the shown list, which combine, and its order. */
export function filtersView(
	model: PanelModel,
	statuses: readonly StatusChoice[],
	{ tab, filters, sort, group }: PageState,
	onChange: (changes: Changes) => void,
): TemplateResult {
	const filter = (name: keyof Filters, choices: readonly Choice[]): TemplateResult =>
		select(strings.filter[name], filters[name], [['', fill(strings.any, strings.filter[name])], ...choices], (value) =>
			onChange({ filters: { ...filters, [name]: value } }),
		);
	const ofClaims = (): readonly TemplateResult[] => [
		filter(
			'status',
			statuses.map(({ id, label }): Choice => [id, label]),
		),
		filter('check', [
			['yes', strings.worthChecking],
			['no', strings.notWorthChecking],
		]),
		filter(
			'flag',
			FLAGS.map((flag): Choice => [flag, strings.mark[flag]]),
		),
		filter('act', Object.entries(strings.act)),
	];
	const orders = ORDERS[tab];
	return html`<div class="filters">
		${filter(
			'speaker',
			model.speakers.map(({ key, name }): Choice => [key, name]),
		)}
		${filter('speakerKind', Object.entries(strings.speakerKind))} ${tab === 'claims' ? ofClaims() : []}
		${
			tab === 'claims'
				? select(strings.filter.group, group, named(strings.filter.group, Object.entries(strings.group)), (value) =>
						onChange({ group: value }),
					)
				: []
		}
		${
			orders.length > 1
				? select(
						strings.filter.sort,
						sort[tab],
						named(
							strings.filter.sort,
							orders.map((order): Choice => [order, strings.sort[order]]),
						),
						(order) => onChange({ sort: { ...sort, [tab]: order } }),
					)
				: []
		}
	</div>`;
}

/** Each with what it is a choice of: no label stands beside it. */
const named = (label: string, choices: readonly Choice[]): readonly Choice[] =>
	choices.map(([value, name]) => [value, fill(strings.choice, label, name)]);

/** The browser's own select: its list may leave a narrow panel, and every screen reader knows it. */
function select(
	label: string,
	value: string,
	choices: readonly Choice[],
	onChange: (value: string) => void,
): TemplateResult {
	return html`<select
		aria-label=${label}
		title=${label}
		.value=${live(value)}
		@change=${(event: Event) => event.target instanceof HTMLSelectElement && onChange(event.target.value)}
	>
		${choices.map(([choice, name]) => html`<option value=${choice} ?selected=${choice === value}>${name}</option>`)}
	</select>`;
}
