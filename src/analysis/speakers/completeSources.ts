import { natureOf } from '../language/english/nouns';
import { startOf, type FoundAttribution } from '../attributions/foundAttribution';
import type { English } from '../trained/english';
import type { Names } from '../entities/foundMention';
import { BY, HAVE, OF, TO } from '../language/english/functionWords';
import { baseOfVerb } from '../language/english/morphology';
import { wordsOf } from '../language/english/words';
import type { Span } from '../model';
import { phraseEnding, phraseStarting, plainPhrase } from '../syntax/nounPhrase';
import { isPassive, isPossessive } from '../syntax/use';
import { wordsIn, type Words } from '../syntax/words';
import type { Places, TokenRange } from '../text/places';
import { meet } from '../text/spans';

const SUBJECTS = wordsOf('speaking pronouns');
const HELD = wordsOf('held by nobody');
const BEFORE_PARTICIPLES = wordsOf('before participles');
/** How far behind its cue a source may end, in UTF-16 units. */
const REACH = 80;
/** How far before its cue, in tokens: in a list without a full stop each of many cues would read all before it. */
const FAR = 200;

type SourceEnglish = Pick<English, 'cues' | 'attributions'>;

/**
 * Gives attributions that were found without a source the one that their cue implies. In text order
 * again, with the numbers of parents and predecessors to match.
 */
export function completeSources(
	places: Places,
	names: Names,
	english: SourceEnglish,
	found: readonly FoundAttribution[],
): readonly FoundAttribution[] {
	const completed = found.map((attribution, was) => {
		const open = attribution.source.length === 0 && attribution.inheritedFrom === null;
		const source = open ? impliedSource(places, names, english, attribution) : null;
		return { attribution: source ? withSource(attribution, source) : attribution, was };
	});
	completed.sort((a, b) => startOf(a.attribution) - startOf(b.attribution) || a.was - b.was);
	const now = new Map(completed.map(({ was }, index) => [was, index]));
	const moved = (was: number | null): number | null => (was === null ? null : (now.get(was) ?? null));
	return completed.map(({ attribution }) => ({
		...attribution,
		parent: moved(attribution.parent),
		inheritedFrom: moved(attribution.inheritedFrom),
	}));
}

/** What was taken for a part of the content is the source now, unless it is all of the content. */
function withSource(attribution: FoundAttribution, source: Span): FoundAttribution {
	const content = attribution.content.filter(({ start, end }) => start < source.start || end > source.end);
	return { ...attribution, source: [source], content: content.length > 0 ? content : attribution.content };
}

/**
 * The words that a cue names as its source: whom *by* ends it with, who stands before its verb, or the first somebody of its
 * sentence (*Stone, the mayor, said*). `null` where the cue has none: a passive, a noun.
 */
function impliedSource(
	places: Places,
	names: Names,
	{ cues, attributions }: SourceEnglish,
	{ cue, content }: FoundAttribution,
): Span | null {
	const start = cue[0]?.start ?? 0;
	const end = cue.at(-1)?.end ?? 0;
	const sentence = places.sentences[places.sentenceAt(start)];
	if (cue.length === 0 || !sentence) {
		return null;
	}
	const read = (from: number, to: number): Words =>
		wordsIn(places, names.mentions, attributions, [{ start: from, end: to }]);
	const cueWords = read(start, end);
	const inCue = cueWords.lower;
	const { first, end: to } = places.range(sentence.block, { start: sentence.start, end: start });
	const [from] = places.tokensOf(sentence.block, { first: Math.max(first, to - FAR), end: to });
	const before = read(from?.start ?? start, start);
	/** The phrase, if its head is a pronoun, a name, or a noun for somebody. */
	const somebody = ({ tokens, names: named, lower }: Words, range: TokenRange | null, head: number): Span | null => {
		const speaks = SUBJECTS.has(lower[head] ?? '') || named[head] !== undefined || natureOf(lower[head] ?? '') !== null;
		const one = range && tokens[range.first];
		const last = range && tokens[isPossessive(tokens[range.end - 1]?.text) ? range.end - 2 : range.end - 1];
		return speaks && one && last ? { start: one.start, end: last.end } : null;
	};
	const starting = (words: Words, at: number): Span | null =>
		somebody(words, phraseStarting(words, at, words.tokens.length), plainPhrase(words, at, words.tokens.length).head);

	const [next] = places.after(end, 1);
	const endsInBy = inCue.at(-1) === BY;
	if (endsInBy || (next?.lower === BY && isPassive(cueWords))) {
		return starting(read(end, Math.min(sentence.end, end + REACH)), endsInBy ? 0 : 1);
	}
	const verb = inCue.findLast((word) => cues.isVerb(baseOfVerb(word, cues.lexicon)));
	if (verb === undefined || inCue.at(-1) === OF || isPassive(cueWords)) {
		return null;
	}
	const { lower } = before;
	// *those believed to be ill*; *when told*
	const isHeld = HELD.has(verb) && next?.lower === TO && !inCue.some((word) => baseOfVerb(word, cues.lexicon) === HAVE);
	if (isHeld || BEFORE_PARTICIPLES.has(lower.at(-1) ?? '')) {
		return null;
	}
	const nearest = somebody(before, phraseEnding(before, lower.length, 0), lower.length - 1);
	if (nearest || to - first > FAR) {
		return nearest;
	}
	const begins = lower.flatMap((_, at) => (at === 0 || lower[at - 1] === ',' ? [at] : []));
	for (const begin of begins) {
		const subject = starting(before, begin);
		if (subject) {
			return content.some((piece) => meet(piece, subject)) ? null : subject;
		}
	}
	return null;
}
