import { bitOf } from '../english/nameClasses';
import type { NameData } from '../english/nameData';
import { courtesyGender, isCourtesy } from './gender';
import type { NameKind } from './groupNames';
import { initialsOf, partsOf, SMALL_WORDS, type NameParts } from './nameParts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/;
const PARTICLE = bitOf('particle');
const GENERIC = bitOf('organizationHead') | bitOf('country') | bitOf('common');
const LEAST_MISSPELLED = 5;

const firstLetters = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

/** People: one surname, and one forename, its initial or its nickname. */
export const personNames = ({ lexicon, nicknames }: NameData): NameKind => ({
	words({ words }) {
		const parts = words.filter((word, i) => !SUFFIX.test(word) && !(i === 0 && isCourtesy(word, lexicon)));
		return parts.length ? parts : words;
	},
	// *de Groot*, *von der Berg*, particles and one name more, are a surname alone; *Al* is a forename.
	isWhole: (words) => words.slice(0, -1).some((word) => word === 'al' || !(lexicon.classesOf(word) & PARTICLE)),
	head: (words) => words.at(-1) ?? '',
	isSame([first = '', ...rest], [other = '', ...others]) {
		if (first === other) {
			// *George W. Bush* is not *George H. W. Bush*.
			return rest.length < 2 || others.length < 2 || firstLetters(rest) === firstLetters(others);
		}
		return [first, other].some((word) => /^\p{L}\.?$/u.test(word))
			? first.charAt(0) === other.charAt(0)
			: [nicknames.get(first)?.includes(other), nicknames.get(other)?.includes(first)].includes(true);
	},
	tells: () => true,
	isCommon: () => false,
	initials: (words) => [firstLetters(words)],
	misspelled: (word, name) => word.length >= LEAST_MISSPELLED && isSlip(word, name.at(-1) ?? ''),
	gender: (form) => courtesyGender(form, lexicon),
	edge: 'surname',
	shorter: 'same name',
});

/**
 * Bodies, events, works and products: names that differ in where they put their country (*US Justice Department*, *Supreme
 * Court of India*) or in a legal form (*Inc.*) are one.
 */
export function bodyNames(data: NameData): NameKind {
	const known = new Map<readonly string[], NameParts>();
	const parts = (words: readonly string[]): NameParts => {
		const read = known.get(words) ?? partsOf(words, data);
		known.set(words, read);
		return read;
	};
	return {
		words: ({ words }) => words,
		isWhole: (words) => words.length > 1,
		head: (words) => parts(words).core.join(' '),
		isSame(words, other) {
			const [{ core, place }, { place: otherPlace }] = [parts(words), parts(other)];
			const isTold = core.length > 1 || words.length === other.length || (place !== '' && otherPlace !== '');
			return isTold && (place === '' || otherPlace === '' || place === otherPlace);
		},
		tells(word, name) {
			const { core } = parts(name);
			return !SMALL_WORDS.has(word) && [name[0], name.at(-1), core[0], core.at(-1)].includes(word);
		},
		// *the Court* is the one body named that has it for its head.
		isCommon: (word) => (data.lexicon.classesOf(word) & GENERIC) !== 0,
		initials: (words) => initialsOf(words, parts(words).core),
		misspelled: () => false,
		gender: () => undefined,
		edge: 'short form',
		shorter: 'short form',
	};
}

/** Whether one letter more, less or other, or two letters in the wrong order, make one word of the other. */
function isSlip(a: string, b: string): boolean {
	let from = 0;
	while (from < a.length && a.charAt(from) === b.charAt(from)) {
		from++;
	}
	const [restA, restB] = [a.slice(from), b.slice(from)];
	const swapped = restB.charAt(1) + restB.charAt(0) + restB.slice(2);
	return (
		from > 0 &&
		a !== b &&
		(restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || restA === swapped)
	);
}
