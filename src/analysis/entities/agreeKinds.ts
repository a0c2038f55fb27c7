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
	const first = new Map([...found].reverse().map((mention) => [nameOf(mention), mention.start]));
	const kinds = new Map<string, NameKind>();
	const shorts = new ShortNames();
	for (const [name, own] of chances) {
		const support = supportOf(name.split(' '), chances);
		const isNamesake = support < -NAMESAKE;
		const isPerson = leadOf(own) + (isNamesake ? 0 : support) > 0;
		const kind = likeliest(isPerson ? own : own.with(PERSON, -Infinity));
		kinds.set(name, kind);
		if (!isNamesake || kind !== 'person') {
			shorts.add(name, kind, first.get(name) ?? 0);
		}
	}
	return found.map((mention) => {
		const name = nameOf(mention);
		const { start, chances: own } = mention;
		return own ? { ...mention, kind: shorts.kindOf(name, kinds.get(name) ?? mention.kind, start, own) } : mention;
	});
}

/** How much its first and its last word, where they stand alone, speak for a person. Each counts once, however often it stands. */
function supportOf(words: readonly string[], chances: ReadonlyMap<string, readonly number[]>): number {
	const ends = new Set(words.length > 1 ? [words[0] ?? '', words.at(-1) ?? ''] : []);
	return [...ends].reduce((sum, word) => {
		const alone = chances.get(word);
		return alone ? sum + leadOf(alone) : sum;
	}, 0);
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

/** What people and bodies are called for short: *Stone* of *Ada Stone*, *Coles* of *Coles Group*; each with where the whole name stands first. */
class ShortNames {
	private readonly surnames = new Map<string, number>();
	private readonly bodies = new Map<string, number>();
	/** How bodies' names begin, of those too that are called in full. */
	private readonly begun = new Set<string>();

	/** @param first where the name stands first */
	add(name: string, kind: NameKind, first: number): void {
		const words = name.split(' ');
		const [begin = ''] = words;
		if (words.length < 2) {
			return;
		}
		if (kind === 'person') {
			for (let count = 1; count <= Math.min(LONGEST_SURNAME, words.length - 1); count++) {
				call(this.surnames, words.slice(-count).join(' '), first);
			}
		} else if (kind === 'organization') {
			this.begun.add(begin);
			if (!CALLED_IN_FULL.has(words.at(-1)?.toLowerCase() ?? '')) {
				call(this.bodies, begin, first);
			}
		}
	}

	/**
	 * @param kind the likeliest of the name itself
	 * @param own the chances of the mention that starts at `start`
	 */
	kindOf(name: string, kind: EntityKind, start: number, own: readonly number[]): EntityKind {
		const person = this.surnames.get(name);
		const body = this.bodies.get(name);
		if (person !== undefined && body !== undefined) {
			// Ada Stone leads *Stone Foods*: *Stone* is the one that was named by then, or each place tells for itself.
			const isBoth = Math.max(person, body) <= start;
			return (isBoth ? leadOf(own) > 0 : person < body) ? 'person' : 'organization';
		}
		// A place gives its name to bodies, a body rarely to a place.
		return person !== undefined ? 'person' : kind === 'person' && this.begun.has(name) ? 'organization' : kind;
	}
}

function call(shorts: Map<string, number>, short: string, first: number): void {
	shorts.set(short, Math.min(shorts.get(short) ?? Infinity, first));
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
