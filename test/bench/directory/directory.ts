/*
 * How surely names of several texts are known to be the same person's, body's or place's:
 *
 *   node out/test/bench/directory/directory.js DATA [--faults] [--gold]
 *
 * DATA holds `gold/train.jsonl`. All its articles are read as the product reads them (with `--gold`, with the names that
 * annotators found), and made one directory; of the pairs in `pairs.tsv` those count about which both readers say the
 * same. Precision: of the pairs that the directory joins, those that are one; recall: of those that are one, those that
 * it joins. `--faults` prints the others.
 */
import { documentOf } from '../../../src/training/documentOf';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from '../../../src/analysis/session';
import type { Analysis, Span } from '../../../src/analysis/model';
import { joinNames } from '../../../src/corpus/directory/joinNames';
import { recordInSteps } from '../../../src/corpus/index/makeRecord';
import { WordForms } from '../../../src/corpus/words/wordForm';
import { listNames } from '../../../src/corpus/directory/listNames';
import type { English } from '../../../src/analysis/trained/english';
import { drain } from '../../../src/analysis/text/drain';
import { readEnglish } from '../../../src/training/readEnglish';
import { readGold, type GoldDocument } from '../../../src/training/speakers/goldDocument';
import { namesInGold } from '../../../src/training/speakers/goldNames';
import { readPairs, type LabelledPair, type Place } from './pairs';

const KINDS = ['person', 'organization', 'location'];

interface Measured extends LabelledPair {
	readonly isOne: boolean;
	readonly isJoined: boolean;
}

function main(args: readonly string[]): number {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { faults: { type: 'boolean', default: false }, gold: { type: 'boolean', default: false } },
	});
	const [data] = positionals;
	if (data === undefined) {
		process.stderr.write('usage: directory.js DATA, a folder with gold/train.jsonl\n');
		return 2;
	}
	const english = readEnglish();
	const gold = readGold(join(data, 'gold', 'train.jsonl'));
	const analyses = gold.map((document) =>
		values.gold ? withGoldNames(document, english) : analyze(document.text, english),
	);
	const groups = groupsOf(gold, analyses, english);
	const pairs = readPairs(readFileSync(join('test', 'bench', 'directory', 'pairs.tsv'), 'utf8'));
	const measured = pairs.flatMap((labelled): Measured[] => {
		const { pair, labels } = labelled;
		const [first, second] = labels;
		const [a, b] = [groups(pair.a), groups(pair.b)];
		return first === second && first !== 'unclear'
			? [{ ...labelled, isOne: first === 'same', isJoined: a !== undefined && a === b }]
			: [];
	});
	const write = (line: string): void => void process.stdout.write(`${line}\n`);
	write(agreement(pairs));
	for (const kind of [...KINDS, undefined]) {
		write(line(kind ?? 'all', kind === undefined ? measured : measured.filter(({ pair }) => pair.kind === kind)));
	}
	if (values.faults) {
		measured.filter(({ isOne, isJoined }) => isOne !== isJoined).forEach((one) => write(fault(one)));
	}
	return 0;
}

/** Which group a place is in; `undefined` where no name was found there. */
function groupsOf(
	documents: readonly GoldDocument[],
	analyses: readonly Analysis[],
	english: English,
): (place: Place) => number | undefined {
	const forms = new WordForms(english);
	const records = analyses.map((analysis) => drain(recordInSteps(analysis, english, forms)).record);
	const texts = records.map((record, i) => listNames(documents[i]?.doc ?? '', analyses[i]?.text ?? '', record));
	const start = performance.now();
	const joined = joinNames(texts, english.names);
	process.stdout.write(`${texts.length} texts made one directory in ${Math.round(performance.now() - start)} ms\n`);
	const ofName = new Map<string, number>();
	joined.forEach((group, i) => {
		for (const { text, name } of group) {
			const entity = texts[text]?.names[name]?.entity;
			ofName.set(`${texts[text]?.text}\t${entity}`, i);
		}
	});
	const index = new Map(documents.map(({ doc }, i) => [doc, i]));
	return ({ doc, start, end }) => {
		const { entities = [] } = records[index.get(doc) ?? -1] ?? {};
		const shared = (mention: Span): number => Math.min(mention.end, end) - Math.max(mention.start, start);
		const [best] = entities
			.flatMap(({ mentions }, entity) => mentions.map((mention) => ({ entity, length: shared(mention) })))
			.filter(({ length }) => length > 0)
			.sort((a, b) => b.length - a.length);
		return best && ofName.get(`${doc}\t${best.entity}`);
	};
}

/** Enough of an analysis to list its names. */
function withGoldNames(document: GoldDocument, english: English): Analysis {
	const { mentions, entities } = namesInGold(documentOf(document.text), document, english);
	return { ...analyze('', english), text: document.text, mentions, entities };
}

function line(name: string, pairs: readonly Measured[]): string {
	const joined = pairs.filter(({ isJoined }) => isJoined);
	const same = pairs.filter(({ isOne }) => isOne);
	const right = joined.filter(({ isOne }) => isOne).length;
	const part = (of: number): string => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`);
	return `${name}: ${pairs.length} pairs, ${same.length} one; joined ${joined.length}; precision ${part(joined.length)}, recall ${part(same.length)}`;
}

/** Cohen's kappa of the two readers (Cohen 1960). */
function agreement(pairs: readonly LabelledPair[]): string {
	const share = (reader: number, label: string): number =>
		pairs.filter(({ labels }) => labels[reader] === label).length / pairs.length;
	const agreed = pairs.filter(({ labels: [a, b] }) => a === b).length / pairs.length;
	const chance = ['same', 'other', 'unclear'].reduce((sum, label) => sum + share(0, label) * share(1, label), 0);
	return `${pairs.length} pairs drawn; the readers agree on ${(100 * agreed).toFixed(1)} %, kappa ${((agreed - chance) / (1 - chance)).toFixed(3)}`;
}

const fault = ({ pair: { kind, a, b }, isOne }: Measured): string =>
	`${isOne ? 'NOT JOINED' : 'JOINED'} ${kind}: ${a.name} (${a.doc}) · ${b.name} (${b.doc})`;

process.exitCode = main(process.argv.slice(2));
