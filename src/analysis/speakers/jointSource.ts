import type { Mention } from '../model';
import type { Nouns } from '../english/nouns';
import type { Token } from '../text/document';
import { wordSet } from '../text/lists';
import { readPhrase, type Phrase } from './phrase';
import type { IndexedMention, SourceForm } from './sourceForm';
import { isGoverned, isPossessor } from './sourceHeads';

const SUBORDINATE = wordSet('who whom whose which that including such like where when while as');
const JOINING = wordSet('and or nor &');
const OTHERS = wordSet('other colleague co-author');

export const joinsNone = (tokens: readonly Token[]): boolean => tokens.every(({ lower }) => !JOINING.has(lower));

/** *researchers from Hallam University and Orbit College*: two names behind one noun, and no two speakers. */
export function sharesNames(
	nouns: Nouns,
	tokens: readonly Token[],
	speaking: readonly Mention[],
	phrase: Phrase,
): boolean {
	const from = tokens.findIndex((token) => token.start >= phrase.headSpan.end);
	if (
		!(phrase.plural || nouns.together.has(phrase.head)) ||
		!/^(?:of|from|at|in|by|for)$/.test(tokens[from]?.text ?? '')
	) {
		return false;
	}
	return tokens.slice(from + 1).every((token) => {
		const named = speaking.some((m) => m.start <= token.start && token.end <= m.end && m.kind !== 'person');
		return named || /^(?:the|and|,|in|at|of)$/.test(token.text);
	});
}

/** Several who speak together, each with its head; `null` where it is one, or more than heads are joined. */
export function joined(
	nouns: Nouns,
	every: readonly Token[],
	speaking: readonly IndexedMention[],
	people: readonly IndexedMention[],
): SourceForm | null {
	const clause = every.find((token) => SUBORDINATE.has(token.lower))?.start ?? Infinity;
	const tokens = every.filter((token) => token.start < clause);
	const heads = (
		people.length > 0 ? people : speaking.filter((mention) => !isGoverned(nouns, tokens, mention, speaking))
	).filter((mention) => mention.start < clause);
	const members: (number | Phrase)[] = [];
	if (joinsNone(tokens)) {
		return null;
	}
	// Only what stands on the top level counts: nothing behind a preposition, nothing that owns the next word.
	let from = 0;
	for (let i = 0; i <= tokens.length; i++) {
		const token = tokens[i];
		const inside = token && speaking.some((m) => m.start <= token.start && token.end <= m.end);
		if (token && (inside || !JOINING.has(token.lower))) {
			continue;
		}
		const part = tokens.slice(from, i);
		from = i + 1;
		const start = part[0]?.start;
		const end = part.at(-1)?.end;
		if (start === undefined || end === undefined) {
			continue;
		}
		const named = heads.filter((m) => m.start >= start && m.end <= end && !isPossessor(part, m));
		const ownHead = readPhrase(nouns, part, speaking);
		if (named.length > 1 && (people.length > 0 || part.some((each) => each.text === ','))) {
			members.push(...named.map((m) => m.index));
		} else if (
			named[0] &&
			(people.length > 0 ||
				(ownHead && named[0].start <= ownHead.headSpan.start && ownHead.headSpan.end <= named[0].end))
		) {
			members.push(named[0].index);
		} else if (ownHead && (nouns.natureOf(ownHead.head) !== null || OTHERS.has(ownHead.head))) {
			members.push(ownHead);
		} else {
			return null;
		}
	}
	const names = members.filter((member) => typeof member === 'number').length;
	const phraseless = (all: readonly (number | Phrase)[]): boolean =>
		all.every(
			(member) =>
				typeof member !== 'number' &&
				member.nature !== 'document' &&
				(member.plural || member.definite || member.indefinite || member.possessed),
		);
	// *Ada Stone, founder and director*: one person with two callings.
	const described = members.some(
		(member) => typeof member !== 'number' && !member.plural && !member.definite && !member.possessed,
	);
	return members.length > 1 && (names > 0 || phraseless(members)) && !described ? { form: 'joint', members } : null;
}
