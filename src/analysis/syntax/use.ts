import { BY, PREPOSITIONS, isListed } from '../language/english/words';
import { natureOf } from '../language/english/nouns';
import type { Token } from '../text/document';

/** So many words before a name tell how it is used. */
const REACH = 6;

/** Whether what begins at a token stands behind a preposition, with titles between: *a spokesman for President Ada Stone*. */
export function isGoverned(tokens: readonly Token[], first: number): boolean {
	const isTitle = ({ text, lower }: Token): boolean =>
		isListed('before governed names', lower) || /^\p{Lu}/u.test(text) || natureOf(lower) === 'person';
	const before = tokens.slice(Math.max(0, first - REACH), first);
	// *A friend of Stone's brother Tomas* is no Tomas.
	const isOwned = (at: number): boolean =>
		isPossessive(before[at]?.text) && natureOf(before[at + 1]?.lower) === 'person';
	const nearest = before.findLast((token, at) => PREPOSITIONS.has(token.lower) || !(isTitle(token) || isOwned(at)));
	return PREPOSITIONS.has(nearest?.lower);
}

/** Whether what ends before a token owns what follows: *Ada Stone's lawyer*. */
export const isOwner = (tokens: readonly Token[], end: number): boolean =>
	isPossessive(tokens[end]?.text) && tokens[end + 1]?.kind === 'word';

/** Whether a token ends an owner: *Stone's*, *the owners’*. */
export const isPossessive = (word: string | undefined): boolean =>
	word !== undefined && isListed('possessive endings', word);

/** Whether *by* stands behind what is done to a document that others made: *a letter seen by*, *emails obtained by*. */
export const readsOnly = (lower: readonly string[], by: number): boolean =>
	lower[by] === BY && isListed('read by others', lower[by - 1]);
