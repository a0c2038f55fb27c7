import { join } from 'node:path';
import { writeWeights, type Weights } from '../../analysis/english/weights';
import type { Featured } from '../../analysis/speakers/rank';
import { rankBy } from '../../analysis/speakers/rank';
import { resolveSpeakers } from '../../analysis/speakers/resolveSpeakers';
import { cutDocument } from '../../analysis/text/cutDocument';
import { drain } from '../../analysis/text/drain';
import { Memo } from '../../analysis/text/memo';
import { Places } from '../../analysis/text/places';
import { readEnglish } from '../readEnglish';
import { foundInGold, readGold } from './goldDocument';
import { namesInGold } from './goldNames';
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
const NO_WEIGHTS: Weights = new Map();

/**
 * Learns who is meant where a source is a pronoun or a description.
 *
 * @param folder holds `gold/train.jsonl`
 * @returns the bytes of `speakers.json`
 */
export function trainSpeakers(folder: string, report: (line: string) => void): Uint8Array {
	const examples = gatherExamples(join(folder, 'gold', 'train.jsonl'));
	const weights = fit(examples);
	report(`${String(examples.length)} sources, ${String(weights.size)} weights`);
	return writeWeights(weights);
}

/** Resolves the training articles with the annotators choosing wherever one of the candidates is theirs. */
function gatherExamples(file: string): Example[] {
	const english = readEnglish();
	const examples: Example[] = [];
	for (const gold of readGold(file)) {
		const document = drain(cutDocument(gold.text, new Memo()));
		const places = drain(Places.of(document));
		const names = namesInGold(document, gold, english);
		const run = resolveSpeakers(places, names, foundInGold(gold), english, (query, featured) => {
			const written = gold.attributions[query.attribution]?.speaker ?? null;
			const right = featured.map(({ candidate }) => isRight(candidate, written, query.phrase?.text));
			if (right.some(Boolean) && right.some((each) => !each)) {
				examples.push({ features: featured.map(({ features }) => features), right });
			}
			const ranked = rankBy(NO_WEIGHTS, featured);
			const best = featured[right.indexOf(true)]?.candidate;
			return best
				? [{ candidate: best, probability: 1 }, ...ranked.filter(({ candidate }) => candidate !== best)]
				: ranked;
		});
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
function fit(examples: readonly Example[]): Weights {
	const counts = new Map<string, number>();
	for (const name of examples.flatMap((example) => example.features.flat())) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const known = [...counts]
		.filter(([, count]) => count >= RARE)
		.map(([name]) => name)
		.sort();
	const weights = new Map(known.map((name) => [name, 0]));
	const squares = new Map(known.map((name) => [name, 1e-6]));
	for (let round = 0; round < ROUNDS; round++) {
		const slope = new Map<string, number>();
		for (const { features, right } of examples) {
			const scores = features.map((names) => names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0));
			const highest = Math.max(...scores);
			const powers = scores.map((score) => Math.exp(score - highest));
			const total = powers.reduce((sum, power) => sum + power, 0);
			const good = powers.reduce((sum, power, at) => sum + (right[at] ? power : 0), 0);
			features.forEach((names, at) => {
				const power = powers[at] ?? 0;
				const push = (right[at] ? power / good : 0) - power / total;
				for (const name of names) {
					if (weights.has(name)) {
						slope.set(name, (slope.get(name) ?? 0) + push);
					}
				}
			});
		}
		for (const [name, weight] of weights) {
			const step = (slope.get(name) ?? 0) / examples.length - PENALTY * 0.05 * weight;
			const square = (squares.get(name) ?? 0) + step * step;
			squares.set(name, square);
			weights.set(name, weight + (RATE * step) / Math.sqrt(square));
		}
	}
	return weights;
}
