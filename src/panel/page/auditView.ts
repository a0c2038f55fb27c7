import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SpeakerKind } from '../../analysis/model';
import type { Place } from '../../reading/place';
import type { DatedRow, Key, PanelModel, SpeakerRow } from '../rows';
import { strings } from './strings';
import { fill } from './fill';

/** Speakers that get a bar of their own; the rest share one. */
const MOST_BARS = 6;
/** Dates that are drawn and listed. */
const MOST_DATES = 60;
const KINDS: readonly SpeakerKind[] = ['named', 'collective', 'document', 'anonymous'];
/** Of the drawing of the timeline, in its own units; it is stretched to the panel's width. */
const TIMELINE_WIDTH = 1000;
const TIMELINE_HEIGHT = 34;

interface AuditActions {
	readonly onToggle: (isOpen: boolean) => void;
	readonly onSpeaker: (key: Key) => void;
	readonly onKind: (kind: SpeakerKind) => void;
	readonly onPlace: (place: Place) => void;
}

/** The source audit: whose words fill the text, how many sources have a name, and the days it speaks of. */
export function auditView(model: PanelModel, isOpen: boolean, actions: AuditActions): TemplateResult {
	const toggle = ({ currentTarget }: Event): void => {
		if (currentTarget instanceof HTMLDetailsElement) {
			actions.onToggle(currentTarget.open);
		}
	};
	return html`<details class="audit" ?open=${isOpen} @toggle=${toggle}>
		<summary>${strings.audit}</summary>
		${isOpen ? html`<div class="charts">${charts(model, actions)}</div>` : nothing}
	</details>`;
}

function charts(model: PanelModel, actions: AuditActions): TemplateResult {
	return html`
		<h3>${strings.auditShares}</h3>
		${shares(model.speakers, actions)}
		<h3>${strings.auditKinds}</h3>
		${kinds(model.speakers, actions)}
		<h3>${strings.auditTimeline}</h3>
		${model.dated.length === 0 ? html`<p class="hint">${strings.auditNone}</p>` : timeline(model.dated, actions)}
	`;
}

function shares(speakers: readonly SpeakerRow[], { onSpeaker }: AuditActions): TemplateResult {
	const sorted = speakers.filter(({ words }) => words > 0).sort((a, b) => b.words - a.words);
	const others = sorted.slice(MOST_BARS);
	const named = sorted
		.slice(0, MOST_BARS)
		.map(({ key, name, share }) =>
			bar(html`<button class="link" @click=${() => onSpeaker(key)}>${name}</button>`, share, ''),
		);
	const all = others.reduce((sum, { share }) => sum + share, 0);
	return table('bars', strings.column.speaker, strings.column.share, [
		...named,
		...(others.length > 0 ? [bar(html`${fill(strings.auditOthers, others.length)}`, all, '')] : []),
	]);
}

function kinds(speakers: readonly SpeakerRow[], { onKind }: AuditActions): TemplateResult {
	const rows = KINDS.map((kind) => {
		const those = speakers.filter((speaker) => speaker.kind === kind);
		return { kind, count: those.length, share: those.reduce((sum, { share }) => sum + share, 0) };
	}).filter(({ count }) => count > 0);
	return table(
		'bars',
		strings.column.kind,
		`${strings.column.speakers}, ${strings.column.share}`,
		rows.map(({ kind, count, share }) =>
			bar(
				html`<button class="link" @click=${() => onKind(kind)}>${strings.speakerKind[kind]}</button> ${count}`,
				share,
				kind,
			),
		),
	);
}

/** Two columns, whose heads are heard, not seen. */
const table = (name: string, first: string, second: string, rows: readonly TemplateResult[]): TemplateResult =>
	html`<table class=${name}>
		<thead class="unseen">
			<tr>
				<th scope="col">${first}</th>
				<th scope="col">${second}</th>
			</tr>
		</thead>
		<tbody>
			${rows}
		</tbody>
	</table>`;

function bar(name: TemplateResult, share: number, kind: SpeakerKind | ''): TemplateResult {
	return html`<tr>
		<th scope="row">${name}</th>
		<td>
			<span class="percent">${Math.round(share * 100)} %</span>
			<svg class="bar ${kind}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
				<rect class="track" width="100" height="8"></rect>
				<rect class="filled" width=${Math.max(1, share * 100)} height="8"></rect>
			</svg>
		</td>
	</tr>`;
}

function timeline(dated: readonly DatedRow[], { onPlace }: AuditActions): TemplateResult {
	const sorted = [...dated].sort((a, b) => a.day.localeCompare(b.day) || a.start - b.start);
	const placed = sorted.slice(0, MOST_DATES).map((row) => ({ row, time: timeOf(row.day) }));
	const first = Math.min(...placed.map(({ time }) => time));
	const span = Math.max(...placed.map(({ time }) => time)) - first;
	const x = (time: number): number => 20 + (span === 0 ? 0.5 : (time - first) / span) * (TIMELINE_WIDTH - 40);
	const taken = new Map<number, number>();
	const marks = placed.map(({ row, time }) => {
		const at = Math.round(x(time) / 20);
		const height = taken.get(at) ?? 0;
		taken.set(at, height + 1);
		const left = (x(time) / TIMELINE_WIDTH) * 100;
		return svg`<svg x="${left}%" y=${TIMELINE_HEIGHT - 12 - Math.min(height, 2) * 9} overflow="visible">${shape(row.kind)}</svg>`;
	});
	return html`<svg class="timeline" height=${TIMELINE_HEIGHT} aria-hidden="true">
			<line x1="0" x2="100%" y1=${TIMELINE_HEIGHT - 3} y2=${TIMELINE_HEIGHT - 3}></line>
			${marks}
		</svg>
		<p class="shapes" aria-hidden="true">
			${[...new Set(placed.map(({ row }) => row.kind))].map(
				(kind) => html`<span>${key(kind)} ${strings.dated[kind]}</span>`,
			)}
		</p>
		${table(
			'dates',
			strings.column.day,
			strings.column.what,
			placed.map(
				({ row }) =>
					html`<tr>
						<th scope="row">${key(row.kind)} ${row.day}</th>
						<td>
							<button class="link" @click=${() => onPlace(row)}>${row.text}</button>
						</td>
					</tr>`,
			),
		)}`;
}

const key = (kind: DatedRow['kind']): TemplateResult =>
	html`<svg class="key" viewBox="-5 -5 10 10" role="img" aria-label=${strings.dated[kind]}>
		<title>${strings.dated[kind]}</title>
		${shape(kind)}
	</svg>`;

/** A disc for what was said then, a square for what happened, a triangle for what is said to have happened. */
function shape(kind: DatedRow['kind']): TemplateResult {
	switch (kind) {
		case 'statement':
			return svg`<circle class="shape statement" r="4"></circle>`;
		case 'event':
			return svg`<rect class="shape event" x="-3.5" y="-3.5" width="7" height="7"></rect>`;
		case 'reported':
			return svg`<path class="shape reported" d="M0-4L4 3.5H-4Z"></path>`;
	}
}

/** In milliseconds; a month or a year stands where it begins. */
const timeOf = (day: string): number => Date.parse(day) || 0;
