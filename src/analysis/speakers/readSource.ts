import { natureOf } from '../language/english/nouns';
import { BASED, BY, FROM, NO, OF, WHICH, WHO, isListed } from '../language/english/words';
import { isFiniteVerb } from '../language/tags';
import { turnLetterOf } from '../language/english/titles';
import { ONE_OF_MANY, TOLD_AS } from '../language/english/patterns';
import type { EntityKind, Mention } from '../model';
import { phraseEnding } from '../syntax/nounPhrase';
import { type Phrase, POSSESSIVE, readPhrase, SOMEBODY } from '../syntax/phrase';
import type { Token } from '../text/document';
import type { TokenRange } from '../text/places';
import { isGoverned, isOwner, readsOnly } from '../syntax/use';
import { type NamedRange, namesOf, type Words } from '../syntax/words';
import { JOINING, peopleIn } from './namedPeople';

export interface PronounForm {
	readonly form: 'pronoun';
	readonly token: Token;
	/** What is written, where they speak through it: *their letter*. */
	readonly made?: Phrase;
}

/** One who bears a name, or several who speak together. */
export interface NamedForm {
	readonly form: 'name' | 'joint';
	readonly members: readonly (Mention | Phrase | PronounForm)[];
	readonly made?: Phrase;
}

/** What leaves open who is meant. */
export type OpenForm =
	{ readonly form: 'none' } | PronounForm | { readonly form: 'description'; readonly phrase: Phrase };

/** What kind of expression a source is. `nobody`: *no one*, *someone*; `letter`: *Q.*, *A.*, whoever has the word. */
export type SourceForm = OpenForm | NamedForm | { readonly form: 'nobody' | 'letter'; readonly token: Token };

/** What such a name tells of somebody is where they are from. */
const OF_MANY: ReadonlySet<EntityKind> = new Set(['location', 'nationality']);

/** Tells a pronoun, a name, several joined, or a description. */
export function readSource(written: Words): SourceForm {
	const words = headPart(withoutTown(withoutBracket(written)));
	const { tokens } = words;
	const [first, second] = tokens.filter(({ kind, lower }) => kind !== 'mark' && !isListed('beside pronouns', lower));
	const phrase = readPhrase(words);
	if (!first || !phrase) {
		return { form: 'none' };
	}
	if (!second && turnLetterOf(first.text)) {
		return { form: 'letter', token: first };
	}
	const names = namesOf(words);
	// *she too*; *this report* is none.
	const at = tokens.indexOf(first);
	const isAlone = !second || (words.tags[at] === 'PRP' && names.length === 0 && partsOf(words).length < 2);
	// *which owns the lease*
	const isRelative = (first.lower === WHICH || first.lower === WHO) && isFiniteVerb(words.tags[at + 1]);
	// *US*, *WHO* and *IT* can be names.
	if ((isRelative || (isAlone && isListed('pronouns', first.lower))) && !words.names[at]) {
		return { form: 'pronoun', token: first };
	}
	const people = peopleIn(words, names);
	const [person] = people;
	// *researchers from Hallam University and Orbit College*: two names behind one noun, and no two speakers.
	const isOne = phrase.identified && phrase.end === tokens.length && phrase.plural;
	const joint = person || !isOne ? joined(words, names, people) : null;
	if (joint) {
		return joint;
	}
	if (person) {
		const [head] = names;
		// *Orbit, the maker of the game Ada Stone,*
		const isApposed =
			head?.first === 0 &&
			head.mention !== person.mention &&
			!OF_MANY.has(head.mention.kind) &&
			words.lower[head.end] === ',';
		return nameForm((isApposed ? head : person).mention);
	}
	// *their statement*: they say it.
	if (POSSESSIVE.has(first.lower) && isMade(phrase)) {
		return { form: 'pronoun', token: first, made: phrase };
	}
	if (SOMEBODY.has(phrase.head) && phrase.complement) {
		return { form: 'description', phrase: { ...phrase, nature: 'person' } };
	}
	if (isListed('nobody', phrase.head) || first.lower === NO) {
		return { form: 'nobody', token: first };
	}
	const inside = words.names[phrase.headAt];
	// *231 Democrats* are not the Democrats, nor are *Democrats on the Hallam board*.
	if (inside?.kind === 'nationality' && (phrase.indefinite || phrase.identified)) {
		return { form: 'description', phrase };
	}
	// *the Swede* is somebody; *the Swedes*, *the Dutch* are a people.
	if (inside?.kind === 'nationality' && ONE_OF_MANY.test(words.lower[phrase.headAt] ?? '')) {
		return { form: 'description', phrase: { ...phrase, nature: 'person', plural: false } };
	}
	if (inside) {
		return nameForm(inside);
	}
	const maker = makerOf(words, names, phrase);
	if (maker) {
		return { ...withOthers(words, names, maker), made: phrase };
	}
	const by = isMade(phrase) ? words.lower.indexOf(BY, phrase.headAt) : -1;
	const makers = by < 0 || readsOnly(words.lower, by) ? null : readPhrase(words, by + 1);
	if (makers?.plural && makers.told) {
		return { form: 'name', members: [makers], made: phrase };
	}
	const named = toldAs(words, names) ?? appositive(words, names, phrase);
	return named ? nameForm(named.mention) : { form: 'description', phrase };
}

