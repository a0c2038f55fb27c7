import { ARTICLE, type Key, type SpeakerRow } from '../rows';
import { strings } from './strings';

/** What a speaker, or a group of claims without one, is called. */
export function nameOf(key: Key, speakers: ReadonlyMap<Key, SpeakerRow>): string {
	return key === ARTICLE ? strings.article : (speakers.get(key)?.name ?? strings.unknown);
}
