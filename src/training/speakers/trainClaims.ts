import { documentOf } from '../documentOf';
import { join } from 'node:path';
import { checkWorthiness, factsOf, type NamedWeights } from '../../analysis/claims/facts';
import { ClaimText } from '../../analysis/claims/claimText';
import { cutClauses } from '../../analysis/claims/cutClauses';
import { readAttribution, viewClaim } from '../../analysis/claims/viewClaim';
import type { English } from '../../analysis/trained/english';
import { kindsOf, resolveSpeakers } from '../../analysis/speakers/resolveSpeakers';
import { drain } from '../../analysis/text/drain';
import { Places } from '../../analysis/text/places';
import { foldOf } from '../folds';
import { codeOf, kept } from '../kept';
import type { Trainer } from '../training';
import { climb, Numbering, type Climb } from './climb';
import { foundInGold, readGold, type GoldDocument } from './goldDocument';
import { namesInGold } from './goldNames';

/** One attribution: the facts of each of its claims, and whether the annotators would look it up. */
interface Example {
	readonly claims: readonly (readonly string[])[];
	readonly checkable: boolean;
}

const CLIMB: Climb = { rare: 6, rounds: 400, rate: 0.3, penalty: 0.002 };

/** Learns which claims a reviewer would look up: `claims.json`. */
export const trainClaims: Trainer = (folder, log) => (without, english) => {
	const known = english(without);
	const articles = readGold(join(folder, 'gold', 'train.jsonl')).filter(({ doc }) => foldOf(doc) !== without);
	const examples = articles.flatMap((gold) => examplesOf(gold, known));
	return kept([CODE, JSON.stringify(examples)], () => {
		const weights = fit(examples);
		const { shift, f1 } = bestShift(examples, weights);
		weights.set('always', (weights.get('always') ?? 0) + shift);
		log(`${String(examples.length)} attributions, ${String(weights.size)} weights`);
		log(`shifted by ${String(shift)}: F1 ${f1.toFixed(3)} on the training articles`);
		return writeWeights(weights);
	});
};

const CODE = codeOf('training/speakers/trainClaims', 'training/speakers/climb', 'analysis/claims/facts');

function examplesOf(gold: GoldDocument, english: English): Example[] {
	const document = documentOf(gold.text);
	const places = new Places(document);
	const names = namesInGold(document, gold, english);
	const spoken = drain(resolveSpeakers(places, names, foundInGold(gold), english));
	const kinds = kindsOf(spoken);
	const { mentions } = names;
	const text = new ClaimText(places, mentions, english.attributions);
	return spoken.attributions.map((attribution, index) => {
		const said = readAttribution(places, attribution, kinds.get(attribution.speaker) ?? null, english.cues);
		return {
			claims: cutClauses(text, attribution.content).map((clause) => factsOf(viewClaim(mentions, clause, said))),
			checkable: gold.attributions[index]?.checkable ?? false,
		};
	});
}

/** Logistic regression; an attribution is checkable where its best claim is, so that one takes praise and blame. */
function fit(examples: readonly Example[]): Map<string, number> {
	const numbering = new Numbering<string>();
	const seen: number[] = [];
	const numbered = examples.map(({ claims, checkable }) => ({
		claims: claims.map((facts) =>
			facts.map((fact) => {
				const number = numbering.of(fact);
				seen[number] = (seen[number] ?? 0) + 1;
				return number;
			}),
		),
		checkable,
	}));
	const fitted = climb(seen, { ...CLIMB, examples: examples.length }, (weights, slope) => {
		for (const { claims, checkable } of numbered) {
			let best: readonly number[] = [];
			let highest = -Infinity;
			for (const facts of claims) {
				const score = facts.reduce((sum, i) => sum + (weights[i] ?? 0), 0);
				if (score > highest) {
					[best, highest] = [facts, score];
				}
			}
			const by = (checkable ? 1 : 0) - 1 / (1 + Math.exp(-highest));
			for (const i of best) {
				slope[i] = (slope[i] ?? 0) + by;
			}
		}
	});
	return new Map(
		numbering.names.map((name, i) => [name, fitted[i] ?? 0] as const).filter(([, weight]) => weight !== 0),
	);
}

const oddsOf = (probability: number): number => Math.log(probability / (1 - probability));

/** The logistic loss cares for probabilities, the reviewer for both halves of F1: the line is drawn where F1 is best. */
function bestShift(examples: readonly Example[], weights: NamedWeights): { shift: number; f1: number } {
	const best = examples.map(({ claims }) =>
		Math.max(...claims.map((facts) => oddsOf(checkWorthiness(facts, weights)))),
	);
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
	return { shift, f1: f1At(shift) };
}

/** The bytes of `claims.json`: weights rounded to hundredths, those of nothing left out, in the order given. */
export function writeWeights(weights: NamedWeights): Uint8Array {
	const rounded = [...weights]
		.map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100])
		.filter(([, weight]) => weight !== 0);
	return new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(rounded), null, '\t')}\n`);
}
