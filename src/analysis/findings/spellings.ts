import type { Names } from '../entities/foundMention';
import type { Finding, Mention, Span } from '../model';
import type { Places } from '../text/places';

/** Shorter names are too often another's: *Lee* and *Lea*. */
const SHORTEST_SURNAME = 5;
const SHORTEST_FORENAME = 4;

/** How often a word stands as a part of names, where first, and beside which other parts. */
interface Spelling {
	readonly word: string;
	readonly first: Span;
	count: number;
	readonly beside: Set<string>;
}

/**
 * A person's name that is spelled in two ways: one letter more, less, another or two in another order, with the same
 * forename or surname beside it. The place is that of the rarer spelling, or of the later.
 */
export function spellings(places: Places, names: Names): Finding[] {
	const surnames = new Map<string, Spelling>();
	const forenames = new Map<string, Spelling>();
	for (const mention of names.mentions) {
		if (mention.kind === 'person') {
			gather(places, mention, surnames, forenames);
		}
	}
	const findings: Finding[] = [];
	for (const [a, b] of alike([...surnames.values()], SHORTEST_SURNAME)) {
		const bare = a.beside.size === 0 ? a : b.beside.size === 0 ? b : null;
		// With forenames of their own they are two people; a bare surname is the rarer spelling of one that has a forename.
		const isOne = bare ? bare.count === 1 && a.beside.size + b.beside.size > 0 : meet(a.beside, b.beside);
		if (isOne && !isEnding(a.word, b.word)) {
			findings.push(finding(a, b));
		}
	}
	for (const [a, b] of alike([...forenames.values()], SHORTEST_FORENAME)) {
		if (meet(a.beside, b.beside) && a.word.at(-1) === b.word.at(-1) && !isEnding(a.word, b.word)) {
			findings.push(finding(a, b));
		}
	}
	return findings;
}

function gather(
	places: Places,
	mention: Mention,
	surnames: Map<string, Spelling>,
	forenames: Map<string, Spelling>,
): void {
	const words = places
		.tokens(mention)
		.filter(({ kind, text }) => kind === 'word' && /^\p{Lu}\p{L}*\p{Ll}/u.test(text) && !text.endsWith('.'));
	const last = words.at(-1);
	const first = words.length > 1 ? words[0] : undefined;
	for (const [word, beside, known] of [
		[last, first, surnames],
		[first, last, forenames],
	] as const) {
		if (!word) {
			continue;
		}
		const spelling = known.get(word.lower) ?? { word: word.lower, first: word, count: 0, beside: new Set() };
		known.set(word.lower, spelling);
		spelling.count += 1;
		if (beside) {
			spelling.beside.add(beside.lower);
		}
	}
}

/** The pairs that are spelled almost alike: each word and what is left of it without one letter leads to its like. */
function alike(spellings: readonly Spelling[], shortest: number): [Spelling, Spelling][] {
	const byForm = new Map<string, Spelling[]>();
	const pairs = new Map<string, [Spelling, Spelling]>();
	for (const spelling of spellings) {
		const { word } = spelling;
		if (word.length < shortest) {
			continue;
		}
		const forms = new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]);
		for (const form of forms) {
			const others = byForm.get(form) ?? [];
			byForm.set(form, others);
			for (const other of others) {
				if (other.word.charAt(0) === word.charAt(0)) {
					pairs.set(`${other.word} ${word}`, [other, spelling]);
				}
			}
			others.push(spelling);
		}
	}
	return [...pairs.values()];
}

/** *Stone* and *Stones*, *Cuba* and *Cuban*: an ending, no misspelling. */
const isEnding = (a: string, b: string): boolean => a === `${b}s` || b === `${a}s` || a === `${b}n` || b === `${a}n`;

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((word) => b.has(word));

function finding(a: Spelling, b: Spelling): Finding {
	const isLess = a.count === b.count ? a.first.start > b.first.start : a.count < b.count;
	const [here, there] = isLess ? [a, b] : [b, a];
	return {
		code: 'name-spelled-two-ways',
		span: spanOf(here),
		related: [spanOf(there)],
		attribution: null,
		details: {},
	};
}

const spanOf = ({ first: { start, end } }: Spelling): Span => ({ start, end });
