import { html, type TemplateResult } from 'lit';
import type { StatusChoice } from '../rows';
import { strings } from './strings';

/** All keys of the page, in a region that `?` opens and closes. */
export function keyHelp(statuses: readonly StatusChoice[]): TemplateResult {
	const ofStatuses = statuses.slice(0, 9).map(({ label }, index): [string, string] => [String(index + 1), label]);
	return html`<section class="keys" tabindex="0" aria-label=${strings.keysTitle}>
		<dl>
			${[...strings.keyHelp, ...ofStatuses].map(
				([keys, does]) =>
					html`<div>
						<dt>${keys}</dt>
						<dd>${does}</dd>
					</div>`,
			)}
		</dl>
	</section>`;
}