/** Who speaks by a cue without a source: *in her view*. */
export function readOwner({ tokens }: Words): OpenForm {
	const token = tokens.find(({ lower }) => POSSESSIVE.has(lower));
	return token ? { form: 'pronoun', token } : { form: 'none' };
}

const nameForm = (mention: Mention): NamedForm => ({ form: 'name', members: [mention] });

/** What is written, or shown on a page: somebody else speaks through it. */
const isMade = ({ nature, head }: Phrase): boolean => nature === 'document' || isListed('made', head);

/** Several who speak together, each with its head; `null` where it is one, or more than heads are joined. */
function joined(words: Words, names: readonly NamedRange[], people: readonly NamedRange[]): NamedForm | null {
	const parts = partsOf(words);
	if (parts.length < 2) {
		return null;
	}
	const { tokens, lower } = words;
	const heads =
		people.length > 0 ? people : names.filter(({ first, end }) => !isGoverned(tokens, first) && !isOwner(tokens, end));
	const members: NamedForm['members'][number][] = [];
	for (const { first, end } of parts) {
		const own = readPhrase(words, first, end);
		const inside = heads.filter((name) => name.first >= first && name.end <= end);
		// *Egypt, Greece* before *and Cyprus*: all of them.
		const areAll = people.length > 0 || (inside.length > 1 && lower.slice(first, end).includes(','));
		const named = areAll ? inside : inside.filter(({ mention }) => own && mention === words.names[own.headAt]);
		// *The minister of roads and ports, Ada Stone*: what has no determiner of its own goes on with the part before.
		const isApposed = own !== null && lower.slice(own.headAt, inside[0]?.first ?? 0).includes(',');
		const goesOn = isApposed && !own.possessed && !own.told && members.length > 0;
		// *Ada Stone, a baker and the head of the guild*
		const apposing = people.some((name) => name.end < first && lower[name.end] === ',');
		const isCalling = apposing && inside.length === 0 && own?.plural === false && lower[first - 2] !== ',';
		if (goesOn || isCalling) {
			return null;
		}
		const token = tokens[first];
		if (token && words.tags[first] === 'PRP') {
			members.push({ form: 'pronoun', token });
		} else if (named.length > 0) {
			members.push(...named.map(({ mention }) => mention));
		} else if (own && (own.plural || natureOf(own.head) !== null)) {
			members.push(own);
		} else {
			return null;
		}
	}
	const described = members.flatMap((member) => ('head' in member ? [member] : []));
	// *residents and a local official*, *a board and residents*, *she and a porter*; *Ada Stone, founder and director* is one person
	// with two callings, and so may be *a board of bakers and porters*.
	const isMore = described.length < members.length || described.some(({ plural }) => plural);
	const isSeveral = described.every(
		({ plural, definite, possessed, indefinite, complement }, at) =>
			plural || definite || possessed || (indefinite && isMore && (at > 0 || !complement)),
	);
	return isSeveral ? { form: 'joint', members } : null;
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
		} else if (isListed('behind speakers', lower[at])) {
			break;
		}
		at += Math.max(1, link);
	}
	return [...parts, { first, end: at }].filter((part) => part.first < part.end);
}

