import { html, type TemplateResult } from 'lit';
import { LINES } from '../../reading/speakerMarks';
import { isTelling } from '../../reading/told';
import { flagSign } from '../../reading/words/flagWords';
import { SPEAKER_ICONS } from '../../reading/speakerView';
import { MARKS, type StatusChoice } from '../rows';
import { MARK_SIGNS, sign, swatch } from './rowView';
import { strings } from './strings';
import { shownKeys } from './textKeys';

/** All keys of the page and of the text, and what its signs say, in a region that `?` opens and closes. */
export function keyHelp(statuses: readonly StatusChoice[]): TemplateResult {
	const ofStatuses = statuses.slice(0, 9).map(({ label }, index): [string, string] => [String(index + 1), label]);
	return html`<section class="keys" tabindex="0" aria-label=${strings.keysTitle}>
		<h3>${strings.keysPart}</h3>
		<dl>${[...strings.keyHelp, ...ofStatuses].map(([keys = '', does = '']) => entry(html`${keys}`, does))}</dl>
		<h3>${strings.textPart}</h3>
		<dl>${strings.textKeys.map(([keys, does]) => entry(html`${shownKeys(keys, isMac())}`, does))}</dl>
		<h3>${strings.signsPart}</h3>
		<dl class="signs">
			${[...statuses.map((status) => entry(sign({ ...status, label: '' }), status.label)), ...signs()]}
		</dl>
	</section>`;
}

function signs(): TemplateResult[] {
	const { speakerKind, namedKind, article, unknown } = strings;
	const sorts = { ...namedKind, ...speakerKind, article, unknown };
	return [
		...MARKS.flatMap((mark) => {
			const drawn = isTelling(mark) || mark === 'alleged' || mark === 'not' ? flagSign(mark) : MARK_SIGNS[mark];
			const says = mark in strings.meaning ? strings.meaning[mark as keyof typeof strings.meaning] : strings.mark[mark];
			return drawn === undefined ? [] : [entry(icon(drawn), says)];
		}),
		...([...LINES, 'dotted'] as const).map((line) => entry(swatch(line), strings.line[line])),
		...[...new Set(Object.values(SPEAKER_ICONS))].map((drawn) =>
			entry(
				icon(drawn),
				Object.entries(SPEAKER_ICONS)
					.flatMap(([sort, icon]) => (icon === drawn ? sorts[sort as keyof typeof SPEAKER_ICONS] : []))
					.join(', '),
			),
		),
	];
}

/** Of the machine that shows the page, wherever the text is. */
const isMac = (): boolean => navigator.userAgent.includes('Macintosh');

const icon = (name: string): TemplateResult => html`<span class="codicon codicon-${name}" aria-hidden="true"></span>`;

const entry = (term: TemplateResult, does: string): TemplateResult =>
	html`<div>
		<dt>${term}</dt>
		<dd>${does}</dd>
	</div>`;
