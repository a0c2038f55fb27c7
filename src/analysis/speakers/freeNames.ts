import { isTitle, natureOf } from '../language/english/nouns';
import { wordsOf } from '../language/english/words';
import { isGoverned, isOwner } from '../syntax/use';
import type { NamedRange, Words } from '../syntax/words';
import { BEHIND_JOINED, linkAt } from './joins';

const CALLINGS_BEHIND = wordsOf('callings behind names');

/** Whether a person speaks for themselves: no *lawyer for Ada Stone*, no *Ada Stone's lawyer*, no *Stone administration*. */
export function isFree(words: Words, name: NamedRange): boolean {
	const next = words.tokens[name.end];
	const isModifier =
		next?.kind === 'word' &&
		!CALLINGS_BEHIND.has(next.text) &&
		!BEHIND_JOINED.has(next.text) &&
		natureOf(next.text) !== null;
	return (
		name.mention.kind === 'person' &&
		!isModifier &&
		!isOwner(words.tokens, name.end) &&
		(!isGovernedName(words, name) || closesTitle(words, name.first))
	);
}

/** Whether a name stands behind a preposition, and not behind one that joins: *along with Ada Stone*. */
export const isGovernedName = ({ tokens, lower }: Words, { first }: NamedRange): boolean =>
	isGoverned(tokens, first) && linkAt(lower, first - 2) !== 2 && linkAt(lower, first - 3) !== 3;

/** Whether a title with a complement ends here: *President of Velden Ada Stone*, *Undersecretary for Roads Mr. Stone*. */
function closesTitle({ tokens, lower, names }: Words, end: number): boolean {
	let at = end - 1;
	while (isTitle(lower[at] ?? '') || lower[at] === '.') {
		at--;
	}
	const kind = names[at]?.kind;
	return (
		/^\p{Lu}[\p{L}-]+$/u.test(tokens[at]?.text ?? '') &&
		natureOf(lower[at] ?? '') !== 'person' &&
		(kind === undefined || kind === 'location' || kind === 'organization')
	);
}