/** Who speaks under a noun for something made: *a report by Orbit*, *a message from Ada Stone*, *Orbit data*. */
function makerOf(words: Words, names: readonly NamedRange[], phrase: Phrase): NamedRange | undefined {
	const { lower, tokens } = words;
	const { head, headAt } = phrase;
	if (!isMade(phrase) && !isListed('speaking for bodies', `${lower[headAt - 1] ?? ''}_${head}`)) {
		return undefined;
	}
	// *A study led by Ada Stone of Orbit*: whoever stands behind did not make it either.
	const end = lower.findIndex((_, at) => readsOnly(lower, at));
	const makers = names.filter(
		({ first, mention: { kind } }) => (end < 0 || first < end) && (kind === 'person' || kind === 'organization'),
	);
	const behind = (...links: readonly string[]): NamedRange | undefined =>
		makers.find(({ first, end }) => {
			const link = (phraseEnding(words, end, 0)?.first ?? first) - 1;
			// *A letter from Ada Stone's | teacher* is the teacher's.
			// Nor is *a report by Hallam University | researchers* the university's.
			const nature = natureOf(tokens[isOwner(tokens, end) ? end + 1 : end]?.lower);
			const isOthers = nature === 'person' || nature === 'people';
			return links.includes(lower[link] ?? '') && !isOthers;
		});
	return (
		behind(BY) ??
		makers.find(({ end }) => end <= headAt) ??
		behind(FROM, isListed('showing what they are of', head) ? FROM : OF)
	);
}

/** *A report by Ada Stone and Tomas Holt* is both of theirs. */
function withOthers({ lower }: Words, names: readonly NamedRange[], maker: NamedRange): NamedForm {
	const next = names[names.indexOf(maker) + 1];
	const isJoined = next !== undefined && JOINING.has(lower.slice(maker.end, next.first).join('_'));
	return isJoined ? { form: 'joint', members: [maker.mention, next.mention] } : nameForm(maker.mention);
}

/** *A vendor known as Ada Stone*, *a woman who gave her name only as Mrs Stone*, *a group calling itself Orbit*. */
const toldAs = ({ lower }: Words, names: readonly NamedRange[]): NamedRange | undefined =>
	names.find(({ first }) => TOLD_AS.test(lower.slice(0, first).join(' ')));

/** *One news site, Orbit.test*; *the legislature of Velden, the Grand Council*; *a rival, the Danish group Orbit*. */
function appositive(words: Words, names: readonly NamedRange[], phrase: Phrase): NamedRange | undefined {
	const { lower } = words;
	const comma = lower.indexOf(',', phrase.headAt);
	// *a member of the minister's party, Orbit*: that is what the party is called.
	const isNearer = comma - 1 > phrase.headAt && natureOf(lower[comma - 1]) === 'organization';
	const begins = ({ first, end }: TokenRange): boolean =>
		(phraseEnding(words, end, comma + 1)?.first ?? first) === comma + 1;
	const named = comma < 0 || isNearer ? undefined : names.findLast(begins);
	// *The sheriff, a Republican*
	return named && !OF_MANY.has(named.mention.kind) ? named : undefined;
}

/** Without those who are only examples, or only told of: *officials such as Ada Stone*, *the woman Tomas Holt met*. */
function headPart(words: Words): Words {
	const { lower } = words;
	const at = lower.findIndex(
		(word, k) =>
			isListed('before examples', word) ||
			isListed('before examples', `${word}_${lower[k + 1] ?? ''}`) ||
			isMetBy(words, k),
	);
	const end = lower[at - 1] === ',' ? at - 1 : at;
	return end > 0 ? without(words, end, lower.length) : words;
}

/** Whether a name that does something to the noun before begins at a token. */
const isMetBy = ({ tags, names }: Words, at: number): boolean =>
	names[at] !== undefined && tags[at - 1] === 'NN' && isFiniteVerb(tags[names.indexOf(undefined, at)]);

function withoutBracket(words: Words): Words {
	const open = words.lower.indexOf('(');
	const close = words.lower.indexOf(')', open);
	return open > 0 ? without(words, open, close < 0 ? words.lower.length : close + 1) : words;
}

/** Without the town before a noun: *The Hallam, Ill., | maker of ropes*, *The San Ruda, Velden-based | maker*. */
function withoutTown(words: Words): Words {
	const { lower, tags, names } = words;
	const comma = lower.indexOf(',');
	const close = lower.findIndex((word, at) => comma > 0 && at > comma && (word === ',' || word === BASED));
	const isTown = names[1]?.kind === 'location' && close > 0 && /^(?:NN|JJ)$/.test(tags[close + 1] ?? '');
	return isTown ? without(words, 1, close + 1) : words;
}

function without({ tokens, tags, names, lower }: Words, first: number, end: number): Words {
	const outside = <T>(list: readonly T[]): T[] => [...list.slice(0, first), ...list.slice(end)];
	return { tokens: outside(tokens), tags: outside(tags), names: outside(names), lower: outside(lower) };
}
