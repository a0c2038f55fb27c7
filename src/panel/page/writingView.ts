import { html, nothing, type TemplateResult } from 'lit';
import type { Drafts } from './drafts';
import { draftsView } from './draftsView';
import type { ReviewedPage } from './reviewController';
import { reviewForm } from './reviewForm';
import type { Draft } from './savedState';

/** What is being written: the form that is open, and what is written elsewhere and not saved. */
export function writingView(
	{ setup, listed, memory, textOf }: ReviewedPage,
	drafts: Drafts,
	copy: (text: string) => void,
): TemplateResult {
	const { article, drafts: all, editing } = setup;
	const draft = all.find(({ key }) => key === editing);
	const others = all.filter((other) => other !== draft && drafts.isNew(other));
	const onCopy = ({ note, tags }: Draft): void => copy([note, tags].filter((part) => part !== '').join('\n'));
	const form = (draft: Draft): TemplateResult =>
		reviewForm(
			article,
			draft,
			{
				// Only where there is a list can a row be missing from it.
				isListed: !listed || textOf(draft.key) !== undefined,
				isSaving: drafts.isSaving(draft.key),
				reason: drafts.reasonOf(draft.key),
			},
			{
				onChange: (changes) => drafts.change(article, draft.key, changes),
				onSave: (closes) => drafts.save(article, draft.key, closes),
				onCopy: () => onCopy(draft),
				onCancel: () => drafts.discard(article, draft.key),
			},
		);
	return html`
		${draft ? form(draft) : nothing}
		${draftsView(article, others, memory.elsewhere, {
			onOpen: (key) => drafts.open(key),
			onCopy,
			onDiscard: (of, key) => drafts.discard(of, key),
		})}
	`;
}
