import { stylePropertyMap } from '@vscode-elements/elements/dist/includes/style-property-map.js';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ref } from 'lit/directives/ref.js';
import type { Line } from '../../reading/speakerMarks';
import { isFlag, isTelling, MOODS, type Flag } from '../../reading/told';
import { flagSign } from '../../reading/words/flagWords';
import type { Mark, StatusChoice } from '../rows';
import { strings } from './strings';
import { fill } from './fill';
import { isLess } from './openRows';
import type { Row, Tag } from './row';

/** Signs of marks that say nothing of how a claim is told. */
export const MARK_SIGNS: Readonly<Partial<Record<Mark, string>>> = {
	disagrees: 'warning',
	altered: 'diff',
	'of-another': 'arrow-swap',
	checkable: 'checklist',
	'second-hand': 'references',
	figure: 'symbol-numeric',
	unsure: 'unverified',
	noted: 'note',
	reworded: 'history',
	verdicts: 'git-compare',
	draft: 'edit',
};
/** Heard, not drawn: what is in quotation marks already shows by them, what is dealt with by its icon, mood in the words. */
const UNSEEN: ReadonlySet<Mark> = new Set<Mark>(['quoted', 'dealt', 'fact', ...MOODS]);

interface RowPlace {
	readonly index: number;
	/** In CSS pixels, from the top of all rows. */
	readonly top: number;
	/** It takes the keyboard. */
	readonly isActive: boolean;
	/** It is what stands at the cursor in the text. */
	readonly isCurrent: boolean;
}

interface RowHandlers {
	readonly onClick: (event: MouseEvent) => void;
	readonly onDoubleClick: () => void;
	readonly onFocus: () => void;
	readonly onDrawn: (element: Element | undefined) => void;
}

/** One row of a tree. */
export function rowView(
	row: Row,
	{ index, top, isActive, isCurrent }: RowPlace,
	{ onClick, onDoubleClick, onFocus, onDrawn }: RowHandlers,
): TemplateResult {
	return html`<div
		class=${classMap({ row: true, [row.kind]: true, active: isActive, current: isCurrent, does: row.action !== null, dealt: row.isDone, less: isLess(row.key) })}
		role="treeitem"
		data-index=${index}
		tabindex=${isActive ? 0 : -1}
		aria-level=${row.level}
		aria-posinset=${row.position}
		aria-setsize=${row.size}
		aria-selected=${isActive}
		aria-expanded=${row.isOpen ?? nothing}
		aria-current=${isCurrent ? 'location' : nothing}
		.style=${stylePropertyMap({ transform: `translateY(${top}px)` })}
		${ref(onDrawn)}
		@click=${onClick}
		@dblclick=${onDoubleClick}
		@focus=${onFocus}
	>
		<span class="twistie ${row.isOpen === null ? '' : 'codicon codicon-chevron-right'}" aria-hidden="true"></span>
		${row.status ? [row.status, ...row.otherStatuses].map(sign) : nothing} ${row.icon ? icon(row) : nothing}
		${row.line === '' ? nothing : swatch(row.line)}
		<span class="text">
			<span class="words"
				>${row.tag ? tag(row.tag) : nothing}${row.marks.filter(isTelling).map((flag) => told(flag))}<span class="main"
					>${row.text}</span
				></span
			>${below(row)}</span
		>
		${spoken('badge', row.badge, row.badgeLabel)}
	</div>`;
}

const icon = ({ icon, iconLabel }: Row): TemplateResult =>
	html`<span class="icon codicon codicon-${icon}" title=${iconLabel || nothing}
		>${iconLabel === '' ? nothing : html`<span class="unseen">${iconLabel}, </span>`}</span
	>`;

/** What marks someone's direct speech in the text. */
export const swatch = (line: Line): TemplateResult =>
	html`<span class="swatch ${line}" title=${strings.line[line]}
		><span class="unseen">${strings.line[line]}, </span></span
	>`;

/** The second line: who, where, and what else there is to know. */
function below({ kind, description, place, marks }: Row): TemplateResult | typeof nothing {
	const others = marks.filter((each) => !isTelling(each));
	const line = place && kind !== 'group' ? place.line : undefined;
	return description === '' && line === undefined && others.length === 0
		? nothing
		: html`<span class="below"
				>${
					description === ''
						? nothing
						: html`<span><span class="unseen">, </span><span class="description">${description}</span></span>`
				}${line === undefined ? nothing : spoken('line', fill(strings.shortLine, line), fill(strings.lineNumber, line))}${
					others.length === 0 ? nothing : html`<span class="marks">${others.map((each) => mark(each))}</span>`
				}</span
			>`;
}

/** A sign, so that colour is never the only mark; its meaning is shown by pointing and is heard first. */
export const sign = ({ id, sign, done, label }: StatusChoice): TemplateResult =>
	html`<span class="sign ${done ? 'done' : ''}" data-status=${id} title=${label}
		><span aria-hidden="true">${sign}</span><span class="unseen">${label}, </span></span
	>`;

/** What the words are found to be. */
const tag = ({ icon, text, isFault }: Tag): TemplateResult =>
	html`<span class=${classMap({ tag: true, fault: isFault })}
			><span class="codicon codicon-${icon}" aria-hidden="true"></span> ${text}</span
		><span class="unseen">: </span>`;

/** Stands before the words, which would read as the opposite without it. */
const told = (flag: Flag): TemplateResult =>
	html`<span class="told ${flag}" title=${strings.meaning[flag]}
			><span class="codicon codicon-${flagSign(flag)}" aria-hidden="true"></span> ${strings.mark[flag]}</span
		><span class="unseen">: </span>`;

function mark(mark: Mark): TemplateResult {
	const word = strings.mark[mark];
	if (UNSEEN.has(mark)) {
		return html`<span class="unseen">, ${word}</span>`;
	}
	// No sign says *not*.
	return isFlag(mark)
		? html`<span class="mark ${mark}" title=${strings.meaning[mark]}
				><span class="unseen">, </span
				><span class="codicon codicon-${flagSign(mark)}" aria-hidden="true"></span> ${word}</span
			>`
		: html`<span class="mark ${mark} codicon codicon-${MARK_SIGNS[mark] ?? ''}" title=${word}
				><span class="unseen">, ${word}</span></span
			>`;
}

/** What is short to see and whole to hear. */
const spoken = (name: string, short: string, whole: string): TemplateResult | typeof nothing =>
	short === ''
		? nothing
		: html`<span class=${name}><span aria-hidden="true">${short}</span><span class="unseen">, ${whole}</span></span>`;
