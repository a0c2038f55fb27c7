import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PageStrings } from '../messages';
import type { Draft } from './savedState';

export interface FormActions {
	readonly onChange: (changes: Partial<Draft>) => void;
	/** Keeps what is written; the form stays where the person only went elsewhere. */
	readonly onSave: (closes: boolean) => void;
	readonly onCancel: () => void;
}

/**
 * Where a note and tags are written on a row. What is written is kept when the keyboard leaves the form, with
 * Ctrl+Enter (or ⌘ Enter), and by the button; Escape gives it up.
 *
 * @param words what is written about
 */
export function reviewForm(draft: Draft, words: string, strings: PageStrings, actions: FormActions): TemplateResult {
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
	return html`<form
		class="review-form"
		aria-label=${words}
		@keydown=${press}
		@focusout=${leave}
		@submit=${(event: Event) => {
			event.preventDefault();
			actions.onSave(true);
		}}
	>
		<p class="words" title=${words}>${words}</p>
		<label>
			<span>${strings.note}</span>
			<textarea
				rows="3"
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
				.value=${live(draft.tags)}
				@input=${(event: Event) =>
					event.target instanceof HTMLInputElement && actions.onChange({ tags: event.target.value })}
			/>
		</label>
		<div class="buttons">
			<button type="submit" class="primary">${strings.save}</button>
			<button type="button" class="secondary" @click=${() => actions.onCancel()}>${strings.cancel}</button>
		</div>
	</form>`;
}
