/*
 * Draws pairs of like names of one kind that stand in two articles, for people to say whether they are one:
 *
 *   node out/test/bench/directory/drawPairs.js DATA [--seed N] [--shown]
 *
 * DATA holds `gold/train.jsonl`. Half of the pairs of each kind are spelled alike: a spelling drawn from all that stand in
 * two articles or more, then two of those. The other half are a name drawn from all, and one of those that share its last
 * word or another telling one, that it is the acronym of, or that are a letter away; drawn in another article. No two
 * pairs have the same two spellings. `--shown` prints them with what stands around them, for the readers.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isSlip } from '../../../src/analysis/text/slip';
import { readGold, type GoldDocument } from '../../../src/training/speakers/goldDocument';
import { Chance } from '../elsewhere/chance';
import { writePairs, type Pair, type Place } from './pairs';

/** How many of each kind: a few more than are measured, for those about which nobody can tell. */
const DRAWN = { person: 150, organization: 106, location: 64 } as const;
type Kind = keyof typeof DRAWN;
const LEAST_SHARED = 4;
const LEAST_MISSPELLED = 5;
const AROUND = 130;

interface Form extends Place {
	readonly key: string;
}

const keyOf = (name: string): string =>
	name
		.toLowerCase()
		.replace(/^the\s+/, '')
		.replace(/['’]s$/, '')
		.split(/\s+/)
		.join(' ');

/** Each spelling once for each article, at its first place. */
function formsOf({ doc, text, entities }: GoldDocument, kind: Kind): Form[] {
	const forms = new Map<string, Form>();
	for (const { start, end, kind: own } of entities) {
		const name = text.slice(start, end);
		const key = keyOf(name);
		if (own === kind && !forms.has(key)) {
			forms.set(key, { doc, start, end, name, key });
		}
	}
	return [...forms.values()];
}

const wordsOf = (key: string): string[] => key.split(' ');
const initialsOf = (key: string): string[] => {
	const words = wordsOf(key);
	const told = words.filter((word) => word.length > 3 || !/^(?:of|the|for|and|in|on)$/.test(word));
	return [words, told].map((list) => list.map((word) => word.charAt(0)).join(''));
};
const isAcronymOf = (a: string, b: string): boolean =>
	!a.includes(' ') && b.includes(' ') && initialsOf(b).includes(a.replaceAll('.', ''));

function areAlike(a: string, b: string): boolean {
	const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
	return (
		wordsA.at(-1) === wordsB.at(-1) ||
		wordsA.some((word) => word.length >= LEAST_SHARED && wordsB.includes(word)) ||
		isAcronymOf(a, b) ||
		isAcronymOf(b, a) ||
		(Math.min(a.length, b.length) >= LEAST_MISSPELLED && isSlip(a, b))
	);
}

function drawKind(documents: readonly GoldDocument[], kind: Kind, chance: Chance): Pair[] {
	const forms = documents.flatMap((document) => formsOf(document, kind));
	const byKey = new Map<string, Form[]>();
	for (const form of forms) {
		byKey.set(form.key, [...(byKey.get(form.key) ?? []), form]);
	}
	const spelledAlike = chance
		.shuffled([...byKey.values()].filter((list) => list.length > 1))
		.slice(0, DRAWN[kind] / 2)
		.map((list): Pair => {
			const [a, b] = chance.shuffled(list);
			return { kind, a: a as Form, b: b as Form };
		});
	const seen = new Set<string>();
	const others: Pair[] = [];
	for (const a of chance.shuffled(forms)) {
		if (others.length >= DRAWN[kind] / 2) {
			break;
		}
		const b = chance.pick(
			forms.filter((form) => form.doc !== a.doc && form.key !== a.key && areAlike(a.key, form.key)),
		);
		const both = [a.key, b?.key].sort().join('\t');
		if (b && !seen.has(both)) {
			seen.add(both);
			others.push({ kind, a, b });
		}
	}
	return chance.shuffled([...spelledAlike, ...others]);
}

function main(args: readonly string[]): number {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { seed: { type: 'string', default: '5' }, shown: { type: 'boolean', default: false } },
	});
	const [data] = positionals;
	if (data === undefined) {
		process.stderr.write('usage: drawPairs.js DATA, a folder with gold/train.jsonl\n');
		return 2;
	}
	const documents = readGold(join(data, 'gold', 'train.jsonl'));
	const chance = new Chance(Number(values.seed));
	const pairs = (Object.keys(DRAWN) as Kind[]).flatMap((kind) => drawKind(documents, kind, chance));
	process.stdout.write(
		values.shown ? shown(pairs, documents) : writePairs(pairs.map((pair) => ({ pair, labels: [] }))),
	);
	return 0;
}

function shown(pairs: readonly Pair[], documents: readonly GoldDocument[]): string {
	const texts = new Map(documents.map(({ doc, text }) => [doc, text]));
	const around = ({ doc, start, end }: Place): string => {
		const text = texts.get(doc) ?? '';
		const before = text.slice(Math.max(0, start - AROUND), start);
		return `${doc}: ${before}[[${text.slice(start, end)}]]${text.slice(end, end + AROUND)}`.replace(/\s+/g, ' ');
	};
	return pairs.map(({ kind, a, b }, i) => `${i + 1} ${kind}\n  ${around(a)}\n  ${around(b)}\n`).join('');
}

process.exitCode = main(process.argv.slice(2));
