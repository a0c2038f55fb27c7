import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { NAME_KINDS, type NameKind, type Span } from '../../analysis/model';

/** A text with names annotated; offsets in UTF-16 units. */
export interface NamedText {
	readonly doc: string;
	readonly text: string;
	readonly names: readonly NamedSpan[];
	/** Only what begins here is learned from; everything where this is left out. */
	readonly part?: Span;
}

export interface NamedSpan extends Span {
	/** The kinds it may be of: one, or several where the corpus does not tell them apart. */
	readonly kinds: readonly NameKind[];
}

/** Texts annotated under one scheme. */
export interface Corpus {
	readonly name: string;
	/** Kinds that the corpus annotates (alone or lumped together); of all others nothing is known. */
	readonly annotated: readonly NameKind[];
	/** How much each of its texts counts. */
	readonly weight: number;
	readonly texts: readonly NamedText[];
}

interface Line {
	readonly doc: string;
	readonly text: string;
	readonly entities: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
}

const PLAIN: readonly NameKind[] = ['person', 'organization', 'location'];
/** What other schemes call miscellaneous. */
const OTHER: readonly NameKind[] = ['nationality', 'event', 'work', 'product', 'substance'];

const CORPORA = [
	{ name: 'wikigold', lumped: OTHER, annotated: [...PLAIN, ...OTHER], weight: 0.5 },
	{ name: 'gum', lumped: null, annotated: PLAIN, weight: 0.5 },
	{ name: 're3d', lumped: null, annotated: PLAIN, weight: 0.5 },
	{ name: 'multiner', lumped: null, annotated: PLAIN, weight: 0.5 },
	{ name: 'sec', lumped: null, annotated: PLAIN, weight: 0.5 },
	{ name: 'btc', lumped: null, annotated: PLAIN, weight: 0.25 },
	{ name: 'wnut17', lumped: null, annotated: PLAIN, weight: 0.25 },
] as const;

/** Reads the hand-annotated articles of `gold/<part>.jsonl`. */
export function readGold(folder: string, part: 'train' | 'dev'): Corpus {
	return {
		name: 'gold',
		annotated: NAME_KINDS,
		weight: 1,
		texts: readTexts(join(folder, 'gold', `${part}.jsonl`)),
	};
}

/** Reads texts annotated under our own scheme; kinds that are not ours are left out. */
function readTexts(path: string): NamedText[] {
	return readLines(path).map((line) => named(line, null));
}

/** Reads the corpora of other schemes, without the texts that `gold` also holds. */
export function readOthers(folder: string, gold: readonly Corpus[]): Corpus[] {
	const start = (text: string): string => text.replace(/[^\p{L}]/gu, '').slice(0, 80);
	const taken = new Set(gold.flatMap(({ texts }) => texts.flatMap(({ doc, text }) => [doc, start(text)])));
	return CORPORA.flatMap(({ name, lumped, annotated, weight }) => {
		const path = join(folder, 'train', 'names', `${name}.jsonl`);
		if (!existsSync(path)) {
			return [];
		}
		const texts = readLines(path)
			.filter(({ doc, text }) => !taken.has(doc) && !(text.length > 400 && taken.has(start(text))))
			.map((line) => named(line, lumped));
		return [{ name, annotated, weight, texts }];
	});
}

function named({ doc, text, entities }: Line, lumped: readonly NameKind[] | null): NamedText {
	const names = entities.flatMap(({ start, end, kind }): NamedSpan[] => {
		const kinds = NAME_KINDS.filter((name) => name === kind);
		const span = trimmed(text, start, end);
		if (!span) {
			return [];
		}
		return kinds.length ? [{ ...span, kinds }] : lumped && kind === 'misc' ? [{ ...span, kinds: lumped }] : [];
	});
	return { doc, text, names };
}

/** Without a leading article and a trailing possessive; `null` where no letter is left. */
function trimmed(text: string, start: number, end: number): Span | null {
	const words = text.slice(start, end);
	const lead = /^(?:the\s+|[\s"'“”‘’(]+)/i.exec(words)?.[0].length ?? 0;
	const tail = /(?:['’]s?|(?<![\s"'“”‘’),;:])[\s"'“”‘’),;:]+)$/i.exec(words)?.[0].length ?? 0;
	const span = lead + tail < words.length ? { start: start + lead, end: end - tail } : { start, end };
	return /\p{L}/u.test(text.slice(span.start, span.end)) ? span : null;
}

function readLines(path: string): Line[] {
	if (!existsSync(path)) {
		throw new Error(`${path} does not exist. Give the folder that holds gold/, train/ and gazetteers/.`);
	}
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line.trim())
		.map((line) => JSON.parse(line) as Line);
}
