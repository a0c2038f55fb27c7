import { natureOf } from '../language/english/nouns';
import { BY, FROM, IN, NO, OF, OWN, WHICH, WHO, YOUR } from '../language/english/functionWords';
import { isFiniteVerb } from '../language/tags';
import { OTHERS_BEHIND, TOLD_AS } from '../language/english/patterns';
import { wordsOf } from '../language/english/words';
import { phraseEnding } from '../syntax/nounPhrase';
import { type Phrase, POSSESSIVE, readPhrase } from '../syntax/phrase';
import type { Token } from '../text/document';
import { isOwner, readsOnly } from '../syntax/use';
import { type IndexedMention, type NamedRange, namesOf, pick, type Words } from '../syntax/words';
import { isFree, isGovernedName } from './freeNames';
import { linkAt, partsOf } from './joins';

/** *she*, in lower case. */
export interface PronounForm {
	readonly form: 'pronoun';
	readonly word: string;
	readonly token: Token;
}

export interface DescriptionForm {
	readonly form: 'description';
	readonly phrase: Phrase;
}

/** `others`: *Stone et al*, *Stone and colleagues*. */
export interface NameForm {
	readonly form: 'name';
	readonly mention: IndexedMention;
	readonly others?: boolean;
}

export interface JointForm {
	readonly form: 'joint';
	readonly members: readonly MemberForm[];
}

type MemberForm = NameForm | DescriptionForm | PronounForm;

/** What leaves open who is meant. */
export type OpenForm = { readonly form: 'none' } | PronounForm | DescriptionForm;

/** What kind of expression a source is. `nobody`: *no one*, *someone*. */
export type SourceForm = OpenForm | NameForm | JointForm | { readonly form: 'nobody'; readonly token: Token };

const TURNS = wordsOf('turns');
const PRONOUNS = wordsOf('pronouns');
const TOGETHER = wordsOf('together');
const NOBODY = wordsOf('nobody');
const OTHERS = wordsOf('others');
const WRITTEN_ON = wordsOf('written on');
const MADE = wordsOf('made');
const SPEAKING_FOR_BODIES = wordsOf('speaking for bodies');
const OF_MAKERS = new Set([...wordsOf('of makers'), ...wordsOf('of media')]);
const MEDIA = wordsOf('media');
const PLACES = wordsOf('places');

