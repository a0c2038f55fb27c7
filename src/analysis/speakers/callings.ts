import { PREPOSITIONS, isListed, wordsOf } from '../language/english/words';
import { genderOfNoun, isGeneric, isVague, lowerWords, type Nature, natureOf } from '../language/english/nouns';
import { NAME_COMPLEMENT, OWNED } from '../language/english/patterns';
import { ageIn, type Phrase } from '../syntax/phrase';
import { knownWords, type Referent } from './referents';

// Who can be called by a noun and the words around it: what no score should decide.

/** What can be called by a noun of each kind. */
const CALLED_BY: Readonly<Record<Nature, readonly Referent['nature'][]>> = {
	person: ['person'],
	people: ['people', 'organization', 'group'],
	organization: ['organization', 'people', 'place', 'thing'],
	document: ['document', 'organization', 'thing'],
};

const RANKS = wordsOf('ranks of office');
/** Words that begin alike are one, in letters: *Kenya*, *Kenyan*. */
const STEM = 5;

/** Whether a description can be of somebody: nothing it says is known to be otherwise. */
export const canBeCalled = (phrase: Phrase, referent: Referent): boolean =>
	canStandFor(phrase, referent) &&
	!isOtherOffice(phrase, referent) &&
	!isSomebodyElse(phrase, referent) &&
	!isOthers(phrase, referent) &&
	!isOfOtherAge(phrase, referent);

/** Whether a description adds nothing to what is known of somebody who is called by its noun. */
export const saysNothingNew = (phrase: Phrase, referent: Referent): boolean =>
	phrase.modifiers.every((word) => knownWords(referent).has(word)) && canBeCalled(phrase, referent);

/**
 * *The court* is no newspaper: what tells much by itself goes to those that are called so. Nor is *the report* the police, nor *the
 * firm* the court, nor *the judge* who is jailed, nor are *hospitals* the one that is named.
 */
function canStandFor({ nature, head, plural, possessed }: Phrase, referent: Referent): boolean {
	const isOfKind =
		isListed('bodies of a kind', head) &&
		[...referent.heads].some((noun) => natureOf(noun) === 'organization' && !isGeneric(noun));
	const name = (referent.entity?.name ?? referent.phrase?.core ?? '').replace(NAME_COMPLEMENT, '');
	const isNoCompany = isListed('companies', head) && isListed('no companies', lowerWords(name).at(-1));
	const isOfCase = isListed('told of a case', head) && referent.entity !== null && !referent.heads.has(head);
	// *Her office* is no *Met Office*.
	const isOwn = possessed && isListed('own staff', head) && referent.entity !== null;
	const isOneOfThem = plural && natureOf(head) === 'organization' && referent.nature === 'organization';
	return (
		CALLED_BY[nature].includes(referent.nature) &&
		!isNoCompany &&
		!isOwn &&
		!isOfCase &&
		!(isOneOfThem && referent.entity) &&
		(nature === 'person' || nature === 'document' || (isGeneric(head) && !isOfKind) || referent.heads.has(head))
	);
}

/** *The minister* is no prime minister, nor is the one who was; *the army spokesman* is not *the hospital spokesman*. */
function isOtherOffice({ head, modifiers, text }: Phrase, { entity }: Referent): boolean {
	const offices = entity?.roles.map((role) => lowerWords(role.text)).filter((words) => words.includes(head)) ?? [];
	const body = bodyIn(lowerWords(text), head);
	const isOther = (words: readonly string[]): boolean => {
		const known = bodyIn(words, head);
		const isAlike = (word: string): boolean => body.some((own) => own.slice(0, STEM) === word.slice(0, STEM));
		const isElsewhere = body.length > 0 && known.length > 0 && !known.some(isAlike);
		const isRank = [...RANKS].some((rank) => rank !== head && words.includes(rank) !== modifiers.includes(rank));
		return isElsewhere || isRank;
	};
	return offices.length > 0 && offices.every(isOther);
}

/** *The lawyer* is not *the clerk*, who is known by that alone; *the woman* and *the source* may be. */
const isSomebodyElse = ({ nature, head }: Phrase, { phrase: known, heads }: Referent): boolean =>
	nature === 'person' && known !== null && !heads.has(head) && !genderOfNoun(head) && !isVague(head);

/** The words that tell what body an office is held for: *army* of *a senior army spokesman*; not a country, *a Chinese official*. */
function bodyIn(words: readonly string[], head: string): readonly string[] {
	const at = words.indexOf(head);
	return words.filter((word, i) => i !== at && !PREPOSITIONS.has(word) && (i > at || natureOf(word) !== null));
}

/** *Ada Stone's office* is not *Ben Holt's office*, nor *the city budget office*: each has words of its own. */
function isOthers({ text, head, modifiers, possessed }: Phrase, { phrase: known }: Referent): boolean {
	if (!known?.possessed) {
		return false;
	}
	const [owner, other] = [text, known.text].map((words) => OWNED.exec(words)?.[1]);
	return possessed
		? owner !== undefined && other !== undefined && owner !== other
		: known.head === head && modifiers.length > 0 && !modifiers.some((word) => known.modifiers.includes(word));
}

/** *Ada Stone, 26,* is not *the 29-year-old*. */
const isOfOtherAge = (phrase: Phrase, { age }: Referent): boolean =>
	age !== undefined && age !== (ageIn(phrase) ?? age);
