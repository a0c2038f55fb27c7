import { TITLES } from '../../analysis/language/english/spelling';
import type { Voice, Voices } from './voices';

/** Whether two voices are one: only of two known people, or two known bodies, is it said that they are not. */
export type Match = 'same' | 'unknown' | 'other';

/** How sure it has to be who speaks in the source: where they are named beside the words, and where that is worked out. */
const SURE_NAMED = 0.6;
const SURE = 0.8;
/** From here on the article's own speaker counts, and a statement is more likely one than not. */
export const LIKELY = 0.5;
/** So alike names may be one, misspelled. */
const LIKE = 0.6;

/** Tells whom a text names: whether it has a word, and whether it has two people or bodies as two. */
type Names = Pick<Voices, 'names' | 'tellsApart'>;

/**
 * @param said whose words they are in the article
 * @param there whose in the source
 * @param article,source tell whom either names at all
 */
export function compareVoices(said: Voice, there: Voice, article: Names, source: Names): Match {
	if (said.name === null || there.name === null) {
		return 'unknown';
	}
	const areTwo = article.tellsApart(said, there) || source.tellsApart(said, there);
	if (!areTwo && isSameVoice(said, there)) {
		return 'same';
	}
	const [a, b] = [namesOf(said), namesOf(there)];
	if (said.kind === 'unknown' || there.kind === 'unknown' || said.confidence < LIKELY) {
		return 'unknown';
	}
	// Somebody may speak for a body, and it through them, where either text has both.
	if (
		said.kind !== there.kind &&
		(b.some((name) => isNamed(name, article)) || a.some((name) => isNamed(name, source)))
	) {
		return 'unknown';
	}
	const words = new Set(b.flat());
	const mayBeOne =
		a.flat().some((word) => word.length > 1 && words.has(word)) ||
		a.some((one) => b.some((other) => isLike(one.at(-1) ?? '', other.at(-1) ?? ''))) ||
		isShortened(said, there) ||
		isShortened(there, said);
	if (mayBeOne && !areTwo) {
		return 'unknown';
	}
	const surname = a[0]?.at(-1);
	const isStranger = surname !== undefined && !source.names(surname);
	return isStranger || there.confidence >= (there.named ? SURE_NAMED : SURE) ? 'other' : 'unknown';
}

/** Whether a form of one's name is the other's, or part of it. */
export const isSameVoice = (said: Voice, there: Voice): boolean =>
	namesOf(said).some((one) =>
		namesOf(there).some((other) => one.at(-1) === other.at(-1) || one.every((word) => other.includes(word))),
	);

/** The words of each form of a name, lower case, without titles. */
export function namesOf({ name, aliases }: Pick<Voice, 'name' | 'aliases'>): string[][] {
	return [name ?? '', ...aliases]
		.map((form) =>
			form
				.normalize('NFKD')
				.replace(/\p{M}+/gu, '')
				.toLowerCase()
				.split(/[^\p{L}\p{N}]+/u)
				.filter((word) => word !== '' && word !== 's' && !TITLES.has(word)),
		)
		.filter((words) => words.length > 0);
}

const isNamed = (name: readonly string[], text: Names): boolean =>
	name.some((word) => word.length > 2 && text.names(word));

/** Whether two names of several words each are one's: not *Ann* and *Ben Stone*, but *A.* and *Anne Stone*, *Ann Lee Stone*. */
export function mayBeOneName(a: readonly string[], b: readonly string[]): boolean {
	const [given, other] = [a.slice(0, -1), b.slice(0, -1)];
	const isInitial = (one: string, whole: string): boolean => one.length === 1 && whole.startsWith(one);
	return given.some((one) =>
		other.some((word) => one === word || isInitial(one, word) || isInitial(word, one) || isLike(one, word)),
	);
}

/** Whether a name may be another misspelled, by their pairs of letters (Dice's coefficient). */
function isLike(a: string, b: string): boolean {
	const pairs = new Set(Array.from({ length: a.length - 1 }, (_, i) => a.slice(i, i + 2)));
	const both = Array.from({ length: b.length - 1 }, (_, i) => b.slice(i, i + 2)).filter((pair) => pairs.has(pair));
	return Math.min(a.length, b.length) >= 4 && (2 * both.length) / (a.length + b.length - 2) >= LIKE;
}

/** *NCB* for *Narcotics Control Bureau* */
function isShortened({ name: short }: Voice, { name: long }: Voice): boolean {
	const initials = (long ?? '').match(/\p{Lu}/gu)?.join('') ?? '';
	return initials.length > 1 && (short ?? '').replace(/\P{Lu}/gu, '').includes(initials);
}
