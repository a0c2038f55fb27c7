import { bitOf } from '../../analysis/entities/nameLexicon';
import type { NameData } from '../../analysis/entities/nameData';
import { telling } from '../../analysis/entities/nameParts';
import { TITLES } from '../../analysis/language/english/spelling';
import { bodyName, isAcronym } from '../directory/nameKeys';
import { isSlip } from '../../analysis/text/slip';
import type { Voice } from './voices';

type Named = Pick<Voice, 'name' | 'aliases'>;

/** So alike names may be one, misspelled. */
const LIKE = 0.6;
const HEAD = bitOf('organizationHead') | bitOf('locationHead');
const COMMON = bitOf('common');

/** The words of each form of a name, lower case, without titles. */
export function namesOf({ name, aliases }: Named): string[][] {
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

/** The words of each form of a name that has more than one. */
export const fullNamesOf = (named: Named): string[][] => namesOf(named).filter(({ length }) => length > 1);

/** Whether the names of two people, or of two bodies, cannot be one: *Ann* and *Ben Stone*, the universities of two towns. */
export function areTwoNames(a: Voice, b: Voice, data: NameData): boolean {
	if (a.kind !== b.kind || a.kind === 'unknown') {
		return false;
	}
	return a.kind === 'person'
		? areApart(fullNamesOf(a), fullNamesOf(b), (one, other) => !mayBeOnePerson(one, other, data))
		: !acronymsOf(a).some((acronym) => acronymsOf(b).includes(acronym)) &&
				areApart(bodiesOf(a, data), bodiesOf(b, data), areTwoBodies);
}

/** Whether there are forms of both, and none is one of the other's. */
const areApart = <T>(a: readonly T[], b: readonly T[], areTwo: (one: T, other: T) => boolean): boolean =>
	a.length > 0 && b.length > 0 && a.every((one) => b.every((other) => areTwo(one, other)));

function mayBeOnePerson(a: readonly string[], b: readonly string[], data: NameData): boolean {
	const isIn = (one: readonly string[], other: readonly string[]): boolean => one.every((word) => other.includes(word));
	const [last, other] = [a.at(-1) ?? '', b.at(-1) ?? ''];
	const areOfOneSurname = a.includes(other) || b.includes(last) || isLike(last, other);
	return isIn(a, b) || isIn(b, a) || (areOfOneSurname && mayBeOneName(a, b, data));
}

/**
 * Whether two names of several words each with one surname are one's: not *Ann* and *Ben Stone*, but *A.* and *Anne Stone*, *Ann Lee Stone*,
 * *Bill* and *William Stone*.
 */
export function mayBeOneName(a: readonly string[], b: readonly string[], { nicknames }: NameData): boolean {
	const isShort = (one: string, whole: string): boolean =>
		(one.length === 1 && whole.startsWith(one)) || nicknames.get(one)?.includes(whole) === true;
	return a
		.slice(0, -1)
		.some((one) =>
			b.slice(0, -1).some((other) => one === other || isShort(one, other) || isShort(other, one) || isLike(one, other)),
		);
}

/** What tells a body from others that are called alike. */
interface Body {
	readonly place: string;
	readonly words: readonly string[];
}

function bodiesOf({ name, aliases }: Named, data: NameData): Body[] {
	const classOf = (word: string): number => data.lexicon.classesOf(word);
	return [name ?? '', ...aliases]
		.filter((form) => !isAcronym(form))
		.map((form): Body => {
			const { core, place } = bodyName(form, data);
			const own = telling(core).filter((word) => (classOf(word) & HEAD) === 0);
			const rare = own.filter((word) => (classOf(word) & COMMON) === 0);
			return { place, words: rare.length > 0 ? rare : own };
		})
		.filter(({ words }) => words.length > 0);
}

const areTwoBodies = (a: Body, b: Body): boolean =>
	(a.place !== '' && b.place !== '' && a.place !== b.place) ||
	!a.words.some((one) => b.words.some((other) => one === other || isLike(one, other)));

const acronymsOf = ({ name, aliases }: Named): string[] => [name ?? '', ...aliases].filter(isAcronym);

/** Whether a name may be another misspelled: with a letter more, less or other, or by their pairs of letters (Dice's coefficient). */
export function isLike(a: string, b: string): boolean {
	const pairs = new Set(Array.from({ length: a.length - 1 }, (_, i) => a.slice(i, i + 2)));
	const both = Array.from({ length: b.length - 1 }, (_, i) => b.slice(i, i + 2)).filter((pair) => pairs.has(pair));
	const share = (2 * both.length) / (a.length + b.length - 2);
	return Math.min(a.length, b.length) >= 4 && (share >= LIKE || isSlip(a, b));
}
