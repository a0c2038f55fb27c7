import { documentOf } from '../documentOf';
import { join } from 'node:path';
import { WORTH } from '../../analysis/claims/worth';
import { cutClauses } from '../../analysis/claims/cutClauses';
import { readAttribution, viewClaim } from '../../analysis/claims/viewClaim';
import { FeatureHasher, Features } from '../../analysis/learn/featureTable';
import { pack } from '../../packer';
import type { Weights } from '../../analysis/learn/weights';
import type { English } from '../../analysis/trained/english';
import { kindsOf, resolveSpeakers } from '../../analysis/speakers/resolveSpeakers';
import { drain } from '../../analysis/text/drain';
import { Places } from '../../analysis/text/places';
import { foldOf } from '../folds';
import { kept } from '../kept';
import type { Trainer } from '../training';
import { packWeights } from '../learn/packWeights';
import { aboutModel, climb, rounded, type Climb } from './climb';
import { foundInGold, readGold, type GoldDocument } from './goldDocument';
import { namesInGold } from './goldNames';

/** One attribution: the features of each of its claims, and whether the annotators would look it up. */
interface Example {
	readonly claims: readonly Int32Array[];
	readonly checkable: boolean;
}

const CLIMB: Climb = { rare: 6, rounds: 400, rate: 0.3, penalty: 0.002 };

const ABOUT = aboutModel(WORTH, 'training/speakers/trainClaims');

/** Learns which claims a reviewer would look up: `claims.bin`. */
export const trainClaims: Trainer = (folder, log) => (without, english) => {
	const known = english(without);
	const articles = readGold(join(folder, 'gold', 'train.jsonl')).filter(({ doc }) => foldOf(doc) !== without);
	const examples = articles.flatMap((gold) => examplesOf(gold, known));
	const key = examples.flatMap(({ claims, checkable }) => [...claims, String(checkable)]);
	return kept([ABOUT, ...key], () => {
		const weights = fit(examples, log);
		log(`${String(examples.length)} attributions, ${String(weights.features.length)} weights`);
		return pack((into) => packWeights(weights, into));
	});
};

function examplesOf(gold: GoldDocument, english: English): Example[] {
	const document = documentOf(gold.text);
	const places = new Places(document);
	const names = namesInGold(document, gold, english);
	const spoken = drain(resolveSpeakers(places, names, foundInGold(gold), english));
	const kinds = kindsOf(spoken);
	const text = { places, names, quotations: [], spoken, english };
	const hasher = new FeatureHasher(WORTH.table);
	const features = new Features();
	return spoken.attributions.map((attribution, index) => {
		const said = readAttribution(text, attribution, kinds);
		return {
			claims: cutClauses(text, attribution.content).map((clause) => {
				hasher.read(viewClaim(names.mentions, clause, said), features);
				return features.hashes.slice(0, features.count);
			}),
			checkable: gold.attributions[index]?.checkable ?? false,
		};
	});
}

/** Logistic regression; an attribution is checkable where its best claim is, so that one takes praise and blame. */
function fit(examples: readonly Example[], log: (line: string) => void): Weights {
	const climbed = climb(
		examples.map(({ claims }) => claims),
		CLIMB,
		(scores, example) => {
			const best = scores.indexOf(Math.max(...scores));
			const by = (examples[example]?.checkable ? 1 : 0) - 1 / (1 + Math.exp(-(scores[best] ?? 0)));
			return scores.map((_, at) => (at === best ? by : 0));
		},
	);
	const { hashes, weights } = climbed;
	const { shift, f1 } = bestShift(examples, new Map(Array.from(hashes, (hash, i) => [hash, weights[i] ?? 0])));
	log(`shifted by ${String(shift)}: F1 ${f1.toFixed(3)} on the training articles`);
	// The first feature of every claim is *always*.
	const [claim] = examples.flatMap(({ claims }) => claims);
	const always = claim ? hashes.indexOf(claim[0] ?? 0) : -1;
	if (always < 0) {
		throw new RangeError('there are no claims to learn from');
	}
	const shifted = weights.map((weight, i) => (i === always ? weight + shift : weight));
	return rounded(WORTH, { ...climbed, weights: shifted }, CLIMB);
}

/** The logistic loss cares for probabilities, the reviewer for both halves of F1: the line is drawn where F1 is best. */
function bestShift(
	examples: readonly Example[],
	weights: ReadonlyMap<number, number>,
): { readonly shift: number; readonly f1: number } {
	const oddsOf = (hashes: Int32Array): number => hashes.reduce((sum, hash) => sum + (weights.get(hash) ?? 0), 0);
	const best = examples.map(({ claims }) => Math.max(...claims.map(oddsOf)));
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