/** Tells a pronoun, a name, several joined, or a description. */
export function readSource(written: Words): SourceForm {
	const words = withPlurals(withoutBrackets(written));
	const { tokens, lower } = words;
	const spoken = tokens.filter((token) => token.kind !== 'mark' && !WRITTEN_ON.has(token.lower));
	const [first, second] = spoken;
	if (!first) {
		return { form: 'none' };
	}
	// *Q.*, *A.*: whoever has the word.
	if (!second && TURNS.has(first.lower.replace('.', '')) && first.text !== first.lower) {
		return { form: 'pronoun', word: 'i', token: first };
	}
	const pronoun: PronounForm = { form: 'pronoun', word: first.lower, token: first };
	const names = namesOf(words);
	// *she too*; *this report* is none.
	const at = tokens.indexOf(first);
	const isPersonal = words.tags[at] === 'PRP' && !POSSESSIVE.has(first.lower);
	const others = isPersonal ? joinedTo(words, at + 1) : [];
	if (others.length > 0) {
		return { form: 'joint', members: [pronoun, ...others] };
	}
	const isAlone =
		!second ||
		(isPersonal && names.length === 0) ||
		(spoken.length === 2 && (second.lower === OWN || second.lower === WHO));
	// *which owns the lease*
	const isRelative = (first.lower === WHICH || first.lower === WHO) && isFiniteVerb(words.tags[at + 1]);
	if ((isRelative || (isAlone && PRONOUNS.has(first.lower))) && !isName(words, at)) {
		return pronoun;
	}
	const people = names.filter((name) => isFree(words, name));
	const [person, another] = people;
	if (person && !another && OTHERS_BEHIND.test(lower.slice(person.end).join(' '))) {
		return { ...nameForm(person), others: true };
	}
	const phrase = readPhrase(words);
	// *researchers from Hallam University and Orbit College*: two names behind one noun, and no two speakers.
	const isOne = phrase?.identified && phrase.end === tokens.length && (phrase.plural || TOGETHER.has(phrase.head));
	const joint = person || !isOne ? joined(words, names, people) : null;
	if (joint) {
		return joint;
	}
	if (person) {
		return nameForm(person);
	}
	if (!phrase) {
		return { form: 'none' };
	}
	// *their statement*: they say it; *your report* is not of whoever is spoken to.
	if (phrase.possessed && POSSESSIVE.has(first.lower) && first.lower !== YOUR && isMade(phrase)) {
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
	return mention ? { form: 'name', mention } : { form: 'description', phrase };
}

const nameForm = ({ mention }: NamedRange): NameForm => ({ form: 'name', mention });

/** *US*, *WHO* and *IT* are names where they are written as such. */
const isName = ({ tokens, names }: Words, at: number): boolean => {
	const text = tokens[at]?.text ?? '';
	return names[at] !== undefined && text.length > 1 && text === text.toUpperCase();
};

/** What is written, or shown on a page: somebody else speaks through it. */
const isMade = ({ nature, head }: Phrase): boolean => nature === 'document' || MADE.has(head);

/** Who speaks together with a pronoun before it: *her two boys* of *She and her two boys*. */
function joinedTo(words: Words, end: number): JointForm['members'] {
	const first = end + linkAt(words.lower, end);
	if (first === end || words.tags[first] === 'PRP') {
		return [];
	}
	const rest = readSource(pick(words, (at) => at >= first));
	switch (rest.form) {
		case 'joint':
			return rest.members;
		case 'name':
		case 'description':
			return [rest];
		default:
			return [];
	}
}

/** Several who speak together, each with its head; `null` where it is one, or more than heads are joined. */
function joined(words: Words, names: readonly NamedRange[], people: readonly NamedRange[]): SourceForm | null {
	const parts = partsOf(words);
	if (parts.length < 2) {
		return null;
	}
	const { tokens, lower } = words;
	const heads =
		people.length > 0 ? people : names.filter((name) => !isGovernedName(words, name) && !isOwner(tokens, name.end));
	const members: (NameForm | DescriptionForm)[] = [];
	for (const [at, { first, end }] of parts.entries()) {
		const own = readPhrase(words, first, end);
		const named = heads.filter((name) => name.first >= first && name.end <= end);
		const isHead = own !== null && named[0]?.mention === words.names[own.headAt];
		// *The minister of roads and ports, Ada Stone*: what has no determiner of its own goes on with the part before.
		const isApposed = own !== null && lower.slice(own.headAt, named[0]?.first).includes(',');
		if (named[0] && isApposed && members.length > 0 && !(own.definite || own.possessed || own.indefinite || own.told)) {
			return null;
		}
		// *Ada Stone, a baker and the guild's head*: what goes on with such words, no comma between, is of the same person.
		const before = parts[at - 1];
		const apposing = heads.find((name) => before && name.first >= before.first && name.end < before.end);
		if (
			!named[0] &&
			own &&
			!own.plural &&
			before &&
			apposing &&
			lower[before.end - 1] !== ',' &&
			lower[apposing.end] === ','
		) {
			return null;
		}
		if (named.length > 1 && (people.length > 0 || lower.slice(first, end).includes(','))) {
			members.push(...named.map(nameForm));
		} else if (named[0] && (people.length > 0 || isHead)) {
			members.push(nameForm(named[0]));
		} else if (own && (natureOf(own.head) !== null || OTHERS.has(own.head))) {
			members.push({ form: 'description', phrase: own });
		} else {
			return null;
		}
	}
	const described = members.flatMap((member) => (member.form === 'description' ? [member.phrase] : []));
	const isNamed = described.length < members.length;
	// *Ada Stone, founder and director*: one person with two callings.
	const isSeveral = described.every(
		({ plural, definite, possessed, nature }) =>
			(plural || definite || possessed) && (isNamed || nature !== 'document'),
	);
	return members.length > 1 && isSeveral ? { form: 'joint', members } : null;
}

/**
 * Who speaks under a noun for something else: *a report by Orbit*, *a message from Ada Stone*, *Orbit data*, *Orbit
 * magazine*, *the city of Hallam*.
 */
function makerOf(words: Words, names: readonly NamedRange[], phrase: Phrase): NamedRange | undefined {
	const { lower, tokens } = words;
	const { head, headAt } = phrase;
	const isMaker = ({ mention: { kind } }: NamedRange): boolean => kind === 'person' || kind === 'organization';
	const behind = (links: readonly string[], straight: boolean, fits = isMaker): NamedRange | undefined =>
		names.find((name) => {
			const link = (phraseEnding(words, name.end, 0)?.first ?? name.first) - 1;
			const isLinked = links.includes(lower[link] ?? '') && !readsOnly(lower, link);
			return fits(name) && link > headAt && isLinked && (!straight || link === headAt + 1);
		});
	const before = names.find(
		(name) => isMaker(name) && name.end <= headAt && lower.slice(name.end, headAt).every((word) => OF_MAKERS.has(word)),
	);
	if (PLACES.has(head)) {
		return behind([OF], true, ({ mention }) => mention.kind === 'location');
	}
	const lastTwo = `${lower[headAt - 1] ?? ''}_${head}`;
	if (isMade(phrase) || SPEAKING_FOR_BODIES.has(lastTwo)) {
		const owner = names.find((name) => isMaker(name) && isOwner(tokens, name.end));
		return owner ?? behind([BY], false) ?? before ?? behind([FROM, OF], false);
	}
	if (MEDIA.has(head) || MEDIA.has(lastTwo)) {
		return before;
	}
	// *a banner from Orbit*: nothing that is known to speak.
	return natureOf(head) === null ? behind([BY, FROM], true) : undefined;
}

/** *A vendor known as Ada Stone*, *a woman who gave her name only as Mrs Stone*, *a group calling itself Orbit*. */
const toldAs = ({ lower }: Words, names: readonly NamedRange[]): NamedRange | undefined =>
	names.find(({ first }) => TOLD_AS.test(lower.slice(0, first).join(' ')));

/** *One news site, Orbit.test*; *the legislature of Velden, the Grand Council*; *a rival, the Danish group Orbit*. */
function appositive(words: Words, names: readonly NamedRange[], phrase: Phrase): NamedRange | undefined {
	const { lower } = words;
	const comma = lower.indexOf(',', phrase.headAt);
	const isBehind = ({ first, end }: NamedRange): boolean =>
		(phraseEnding(words, end, comma + 1)?.first ?? first) === comma + 1;
	const named = comma < 0 ? undefined : names.findLast(isBehind);
	// *The owner, Orbit Ltd*: by a noun for people a body is called alone, and only a body.
	const fits =
		(phrase.nature !== 'person' && !phrase.plural) ||
		(named?.mention.kind === 'organization' && names.slice(names.indexOf(named) + 1).every(isPlace));
	const isClosed = named !== undefined && (lower[placeBehind(names, named, lower)] ?? ',') === ',';
	return fits && isClosed && named.mention.kind !== 'location' ? named : undefined;
}

const isPlace = ({ mention }: NamedRange): boolean => mention.kind === 'location';

/** Where a name ends with the place that it is from: *Orbit Ltd of Hallam |*. */
function placeBehind(names: readonly NamedRange[], named: NamedRange, lower: readonly string[]): number {
	const next = names[names.indexOf(named) + 1];
	return next && isPlace(next) && next.first === named.end + 1 && (lower[named.end] === OF || lower[named.end] === IN)
		? next.end
		: named.end;
}

/** What a source ends with is no verb: *radio logs*. */
function withPlurals(words: Words): Words {
	const { tags } = words;
	return { ...words, tags: tags.map((tag, at) => (tag === 'VBZ' && tags[at - 1] === 'NN' ? 'NNS' : tag)) };
}

/** Without what stands in brackets, unless nothing else does. */
function withoutBrackets(words: Words): Words {
	if (!words.lower.includes('(')) {
		return words;
	}
	let depth = 0;
	const open = pick(words, (at) => {
		depth += words.lower[at] === '(' ? 1 : 0;
		const keep = depth === 0;
		depth -= words.lower[at] === ')' && depth > 0 ? 1 : 0;
		return keep;
	});
	return open.tokens.length > 0 ? open : words;
}
