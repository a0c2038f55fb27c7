import { natureOf } from '../language/english/nouns';
import { isAddress } from '../language/english/titles';
import { isListed, wordsOf } from '../language/english/words';
import { isGoverned, isOwner } from '../syntax/use';
import type { NamedRange, Words } from '../syntax/words';
import { wordSet } from '../text/lists';

// Which people named in the words of a source speak, and which are only told of.

/** What joins several who speak together. */
export const JOINING = wordsOf('joining speakers');
/** Tags of what a verb of its own stands behind: *a woman who met*, *the doctor treating*. */
const BEFORE_CLAUSE_VERBS = wordSet('NN NNS NNP PRP WH RB MD TO VB VBD VBZ VBP VBN');
const VERBS = wordSet('VB VBD VBZ VBP VBG VBN MD');

/** The people named in a source who speak for themselves, of all its names in order. */
export const peopleIn = (words: Words, names: readonly NamedRange[]): NamedRange[] =>
	names.filter((name, at) => {
		const before = names[at - 1];
		// *A spokesman for Ada Stone and | Tomas Holt* is one who speaks for both.
		const isJoined = words.tags[name.first - 1] === 'CC' && before?.end === name.first - 1;
		return isFree(words, name) && !(isJoined && before.mention.kind === 'person' && !isFree(words, before));
	});

/** Whether a person speaks for themselves: no *lawyer for Ada Stone*, no *Ada Stone's lawyer*, no *Stone administration*. */
function isFree(words: Words, { mention, first, end }: NamedRange): boolean {
	const { tokens, names } = words;
	const next = tokens[end];
	// *a lawyer for the singers | Ada Stone and Tomas Holt*
	const isFirst = names[end + 1] !== undefined && words.tags[first - 1] === 'NNS';
	const front = isFirst ? first - 1 : first;
	const isModifier = next?.kind === 'word' && (natureOf(next.lower) !== null || names[end] !== undefined);
	return (
		mention.kind === 'person' &&
		!isModifier &&
		!isOwner(tokens, end) &&
		!isInClause(words, first) &&
		(!isGoverned(tokens, front) || isLinked(words, front) || closesTitle(words, first))
	);
}

/** Whether a name stands in a clause on who speaks: *a woman who met Ada Stone*, *the doctor treating Ada Stone*. */
function isInClause({ tags, lower }: Words, first: number): boolean {
	const from = lower.lastIndexOf(',', first) + 1;
	const verb = tags.findLastIndex((tag, at) => at < first && VERBS.has(tag));
	const isVerb = (at: number): boolean => VERBS.has(tags[at]) && BEFORE_CLAUSE_VERBS.has(tags[at - 1]);
	// *a woman named Ada Stone*
	const isNamed = isListed('naming verbs', lower[verb]);
	return !isNamed && tags.slice(from, first).some((tag, i) => tag === 'WH' || isVerb(from + i));
}

/** *Ada Stone, along with | Tomas Holt* */
const isLinked = ({ lower }: Words, first: number): boolean =>
	[2, 3].some((count) => JOINING.has(lower.slice(Math.max(0, first - count), first).join('_')));

/** Whether a title with a complement ends here: *President of Velden Ada Stone*, *Undersecretary for Roads Mr. Stone*. */
function closesTitle({ tokens, lower }: Words, end: number): boolean {
	const at = lower.findLastIndex((word, i) => i < end && !isAddress(word));
	return /^\p{Lu}[\p{L}-]+$/u.test(tokens[at]?.text ?? '') && natureOf(lower[at]) !== 'person';
}
