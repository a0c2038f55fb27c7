import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { strings } from './strings';
import type { Draft } from './savedState';

/** More than anyone writes, in UTF-16 units. */
const LONGEST_NOTE = 100_000;
const LONGEST_TAGS = 1_000;

interface FormState {
	/** The row is in the list. */
	readonly isListed: boolean;
	readonly isSaving: boolean;
	/** Why it was not saved, or empty. */
	readonly reason: string;
}

interface FormActions {
	readonly onChange: (changes: Partial<Pick<Draft, 'note' | 'tags'>>) => void;
	/** Keeps what is written; the form stays where the person only went elsewhere. */
	readonly onSave: (closes: boolean) => void;
	readonly onCopy: () => void;
	readonly onCancel: () => void;
}

/**
 * Where a note and tags are written on a row. What is written is kept when the keyboard leaves the form, with
 * Ctrl+Enter (or ⌘ Enter), and by the button; Escape gives it up. Where the row has gone, or saving has failed, what was
 * written stays, to be saved, copied or thrown away.
 *
 * @param article the text that it is part of: no field is ever handed on from one form to another
 */
export function reviewForm(
	article: string,
	draft: Draft,
	{ isListed, isSaving, reason }: FormState,
	actions: FormActions,
): TemplateResult {
	const press = (event: KeyboardEvent): void => {
		event.stopPropagation();
		if (event.key === 'Escape') {
			event.preventDefault();
			actions.onCancel();
		} else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			actions.onSave(true);
		}
	};
	const leave = (event: FocusEvent): void => {
		const form = event.currentTarget;
		if (form instanceof Element && !(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) {
			actions.onSave(false);
		}
	};
	const isStranded = !isListed || reason !== '';
	const form = html`<form
		class="review-form"
		aria-label=${draft.words}
		@keydown=${press}
		@focusout=${leave}
		@submit=${(event: Event) => {
			event.preventDefault();
			actions.onSave(true);
		}}
	>
		${isListed ? nothing : html`<p class="reason">${strings.noteGone}</p>`}
		${reason === '' ? nothing : html`<p class="reason">${strings.notSaved} ${reason}</p>`}
		<p class="words" title=${draft.words}>${draft.words}</p>
		<label>
			<span>${strings.note}</span>
			<textarea
				rows="3"
				maxlength=${LONGEST_NOTE}
				.value=${live(draft.note)}
				@input=${(event: Event) =>
					event.target instanceof HTMLTextAreaElement && actions.onChange({ note: event.target.value })}
			></textarea>
		</label>
		<label>
			<span>${strings.tags} (${strings.tagsHint})</span>
			<input
				type="text"
				autocomplete="off"
				maxlength=${LONGEST_TAGS}
				.value=${live(draft.tags)}
				@input=${(event: Event) =>
					event.target instanceof HTMLInputElement && actions.onChange({ tags: event.target.value })}
			/>
		</label>
		<div class="buttons">
			<button type="submit" class="primary">${strings.save}</button>
			${
				isStranded
					? html`<button type="button" class="secondary" @click=${() => actions.onCopy()}>${strings.copy}</button>`
					: nothing
			}
			<button type="button" class="secondary" @click=${() => actions.onCancel()}>
				${isStranded ? strings.throwAway : strings.cancel}
			</button>
			${isSaving ? html`<span class="saving">${strings.saving}</span>` : nothing}
		</div>
	</form>`;
	return html`${keyed(`${article}\n${draft.key}`, form)}`;
}
