import { html, type TemplateResult } from 'lit';
import type { PageStrings } from '../messages';

/** All keys of the page, in a region that `?` opens and closes. */
export const keyHelp = ({ keysTitle, keyHelp }: PageStrings): TemplateResult =>
	html`<section class="keys" aria-label=${keysTitle}>
		<dl>
			${keyHelp.map(
				([keys, does]) =>
					html`<div>
						<dt>${keys}</dt>
						<dd>${does}</dd>
					</div>`,
			)}
		</dl>
	</section>`;
