import { TITLE_ABBREVIATIONS } from '../../analysis/text/tokens';
import type { Voice, Voices } from './voices';

/** Whether two voices are one: only of two known people, or two known bodies, is it said that they are not. */
export type Match = 'same' | 'unknown' | 'other';

/** How sure it has to be who speaks in the source: where they are named beside the words, and where that is worked out. */
const SURE_NAMED = 0.6;
const SURE = 0.8;
/** From here on the article's own speaker counts. */
const LIKELY = 0.5;

/**
 * @param said whose words they are in the article
 * @param there whose in the source
 * @param source tells whom the source names at all
 */
export function compareVoices(said: Voice, there: Voice, source: Voices): Match {
	if (said.name === null || there.name === null) {
		return 'unknown';
	}
	const [a, b] = [formsOf(said), formsOf(there)];
	if (a.some((one) => b.some((other) => one.at(-1) === other.at(-1) || one.every((word) => other.includes(word))))) {
		return 'same';
	}
	if (said.kind === 'unknown' || said.kind !== there.kind || said.confidence < LIKELY) {
		return 'unknown';
	}
	const words = new Set(b.flat());
	if (
		a.flat().some((word) => word.length > 1 && words.has(word)) ||
		isShortened(said, there) ||
		isShortened(there, said)
	) {
		return 'unknown';
	}
	const surname = a[0]?.at(-1);
	const isStranger = surname !== undefined && !source.names(surname);
	return isStranger || there.confidence >= (there.named ? SURE_NAMED : SURE) ? 'other' : 'unknown';
}

/** The words of each form of a name, lower case, without titles. */
function formsOf({ name, aliases }: Voice): string[][] {
	return [name ?? '', ...aliases]
		.map((form) =>
			form
				.normalize('NFKD')
				.replace(/\p{M}+/gu, '')
				.toLowerCase()
				.split(/[^\p{L}\p{N}]+/u)
				.filter((word) => word !== '' && word !== 's' && !TITLE_ABBREVIATIONS.has(word)),
		)
		.filter((words) => words.length > 0);
}

/** *NCB* for *Narcotics Control Bureau* */
function isShortened({ name: short }: Voice, { name: long }: Voice): boolean {
	const initials = (long ?? '').match(/\p{Lu}/gu)?.join('') ?? '';
	return initials.length > 1 && (short ?? '').replace(/\P{Lu}/gu, '').includes(initials);
}
