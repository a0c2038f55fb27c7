import { writeFileSync } from 'node:fs';

import { analyze } from '../../analysis/analyze';
import { findClaims } from '../../analysis/claims/findClaims';
import type { English } from '../../analysis/english/english';
import type { Span } from '../../analysis/model';
import { resolveSpeakers } from '../../analysis/speakers/resolveSpeakers';
import { cutDocument } from '../../analysis/text/cutDocument';
import { Memo } from '../../analysis/text/memo';
import { drain } from '../../analysis/text/drain';
import { Places } from '../../analysis/text/places';
import { readEnglish } from '../readEnglish';
import { foundInGold, readGold, type GoldDocument } from './goldDocument';
import { namesInGold } from './goldNames';
import { SpeakerScore, type Predicted } from './scoreSpeakers';

const USAGE = `Usage: node out/src/training/speakers/evaluate.js GOLD.jsonl given|whole [PREDICTED.jsonl]

given: speakers and claims from the annotated names and attributions
whole: everything from the text alone`;

const SHOWN_ERRORS = 20;

/** Speakers and claims of one article, from what the annotators found. */
function fromGiven(gold: GoldDocument, english: English): Predicted {
	const document = drain(cutDocument(gold.text, new Memo()));
	const places = drain(Places.of(document));
	const names = namesInGold(document, gold, english);
	const spoken = drain(resolveSpeakers(places, names, foundInGold(gold), english));
	return { ...spoken, claims: drain(findClaims(places, names, spoken, english)) };
}

const pairs = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end]);

/** One line of what a scorer of command-line output reads. */
function toLine(doc: string, { attributions, speakers, claims }: Predicted): string {
	return JSON.stringify({
		doc,
		attributions: attributions.map((each) => ({
			...each,
			source: pairs(each.source),
			cue: pairs(each.cue),
			content: pairs(each.content),
		})),
		speakers,
		claims: claims.map((claim) => ({ ...claim, content: pairs(claim.content) })),
	});
}

const [input, mode, output] = process.argv.slice(2);
if (!input || (mode !== 'given' && mode !== 'whole')) {
	console.error(USAGE);
	process.exit(2);
}
const english = readEnglish();
const score = new SpeakerScore();
const lines = readGold(input).map((gold) => {
	const predicted = mode === 'given' ? fromGiven(gold, english) : analyze(gold.text, english);
	score.add(gold, predicted);
	return toLine(gold.doc, predicted);
});
if (output) {
	writeFileSync(output, `${lines.join('\n')}\n`);
}
console.log(score.table());
console.log(`\n${String(score.errors.length)} wrong, the first ${String(SHOWN_ERRORS)}:`);
console.log(score.errors.slice(0, SHOWN_ERRORS).join('\n'));
