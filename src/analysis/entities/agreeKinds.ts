import { ARABIC_ARTICLE } from '../language/english/patterns';
import { isAddress } from '../language/english/titles';
import { NAME_KINDS, type NameKind } from '../model';
import { listIn } from '../text/lists';
import type { FoundMention } from './foundMention';

/**
 * Lets all mentions of one name agree in kind: the likeliest of all places together. What its first and last words are where they stand
 * alone can speak against a person: *Fjordline Ostholm* is none where *Ostholm* is likelier an island. The last name of somebody is a
 * person, *Diaz* of *Ana Diaz*; what a body's name begins with is none, *Coles* of *Coles Group*. Linear. @param found offsets into `text`
 */
export function agreeKinds(text: string, found: readonly FoundMention[]): FoundMention[] {
	const nameOf = ({ start, end }: FoundMention): string =>
		text.slice(start, end).replace(/\s+/g, ' ').replace(ARABIC_ARTICLE, '');
	const chances = chancesOf(found, nameOf);
	const kinds = new Map<string, NameKind>();
	// *Mr Fenwick* is one, whatever else is called Fenwick.
	const surnames = new Set(found.filter(({ start, chances }) => chances && isTitled(text, start)).map(nameOf));
	/** How bodies' names begin. */
	const begun = new Set<string>();
	for (const [name, own] of chances) {
		const words = name.split(' ');
		// Each end counts once, however often it stands alone.
		const ends = [...new Set([words[0] ?? '', words.at(-1) ?? ''])].map((word) => leadOf(chances.get(word)));
		const lead = ends.reduce((sum, end) => sum + end, leadOf(own));
		const kind = likeliest(lead > 0 ? own : own.with(PERSON, -Infinity));
		kinds.set(name, kind);
		if (kind === 'person') {
			for (let count = 1; count <= Math.min(LONGEST_SURNAME, words.length - 1); count++) {
				surnames.add(words.slice(-count).join(' '));
			}
		} else if (kind === 'organization' && words.length > 1) {
			begun.add(words[0] ?? '');
		}
	}
	return found.map((mention) => {
		const name = nameOf(mention);
		const own = mention.chances && kinds.get(name);
		// A place gives its name to bodies, a body rarely to a place.
		const kind = surnames.has(name) ? 'person' : own === 'person' && begun.has(name) ? 'organization' : own;
		return own && kind ? { ...mention, kind } : mention;
	});
}

/** Of each name how likely it is of each kind, all its mentions together: the mean of logs. */
function chancesOf(
	found: readonly FoundMention[],
	nameOf: (mention: FoundMention) => string,
): ReadonlyMap<string, readonly number[]> {
	const all = new Map<string, (readonly number[])[]>();
	for (const mention of found) {
		if (mention.chances) {
			listIn(all, nameOf(mention)).push(mention.chances);
		}
	}
	const mean = (own: readonly (readonly number[])[], kind: number): number =>
		own.reduce((sum, chances) => sum + (chances[kind] ?? 0), 0) / own.length;
	return new Map([...all].map(([name, own]) => [name, NAME_KINDS.map((_, kind) => mean(own, kind))]));
}

/** Whether a title of address, *Mr*, stands before a place. */
const isTitled = (text: string, at: number): boolean =>
	isAddress(/(?<!\p{L})(\p{Lu}\p{Ll}+)\.?\s$/u.exec(text.slice(Math.max(0, at - LONGEST_TITLE), at))?.[1]);

/** With a space behind it, in UTF-16 units. */
const LONGEST_TITLE = 12;
/** In words: *van der Berg*. */
const LONGEST_SURNAME = 3;
const PERSON = NAME_KINDS.indexOf('person');

/** How much likelier it is a person than anything else; 0 for what is no name. */
const leadOf = (chances: readonly number[] | undefined): number =>
	chances ? (chances[PERSON] ?? 0) - Math.max(...chances.filter((_, kind) => kind !== PERSON)) : 0;

const likeliest = (chances: readonly number[]): NameKind =>
	NAME_KINDS[chances.indexOf(Math.max(...chances))] ?? 'person';
