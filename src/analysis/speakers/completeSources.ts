import type { FoundAttribution } from '../attributions/foundAttribution';
import type { English } from '../english/english';
import type { Names } from '../entities/foundMention';
import { baseOfVerb } from '../language/english/morphology';
import type { Mention, Span } from '../model';
import type { Token } from '../text/document';
import { firstEndingAfter, type Places } from '../text/places';
import { wordSet } from '../text/wordSet';
import { isPassive } from './resolution';

const SUBJECTS = wordSet('he she they we i who');
const SPEAKING = wordSet('person organization location nationality work');
const DETERMINERS = wordSet('the a an this that these those some many several no his her their its our my');
const PERFECT = wordSet('has have had');
/** Participles of what nobody in particular holds: *those known to be ill*. */
const HELD = wordSet('known believed expected thought alleged reported predicted suspected estimated said');
/** Participles of those spoken to or of, and what stands before them: *when asked*, *charged with*. */
const SPOKEN_TO = wordSet('asked told charged identified accused quoted named called');
const BEFORE_PARTICIPLES = wordSet('when if as once while and ,');
/** How far behind its cue a source is looked for, in tokens. */
const REACH = 12;
/** How far before its cue, in tokens: in a list without a full stop each of many cues would read all before it. */
const FAR = 200;

type SourceEnglish = Pick<English, 'nouns' | 'cues'>;

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

/** Spans of one list are in text order. */
const startOf = ({ source, cue, content }: FoundAttribution): number =>
	Math.min(source[0]?.start ?? Infinity, cue[0]?.start ?? Infinity, content[0]?.start ?? Infinity);

/**
 * The words that a cue names as its source: whom *by* ends it with, who stands before its verb, or the first somebody of its
 * sentence (*Stone, the mayor, said*). `null` where the cue has none: a passive, a noun.
 */
function impliedSource(
	places: Places,
	names: Names,
	{ nouns, cues }: SourceEnglish,
	{ cue, content }: FoundAttribution,
): Span | null {
	const start = cue[0]?.start ?? 0;
	const end = cue.at(-1)?.end ?? 0;
	const sentence = places.sentences[places.sentenceAt(start)];
	if (cue.length === 0 || !sentence) {
		return null;
	}
	const words = places.tokens({ start, end }).map(({ lower }) => lower);
	const { first, end: to } = places.range(sentence.block, { start: sentence.start, end: start });
	const before = places.tokensOf(sentence.block, { first: Math.max(first, to - FAR), end: to });
	const behind = places.range(sentence.block, { start: end, end: sentence.end }).first;
	const after = places.tokensOf(sentence.block, { first: behind, end: behind + REACH });

	const nameAt = (token: Token): Mention | undefined => {
		const mention = names.mentions[firstEndingAfter(names.mentions, token.start)];
		return mention && mention.start <= token.start && SPEAKING.has(mention.kind) ? mention : undefined;
	};
	const isInPhrase = (token: Token): boolean =>
		DETERMINERS.has(token.lower) ||
		(token.kind === 'word' && /^\p{Lu}/u.test(token.text)) ||
		nameAt(token) !== undefined ||
		nouns.natureOf(token.lower) !== null;
	/** The pronoun, name or described speaker that the tokens begin with. */
	const beginning = (tokens: readonly Token[]): Span | null => {
		const from = tokens[0];
		if (!from || SUBJECTS.has(from.lower)) {
			return from ? { start: from.start, end: from.end } : null;
		}
		const other = tokens.findIndex((token) => !isInPhrase(token));
		const head = tokens
			.slice(0, other < 0 ? tokens.length : other)
			.findLast((token) => nameAt(token) ?? nouns.natureOf(token.lower));
		return head ? { start: from.start, end: nameAt(head)?.end ?? head.end } : null;
	};

	if (words.at(-1) === 'by' || words.at(-1) === 'per') {
		return beginning(after);
	}
	const verb = words.findLast((word) => cues.isVerb(baseOfVerb(word, cues.lexicon)));
	if (verb === undefined || words.at(-1) === 'of' || isPassive(words)) {
		return null;
	}
	const ahead = before.at(-1)?.lower ?? ',';
	const next = after[0]?.lower;
	const isParticiple =
		(HELD.has(verb) && next === 'to') || (SPOKEN_TO.has(verb) && (BEFORE_PARTICIPLES.has(ahead) || next === 'with'));
	if (isParticiple && !words.some((word) => PERFECT.has(word))) {
		return null;
	}
	const last = before.at(-1);
	const phrase = last && SUBJECTS.has(last.lower) ? -1 : before.findLastIndex((token) => !isInPhrase(token)) + 1;
	const nearest = beginning(before.slice(phrase));
	if (nearest && nearest.end === last?.end) {
		return nearest;
	}
	for (let from = 0; to - first <= FAR && from < before.length;) {
		const comma = before.findIndex(({ text }, at) => at >= from && text === ',');
		const part = before.slice(from, comma < 0 ? before.length : comma);
		const subject = beginning(part);
		if (subject) {
			return content.some((piece) => piece.start < subject.end && subject.start < piece.end) ? null : subject;
		}
		from += part.length + 1;
	}
	return null;
}
