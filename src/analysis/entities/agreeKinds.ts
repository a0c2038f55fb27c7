import type { EntityKind } from '../model';
import type { FoundMention } from './foundMention';

/** Kinds that one word may be taken for by turns. */
const PLAIN: ReadonlySet<EntityKind> = new Set(['person', 'organization', 'location', 'product']);
/** The share of its mentions that tells the kind of a word. */
const MOST = 0.6;

/**
 * Lets the mentions of one word agree in kind over the whole document: a word that was taken for a person or a body with
 * the longer names it is part of (*Coles* of *Coles Group*, *Diaz* of *Ana Diaz*), else with what most of its mentions
 * were taken for. Linear.
 *
 * @param found offsets into `text`
 */
export function agreeKinds(text: string, found: readonly FoundMention[]): FoundMention[] {
	/** How often each word was met alone, and how often as each kind. */
	const times = new Map<string, number>();
	const timesOf = (key: string): number => times.get(key) ?? 0;
	/** The last words of the names of people, and the first ones of bodies. */
	const surnames = new Set<string>();
	const bodies = new Set<string>();
	const wordsOf = ({ start, end, kind }: FoundMention): string[] =>
		PLAIN.has(kind) ? text.slice(start, end).split(/\s+/) : [];
	for (const mention of found) {
		const { kind } = mention;
		const [first = '', ...more] = wordsOf(mention);
		if (more.length === 0) {
			for (const key of [first, `${kind} ${first}`]) {
				times.set(key, timesOf(key) + 1);
			}
		} else if (kind === 'person') {
			surnames.add(more.at(-1) ?? '');
		} else if (kind === 'organization') {
			bodies.add(first);
		}
	}
	const agreed = (name: string, kind: EntityKind): EntityKind => {
		const isMost = (count: number): boolean => count > 1 && count > MOST * timesOf(name);
		const most = [...PLAIN].find((other) => isMost(timesOf(`${other} ${name}`))) ?? kind;
		if (surnames.has(name)) {
			return 'person';
		}
		// A place gives its name to bodies, a body rarely to a place.
		const isBody = bodies.has(name) && (most === 'person' || most === 'organization');
		return isBody ? 'organization' : most;
	};
	return found.map((mention) => {
		const [name = '', ...more] = wordsOf(mention);
		const kind = name && more.length === 0 ? agreed(name, mention.kind) : mention.kind;
		return kind === mention.kind ? mention : { ...mention, kind };
	});
}
