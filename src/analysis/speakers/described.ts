import { sourceNouns } from '../language/english/nouns';
import type { Span } from '../model';
import { phraseEnding } from '../syntax/nounPhrase';
import { readPhrase } from '../syntax/phrase';
import type { Cover } from '../text/cover';
import type { Discourse, Item } from './discourse';

/** So many words a description goes on behind its head, at most. */
const LONGEST = 24;

/**
 * The places where somebody is described, outside names and sources.
 *
 * @param sources spans of the sources: they are read by themselves
 */
export function findDescribed(discourse: Discourse, sources: Cover<Span>): Item[] {
	return discourse.places.document.blocks.flatMap(({ start, block }) => {
		const found = sourceNouns(block);
		if (found.length === 0) {
			return [];
		}
		const words = discourse.words([{ start, end: start + block.text.length }]);
		const { tokens, names } = words;
		return found.flatMap((at) => {
			const { first } = phraseEnding(words, at + 1, 0) ?? { first: at };
			const span = { start: tokens[first]?.start ?? 0, end: tokens[at]?.end ?? 0 };
			if (names[at] || sources.meets(span)) {
				return [];
			}
			const phrase = readPhrase(words, first, Math.min(tokens.length, at + LONGEST));
			if (phrase?.headAt !== at) {
				return [];
			}
			const end = tokens[phrase.end - 1]?.end ?? span.end;
			return [discourse.item({ start: span.start, end }, discourse.referents.ofPhrase(phrase))];
		});
	});
}
