import { coreference } from '../entities/foundMention';
import { IT, NOT, OF, ORDINALS, RATHER, WHICH, WHO, WHOM, isListed } from '../language/english/words';
import { baseOfNoun, isBe, possessiveOf } from '../language/english/morphology';
import { natureOf } from '../language/english/nouns';
import { OF_THEM, OWNER_END, TOLD_AS } from '../language/english/patterns';
import type { Span } from '../model';
import { phraseEnding } from '../syntax/nounPhrase';
import { inWords, POSSESSIVE, readPhrase, type Phrase } from '../syntax/phrase';
import { isPossessive } from '../syntax/use';
import type { Words } from '../syntax/words';
import { runStart, firstStartingFrom, lastStarting, type TokenRange } from '../text/places';
import { saysNothingNew } from './callings';
import type { Discourse } from './discourse';
import type { NamedForm, OpenForm } from './readSource';
import { joinNames, shortName, type Referent } from './referents';
import { certain, type Resolution, unresolved } from './resolution';
import { wordSet } from '../text/lists';

// What the words of a source say by pointing to others: to two who were named, *the former*, *each of them*, *both*, *neither*; to the
// noun of what is counted, to owners, to what stands right before.

/** So far back it is looked for whom or what a source counts or tells apart, in sentences. */
const SENTENCES = 3;
/** Tags of what counts: *several of* whom. */
const COUNTS = wordSet('NN JJ RB DT CD');
/** *, who would give her name only as*: in UTF-16 units. */
const LONGEST_INTRODUCTION = 60;
/** So far back nouns are looked for, in UTF-16 units. */
const REACH = 600;

