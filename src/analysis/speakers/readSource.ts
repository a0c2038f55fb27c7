import { isTitle, natureOf } from '../language/english/nouns';
import { BY, FROM, NO, OF, OWN, WHICH, WHO } from '../language/english/functionWords';
import { isBe } from '../language/english/morphology';
import { isFiniteVerb } from '../language/tags';
import { turnLetterOf } from '../language/english/turnLetters';
import { TOLD_AS } from '../language/english/patterns';
import { wordsOf } from '../language/english/words';
import type { Mention } from '../model';
import { phraseEnding } from '../syntax/nounPhrase';
import { type Phrase, POSSESSIVE, readPhrase } from '../syntax/phrase';
import type { Token } from '../text/document';
import type { TokenRange } from '../text/places';
import { wordSet } from '../text/lists';
import { isGoverned, isOwner, readsOnly } from '../syntax/use';
import { type NamedRange, namesOf, type Words } from '../syntax/words';

/** *she*, in lower case. */
interface PronounForm {
	readonly form: 'pronoun';
	readonly word: string;
	readonly token: Token;
}

interface DescriptionForm {
	readonly form: 'description';
	readonly phrase: Phrase;
}

/** One who bears a name, or several who speak together. */
export interface NamedForm {
	readonly form: 'name' | 'joint';
	readonly members: readonly (Mention | Phrase)[];
}

/** What leaves open who is meant. */
export type OpenForm = { readonly form: 'none' } | PronounForm | DescriptionForm;

/** What kind of expression a source is. `nobody`: *no one*, *someone*; `letter`: *Q.*, *A.*, whoever has the word. */
export type SourceForm = OpenForm | NamedForm | { readonly form: 'nobody' | 'letter'; readonly token: Token };

const PRONOUNS = wordsOf('pronouns');
const TOGETHER = wordsOf('together');
const NOBODY = wordsOf('nobody');
const WRITTEN_ON = wordsOf('written on');
const MADE = wordsOf('made');
const SPEAKING_FOR_BODIES = wordsOf('speaking for bodies');
const JOINING = wordsOf('joining speakers');
const BEHIND = wordsOf('behind speakers');
const NAMING = wordsOf('naming verbs');
const BEFORE_EXAMPLES = wordsOf('before examples');
/** Tags of what a verb of its own stands behind: *a woman who met*, *the doctor treating*. */
const BEFORE_CLAUSE_VERBS = wordSet('NN NNS NNP PRP WH RB MD TO VB VBD VBZ VBP VBN');
const VERBS = wordSet('VB VBD VBZ VBP VBG VBN MD');

/** Tells a pronoun, a name, several joined, or a description. */
export function readSource(written: Words): SourceForm {
	const words = withoutExamples(withoutBracket(written));
	const { tokens } = words;
	const spoken = tokens.filter((token) => token.kind !== 'mark' && !WRITTEN_ON.has(token.lower));
	const [first, second] = spoken;
	if (!first) {
		return { form: 'none' };
	}
	if (!second && turnLetterOf(first.text)) {
		return { form: 'letter', token: first };
	}
	const pronoun: PronounForm = { form: 'pronoun', word: first.lower, token: first };
	const names = namesOf(words);
	// *she too*; *this report* is none.
	const at = tokens.indexOf(first);
	const isPersonal = words.tags[at] === 'PRP' && !POSSESSIVE.has(first.lower);
	const isAlone =
		!second ||
		(isPersonal && names.length === 0) ||
		(spoken.length === 2 && (second.lower === OWN || second.lower === WHO));
	// *which owns the lease*
	const isRelative = (first.lower === WHICH || first.lower === WHO) && isFiniteVerb(words.tags[at + 1]);
	// *US*, *WHO* and *IT* can be names.
	if ((isRelative || (isAlone && PRONOUNS.has(first.lower))) && !words.names[at]) {
		return pronoun;
	}
	const people = names.filter((name) => isFree(words, name));
	const [person] = people;
	const phrase = readPhrase(words);
	// *researchers from Hallam University and Orbit College*: two names behind one noun, and no two speakers.
	const isOne = phrase?.identified && phrase.end === tokens.length && (phrase.plural || TOGETHER.has(phrase.head));
	const joint = person || !isOne ? joined(words, names, people) : null;
	if (joint) {
		return joint;
	}
	if (person) {
		return nameForm(person.mention);
	}
	if (!phrase) {
		return { form: 'none' };
	}
	// *their statement*: they say it.
	if (phrase.possessed && POSSESSIVE.has(first.lower) && isMade(phrase)) {
		return pronoun;
	}
	if (NOBODY.has(phrase.head) || first.lower === NO) {
		return { form: 'nobody', token: first };
	}
	const inside = words.names[phrase.headAt];
	// *231 Democrats* are not the Democrats, nor are *Democrats on the Hallam board*.
	if (inside?.kind === 'nationality' && (phrase.indefinite || phrase.identified)) {
		return { form: 'description', phrase };
	}
	const told = makerOf(words, names, phrase) ?? toldAs(words, names) ?? appositive(words, names, phrase);
	const mention = inside ?? told?.mention;
	return mention ? nameForm(mention) : { form: 'description', phrase };
}

