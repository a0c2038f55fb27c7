import { natureOf, sourceNouns } from '../language/english/nouns';
import { OF } from '../language/english/functionWords';
import { singularOf } from '../language/english/morphology';
import { wordsOf } from '../language/english/words';
import type { Mention, Span } from '../model';
import { phraseEnding } from '../syntax/nounPhrase';
import { readPhrase } from '../syntax/phrase';
import type { Words } from '../syntax/words';
import type { Cover } from '../text/cover';
import type { Discourse } from './discourse';
import type { Item } from './items';
import type { Referent } from './referents';

const PLACES = wordsOf('places');
const MODIFYING = wordsOf('modifying');
const APPOSING = wordsOf('apposing');

/**
 * The places where somebody is described, outside names and sources. Takes in what named bodies are called besides their
 * names.
 *
 * @param joint several named side by side, by where the first of them stands
 * @param sources spans of the sources: they are read by themselves
 */
export function findDescribed(
	discourse: Discourse,
	joint: ReadonlyMap<number, Referent>,
	sources: Cover<Span>,
): Item[] {
	const { referents, places } = discourse;
	const described: Item[] = [];
	for (const { start, block } of places.document.blocks) {
		const found = sourceNouns(block);
		if (found.length === 0) {
			continue;
		}
		const words = discourse.words([{ start, end: start + block.text.length }]);
		for (const at of found) {
			const { first } = phraseEnding(words, at + 1, 0) ?? { first: at };
			callByName(discourse, words, { first, at }, joint);
			const span = { start: words.tokens[first]?.start ?? 0, end: words.tokens[at]?.end ?? 0 };
			if (words.names[at] || sources.meets(span)) {
				continue;
			}
			const phrase = readPhrase(words, first, Math.min(words.tokens.length, at + LONGEST));
			if (phrase?.headAt === at) {
				const end = words.tokens[phrase.end - 1]?.end ?? span.end;
				described.push(discourse.item({ start: span.start, end }, referents.ofPhrase(phrase)));
			}
		}
	}
	return described;
}

/** So many words a description goes on behind its head, at most. */
const LONGEST = 24;

/**
 * What a body or a place is besides its name: *the airline Orbit Air*, *one news site, Orbit.test,*, *the city of
 * Hallam*, *Orbit, a charity*; and what several are: *officers Ada Stone and Ben Holt*.
 */
function callByName(
	{ referents }: Discourse,
	{ tokens, lower, names }: Words,
	{ first, at }: { readonly first: number; readonly at: number },
	joint: ReadonlyMap<number, Referent>,
): void {
	const noun = lower[at] ?? '';
	const nature = natureOf(noun);
	if (nature === 'people') {
		referents.call(joint.get(tokens[at + 1]?.start ?? -1), singularOf(noun));
	}
	if (nature !== 'organization') {
		return;
	}
	const link = lower[at + 1] ?? '';
	const linked = link === ',' || link === OF || link === '(';
	const behind = names[linked ? at + 2 : at + 1];
	const fits =
		link === OF ? PLACES.has(noun) && behind?.kind === 'location' : (linked || !MODIFYING.has(noun)) && isBody(behind);
	if (behind && fits && names[at] !== behind) {
		referents.call(referents.get(behind.entity), noun);
	}
	const before = lower[first - 1] === ',' && APPOSING.has(lower[first] ?? '') ? names[first - 2] : undefined;
	if (before && isBody(before)) {
		referents.call(referents.get(before.entity), noun);
	}
}

const isBody = (mention: Mention | undefined): boolean =>
	mention?.kind === 'organization' || mention?.kind === 'location';
