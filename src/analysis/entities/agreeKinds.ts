import type { NameKind } from '../model';
import type { FoundMention } from './foundMention';

/** Kinds that one word may be taken for by turns. */
const PLAIN: ReadonlySet<string> = new Set<NameKind>(['person', 'organization', 'location', 'product']);

/** Kinds of long names whose acronym is of the same kind wherever it stands. */
const BINDING: readonly NameKind[] = ['organization', 'location', 'event', 'work', 'product', 'substance'];

const NO_WORDS: readonly string[] = [];

interface Votes {
	counts: Map<string, number> | undefined;
	/** Kinds of longer names that this word begins or ends. */
	parts: Map<string, number> | undefined;
}

/**
 * Lets the mentions of one word agree in kind over the whole document: an acronym with the long name whose bracket it
 * stands in, a word that was taken for a person or a body with the longer names it is part of (*Coles* of *Coles Group*,
 * *Diaz* of *Ana Diaz*), else with what most of its mentions were taken for. Linear.
 *
 * @param found in text order; offsets into `text`
 */
export function agreeKinds(text: string, found: readonly FoundMention[]): FoundMention[] {
	const votes = new Map<string, Votes>();
	const of = (word: string): Votes => {
		let known = votes.get(word);
		if (!known) {
			known = { counts: undefined, parts: undefined };
			votes.set(word, known);
		}
		return known;
	};
	const texts: string[] = [];
	const wordsOf: (readonly string[])[] = [];
	const acronyms = new Map<string, NameKind>();
	found.forEach(({ start, end, kind }, i) => {
		const long = longForm(text, found, i);
		if (long) {
			acronyms.set(text.slice(start, end), long);
		}
		const name = text.slice(start, end);
		texts.push(name);
		const words = !PLAIN.has(kind) ? NO_WORDS : /\s/.test(name) ? name.split(/\s+/) : [name];
		wordsOf.push(words);
		const [first = ''] = words;
		if (words.length === 1) {
			bump((of(first).counts ??= new Map()), kind);
		} else if (words.length > 1) {
			const last = words.at(-1) ?? '';
			if (kind === 'person') {
				bump((of(last).parts ??= new Map()), kind);
				bump((of(first).parts ??= new Map()), kind);
			} else if (kind === 'organization') {
				bump((of(first).parts ??= new Map()), kind);
			}
		}
	});
	const agreeing: FoundMention[] = [];
	found.forEach((mention, i) => {
		const words = wordsOf[i] ?? [];
		const bound = acronyms.size === 0 ? undefined : acronyms.get(texts[i] ?? '');
		const vote = words.length === 1 ? votes.get(words[0] ?? '') : undefined;
		const kind = bound ?? (vote && agreed(vote, mention.kind));
		agreeing.push(kind && kind !== mention.kind ? { ...mention, kind } : mention);
	});
	return agreeing;
}

/** The kind of the long name whose bracket mention `i` stands in as its acronym: *Clean Air Act (CAA)*. */
function longForm(text: string, found: readonly FoundMention[], i: number): NameKind | undefined {
	const own = found[i];
	const long = found[i - 1];
	if (
		!own ||
		!long ||
		own.start - long.end !== 2 ||
		text.slice(long.end, own.start) !== ' (' ||
		text[own.end] !== ')'
	) {
		return undefined;
	}
	const letters = text.slice(own.start, own.end);
	const initials = text.slice(long.start, long.end).match(/(?<![\p{L}\p{N}])\p{L}/gu) ?? [];
	return BINDING.find((kind) => kind === long.kind && /^\p{Lu}{2,}$/u.test(letters) && spells(initials, letters));
}

function spells(initials: readonly string[], letters: string): boolean {
	let at = 0;
	for (const initial of initials) {
		at += initial.toUpperCase() === letters[at] ? 1 : 0;
	}
	return at === letters.length && initials[0]?.toUpperCase() === letters[0];
}

function agreed({ counts, parts }: Votes, own: string): NameKind | undefined {
	const person = parts?.get('person') ?? 0;
	const organization = parts?.get('organization') ?? 0;
	// A place gives its name to bodies and people; a person or body rarely to a place.
	if (person > 0 && organization === 0 && own === 'organization') {
		return 'person';
	}
	if (organization > 0 && person === 0 && own === 'person') {
		return 'organization';
	}
	let best = own;
	let most = counts?.get(own) ?? 0;
	let total = 0;
	for (const [kind, count] of counts ?? []) {
		total += count;
		if (count > most) {
			best = kind;
			most = count;
		}
	}
	return most >= 2 && most > 0.6 * total ? (best as NameKind) : undefined;
}

const bump = (counts: Map<string, number>, key: string): void => {
	counts.set(key, (counts.get(key) ?? 0) + 1);
};