/** Who speaks by a cue without a source: *in her view*. */
export function readOwner({ tokens }: Words): OpenForm {
	const token = tokens.find(({ lower }) => POSSESSIVE.has(lower));
	return token ? { form: 'pronoun', word: token.lower, token } : { form: 'none' };
}

const nameForm = (mention: Mention): NamedForm => ({ form: 'name', members: [mention] });

/** What is written, or shown on a page: somebody else speaks through it. */
const isMade = ({ nature, head }: Phrase): boolean => nature === 'document' || MADE.has(head);

/** Whether a person speaks for themselves: no *lawyer for Ada Stone*, no *Ada Stone's lawyer*, no *Stone administration*. */
function isFree(words: Words, { mention, first, end }: NamedRange): boolean {
	const { tokens, names } = words;
	const next = tokens[end];
	const isModifier = next?.kind === 'word' && (natureOf(next.text) !== null || names[end] !== undefined);
	return (
		mention.kind === 'person' &&
		!isModifier &&
		!isOwner(tokens, end) &&
		!isInClause(words, first, end) &&
		(!isGoverned(tokens, first) || isLinked(words, first) || closesTitle(words, first))
	);
}

/** Whether a name stands in a clause on who speaks: *a woman who met Ada Stone*, *the doctor treating Ada Stone*, *the man Ada Stone met*. */
function isInClause({ tags, lower }: Words, first: number, end: number): boolean {
	const from = lower.lastIndexOf(',', first) + 1;
	const verb = tags.findLastIndex((tag, at) => at < first && VERBS.has(tag));
	// *a woman named Ada Stone*, *a voice she says is Ada Stone's*
	if (verb >= from && (isBe(lower[verb] ?? '') || NAMING.has(lower[verb] ?? ''))) {
		return false;
	}
	const isVerb = (at: number): boolean => VERBS.has(tags[at] ?? '') && BEFORE_CLAUSE_VERBS.has(tags[at - 1] ?? '');
	return (
		tags.slice(from, first).some((tag, i) => tag === 'WH' || (i > 0 && isVerb(from + i))) ||
		(first > from && isFiniteVerb(tags[end]))
	);
}

/** *Ada Stone, along with | Tomas Holt* */
const isLinked = ({ lower }: Words, first: number): boolean =>
	[2, 3].some((count) => JOINING.has(lower.slice(Math.max(0, first - count), first).join('_')));

/** Whether a title with a complement ends here: *President of Velden Ada Stone*, *Undersecretary for Roads Mr. Stone*. */
function closesTitle({ tokens, lower }: Words, end: number): boolean {
	let at = end - 1;
	while (isTitle(lower[at] ?? '') || lower[at] === '.') {
		at--;
	}
	return /^\p{Lu}[\p{L}-]+$/u.test(tokens[at]?.text ?? '') && natureOf(lower[at] ?? '') !== 'person';
}

/** Several who speak together, each with its head; `null` where it is one, or more than heads are joined. */
function joined(words: Words, names: readonly NamedRange[], people: readonly NamedRange[]): NamedForm | null {
	const parts = partsOf(words);
	if (parts.length < 2) {
		return null;
	}
	const { tokens, lower } = words;
	const heads =
		people.length > 0 ? people : names.filter(({ first, end }) => !isGoverned(tokens, first) && !isOwner(tokens, end));
	const members: (Mention | Phrase)[] = [];
	for (const { first, end } of parts) {
		const own = readPhrase(words, first, end);
		const inside = heads.filter((name) => name.first >= first && name.end <= end);
		// *Egypt, Greece* before *and Cyprus*: all of them.
		const areAll = people.length > 0 || (inside.length > 1 && lower.slice(first, end).includes(','));
		const named = areAll ? inside : inside.filter(({ mention }) => own && mention === words.names[own.headAt]);
		// *The minister of roads and ports, Ada Stone*: what has no determiner of its own goes on with the part before.
		const isDetermined = own && (own.definite || own.possessed || own.indefinite || own.told);
		if (
			own &&
			inside[0] &&
			!isDetermined &&
			members.length > 0 &&
			lower.slice(own.headAt, inside[0].first).includes(',')
		) {
			return null;
		}
		const apposing = people.find((name) => name.end < first && lower[name.end] === ',');
		if (inside.length === 0 && own && !own.plural && apposing && lower[first - 2] !== ',') {
			return null;
		}
		if (named.length > 0) {
			members.push(...named.map(({ mention }) => mention));
		} else if (own && (own.plural || natureOf(own.head) !== null)) {
			members.push(own);
		} else {
			return null;
		}
	}
	const described = members.flatMap((member) => ('entity' in member ? [] : [member]));
	const isNamed = described.length < members.length;
	// *Ada Stone, founder and director*: one person with two callings.
	const isSeveral = described.every(
		({ plural, definite, possessed, nature }) =>
			(plural || definite || possessed) && (isNamed || nature !== 'document'),
	);
	return members.length > 1 && isSeveral ? { form: 'joint', members } : null;
}

