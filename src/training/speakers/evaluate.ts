import { writeFileSync } from 'node:fs';

import { findClaims } from '../../analysis/claims/findClaims';
import { resolveSpeakers } from '../../analysis/speakers/resolveSpeakers';
import { cutDocument } from '../../analysis/text/cutDocument';
import { Memo } from '../../analysis/text/memo';
import { drain } from './drain';
import { foundInGold, readGold } from './goldDocument';
import { namesInGold, readEnglish } from './goldNames';
import type { Span } from '../../analysis/model';

/**
 * Resolves the annotated attributions of a file with annotated names, and writes what a scorer reads.
 *
 * node out/src/training/speakers/evaluate.js GOLD.jsonl PREDICTED.jsonl
 */
const [input, output] = process.argv.slice(2);
if (!input || !output) {
	console.error('Usage: node out/src/training/speakers/evaluate.js GOLD.jsonl PREDICTED.jsonl');
	process.exit(2);
}
const english = readEnglish();
const pairs = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end]);
const lines = readGold(input).map((gold) => {
	const document = drain(cutDocument(gold.text, new Memo()));
	const names = namesInGold(document, gold, english);
	const spoken = drain(resolveSpeakers(document, names, foundInGold(gold)));
	const claims = drain(findClaims(document, names, spoken));
	return JSON.stringify({
		doc: gold.doc,
		attributions: spoken.attributions.map((each) => ({
			...each,
			source: pairs(each.source),
			cue: pairs(each.cue),
			content: pairs(each.content),
		})),
		speakers: spoken.speakers,
		claims: claims.map((claim) => ({ ...claim, content: pairs(claim.content) })),
	});
});
writeFileSync(output, lines.join('\n'));
