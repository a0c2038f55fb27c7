import { NAME_KINDS, type EntityKind } from '../model';
import type { FoundMention } from './foundMention';

/**
 * Lets all mentions of one name agree in kind: the kind that is likeliest of all places together, so that a company is not taken for
 * a person where its name stands beside a verb. The last name of somebody is a person, *Diaz* of *Ana Diaz*; what a body's longer name
 * begins with is none, *Coles* of *Coles Group*. Linear.
 *
 * @param found offsets into `text`
 */
export function agreeKinds(text: string, found: readonly FoundMention[]): FoundMention[] {
	/** Of each name the chances of the kinds, all its mentions together. */
	const votes = new Map<string, number[]>();
	/** The last words of the names of people, and the first ones of bodies. */
	const surnames = new Set<string>();
	const bodies = new Set<string>();
	const nameOf = ({ start, end }: FoundMention): string => text.slice(start, end);
	for (const mention of found) {
		const { kind, chances } = mention;
		const name = nameOf(mention);
		const known = votes.get(name);
		if (chances) {
			votes.set(name, known ? known.map((sum, k) => sum + (chances[k] ?? 0)) : [...chances]);
		}
		const words = name.split(/\s+/);
		if (words.length > 1 && kind === 'person') {
			surnames.add(words.at(-1) ?? '');
		} else if (words.length > 1 && kind === 'organization') {
			bodies.add(words[0] ?? '');
		}
	}
	const agreed = (mention: FoundMention): EntityKind => {
		const name = nameOf(mention);
		const sums = votes.get(name) ?? [];
		const kind = (mention.chances && NAME_KINDS[sums.indexOf(Math.max(...sums))]) ?? mention.kind;
		if (mention.chances && surnames.has(name)) {
			return 'person';
		}
		// A place gives its name to bodies, a body rarely to a place.
		return kind === 'person' && bodies.has(name) ? 'organization' : kind;
	};
	return found.map((mention) => ({ ...mention, kind: agreed(mention) }));
}
