import { NAME_KINDS, type EntityKind, type NameKind } from '../model';
import type { FoundMention } from './foundMention';

/**
 * Lets all mentions of one name agree in kind: the kind that is likeliest of all places together, so that a company is not taken for
 * a person where its name stands beside a verb. A name is decided together with what its first and last words are where they stand
 * alone: *Diaz* of *Ana Diaz* is a person as she is, *Fjordline Ostholm* is none where *Ostholm* is an island. What a body's longer
 * name begins with is no person, *Coles* of *Coles Group*. Linear.
 *
 * @param found offsets into `text`
 */
export function agreeKinds(text: string, found: readonly FoundMention[]): FoundMention[] {
	/** Of each name the chances of the kinds, all its mentions together. */
	const votes = new Map<string, readonly number[]>();
	const nameOf = ({ start, end }: FoundMention): string => text.slice(start, end);
	for (const mention of found) {
		const { chances } = mention;
		if (chances) {
			const known = votes.get(nameOf(mention));
			votes.set(nameOf(mention), known ? known.map((sum, k) => sum + (chances[k] ?? 0)) : chances);
		}
	}
	const surnames = new Set<string>();
	const bodies = new Set<string>();
	const kinds = new Map<string, NameKind>();
	for (const [name, own] of votes) {
		const words = name.split(/\s+/);
		const [first = ''] = words;
		const last = words.length > 1 ? words.at(-1) : undefined;
		const alone = last === undefined ? [] : [votes.get(first), votes.get(last)];
		const together = alone.reduce((sum, chances) => sum + (chances ? leadOf(chances) : 0), leadOf(own));
		const apart = leadOf(own) - NAMESAKE;
		const kind = likeliest(Math.max(together, apart) > 0 ? own : own.with(PERSON, -Infinity));
		kinds.set(name, kind);
		if (last !== undefined && kind === 'person' && together > apart) {
			surnames.add(last);
		} else if (last !== undefined && kind === 'organization') {
			bodies.add(first);
		}
	}
	const agreed = (mention: FoundMention): EntityKind => {
		const name = nameOf(mention);
		const kind = (mention.chances && kinds.get(name)) ?? mention.kind;
		if (mention.chances && surnames.has(name)) {
			return 'person';
		}
		// A place gives its name to bodies, a body rarely to a place.
		return kind === 'person' && bodies.has(name) ? 'organization' : kind;
	};
	return found.map((mention) => ({ ...mention, kind: agreed(mention) }));
}

const PERSON = NAME_KINDS.indexOf('person');

/** How unlikely it is, as a log, that a word of somebody's name means something else where it stands alone: *Paris*, a city, beside *Paris Holt*. */
const NAMESAKE = 8;

/** How much likelier it is a person than anything else. */
const leadOf = (chances: readonly number[]): number =>
	(chances[PERSON] ?? 0) - Math.max(...chances.filter((_, k) => k !== PERSON));

const likeliest = (chances: readonly number[]): NameKind =>
	NAME_KINDS[chances.indexOf(Math.max(...chances))] ?? 'person';
