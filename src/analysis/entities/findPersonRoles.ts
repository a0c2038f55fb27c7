import { runEnd, runStart, type Places, type TokenRange } from '../text/places';
import { AND, isListed } from '../language/english/words';
import { natureOf } from '../language/english/nouns';
import type { English } from '../trained/english';
import { bitOf } from './nameLexicon';
import { isAddress, isCourtesy, isOffice } from '../language/english/titles';
import type { Mention, Role } from '../model';
import { phraseEnding, phraseStarting, plainPhrase } from '../syntax/nounPhrase';
import { wordsIn } from '../syntax/words';
import { type MentionForm, sentenceOf } from './mentionForm';
import { wordSet } from '../text/lists';

/** What is asked of English where roles are read. */
export type RoleEnglish = Pick<English, 'names' | 'attributions'>;

const OCCUPATION = bitOf('occupation');
/** Tags of what a role does not begin with. */
const UNSAID = wordSet('DT PRP$ PUNCT');
const PARTICIPLE = wordSet('VBG VBN');
const BEFORE_PARTICIPLE = wordSet('DT PUNCT');
/** What ties one noun to another. */
const HANGS = wordSet('IN TO');
const AGE = /^\d{1,3}$/;
/** A time of day that is no part of one. */
const TIME = /^\d{1,2}:\d\d$/;
/** Whom one can work for, the likeliest first. */
const BODIES = ['organization', 'location', 'nationality'] as const;
/** How far a role goes in front of a name and behind one, in tokens. */
const LONGEST_BEFORE = 12;
const LONGEST = 22;

/**
 * What the text says beside a name that its bearer is: *US President Donald Trump*; *Wei Xiaojun, an NCB official,*.
 *
 * @param mentions of the whole text
 */
export function findPersonRoles(
	form: MentionForm,
	places: Places,
	mentions: readonly Mention[],
	{ names: { lexicon }, attributions }: RoleEnglish,
): readonly Role[] {
	const { placed, firstToken, endToken } = form;
	const { start, block } = placed;
	const sentence = sentenceOf(form);
	const from = Math.max(sentence.firstToken, firstToken - LONGEST_BEFORE);
	const near = block.tokens.slice(from, Math.min(sentence.endToken, endToken + LONGEST));
	const span = { start: start + (near[0]?.start ?? 0), end: start + (near.at(-1)?.end ?? 0) };
	// *Department of State* is one name.
	const words = wordsIn(places, mentions, attributions, [span]);
	const { tokens, tags, lower, names } = words;
	const behindName = lower[endToken - from] ?? '';
	const own = runStart(firstToken - from, 0, (at) => isAddress(lower[at]));
	// *the agency's director, Ann Lee, said*, *the police spokesman, Col Ann Lee, said*
	const apart = runStart(firstToken - from, 0, (at) => isCourtesy(lower[at]));
	const isApart = lower[apart - 1] === ',' && /^[,.;)]$/.test(behindName);
	return [
		roleBefore(own),
		/^[,(]$/.test(behindName) ? roleBehind(behindAge(endToken - from + 1)) : null,
		isApart ? withComplement(apart - 1) : null,
	].flatMap((range) => (range ? [roleOf(range)] : []));

	/** *Ann Lee, 51, | a lawyer* */
	function behindAge(at: number): number {
		return AGE.test(lower[at] ?? '') && lower[at + 1] === ',' ? at + 2 : at;
	}

	/** The role that ends before a token. */
	function roleBefore(end: number): TokenRange | null {
		const phrase = isRole(end - 1) ? phraseEnding(words, end, 0) : null;
		const before = (phrase?.first ?? 0) - 1;
		if (!phrase || lower[before] !== AND) {
			return phrase && { first: phrase.first, end };
		}
		// *Police and Crime Commissioner*, *Information and Broadcasting Minister*
		const isOneOffice = [before - 1, before + 1].every((at) => isCapital(at) && !names[at] && !isRole(at));
		const other = isOneOffice ? phraseEnding(words, before, 0) : roleBefore(before);
		return { first: (other ?? phrase).first, end };
	}

	/** Whether a participle tells of what kind the role behind it is: *Acting manager*, *the newly elected mayor*; not *telling Mayor Lee*. */
	function isPart(at: number): boolean {
		const begin = runStart(at, 0, (i) => tags[i] === 'RB');
		return PARTICIPLE.has(tags[at]) && (begin === 0 || BEFORE_PARTICIPLE.has(tags[begin - 1]));
	}

	/** The same, with what hangs on it: *the mayor of Velden*. */
	function withComplement(end: number): TokenRange | null {
		const first = phraseEnding(words, end, 0)?.first ?? 0;
		const outer = HANGS.has(tags[first - 1]) ? withComplement(first - 1) : null;
		// *A spokesman for the governor, Ann Lee,* is the spokesman.
		const role = (isListed('serving', lower[first - 1]) ? outer : null) ?? roleBefore(end) ?? outer;
		return role && { first: role.first, end };
	}

	/** The role that begins at a token, with what hangs on it; *Ann Lee, defending,* too. */
	function roleBehind(first: number): TokenRange | null {
		if (isListed('in court', lower[first]) && lower[first + 1] === ',') {
			return { first, end: first + 1 };
		}
		// *Ann Lee, accused the mayor*
		const isClause = tags[first]?.startsWith('VB') && tags[first + 1] === 'DT';
		const isOne = !isClause && isRole(plainPhrase(words, first, tokens.length).head);
		const phrase = isOne ? phraseStarting(words, first, tokens.length) : null;
		const other = phrase && lower[phrase.end] === AND ? roleBehind(phrase.end + 1) : null;
		return phrase && { first, end: (other ?? phrase).end };
	}

	/** Without what determines it, and a name that owns it: *director* of *Hallam's director*, *union's director* of *the union's director*. */
	function roleOf({ first, end }: TokenRange): Role {
		const last = runEnd(first, end, (at) => tags[at] !== 'IN') - 1;
		const owned = first + tags.slice(first, last).findLastIndex((tag, at) => tag === 'POS' && names[first + at - 1]);
		// *telling Mayor Lee*
		const isTelling = owned < first && end > first + 1 && tags[first]?.startsWith('VB') && !isPart(first);
		const begin = isTelling ? first + 1 : owned + 1;
		// Live reports begin with the time: *17:42 Harbour master Ann Lee*
		const at = runEnd(begin, last, (at) => UNSAID.has(tags[at]) || TIME.test(lower[at] ?? ''));
		const role = { start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
		const inside = [...names.slice(at, end), owned >= first ? names[owned - 1] : undefined];
		const body = BODIES.map((kind) => inside.find((name) => name?.kind === kind)).find(Boolean);
		return { text: places.textOf(role), span: role, affiliation: body?.entity ?? null };
	}

	function isCapital(at: number): boolean {
		return /^\p{Lu}/u.test(tokens[at]?.text ?? '');
	}

	function isRole(at: number): boolean {
		const word = lower[at] ?? '';
		const isOne =
			natureOf(word) === 'person' ||
			isOffice(word) ||
			isListed('in court', word) ||
			(lexicon.classesOf(word) & OCCUPATION) !== 0;
		return isOne && !names[at];
	}
}
