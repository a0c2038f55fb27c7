import { ARTICLE, type Key, type SpeakerRow } from '../rows';
import type { PageStrings } from '../strings';

/** What a speaker, or a group of claims without one, is called. */
export function nameOf(
	key: Key,
	speakers: ReadonlyMap<Key, SpeakerRow>,
	strings: Pick<PageStrings, 'article' | 'unknown'>,
): string {
	return key === ARTICLE ? strings.article : (speakers.get(key)?.name ?? strings.unknown);
}
