import { isFiniteVerb } from '../language/tags';
import { natureOf } from '../language/english/nouns';
import { singularOf } from '../language/english/morphology';
import { wordsOf } from '../language/english/words';
import type { Span } from '../model';
import { inWords, type Phrase, readPhrase } from '../syntax/phrase';
import type { Discourse } from './discourse';

/** So many sentences before a description that only counts tell what it counts, and so many UTF-16 units. */
const SENTENCES = 3;
const REACH = 600;
const ONE_OF_SEVERAL = wordsOf('one of several');
const ORDINALS = wordsOf('ordinals');

/**
 * What a description counts that has no noun of its own: *one of them, a baker,* is the baker; *one* and *three of them*
 * behind *bakers* are one baker and three bakers. `null` where the text does not tell.
 */
export function withNoun(discourse: Discourse, phrase: Phrase, source: readonly Span[]): Phrase | null {
	const words = discourse.words(source);
	const { lower } = words;
	const comma = lower.indexOf(',', phrase.headAt);
	const apposed = comma < 0 ? null : readPhrase(words, comma + 1);
	if (apposed?.indefinite && (natureOf(apposed.head) ?? 'person') === 'person') {
		const told = apposed.identified ? apposed : readPhrase(words, comma + 1, apposed.headAt + 1);
		return told && { ...told, nature: 'person' };
	}
	const counted = lower[phrase.headAt] ?? '';
	const isOne = ONE_OF_SEVERAL.has(counted) || ORDINALS.has(counted);
	const noun = nounBefore(discourse, source[0]?.start ?? 0);
	if (noun === null) {
		return null;
	}
	const singular = singularOf(noun);
	return {
		...inWords(phrase, `${phrase.core} ${isOne ? singular : noun}`),
		head: singular,
		nature: isOne ? 'person' : 'people',
		plural: !isOne,
		indefinite: true,
		complement: false,
		counting: false,
	};
}

/** The noun for several that stands last before an offset; of unknown nouns the last subject. */
function nounBefore(discourse: Discourse, offset: number): string | null {
	const { places } = discourse;
	const last = places.sentenceAt(offset);
	for (const sentence of places.sentences.slice(Math.max(0, last + 1 - SENTENCES), last + 1).reverse()) {
		const end = Math.min(sentence.end, offset);
		const { lower, tags } = discourse.words([{ start: Math.max(sentence.start, end - REACH), end }]);
		const noun =
			lower.findLast((word, k) => tags[k] === 'NNS' && natureOf(word) === 'people') ??
			lower.findLast((word, k) => tags[k] === 'NNS' && isFiniteVerb(tags[k + 1]) && natureOf(word) === null);
		if (noun !== undefined) {
			return noun;
		}
	}
	return null;
}
