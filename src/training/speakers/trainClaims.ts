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
import { drain } from './drain';
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
