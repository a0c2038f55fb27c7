import type { Mention, Span } from '../model';
import type { IndexedMention } from '../syntax/words';
import { firstEndingAfter } from '../text/places';

/** The mentions that lie inside the span, with their indices. */
export function mentionsIn(mentions: readonly Mention[], span: Span): IndexedMention[] {
	const found: IndexedMention[] = [];
	for (let index = firstEndingAfter(mentions, span.start); index < mentions.length; index++) {
		const mention = mentions[index];
		if (!mention || mention.start >= span.end) {
			break;
		}
		if (mention.start >= span.start && mention.end <= span.end) {
			const { start, end, kind, entity } = mention;
			found.push({ start, end, kind, entity, index });
		}
	}
	return found;
}
