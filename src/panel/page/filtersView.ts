import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FLAGS } from '../../reading/told';
import type { PanelModel, StatusChoice } from '../rows';
import { fill } from './fill';
import { strings } from './strings';
import { FILTERS, type Filters, type PageState, type Tab } from './savedState';

type Choice = readonly [value: string, label: string];
type Changes = Partial<Pick<PageState, 'filters' | 'sort' | 'group'>>;

const ORDERS: Readonly<Record<Tab, readonly ('text' | 'check' | 'words' | 'name' | 'fault')[]>> = {
	claims: ['text', 'check'],
	speakers: ['text', 'words', 'name'],
	findings: ['text'],
	checked: ['fault', 'text'],
	lost: ['text'],
};

/** Whether there is anything to choose of a list. */
export const hasChoices = (tab: Tab): boolean => FILTERS[tab].length > 0 || ORDERS[tab].length > 1;

/** The filters of the shown list, which combine, and its order. */
export function filtersView(
	model: PanelModel,
	statuses: readonly StatusChoice[],
	{ tab, filters, sort, group }: PageState,
	onChange: (changes: Changes) => void,
): TemplateResult {
	const choices: Readonly<Record<keyof Filters, readonly Choice[]>> = {
		speaker: model.speakers.map(({ key, name }): Choice => [key, name]),
		speakerKind: Object.entries(strings.speakerKind),
		status: statuses.map(({ id, label }): Choice => [id, label]),
		check: [
			['yes', strings.worthChecking],
			['no', strings.notWorthChecking],
		],
		flag: FLAGS.map((flag): Choice => [flag, strings.mark[flag]]),
		act: Object.entries(strings.act),
	};
	const filter = (name: keyof Filters): TemplateResult => {
		const label = strings.filter[name];
		return select(label, filters[name], [['', fill(strings.any, label)], ...choices[name]], (value) =>
			onChange({ filters: { ...filters, [name]: value } }),
		);
	};
	const order = (name: 'group' | 'sort', value: string, all: readonly Choice[], onChoose: (value: string) => void) =>
		select(strings.filter[name], value, named(strings.filter[name], all), onChoose);
	const orders = ORDERS[tab].map((order): Choice => [order, strings.sort[order]]);
	return html`<div class="filters">
		${FILTERS[tab].map(filter)}
		${tab === 'claims' ? order('group', group, Object.entries(strings.group), (value) => onChange({ group: value })) : []}
		${
			orders.length > 1
				? order('sort', sort[tab], orders, (value) => onChange({ sort: { ...sort, [tab]: value } }))
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
