import { bitOf } from '../english/nameClasses';
import type { NameData } from '../english/nameData';
import { join, type EntityGroup, type Grouping } from './entityGroup';
import type { MentionForm } from './mentionForm';

const COUNTRY = bitOf('country');

/** Groups mentions that are equal names, or different names of one place (*U.S.*, *America*), or plurals. */
export function groupPlaces(forms: readonly MentionForm[], data: NameData, grouping: Grouping): void {
	const byKey = new Map<string, EntityGroup>();
	forms.forEach((form) => {
		const key = placeKey(form.key, data) ?? stateKey(form.key, data) ?? form.key;
		// *Americans* with *American*; *opioids* with *opioid*.
		const plain = form.found.kind === 'location' ? key : key.replace(/s$/, '');
		let group = byKey.get(plain);
		if (!group) {
			group = { words: form.words, members: [] };
			byKey.set(plain, group);
		}
		const first = group.members[0]?.form;
		join(group, form, first && first.key !== form.key ? 'same name' : null, grouping);
	});
}

/** *Islamic Republic of Iran* is Iran; of some countries' names there is more than one state. */
function stateKey(key: string, { lexicon }: NameData): string | undefined {
	const state = !key.includes(' of ')
		? undefined
		: /^(?:.+ )?(?:republic|kingdom|state|sultanate) of (?:the )?(.+)$/s.exec(key)?.[1];
	const plain = state !== undefined && !/china|congo|korea/.test(state) && lexicon.classesOf(state) & COUNTRY;
	return plain ? state : undefined;
}

/** The usual name of a place in lower case, where it has several. */
export function placeKey(key: string, data: NameData): string | undefined {
	return data.sameplaces.get(key)?.toLowerCase();
}