/** The one or both of two people, or bodies, named last; `null` where a source has no such words, or can be read otherwise. */
export function ofTwo(discourse: Discourse, source: readonly Span[]): Resolution | null {
	const words = discourse.words(source).lower.join('_').replace(OF_THEM, '');
	const [span] = source;
	const isOne = isListed('first of two', words) || isListed('second of two', words);
	if (!span || (!isOne && !isListed('both of two', words))) {
		return null;
	}
	const named = discourse
		.itemsBefore(span.start, SENTENCES)
		.filter(({ referent: { entity, nature } }) => entity && (nature === 'person' || nature === 'organization'));
	const last = named.at(-1);
	const other = named.findLast(
		({ referent }) => referent !== last?.referent && referent.nature === last?.referent.nature,
	);
	const one = isListed('first of two', words) ? other : last;
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

/** Ada Stone for *the mayor* of *Ada Stone, the mayor*, and for *a baker* of *a baker, who gave her name as Ada Stone*. */
export function apposedName({ names, places }: Discourse, source: readonly Span[]): NamedForm | undefined {
	const { start = 0, end = 0 } = source[0] ?? {};
	const before = names.mentions[lastStarting(names.mentions, start - 1)];
	const behind = names.mentions[firstStartingFrom(names.mentions, end)];
	const isBefore = before?.kind === 'person' && places.textOf({ start: before.end, end: start }) === ', ';
	const isBehind =
		behind?.kind === 'person' &&
		behind.start - end < LONGEST_INTRODUCTION &&
		TOLD_AS.test(places.textOf({ start: end, end: behind.start }).trimEnd());
	const named = isBefore ? before : isBehind ? behind : undefined;
	return named && { form: 'name', members: [named] };
}

/**
 * Whom a relative clause describes: *a member of the committee* of *a member of the committee, who said so*: the first of nouns that hang
 * on one another that is somebody for *who*, a body or a document for *which*. `null` for other pronouns, or without such a noun.
 */
export function relativeHead(discourse: Discourse, word: string, { start }: Span): Span | null {
	if (![WHO, WHOM, WHICH].includes(word)) {
		return null;
	}
	const sentence = discourse.places.sentences[discourse.places.sentenceAt(start)]?.start ?? 0;
	const words = discourse.words([{ start: Math.max(sentence, start - REACH), end: start }]);
	const { tokens, tags, lower } = words;
	const wordsEnd = (at: number): number => tokens.slice(0, at).findLastIndex(({ kind }) => kind === 'word') + 1;
	const behind = wordsEnd(tokens.length);
	// *The baker, who left, and | who said so*
	const other = tags[behind - 1] === 'CC' ? lower.lastIndexOf(word) : -1;
	const last = other < 0 ? behind : wordsEnd(other);
	const end = word === WHOM ? beforeCount(words, last) : beforeContrast(words, last);
	let head: TokenRange | null = null;
	let phrase = phraseEnding(words, end, 0);
	while (phrase) {
		if (fits(words, phrase.end - 1, word)) {
			head = phrase;
		} else if (head) {
			break;
		}
		phrase = tags[phrase.first - 1] === 'IN' ? phraseEnding(words, phrase.first - 1, 0) : null;
	}
	return head && { start: tokens[head.first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** *Producers |, one of* whom said so. */
function beforeCount({ lower, tags }: Words, end: number): number {
	const first = lower[end - 1] === OF ? runStart(end - 1, 0, (at) => COUNTS.has(tags[at])) : end;
	return lower[first - 1] === ',' ? first - 1 : end;
}

/** *It was the minister |, not the police,* who said so. */
function beforeContrast(words: Words, end: number): number {
	const { lower, tags } = words;
	const cleft = lower.findLastIndex((word, at) => word === IT && isBe(lower[at + 1]));
	const other = cleft < 0 ? 0 : (phraseEnding(words, end, cleft)?.first ?? 0);
	const rather = lower[other - 2] === RATHER ? other - 2 : other;
	const begin = lower[other - 1] === NOT && !isBe(lower[other - 2]) ? other - 1 : rather;
	return begin < other ? runStart(begin, 0, (at) => lower[at] === ',' || tags[at] === 'CC') : end;
}

/** Whether the relative can stand for a noun or a name; *those*, *anyone* leave open for whom it does. */
function fits({ names, lower, tags }: Words, at: number, word: string): boolean {
	const name = names[at];
	const named = name?.kind === 'person' ? 'person' : 'organization';
	const nature = name ? named : natureOf(lower[at]);
	return word !== WHICH
		? nature === 'person' || nature === 'people' || isListed('nobody', lower[at]) || tags[at] === 'DT'
		: nature !== null && nature !== 'person';
}

/**
 * What a description counts that has no noun of its own: *one of them, a baker,* is the baker; *three of them* behind *bakers* are three
 * bakers. As it is where it counts nothing, or the text does not tell.
 */
export function withNoun(discourse: Discourse, phrase: Phrase, source: readonly Span[]): Phrase {
	if (!phrase.counting) {
		return phrase;
	}
	const words = discourse.words(source);
	const { lower } = words;
	const comma = lower.indexOf(',', phrase.headAt);
	const apposed = comma < 0 ? null : readPhrase(words, comma + 1);
	if (apposed?.indefinite) {
		const told = apposed.identified ? null : readPhrase(words, comma + 1, apposed.headAt + 1);
		return { ...(told ?? apposed), nature: 'person' };
	}
	const counted = lower[phrase.headAt] ?? '';
	const isOne = isListed('one of several', counted) || ORDINALS.has(counted);
	const noun = nounBefore(discourse, source[0]?.start ?? 0);
	if (noun === undefined) {
		return phrase;
	}
	const singular = baseOfNoun(noun);
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

/** The noun for several people that stands last before an offset. */
function nounBefore(discourse: Discourse, offset: number): string | undefined {
	const { places } = discourse;
	const behind = places.sentenceAt(offset) + 1;
	// In the nearest sentence the first one: *Ministers defended the levy on growers. One of them …*
	for (const sentence of places.sentences.slice(Math.max(0, behind - SENTENCES), behind).reverse()) {
		const end = Math.min(sentence.end, offset);
		const { lower, tags } = discourse.words([{ start: Math.max(sentence.start, end - REACH), end }]);
		const noun = lower.find((word, at) => tags[at] === 'NNS' && natureOf(word) === 'people');
		if (noun !== undefined) {
			return noun;
		}
	}
	return undefined;
}

/** Puts a name for whoever owns the head of a description: for *his*, for a short form, for *the senator's*. */
export function withOwnersName(
	discourse: Discourse,
	phrase: Phrase,
	source: Span,
	ask: (form: OpenForm, span: Span) => Referent | null,
): Phrase {
	const words = discourse.words([source]);
	const { tokens, names } = words;
	// *His Highness* is nobody's.
	const isOwned = phrase.possessed && !isListed('ranks with owners', phrase.head);
	const pronoun = isOwned ? tokens.find(({ lower }) => POSSESSIVE.has(lower)) : undefined;
	if (pronoun) {
		return withOwner(phrase, ask({ form: 'pronoun', token: pronoun }, pronoun), pronoun.lower);
	}
	const mark = tokens.findIndex(({ text, end }) => isPossessive(text) && end < phrase.headSpan.start);
	const mention = names[mark - 1];
	if (mention) {
		const bearer = discourse.referents.get(mention.entity);
		const owner = bearer?.nature === 'person' ? bearer : null;
		return { ...withOwner(phrase, owner, discourse.places.textOf(mention)), possessed: true };
	}
	const described = mark > 0 ? readPhrase(words, 0, mark) : null;
	if (!described?.definite) {
		return phrase;
	}
	const { end } = tokens[mark - 1] ?? source;
	const owner = ask({ form: 'description', phrase: described }, { start: source.start, end });
	// *The port captain's office* is not that of Captain Ada Stone.
	const isOwner = owner?.entity && saysNothingNew(described, owner);
	return isOwner ? { ...withOwner(phrase, owner, described.text), possessed: true } : phrase;
}

/** The same phrase under the owner's own name: *his sister* as *Ada Stone's sister*, also *Stone's sister*. */
function withOwner(phrase: Phrase, owner: Referent | null, called: string): Phrase {
	const at = phrase.text.toLowerCase().indexOf(called.toLowerCase());
	if (!owner || at < 0) {
		return phrase;
	}
	const rest = phrase.text.slice(at + called.length).replace(OWNER_END, '');
	return inWords(phrase, `${possessiveOf(owner.name)} ${rest}`, `${possessiveOf(shortName(owner))} ${rest}`);
}