/** What stands between *and*, *as well as* and the like, before any clause. */
function partsOf({ lower, names }: Words): readonly TokenRange[] {
	const parts: TokenRange[] = [];
	let first = 0;
	let at = 0;
	while (at < lower.length) {
		const link = [3, 2, 1].find((count) => !names[at] && JOINING.has(lower.slice(at, at + count).join('_'))) ?? 0;
		if (link > 0) {
			parts.push({ first, end: at });
			first = at + link;
		} else if (BEHIND.has(lower[at] ?? '')) {
			break;
		}
		at += Math.max(1, link);
	}
	return [...parts, { first, end: at }].filter((part) => part.first < part.end);
}

/** Who speaks under a noun for something made: *a report by Orbit*, *a message from Ada Stone*, *Orbit data*. */
function makerOf(words: Words, names: readonly NamedRange[], phrase: Phrase): NamedRange | undefined {
	const { lower } = words;
	const { head, headAt } = phrase;
	if (!isMade(phrase) && !SPEAKING_FOR_BODIES.has(`${lower[headAt - 1] ?? ''}_${head}`)) {
		return undefined;
	}
	const makers = names.filter(({ mention: { kind } }) => kind === 'person' || kind === 'organization');
	const behind = (...links: readonly string[]): NamedRange | undefined =>
		makers.find(({ first, end }) => {
			const link = (phraseEnding(words, end, 0)?.first ?? first) - 1;
			return link > headAt && links.includes(lower[link] ?? '') && !readsOnly(lower, link) && !isTeller(words, end);
		});
	return behind(BY) ?? makers.find(({ end }) => end <= headAt) ?? behind(FROM, OF);
}

/** *A letter from Ada Stone's | teacher* is the teacher's. */
const isTeller = ({ tokens }: Words, end: number): boolean =>
	isOwner(tokens, end) && natureOf(tokens[end + 1]?.lower ?? '') === 'person';

/** *A vendor known as Ada Stone*, *a woman who gave her name only as Mrs Stone*, *a group calling itself Orbit*. */
const toldAs = ({ lower }: Words, names: readonly NamedRange[]): NamedRange | undefined =>
	names.find(({ first }) => TOLD_AS.test(lower.slice(0, first).join(' ')));

/** *One news site, Orbit.test*; *the legislature of Velden, the Grand Council*; *a rival, the Danish group Orbit*. */
function appositive(words: Words, names: readonly NamedRange[], phrase: Phrase): NamedRange | undefined {
	const { lower } = words;
	const comma = lower.indexOf(',', phrase.headAt);
	// *a member of the minister's party, Orbit*: that is what the party is called.
	const isNearer = comma - 1 > phrase.headAt && natureOf(lower[comma - 1] ?? '') === 'organization';
	const named = names.findLast(
		({ first, end }) => comma >= 0 && !isNearer && (phraseEnding(words, end, comma + 1)?.first ?? first) === comma + 1,
	);
	const kind = named?.mention.kind;
	// *The owner, Orbit Ltd*: by a noun for people a body is called alone, and only a body.
	const isOne = phrase.nature !== 'person' && !phrase.plural;
	return kind === 'organization' || (isOne && kind !== 'location') ? named : undefined;
}

/** Without those who are only examples: *officials such as Ada Stone*. */
function withoutExamples(words: Words): Words {
	const { lower } = words;
	const at = lower.findIndex(
		(word, k) => BEFORE_EXAMPLES.has(word) || BEFORE_EXAMPLES.has(`${word}_${lower[k + 1] ?? ''}`),
	);
	const end = lower[at - 1] === ',' ? at - 1 : at;
	const { tokens, tags, names } = words;
	return end > 0
		? { tokens: tokens.slice(0, end), tags: tags.slice(0, end), names: names.slice(0, end), lower: lower.slice(0, end) }
		: words;
}

/** Without what stands in the first brackets behind other words. */
function withoutBracket(words: Words): Words {
	const { tokens, tags, names, lower } = words;
	const open = lower.indexOf('(');
	if (open <= 0) {
		return words;
	}
	const close = lower.indexOf(')', open);
	const outside = <T>(list: readonly T[]): T[] => [...list.slice(0, open), ...(close > 0 ? list.slice(close + 1) : [])];
	return { tokens: outside(tokens), tags: outside(tags), names: outside(names), lower: outside(lower) };
}
