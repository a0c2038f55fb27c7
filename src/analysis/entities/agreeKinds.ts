import type { EntityKind } from '../model';
import type { FoundMention } from './foundMention';
import { hasInOrder } from './nameParts';

/** Kinds that one word may be taken for by turns. */
const PLAIN: ReadonlySet<EntityKind> = new Set(['person', 'organization', 'location', 'product']);
/** Kinds of long names whose acronym is of the same kind wherever it stands. */
const BINDING: ReadonlySet<EntityKind> = new Set(['organization', 'location', 'event', 'work', 'product', 'substance']);
/** The share of its mentions that tells the kind of a word. */
const MOST = 0.6;

/**
 * Lets the mentions of one word agree in kind over the whole document: an acronym with the long name whose bracket it
 * stands in, a word that was taken for a person or a body with the longer names it is part of (*Coles* of *Coles Group*,
 * *Diaz* of *Ana Diaz*), else with what most of its mentions were taken for. Linear.
 *
 * @param found in text order; offsets into `text`
 */
export function agreeKinds(text: string, found: readonly FoundMention[]): FoundMention[] {
	/** How often each word was met alone, and how often as each kind. */
	const alone = new Map<string, number>();
	const timesOf = (key: string): number => alone.get(key) ?? 0;
	/** The first and last words of the names of people, and the first ones of bodies. */
	const forenames = new Set<string>();
	const surnames = new Set<string>();
	const bodies = new Set<string>();
	const acronyms = new Map<string, EntityKind>();
	const names = found.map((mention, i) => {
		const { start, end, kind } = mention;
		const name = text.slice(start, end);
		const long = found[i - 1];
		if (long && BINDING.has(long.kind) && text.slice(long.end, start) === ' (' && text[end] === ')') {
			if (abbreviates(name, text.slice(long.start, long.end))) {
				acronyms.set(name, long.kind);
			}
		}
		const words = PLAIN.has(kind) ? name.split(/\s+/) : [];
		if (words.length === 1) {
			for (const key of [name, `${kind} ${name}`]) {
				alone.set(key, timesOf(key) + 1);
			}
		} else if (kind === 'person') {
			forenames.add(words[0] ?? '');
			surnames.add(words.at(-1) ?? '');
		} else if (kind === 'organization') {
			bodies.add(words[0] ?? '');
		}
		return { name, isWord: words.length === 1 };
	});
	const agreed = (name: string, kind: EntityKind): EntityKind => {
		const isMost = (times: number): boolean => times > 1 && times > MOST * timesOf(name);
		const most = [...PLAIN].find((other) => isMost(timesOf(`${other} ${name}`))) ?? kind;
		if (most === 'product' || (most === 'location' && !surnames.has(name))) {
			return most;
		}
		// A place gives its name to bodies and people; a person or body rarely to a place. Whose surname it is, is meant by it.
		const isPerson = surnames.has(name) || (forenames.has(name) && !bodies.has(name));
		return isPerson ? 'person' : bodies.has(name) && !forenames.has(name) ? 'organization' : most;
	};
	return found.map((mention, i) => {
		const { name = '', isWord = false } = names[i] ?? {};
		const kind = acronyms.get(name) ?? (isWord ? agreed(name, mention.kind) : mention.kind);
		return kind === mention.kind ? mention : { ...mention, kind };
	});
}

/** *CAA* of *Clean Air Act*. */
function abbreviates(letters: string, long: string): boolean {
	const initials = long.toUpperCase().match(/(?<![\p{L}\p{N}])\p{L}/gu) ?? [];
	return /^\p{Lu}{2,}$/u.test(letters) && initials[0] === letters[0] && hasInOrder(initials, letters);
}
