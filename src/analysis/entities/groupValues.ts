import { VALUE_KINDS, type EntityKind } from '../model';
import { join, type EntityGroup, type Grouping } from './entityGroup';
import type { MentionForm } from './mentionForm';

const KINDS: ReadonlySet<EntityKind> = new Set(VALUE_KINDS);

/** Dates, amounts and numbers are one where they come to the same value, or have the same words. */
export function groupValues(forms: readonly MentionForm[], grouping: Grouping): void {
	const groups = new Map<string, EntityGroup>();
	forms.forEach((form) => {
		const { kind, value } = form.found;
		if (!KINDS.has(kind)) {
			return;
		}
		const key =
			value === undefined
				? `${kind} ${form.key}`
				: value.type === 'date'
					? `${kind} day ${value.day} ${value.end ?? ''}`
					: `${kind} amount ${String(value.amount)} ${value.unit ?? ''} ${String(value.upTo ?? '')}`;
		const group = groups.get(key) ?? { words: form.words, members: [] };
		groups.set(key, group);
		join(group, form, null, grouping);
	});
}
