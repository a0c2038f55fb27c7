import { OF } from '../language/english/functionWords';
import { natureOf, sourceNouns } from '../language/english/nouns';
import { wordsOf } from '../language/english/words';
import type { Mention, Span } from '../model';
import { phraseEnding } from '../syntax/nounPhrase';
import { readPhrase } from '../syntax/phrase';
import type { Words } from '../syntax/words';
import type { Cover } from '../text/cover';
import type { Discourse, Item } from './discourse';

const PLACES = wordsOf('places');
const MODIFYING = wordsOf('modifying');
const APPOSING = wordsOf('apposing');
/** So many words a description goes on behind its head, at most. */
const LONGEST = 24;

/**
 * The places where somebody is described, outside names and sources. Takes in what named bodies are called besides their names.
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
			callByName(discourse, words, first, at);
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

/** What a body or a place is besides its name: *the airline Orbit Air*, *the city of Hallam*, *Orbit, a charity*. */
function callByName({ referents }: Discourse, { lower, names }: Words, first: number, at: number): void {
	const noun = lower[at] ?? '';
	if (natureOf(noun) !== 'organization') {
		return;
	}
	const link = lower[at + 1] ?? '';
	const isLinked = link === ',' || link === OF || link === '(';
	const behind = names[isLinked ? at + 2 : at + 1];
	const fits =
		link === OF
			? PLACES.has(noun) && behind?.kind === 'location'
			: (isLinked || !MODIFYING.has(noun)) && isBody(behind);
	const before = lower[first - 1] === ',' && APPOSING.has(lower[first] ?? '') ? names[first - 2] : undefined;
	for (const named of [fits && names[at] !== behind ? behind : undefined, isBody(before) ? before : undefined]) {
		if (named) {
			referents.call(referents.get(named.entity), noun);
		}
	}
}

const isBody = (mention: Mention | undefined): boolean =>
	mention?.kind === 'organization' || mention?.kind === 'location';
