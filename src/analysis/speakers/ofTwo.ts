import { coreference } from '../entities/foundMention';
import { OF_THEM } from '../language/english/patterns';
import { wordsOf } from '../language/english/words';
import type { Span } from '../model';
import { firstStartingFrom } from '../text/places';
import type { Discourse, Item } from './discourse';
import { joinNames } from './referents';
import { certain, type Resolution, unresolved } from './resolution';

// Who is meant by words that tell two apart, *the former*, or take them together, *each of them*, *both*, *neither*.

const FIRST = wordsOf('first of two');
const SECOND = wordsOf('second of two');
const BOTH = wordsOf('both of two');
/** So far back the two are named, in sentences. */
const SENTENCES = 3;

/**
 * The one or both of the two people, or the two bodies, that were named last; `null` where a source has no such words, or has some that
 * can be read otherwise and no two were named.
 */
export function ofTwo(discourse: Discourse, source: readonly Span[]): Resolution | null {
	const words = discourse.words(source).lower.join('_').replace(OF_THEM, '');
	const [span] = source;
	const isOne = FIRST.has(words) || SECOND.has(words);
	if (!span || (!isOne && !BOTH.has(words))) {
		return null;
	}
	const [last, other] = namedBefore(discourse, span.start);
	const one = FIRST.has(words) ? other : last;
	if (isOne) {
		return one
			? certain(one.referent, coreference(span, one, 'context'))
			: unresolved('pronoun without antecedent', span);
	}
	if (!last || !other) {
		return null;
	}
	const both = [other.referent, last.referent];
	const name = joinNames(both.map((referent) => referent.name));
	return certain(discourse.referents.together(name, name, both), coreference(span, last, 'context'));
}

/** The last one who is named before an offset, and the last other one of the same nature. */
function namedBefore({ items, places }: Discourse, offset: number): readonly (Item | undefined)[] {
	const first = places.sentences[Math.max(0, places.sentenceAt(offset) - SENTENCES)]?.start ?? 0;
	const named = items
		.slice(firstStartingFrom(items, first), firstStartingFrom(items, offset))
		.filter(({ referent: { entity, nature } }) => entity && (nature === 'person' || nature === 'organization'));
	const last = named.at(-1);
	const isOther = ({ referent }: Item): boolean =>
		referent !== last?.referent && referent.nature === last?.referent.nature;
	return [last, named.findLast(isOther)];
}
