import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../messages';
import type { CheckedModel } from '../rows';
import { fill } from './fill';
import { strings } from './strings';
import { toolButton } from './toolButton';

/** How many texts are named. */
const NAMED = 3;

/** A panel has room for names, not for paths: those stand in the text of each place. */
const baseName = (path: string): string => path.split('/').at(-1) ?? path;

/** What was checked against what, above the list of it, and what can be done with it. */
export function checkedView(
	checked: CheckedModel | null,
	list: TemplateResult,
	onAction: (action: Action) => void,
): TemplateResult {
	if (!checked) {
		return list;
	}
	const { sources, isOld } = checked;
	const names = sources.slice(0, NAMED).map(baseName).join(', ');
	const all = sources.length > NAMED ? fill(strings.andMore, names, sources.length - NAMED) : names;
	return html`<div class="checked">
		<div class="checked-note">
			<p role="status">
				<span title=${sources.join('\n')}>${fill(strings.checkedAgainst, all)}</span>
				${isOld ? html`<span class="old">${strings.checkIsOld}</span>` : nothing}
			</p>
			${toolButton('refresh', strings.action.checkAgainstSources, () => onAction('checkAgainstSources'))}
			${toolButton('save', strings.action.exportCheckReport, () => onAction('exportCheckReport'))}
		</div>
		<div class="checked-list">${list}</div>
	</div>`;
}
