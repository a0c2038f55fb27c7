import type { Speaker, SpeakerKind } from '../analysis/model';
import type { Lookup } from './lookup';

/** Who or what speaks: of those who are named, whether it is a person, a body or a place. */
export type SpeakerSort = 'person' | 'organization' | 'location' | Exclude<SpeakerKind, 'named'>;

/** *The Chinese* are people, *the act* is a text. */
export function sortOf({ kind, entity }: Speaker, lookup: Lookup): SpeakerSort {
	if (kind !== 'named') {
		return kind;
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
