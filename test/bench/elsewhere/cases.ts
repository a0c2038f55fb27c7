import type { Span } from '../../../src/analysis/model';
import { Chance } from './chance';
import { alterations } from './changes/altered';
import * as bracketed from './changes/bracketed';
import type { Change, Changed, Making } from './changes/change';
import { stumblings } from './changes/cleaned';
import { rewordings } from './changes/reworded';
import { spliced } from './changes/spliced';
import { trimmings } from './changes/trimmed';
import * as variant from './changes/variant';
import { plant } from './plant';
import type { Kind } from './rows';
import type { Quoted, Text, Texts } from './texts';
import { WordTables } from './words';

/** One article with one planted quotation, and the sources in which it is looked for. */
export interface Case {
	/** What it is, and what it may be called. */
	readonly kind: Kind;
	readonly accepted: readonly Kind[];
	/** How it came about, below the kind: `negation added`. */
	readonly way: string;
	readonly what: string;
	readonly article: string;
	/** The quotation in the article, marks included. */
	readonly span: Span;
	readonly speaker: string;
	/** The text it was taken from, as it is searched; for what stands nowhere else the text that is left out. */
	readonly source: Text;
	readonly sourceSpan: Span;
	/** No other case has it in these words. */
	readonly isSourceChanged: boolean;
	readonly sourceSpeaker: string;
	readonly others: readonly Text[];
}

/** A longer article only takes longer to read, in UTF-16 units. */
const LONGEST_HOST = 4000;
/** Texts searched for one article. */
const SEARCHED = 20;
/** So many of them are of the same paper, agency or pen as the quotation. */
const ALIKE = 10;

/** 1,000 quotations that stand in one of the sources, and 1,000 that stand in none. */
export function makeCases(texts: Texts, seed: number): Case[] {
	const chance = new Chance(seed);
	const maker = new CaseMaker(texts, chance, new WordTables());
	const makings = makingsOf(texts);
	return [...makings.flatMap((making) => maker.make(making)), ...maker.absent(1000)];
}

const asItIs: Change = ({ words }): Changed => ({ words });

const makingsOf = (texts: Texts): readonly Making[] => [
	{ kind: 'verbatim', number: 100, ways: { whole: asItIs } },
	{
		kind: 'variant',
		number: 100,
		ways: {
			apostrophes: variant.apostrophes,
			hyphens: variant.hyphens,
			spelling: variant.spelling,
			sic: variant.sic,
		},
	},
	{ kind: 'trimmed', number: 100, ways: trimmings },
	{
		kind: 'bracketed',
		number: 100,
		ways: { pronoun: bracketed.pronoun, name: bracketed.name, inserted: bracketed.inserted },
	},
	{ kind: 'cleaned', number: 100, ways: stumblings },
	{ kind: 'altered', number: 240, ways: alterations },
	{ kind: 'spliced', number: 100, ways: spliced(texts.quotations) },
	{ kind: 'reworded', number: 80, ways: rewordings },
	{ kind: 'other-speaker', number: 80, ways: { 'another name': underAnotherName(texts) } },
];

/** Somebody of another article, no word of whose name the source holds. */
function underAnotherName(texts: Texts): Change {
	const names = [...texts.persons].flatMap(([doc, persons]) => [...persons].map((name) => ({ doc, name })));
	return ({ words, in: { doc, text } }, chance) => {
		const other = chance
			.shuffled(names)
			.find(({ doc: of, name }) => of !== doc && name.split(' ').every((part) => !text.includes(part)));
		return other && { words, speaker: other.name };
	};
}

class CaseMaker {
	constructor(
		private readonly texts: Texts,
		private readonly chance: Chance,
		private readonly tables: WordTables,
	) {}

