import type { NameData } from '../../analysis/entities/nameData';
import { areTwoNames, isLike, namesOf } from './twoNames';
import type { Voice, Voices } from './voices';

/** Whether two voices are one: only of two known people, or two known bodies, is it said that they are not. */
export type Match = 'same' | 'unknown' | 'other';

/** How sure it has to be who speaks in the source: where they are named beside the words, and where that is worked out. */
const SURE_NAMED = 0.6;
const SURE = 0.8;
/** From here on the article's own speaker counts, and a statement is more likely one than not. */
export const LIKELY = 0.5;

/** Tells whom a text names: whether it has a word, and whether it has two people or bodies as two. */
type Names = Pick<Voices, 'names' | 'tellsApart'>;

/**
 * @param said whose words they are in the article
 * @param there whose in the source
 * @param article,source tell whom either names at all
 */
export function compareVoices(said: Voice, there: Voice, article: Names, source: Names, data: NameData): Match {
	if (said.name === null || there.name === null) {
		return 'unknown';
	}
	const areTwo = article.tellsApart(said, there) || source.tellsApart(said, there) || areTwoNames(said, there, data);
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

const isNamed = (name: readonly string[], text: Names): boolean =>
	name.some((word) => word.length > 2 && text.names(word));

/** *NCB* for *Narcotics Control Bureau* */
function isShortened({ name: short }: Voice, { name: long }: Voice): boolean {
	const initials = (long ?? '').match(/\p{Lu}/gu)?.join('') ?? '';
	return initials.length > 1 && (short ?? '').replace(/\P{Lu}/gu, '').includes(initials);
}
