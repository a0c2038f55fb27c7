/*
 * Figures that disagree within and across the texts of folders, to be read: node out/test/bench/figures.js FOLDER…
 * Articles of a newsroom mostly agree: nearly all that is printed is a false alarm.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/analysis/session';
import type { Analysis, Span } from '../../src/analysis/model';
import { drain } from '../../src/analysis/text/drain';
import { disagreements, type FiguresOfText } from '../../src/corpus/figures/disagreements';
import { readFigures } from '../../src/corpus/figures/readFigures';
import { english } from '../unit/analysis/english';

interface Text extends FiguresOfText {
	readonly name: string;
	readonly analysis: Analysis;
}

const texts = process.argv.slice(2).flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name): Text => {
			const analysis = analyze(readFileSync(join(folder, name), 'utf8'), english());
			const counts = drain(readFigures(analysis, english()));
			return { name, analysis, dateline: analysis.dateline?.day ?? null, counts };
		}),
);
let within = 0;
let across = 0;
for (const text of texts) {
	for (const { span, related } of text.analysis.findings.filter(({ code }) => code === 'figures-disagree')) {
		within++;
		console.log(`\n${text.name}\n  ${[...related, span].map((one) => inItsSentence(text, one)).join('\n  ')}`);
	}
	for (const there of texts.slice(0, texts.indexOf(text))) {
		for (const { own, other } of drain(disagreements(text, there))) {
			across++;
			console.log(`\n${text.name} ${there.name}\n  ${inItsSentence(text, own)}\n  ${inItsSentence(there, other)}`);
		}
	}
}
const figures = texts.reduce((sum, { counts }) => sum + counts.length, 0);
console.log(`${texts.length} texts, ${figures} figures: ${within} disagree within a text, ${across} across texts`);

function inItsSentence({ analysis: { text, sentences } }: Text, { start, end }: Span): string {
	const sentence = sentences.find((one) => one.start <= start && start < one.end) ?? { start, end };
	return `“${text.slice(start, end)}”: ${text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')}`;
}
