import type { EntityId } from '../model';
import type { CoreferenceStep } from './foundMention';
import type { MentionForm } from './mentionForm';

/** How a form of a name leads to its entity; `null` for the full form itself. */
export type LinkKind = CoreferenceStep['by'] | null;

/** Mentions taken for one entity. */
export interface EntityGroup {
	/** Words of the fullest form. */
	words: readonly string[];
	readonly members: { readonly form: MentionForm; readonly by: LinkKind }[];
	gender?: 'female' | 'male' | undefined;
	/** Given in text order, once all mentions are in groups. */
	id?: EntityId;
}

/** Which group each mention is in, by its index. */
export type Grouping = (EntityGroup | undefined)[];

/** More namesakes than this are not compared: what a text of normal make never has must not cost quadratic time. */
export const MOST_CANDIDATES = 16;

/** Groups by a word or key, latest first, in bounded number. */
export class GroupIndex {
	private readonly groups = new Map<string, EntityGroup[]>();

	get(key: string): readonly EntityGroup[] {
		return this.groups.get(key) ?? [];
	}

	/** Puts a group in front. */
	add(key: string, group: EntityGroup): void {
		const list = this.groups.get(key);
		if (!list) {
			this.groups.set(key, [group]);
			return;
		}
		const at = list.indexOf(group);
		if (at >= 0) {
			list.splice(at, 1);
		}
		list.unshift(group);
		list.length = Math.min(list.length, MOST_CANDIDATES);
	}
}

/** Adds a mention to a group. */
export function join(group: EntityGroup, form: MentionForm, by: LinkKind, grouping: Grouping): void {
	group.members.push({ form, by });
	grouping[form.index] = group;
}

/** Where `part` stands in `whole` as neighbouring words, or -1. */
export function placeWithin(part: readonly string[], whole: readonly string[]): number {
	for (let at = 0; at + part.length <= whole.length; at++) {
		if (part.every((word, i) => word === whole[at + i])) {
			return at;
		}
	}
	return -1;
}
