import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A word of a quotation and where it stands in it: UTF-16 offsets, half-open. */
export interface Word {
	readonly start: number;
	readonly end: number;
	/** In small letters, with straight apostrophes. */
	readonly key: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’\-‑][\p{L}\p{N}]+|[.,](?=\d)\d+)*/gu;

export const wordsOf = (text: string): Word[] =>
	Array.from(text.matchAll(WORD), (match) => ({
		start: match.index,
		end: match.index + match[0].length,
		key: match[0].toLowerCase().replace(/’/g, "'"),
	}));

/** The runs of so many words of a text, without their marks. */
export function runsOf(text: string, length: number): string[] {
	const words = (
		text
			.toLowerCase()
			.replace(/['’]/g, '')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).map(String);
	return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
}

export type Table = 'spelling' | 'swap' | 'synonym' | 'negation' | 'negated' | 'modal' | 'number';
export type List = 'bracket' | 'inserted' | 'named' | 'filler' | 'small' | 'telling';

/** The hand-written words by which quotations are changed: `table, word, other` a line. */
export class WordTables {
	private readonly rows = new Map<string, Map<string, string[]>>();

	constructor(lines = readFileSync(join('test', 'bench', 'elsewhere', 'words.tsv'), 'utf8')) {
		for (const line of lines.split('\n')) {
			const [table = '', word = '', other = ''] = line.split('\t');
			const rows = this.rows.get(table) ?? new Map<string, string[]>();
			rows.set(word, [...(rows.get(word) ?? []), other]);
			this.rows.set(table, rows);
		}
	}

	/** @returns the other words for one, none where the table does not have it */
	of(table: Table | List, word: string): readonly string[] {
		return this.rows.get(table)?.get(word) ?? [];
	}

	all(table: List): readonly string[] {
		return [...(this.rows.get(table)?.keys() ?? [])];
	}

	/** British words by American ones, and the other way round. */
	spelledOtherwise(word: string): string | undefined {
		const rows = this.rows.get('spelling') ?? new Map<string, string[]>();
		return rows.get(word)?.[0] ?? [...rows].find(([, others]) => others.includes(word))?.[0];
	}
}

/** Puts other words for some of a quotation's; a large first letter stays large. Nothing at all takes a space along. */
export function replaced(quote: string, changes: readonly { readonly word: Word; readonly by: string }[]): string {
	return [...changes]
		.sort((a, b) => b.word.start - a.word.start)
		.reduce((text, { word: { start, end }, by }) => {
			const isLarge = /^\p{Lu}/u.test(text.slice(start)) && text.slice(start, end) !== 'I';
			if (by === '') {
				const rest = text.slice(end).replace(/^\s/, '');
				return text.slice(0, start) + (isLarge ? large(rest) : rest);
			}
			return text.slice(0, start) + (isLarge ? large(by) : by) + text.slice(end);
		}, quote);
}

export const large = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** `I` and names that begin a sentence cannot be told apart here; only what surely is no name becomes small. */
export const small = (text: string): string =>
	/^\p{Lu}\p{Ll}+\b/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
