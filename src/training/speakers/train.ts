import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Featured } from '../../analysis/speakers/rank';
import { rankBy } from '../../analysis/speakers/rank';
import { resolveSpeakers } from '../../analysis/speakers/resolveSpeakers';
import { cutDocument } from '../../analysis/text/cutDocument';
import { Memo } from '../../analysis/text/memo';
import { drain } from '../../analysis/text/drain';
import { foundInGold, readGold } from './goldDocument';
import { namesInGold, readEnglish } from './goldNames';
import { isSpeaker } from './plainName';

/** One source to learn from: the features of every candidate, and which of them are right. */
interface Example {
	readonly features: readonly (readonly string[])[];
	readonly right: readonly boolean[];
}

const RARE = 2;
const ROUNDS = 300;
const RATE = 0.5;
const PENALTY = 0.004;

const folder = process.argv[2];
if (!folder) {
	console.error('Usage: node out/src/training/speakers/train.js DATA_FOLDER [WEIGHTS_FILE]');
	process.exit(2);
}

const english = readEnglish();

/** Resolves the training articles with the annotators choosing wherever one of the candidates is theirs. */
function gatherExamples(file: string): Example[] {
	const examples: Example[] = [];
	for (const gold of readGold(file)) {
		const document = drain(cutDocument(gold.text, new Memo()));
		const run = resolveSpeakers(
			document,
			namesInGold(document, gold, english),
			foundInGold(gold),
			(query, featured) => {
				const written = gold.attributions[query.attribution]?.speaker ?? null;
				const right = featured.map(({ candidate }) => isRight(candidate, written, query.phrase?.text));
				if (right.some(Boolean) && right.some((each) => !each)) {
					examples.push({ features: featured.map(({ features }) => features), right });
				}
				const ranked = rankBy({}, featured);
				const best = featured[right.indexOf(true)]?.candidate;
				return best
					? [{ candidate: best, probability: 1 }, ...ranked.filter(({ candidate }) => candidate !== best)]
					: ranked;
			},
		);
		drain(run);
	}
	return examples;
}

function isRight(candidate: Featured['candidate'], written: string | null, phrase: string | undefined): boolean {
	const { referent } = candidate;
	if (!referent && !candidate.fresh) {
		return written === null;
	}
	if (written === null) {
		return false;
	}
	const names = referent ? [referent.name, ...(referent.entity?.aliases ?? [])] : [phrase ?? ''];
	return isSpeaker(written, Boolean(referent?.entity), names);
}

/** Fits a softmax over the candidates of each source; several right candidates share the credit. */
function fit(examples: readonly Example[]): Record<string, number> {
	const counts = new Map<string, number>();
	for (const name of examples.flatMap((example) => example.features.flat())) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const known = [...counts]
		.filter(([, count]) => count >= RARE)
		.map(([name]) => name)
		.sort();
	const weights: Record<string, number> = Object.fromEntries(known.map((name) => [name, 0]));
	const squares: Record<string, number> = Object.fromEntries(known.map((name) => [name, 1e-6]));
	for (let round = 0; round < ROUNDS; round++) {
		const slope: Record<string, number> = {};
		for (const { features, right } of examples) {
			const scores = features.map((names) => names.reduce((sum, name) => sum + (weights[name] ?? 0), 0));
			const highest = Math.max(...scores);
			const powers = scores.map((score) => Math.exp(score - highest));
			const total = powers.reduce((sum, power) => sum + power, 0);
			const good = powers.reduce((sum, power, at) => sum + (right[at] ? power : 0), 0);
			features.forEach((names, at) => {
				const power = powers[at] ?? 0;
				const push = (right[at] ? power / good : 0) - power / total;
				for (const name of names) {
					if (name in weights) {
						slope[name] = (slope[name] ?? 0) + push;
					}
				}
			});
		}
		for (const name of known) {
			const step = (slope[name] ?? 0) / examples.length - PENALTY * 0.05 * (weights[name] ?? 0);
			squares[name] = (squares[name] ?? 0) + step * step;
			weights[name] = (weights[name] ?? 0) + (RATE * step) / Math.sqrt(squares[name] ?? 1);
		}
	}
	return weights;
}

const examples = gatherExamples(join(folder, 'gold', 'train.jsonl'));
const weights = fit(examples);
const lines = Object.entries(weights)
	.map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100])
	.filter(([, weight]) => weight !== 0)
	.map(([name, weight]) => `\t'${name.replace(/'/g, "\\'")}': ${String(weight)},\n`);
const file = process.argv[3] ?? join('src', 'analysis', 'speakers', 'weights.ts');
writeFileSync(
	file,
	`/** Weights of the features of speaker resolution, by name; made by \`src/training/speakers/train.ts\`. */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('')}};\n`,
);
console.log(`${String(examples.length)} sources, ${String(lines.length)} weights, ${file}`);
