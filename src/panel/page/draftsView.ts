import { html, nothing, type TemplateResult } from 'lit';
import type { Key } from '../rows';
import { strings } from './strings';
import { fill } from './fill';
import type { Draft, Here } from './savedState';

interface DraftsActions {
	readonly onOpen: (key: Key) => void;
	readonly onCopy: (draft: Draft) => void;
	readonly onDiscard: (article: string, key: Key) => void;
}

/**
 * What is written and not saved beside what the form shows: in this text, to go on with; in others, so that nothing is
 * forgotten there.
 *
 * @param here of the text shown, without the one in the form
 */
export function draftsView(
	article: string,
	here: readonly Draft[],
	elsewhere: readonly Here[],
	{ onOpen, onCopy, onDiscard }: DraftsActions,
): TemplateResult | typeof nothing {
	const count = here.length + elsewhere.reduce((sum, { drafts }) => sum + drafts.length, 0);
	if (count === 0) {
		return nothing;
	}
	const line = (name: TemplateResult, of: string, draft: Draft): TemplateResult =>
		html`<li>
			${name}
			<span class="buttons">
				<button type="button" class="link" @click=${() => onCopy(draft)}>${strings.copy}</button>
				<button type="button" class="link" @click=${() => onDiscard(of, draft.key)}>${strings.throwAway}</button>
			</span>
		</li>`;
	return html`<details class="drafts">
		<summary>${fill(strings.otherNotes, count)}</summary>
		<ul>
			${here.map((draft) =>
				line(
					html`<button type="button" class="link" title=${draft.note} @click=${() => onOpen(draft.key)}>
						${draft.words || draft.note}
					</button>`,
					article,
					draft,
				),
			)}
			${elsewhere.flatMap((text) =>
				text.drafts.map((draft) =>
					line(
						html`<span title=${draft.note}>${fill(strings.inFile, text.file, draft.words || draft.note)}</span>`,
						text.article,
						draft,
					),
				),
			)}
		</ul>
	</details>`;
}
