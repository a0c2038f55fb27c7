import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkWorthiness } from '../../analysis/claims/checkWorthiness';
import { cutClauses } from '../../analysis/claims/cutClauses';
import { factsOf } from '../../analysis/claims/facts';
import { viewClaim } from '../../analysis/claims/viewClaim';
import { Places } from '../../analysis/speakers/places';
import { resolveSpeakers } from '../../analysis/speakers/resolveSpeakers';
import { cutDocument } from '../../analysis/text/cutDocument';
import { Memo } from '../../analysis/text/memo';
import { drain } from '../../analysis/text/drain';
import { foundInGold, readGold } from './goldDocument';
import { namesInGold, readEnglish } from './goldNames';

/** One attribution: the facts of each of its claims, and whether the annotators would look it up. */
interface Example {
	readonly claims: readonly (readonly string[])[];
	readonly checkable: boolean;
}

const RARE = 6;
const ROUNDS = 400;
const RATE = 0.3;
const PENALTY = 0.002;

const folder = process.argv[2];
if (!folder) {
	console.error('Usage: node out/src/training/speakers/trainClaims.js DATA_FOLDER [WEIGHTS_FILE]');
	process.exit(2);
}

const english = readEnglish();
const examples = readGold(join(folder, 'gold', 'train.jsonl')).flatMap((gold): Example[] => {
	const document = drain(cutDocument(gold.text, new Memo()));
	const places = new Places(document);
	const names = namesInGold(document, gold, english);
	const spoken = drain(resolveSpeakers(document, names, foundInGold(gold)));
	const kinds = new Map(spoken.speakers.map((speaker) => [speaker.entity, speaker.kind]));
	return spoken.attributions.map((attribution, index) => ({
		claims: cutClauses(places, attribution.content).map((spans) =>
			factsOf(
				viewClaim(
					places,
					names,
					spans,
					attribution,
					attribution.speaker === null ? null : (kinds.get(attribution.speaker) ?? null),
				).view,
			),
		),
		checkable: gold.attributions[index]?.checkable ?? false,
	}));
});

const oddsOf = (probability: number): number => Math.log(probability / (1 - probability));

const counts = new Map<string, number>();
for (const fact of examples.flatMap(({ claims }) => claims.flat())) {
	counts.set(fact, (counts.get(fact) ?? 0) + 1);
}
const known = [...counts]
	.filter(([, count]) => count >= RARE)
	.map(([fact]) => fact)
	.sort();
const weights: Record<string, number> = Object.fromEntries(known.map((fact) => [fact, 0]));
const squares: Record<string, number> = Object.fromEntries(known.map((fact) => [fact, 1e-6]));
for (let round = 0; round < ROUNDS; round++) {
	const slope: Record<string, number> = {};
	for (const { claims, checkable } of examples) {
		// An attribution is checkable where its best claim is, so the best one takes praise and blame.
		const best = claims.reduce<readonly string[] | undefined>(
			(top, facts) => (top && checkWorthiness(top, weights) >= checkWorthiness(facts, weights) ? top : facts),
			undefined,
		);
		if (best) {
			const push = (checkable ? 1 : 0) - checkWorthiness(best, weights);
			for (const fact of best) {
				if (fact in weights) {
					slope[fact] = (slope[fact] ?? 0) + push;
				}
			}
		}
	}
	for (const fact of known) {
		const step = (slope[fact] ?? 0) / examples.length - PENALTY * (weights[fact] ?? 0);
		squares[fact] = (squares[fact] ?? 0) + step * step;
		weights[fact] = (weights[fact] ?? 0) + (RATE * step) / Math.sqrt(squares[fact] ?? 1);
	}
}
// The logistic loss cares for probabilities, the reviewer for both halves of F1: the line is drawn where F1 is best.
const best = examples.map(({ claims }) => Math.max(...claims.map((facts) => oddsOf(checkWorthiness(facts, weights)))));
const f1At = (shift: number): number => {
	let hit = 0;
	let total = 0;
	examples.forEach(({ checkable }, at) => {
		const worthy = (best[at] ?? 0) + shift >= 0;
		hit += worthy && checkable ? 1 : 0;
		total += (worthy ? 1 : 0) + (checkable ? 1 : 0);
	});
	return (2 * hit) / total;
};
const shifts = Array.from({ length: 41 }, (_, at) => (at - 20) / 20);
const shift = shifts.reduce((top, each) => (f1At(each) > f1At(top) ? each : top), 0);
weights['always'] = (weights['always'] ?? 0) + shift;
console.log(`Shifted by ${String(shift)}: F1 ${f1At(shift).toFixed(3)} on the training articles`);
const lines = Object.entries(weights)
	.map(([fact, weight]): [string, number] => [fact, Math.round(weight * 100) / 100])
	.filter(([, weight]) => weight !== 0)
	.map(
		([fact, weight]) => `\t${/^[a-z]+$/.test(fact) ? fact : `'${fact.replace(/'/g, "\\'")}'`}: ${String(weight)},\n`,
	);
const file = process.argv[3] ?? join('src', 'analysis', 'claims', 'checkWeights.ts');
writeFileSync(
	file,
	`/** Weights of the facts of check-worthiness, by name; made by \`src/training/speakers/trainClaims.ts\`. */\nexport const CHECK_WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('')}};\n`,
);
console.log(`${String(examples.length)} attributions, ${String(lines.length)} weights, ${file}`);
