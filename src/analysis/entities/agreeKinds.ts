import { ARABIC_ARTICLE } from '../language/english/patterns';
import { wordsOf } from '../language/english/words';
import { NAME_KINDS, type EntityKind, type NameKind } from '../model';
import { listIn } from '../text/lists';
import type { FoundMention } from './foundMention';

/**
 * Lets all mentions of one name agree in kind: the kind that is likeliest of all places together, so that a company is not taken for
 * a person where its name stands before a verb. What its first and last words are where they stand alone can speak against a
 * person: *Fjordline Ostholm* is none where *Ostholm* is likelier an island than the whole is somebody. The last name of somebody is
 * a person, *Diaz* of *Ana Diaz*; what a body's longer name begins with is none, *Coles* of *Coles Group*. Linear.
 *
 * @param found offsets into `text`
 */
export function agreeKinds(text: string, found: readonly FoundMention[]): FoundMention[] {
	const nameOf = ({ start, end }: FoundMention): string =>
		text.slice(start, end).replace(/\s+/g, ' ').replace(ARABIC_ARTICLE, '');
	const chances = chancesOf(found, nameOf);
	const kinds = new Map<string, NameKind>();
	const first = new Map([...found].reverse().map((mention) => [nameOf(mention), mention.start]));
	const bodies = new Set<string>();
	/** Surnames, and what bodies are called for short, with where the whole name stands first. */
	const surnames = new Map<string, number>();
	const shortBodies = new Map<string, number>();
	const call = (shorts: Map<string, number>, short: string, name: string): void => {
		shorts.set(short, Math.min(shorts.get(short) ?? Infinity, first.get(name) ?? 0));
	};
	for (const [name, own] of chances) {
		const words = name.split(' ');
		const [begin = ''] = words;
		const last = words.length > 1 ? (words.at(-1) ?? '') : '';
		// Each word counts once, however often it stands alone.
		const support = [...new Set(last ? [begin, last] : [])].reduce((sum, word) => {
			const alone = chances.get(word);
			return alone ? sum + leadOf(alone) : sum;
		}, 0);
		const isNamesake = support < -NAMESAKE;
		const isPerson = leadOf(own) + (isNamesake ? 0 : support) > 0;
		const kind = likeliest(isPerson ? own : own.with(PERSON, -Infinity));
		kinds.set(name, kind);
		if (last && kind === 'person' && !isNamesake) {
			for (let count = 1; count <= Math.min(LONGEST_SURNAME, words.length - 1); count++) {
				call(surnames, words.slice(-count).join(' '), name);
			}
		} else if (last && kind === 'organization') {
			bodies.add(begin);
			if (!CALLED_IN_FULL.has(last.toLowerCase())) {
				call(shortBodies, begin, name);
			}
		}
	}
	const agreed = (name: string, kind: EntityKind, start: number, own: readonly number[]): EntityKind => {
		const person = surnames.get(name);
		const body = shortBodies.get(name);
		if (person !== undefined && body !== undefined) {
			// Ada Stone leads *Stone Foods*: *Stone* is the one that was named by then, or each place tells for itself.
			const isBoth = Math.max(person, body) <= start;
			return (isBoth ? leadOf(own) > 0 : person < body) ? 'person' : 'organization';
		}
		// A place gives its name to bodies, a body rarely to a place.
		return person !== undefined ? 'person' : kind === 'person' && bodies.has(name) ? 'organization' : kind;
	};
	return found.map((mention) => {
		const name = nameOf(mention);
		const { start, chances: own } = mention;
		return own ? { ...mention, kind: agreed(name, kinds.get(name) ?? mention.kind, start, own) } : mention;
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

/** In words: *van der Berg*. */
const LONGEST_SURNAME = 3;
const CALLED_IN_FULL = wordsOf('bodies called in full');
const PERSON = NAME_KINDS.indexOf('person');

/** Words that are so unlikely to be a person where they stand alone, as a log, are something else of the same name: *Paris*, *Dana Paris*. */
const NAMESAKE = 8;

/** How much likelier it is a person than anything else. */
const leadOf = (chances: readonly number[]): number =>
	(chances[PERSON] ?? 0) - Math.max(...chances.filter((_, kind) => kind !== PERSON));

const likeliest = (chances: readonly number[]): NameKind =>
	NAME_KINDS[chances.indexOf(Math.max(...chances))] ?? 'person';