	/** Each way gets the same share; what a rare way cannot fill, the others of the kind do. */
	make({ kind, number, ways }: Making): Case[] {
		const made: Case[] = [];
		const seen = new Set<string>();
		const names = Object.keys(ways);
		const pools = new Map(names.map((way) => [way, this.clean()]));
		while (made.length < number) {
			const before = made.length;
			for (const way of names) {
				const found =
					made.length < number ? this.next(kind, way, ways[way] ?? asItIs, pools.get(way) ?? [], seen) : undefined;
				if (found) {
					made.push(found);
				}
			}
			if (made.length === before) {
				// Every quotation once more: other words of it are drawn.
				names.forEach((way) => pools.set(way, this.clean()));
				if (names.every((way) => (pools.get(way) ?? []).length === 0) || seen.size > 20 * number) {
					throw new Error(`only ${made.length} of ${number} can be made ${kind}`);
				}
				seen.add(`again ${seen.size}`);
			}
		}
		return made;
	}

	/** Quotations whose source, and everything that holds a run of theirs, is not searched. */
	absent(number: number): Case[] {
		return this.chance
			.shuffled(this.texts.quotations)
			.flatMap((quoted) => {
				const changed = { words: quoted.words };
				return this.planted('not-found', 'absent', quoted, changed) ?? [];
			})
			.slice(0, number);
	}

	private clean(): Quoted[] {
		return this.chance.shuffled(this.texts.quotations.filter(({ isClean }) => isClean));
	}

	private next(kind: Kind, way: string, change: Change, pool: Quoted[], seen: Set<string>): Case | undefined {
		for (let quoted = pool.pop(); quoted; quoted = pool.pop()) {
			const changed = change(quoted, this.chance, this.tables);
			const key = changed && `${changed.words}\n${changed.inSource ?? ''}`;
			const found = changed && key && !seen.has(key) ? this.planted(kind, way, quoted, changed) : undefined;
			if (found && key) {
				seen.add(key);
				return found;
			}
		}
		return undefined;
	}

	private planted(kind: Kind, way: string, quoted: Quoted, changed: Changed): Case | undefined {
		const { words, inSource, alsoRight, what = '' } = changed;
		const speaker = changed.speaker ?? quoted.speaker;
		const marks = changed.marks ?? (quoted.in.text.charAt(quoted.span.start) === '“' ? 'curly' : 'straight');
		const holders = this.texts.holdersOf(`${quoted.words} ${words}`).add(quoted.in.doc);
		const free = this.texts.all.filter(({ doc }) => !holders.has(doc));
		const host = this.chance
			.shuffled(free)
			.find(
				({ text }) =>
					text.length <= LONGEST_HOST &&
					[speaker, quoted.speaker].every((name) => !text.includes(name.split(' ').at(-1) ?? name)),
			);
		const article = host && plant(host.text, words, speaker, marks, this.chance);
		if (!article) {
			return undefined;
		}
		const source = withWords(quoted, inSource ?? quoted.words);
		const fit = this.chance.shuffled(free.filter(({ doc }) => doc !== host.doc));
		const alike = fit.filter(({ doc }) => setOf(doc) === setOf(quoted.in.doc)).slice(0, ALIKE);
		const number = kind === 'not-found' ? SEARCHED : SEARCHED - 1;
		return {
			kind,
			accepted: alsoRight ? [kind, alsoRight] : [kind],
			way,
			what,
			article: article.text,
			span: article.span,
			speaker,
			source: source.text,
			sourceSpan: source.span,
			isSourceChanged: inSource !== undefined,
			sourceSpeaker: quoted.speaker,
			others: [...new Set([...alike, ...fit])].slice(0, number),
		};
	}
}

/** The source with other words between the quotation's marks. */
function withWords({ in: { doc, text }, span, words }: Quoted, by: string): { text: Text; span: Span } {
	const start = span.start + 1;
	return by === words
		? { text: { doc, text }, span }
		: {
				text: { doc, text: text.slice(0, start) + by + text.slice(start + words.length) },
				span: { start: span.start, end: span.end + by.length - words.length },
			};
}

const setOf = (doc: string): string => /^(?:S\d|[A-Z]+|\d{4})/.exec(doc)?.[0] ?? '';
