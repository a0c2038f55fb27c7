import type { Speaker, SpeakerKind } from '../analysis/model';
import type { Lookup } from './lookup';

/** Who or what speaks: of those who are named, whether it is a person, a body or a place. */
export type SpeakerSort = 'person' | 'organization' | 'location' | Exclude<SpeakerKind, 'named'>;

/** *The Chinese* are people, *the act* is a text; several who speak together are drawn as a group. */
export function sortOf({ kind, entity, members }: Speaker, lookup: Lookup): SpeakerSort {
	if (kind !== 'named') {
		return kind;
	}
	if (members.length > 0) {
		return 'collective';
	}
	const named = lookup.entity(entity)?.kind ?? 'person';
	switch (named) {
		case 'person':
		case 'organization':
		case 'location':
			return named;
		case 'nationality':
			return 'collective';
		default:
			return 'document';
	}
}
