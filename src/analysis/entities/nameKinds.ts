import { bitOf } from './nameLexicon';
import type { NameData } from './nameData';
import { AL } from '../language/english/functionWords';
import { firstLetters, headOf, partsOfName } from './nameParts';
import type { NameMatcher } from './shortForms';

const PARTICLE = bitOf('particle');
const HEAD = bitOf('organizationHead');

/** People: one surname, and one forename, its initial or its nickname. */
export const personNames = ({ lexicon, nicknames }: NameData): NameMatcher => ({
	read: ({ words }) => ({ words, core: words.slice(-1), place: '' }),
	// *de Groot*, *von der Berg*, particles and one name more, are a surname alone; *Al* is a forename.
	isWhole: (words) => words.slice(0, -1).some((word) => word === AL || !(lexicon.classesOf(word) & PARTICLE)),
	isSame({ words: [first = '', ...rest] }, { words: [other = '', ...others] }) {
		if (first === other) {
			// *George W. Bush* is not *George H. W. Bush*.
			return rest.length < 2 || others.length < 2 || firstLetters(rest) === firstLetters(others);
		}
		return [first, other].some((word) => /^\p{L}\.?$/u.test(word))
			? first.charAt(0) === other.charAt(0)
			: [nicknames.get(first)?.includes(other), nicknames.get(other)?.includes(first)].includes(true);
	},
	isCalledBy: () => true,
});

/**
 * Bodies, events, works and products: names that differ in where they put their country (*US Justice Department*, *Supreme
 * Court of India*) or in a legal form (*Inc.*) are one.
 */
export const bodyNames = (data: NameData): NameMatcher => ({
	read: ({ words }) => partsOfName(words, data),
	isWhole: (words) => words.length > 1,
	isSame: ({ place }, other) => place === '' || other.place === '' || place === other.place,
	// The *Senate* is not its *Commerce Committee*.
	isCalledBy: (name, word) => !(data.lexicon.classesOf(word) & HEAD) || headOf(name) === word,
});
