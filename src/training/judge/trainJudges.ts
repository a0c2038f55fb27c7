import { join } from 'node:path';
import { pack } from '../../packer';
import { analyze } from '../../analysis/session';
import { CAREFUL_JUDGE, JUDGE, type JudgeView } from '../../analysis/attributions/judge/judgeTable';
import { NO_EVIDENCE, type EvidenceByBlock } from '../../analysis/encoder/evidence';
import type { English } from '../../analysis/trained/english';
import { FeatureHasher, Features } from '../../analysis/learn/featureTable';
import type { Judge, JudgeWeights } from '../../analysis/learn/judge';
import type { ModelSpec } from '../../analysis/learn/linearModel';
import type { Weights } from '../../analysis/learn/weights';
import { SPEAKER } from '../../analysis/speakers/speakerJudge';
import { isRight } from '../evaluation/articleCounts';
import { pairUp } from '../evaluation/pairUp';
import { speakerVerdicts } from '../evaluation/speakerVerdicts';
import { FOLDS, foldOf } from '../folds';
import { codeOf, kept } from '../kept';
import { readGold, type GoldDocument } from '../speakers/goldDocument';
import { readEvidence } from '../encoder/evidenceFile';
import type { Trainer, Training } from '../training';
import { Examples } from '../learn/examples';
import { fit, type FitOptions } from '../learn/fit';
import { packWeights } from '../learn/packWeights';
import { isotonic } from './isotonic';

/** One decision to learn from: the hashes of its features, and whether it was right. */
interface Example {
	readonly hashes: Int32Array;
	readonly right: boolean;
}

/** The best penalty of a few by cross-validation. */
const FIT: FitOptions = {
	most: 100_000,
	atLeast: 4,
	epochs: 12,
	shuffles: 4,
	dropout: 0,
	rate: 0.05,
	decay: 2e-4,
	least: 0,
};

/** What would be shown of the articles of one fold, as far as the annotation tells whether it is right. */
interface Shown {
	readonly attributions: readonly Example[];
	readonly speakers: readonly Example[];
}

/**
 * Learns how sure attributions and speakers are: from what would be shown of articles that nothing before has seen, and
 * whether it is right. What the scores come to is read off articles that the judges have not seen either.
 */
export const trainJudges = judgesTrainer(JUDGE, () => () => NO_EVIDENCE);

/** The same of what is shown with the second reader's evidence. */
export const trainCarefulJudges = judgesTrainer(CAREFUL_JUDGE, readEvidence);

function judgesTrainer(spec: ModelSpec<JudgeView>, evidence: () => (doc: string) => EvidenceByBlock): Trainer {
	return (folder, log) => trainingOf(folder, log, spec, evidence);
}

function trainingOf(
	folder: string,
	log: (line: string) => void,
	spec: ModelSpec<JudgeView>,
	evidence: () => (doc: string) => EvidenceByBlock,
): Training {
	const articles = readGold(join(folder, 'gold', 'train.jsonl'));
	const shown = new Map<number, Shown>();
	return (without, english) => {
		const folds = Array.from({ length: FOLDS }, (_, fold) => fold).filter((fold) => fold !== without);
		const parts = folds.map((fold) => {
			const known = shown.get(fold);
			if (known) {
				return known;
			}
			const own = articles.filter(({ doc }) => foldOf(doc) === fold);
			const made = shownOf(own, english(fold), spec, evidence());
			shown.set(fold, made);
			log(
				`fold ${String(fold + 1)}: ${String(made.attributions.length)} attributions, ${String(made.speakers.length)} speakers`,
			);
			return made;
		});
		const key = parts.flatMap(({ attributions, speakers }) =>
			[...attributions, ...speakers].flatMap(({ hashes, right }) => [hashes, String(right)]),
		);
		return kept([CODE, ...key], () =>
			writeJudges(
				judgeFrom(
					spec,
					parts.map(({ attributions }) => attributions),
				),
				judgeFrom(
					SPEAKER,
					parts.map(({ speakers }) => speakers),
				),
			),
		);
	};
}

const CODE = codeOf(
	'training/learn/fit',
	'training/judge/isotonic',
	'training/judge/trainJudges',
	'training/learn/packWeights',
);

/** Gives each view a number in place of a probability, which it keeps whatever becomes of it. */
class Recorder<V> implements Judge<V> {
	private readonly hasher: FeatureHasher<V>;
	private readonly features = new Features();
	private readonly seen: Int32Array[] = [];

	constructor({ table }: ModelSpec<V>) {
		this.hasher = new FeatureHasher(table);
	}

	chance(view: V): number {
		this.hasher.read(view, this.features);
		return this.seen.push(this.features.hashes.slice(0, this.features.count));
	}

	example(number: number, right: boolean): Example[] {
		const hashes = this.seen[number - 1];
		return hashes ? [{ hashes, right }] : [];
	}
}

function shownOf(
	articles: readonly GoldDocument[],
	english: English,
	spec: ModelSpec<JudgeView>,
	evidenceOf: (doc: string) => EvidenceByBlock,
): Shown {
	const attributions: Example[] = [];
	const speakers: Example[] = [];
	for (const gold of articles) {
		const attribution = new Recorder(spec);
		const speaker = new Recorder(SPEAKER);
		const judges = { attribution, speaker };
		const recording = { ...english, judges, careful: english.careful && { ...english.careful, judges } };
		const analysis = analyze(gold.text, recording, evidenceOf(gold.doc));
		for (const row of [...pairUp(gold, analysis), ...pairUp(gold, analysis, true)]) {
			attributions.push(...(row.attribution ? attribution.example(row.attribution.confidence, isRight(row)) : []));
		}
		for (const { found, right } of speakerVerdicts(gold, analysis)) {
			speakers.push(...(found ? speaker.example(found.speakerConfidence, right) : []));
		}
	}
	return { attributions, speakers };
}

function judgeFrom<V>(spec: ModelSpec<V>, parts: readonly (readonly Example[])[]): JudgeWeights {
	const fitted = (examples: readonly Example[]): Weights => {
		const all = new Examples(spec);
		for (const { hashes, right } of examples) {
			all.addHashes(hashes, right ? 1 : 0);
			all.endSequence();
		}
		return fit(all, FIT);
	};
	const scored = parts.flatMap((held) => scores(fitted(parts.filter((part) => part !== held).flat()), held));
	return { weights: fitted(parts.flat()), ...isotonic(scored) };
}

function scores(weights: Weights, examples: readonly Example[]): { score: number; right: boolean }[] {
	const weightOf = (byte: number): number => weights.scale * byte * Math.abs(byte);
	const table = new Map(
		Array.from(weights.features, (feature, row) => [feature | 0, weightOf(weights.cellWeights[row] ?? 0)]),
	);
	return examples.map(({ hashes, right }) => ({
		right,
		score: hashes.reduce((sum, hash) => sum + (table.get(hash) ?? 0), 0),
	}));
}

/** The bytes of `judges.bin`, or of `carefulJudges.bin`. */
export const writeJudges = (attribution: JudgeWeights, speaker: JudgeWeights): Uint8Array =>
	pack((into) => {
		for (const { weights, scores, chances } of [attribution, speaker]) {
			packWeights(weights, into);
			for (const points of [scores, chances]) {
				into.number(points.length);
				into.raw(points);
			}
		}
	});
