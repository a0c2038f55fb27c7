import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../../../src/analysis/model';
import { runsOf } from './words';

export interface Text {
	readonly doc: string;
	readonly text: string;
}

/** Words in quotation marks that annotators ascribe to someone. */
export interface Quoted {
	readonly in: Text;
	/** Marks included. */
	readonly span: Span;
	/** What stands between the marks, without a comma or full stop behind the last word. */
	readonly words: string;
	readonly speaker: string;
	/** The names inside, with their kinds; offsets are those of `words`. */
	readonly names: readonly (Span & { readonly kind: string })[];
	/** Whole sentences in one piece, of a person whom the text names by two words or more: fit to be changed. */
	readonly isClean: boolean;
}

interface GoldLine extends Text {
	readonly entities: readonly (Span & { readonly kind: string })[];
	readonly attributions: readonly {
		readonly content: readonly (readonly [start: number, end: number])[];
		readonly speaker: string | null;
	}[];
}

const FOLDERS = ['wikinews', 'masc', 'written'];
const SHORTEST = 8;
const LONGEST = 40;
/** No text that holds a run of so many words of a quotation is asked for it, unless it is the source. */
export const RUN = 6;

export class Texts {
	private readonly holders = new Map<string, Set<string>>();

	private constructor(
		readonly all: readonly Text[],
		readonly quotations: readonly Quoted[],
		/** The full names of persons, by document. */
		readonly persons: ReadonlyMap<string, ReadonlySet<string>>,
	) {
		for (const { doc, text } of all) {
			for (const run of runsOf(text, RUN)) {
				const docs = this.holders.get(run);
				if (docs) {
					docs.add(doc);
				} else {
					this.holders.set(run, new Set([doc]));
				}
			}
		}
	}

	/** @param data the folder that holds `text` and `gold`; what is kept for measuring the engine is left out */
	static read(data: string): Texts {
		const gold = linesOf<GoldLine>(join(data, 'gold', 'train.jsonl'));
		const kept = new Set(linesOf<Text>(join(data, 'gold', 'dev.jsonl')).map(({ doc }) => doc));
		const texts = new Map(gold.map(({ doc, text }) => [doc, { doc, text }]));
		for (const folder of FOLDERS.map((name) => join(data, 'text', name))) {
			for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
				const doc = basename(file, '.txt');
				if (!texts.has(doc) && !kept.has(doc)) {
					texts.set(doc, { doc, text: readFileSync(join(folder, file), 'utf8') });
				}
			}
		}
		const persons = new Map(gold.map((line) => [line.doc, fullNames(line)]));
		const quotations = gold.flatMap((line) => quotationsOf(line, persons.get(line.doc) ?? new Set()));
		return new Texts([...texts.values()], quotations, persons);
	}

	/** The texts that hold a run of {@link RUN} words of these. */
	holdersOf(words: string): Set<string> {
		return new Set(runsOf(words, RUN).flatMap((run) => [...(this.holders.get(run) ?? [])]));
	}
}

export const linesOf = <T>(path: string): T[] =>
	existsSync(path)
		? readFileSync(path, 'utf8')
				.split('\n')
				.filter((line) => line.trim() !== '')
				.map((line) => JSON.parse(line) as T)
		: [];

const fullNames = ({ text, entities }: GoldLine): Set<string> =>
	new Set(
		entities
			.filter(({ kind }) => kind === 'person')
			.map(({ start, end }) => text.slice(start, end))
			.filter((name) => /^\p{Lu}\S+(?: \p{Lu}\S+)+$/u.test(name) && /\p{Ll}/u.test(name)),
	);

function quotationsOf(line: GoldLine, persons: ReadonlySet<string>): Quoted[] {
	const { doc, text, attributions, entities } = line;
	return Array.from(text.matchAll(/["“]([^"“”\n]{20,400})["”]/g)).flatMap((match) => {
		const inside = match[1] ?? '';
		const words = inside.trimEnd().replace(/[,.]$/, '');
		const start = match.index;
		const end = start + match[0].length;
		const count = words.split(/\s+/).length;
		// The innermost that holds it: whose words they are, not who reports that someone said them.
		const [innermost] = attributions
			.filter(({ content }) => content.some(([from, to]) => from <= start && end <= to))
			.sort((a, b) => lengthOf(a.content) - lengthOf(b.content));
		const speaker = innermost?.speaker;
		if (count < SHORTEST || count > LONGEST || !speaker || words !== words.trimStart()) {
			return [];
		}
		const names = entities
			.filter((name) => name.start > start && name.end <= start + 1 + words.length)
			.map((name) => ({ kind: name.kind, start: name.start - start - 1, end: name.end - start - 1 }));
		const isClean = persons.has(speaker) && isWhole(inside, text.slice(end)) && standsOnce(words, text);
		return [{ in: { doc, text }, span: { start, end }, words, speaker, names, isClean }];
	});
}

const lengthOf = (content: readonly (readonly [number, number])[]): number =>
	content.reduce((sum, [start, end]) => sum + end - start, 0);

/** Whole sentences, nothing left out or put in, and not going on in the same sentence behind *he said*. */
function isWhole(inside: string, after: string): boolean {
	if (!/^[\p{Lu}\d]/u.test(inside) || /[[\]()…‘]|\.\s?\.|(?<!\p{L})'/u.test(inside)) {
		return false;
	}
	if (/[.!?]\s*$/.test(inside) || after.startsWith('.')) {
		return true;
	}
	const rest = /^[^\n]*?(?:[.!?]["”]?(?=\s|$)|\n|$)/.exec(after)?.[0] ?? '';
	return (/,\s*$/.test(inside) || after.startsWith(',')) && !/["“]/.test(rest);
}

function standsOnce(words: string, text: string): boolean {
	const own = new Set(runsOf(words, RUN));
	const met = runsOf(text, RUN).filter((run) => own.has(run));
	return met.length === runsOf(words, RUN).length;
}
