import { CAREFUL_JUDGE, JUDGE, type JudgeView } from '../analysis/attributions/judge/judgeTable';
import { ACT } from '../analysis/attributions/model/wholeTables';
import { WORTH } from '../analysis/claims/worth';
import { FeatureHasher } from '../analysis/learn/featureTable';
import type { JudgeWeights } from '../analysis/learn/judge';
import type { ModelSpec } from '../analysis/learn/linearModel';
import type { Weights } from '../analysis/learn/weights';
import { ANTECEDENT } from '../analysis/speakers/rankAntecedents';
import { SPEAKER } from '../analysis/speakers/speakerJudge';
import type { EnglishFile } from '../analysis/trained/englishFiles';
import { QUICK } from '../analysis/trained/english';
import { pack } from '../packer';
import { writeAttributionData } from './attributions/writeModels';
import { writeJudges } from './judge/trainJudges';
import { packWeights } from './learn/packWeights';

/** A model that has learned nothing: all of its labels are equally likely. */
const untrained = <V>({ name, labels, table, chained }: ModelSpec<V>): Weights => ({
	name,
	labels,
	fingerprint: new FeatureHasher(table).fingerprint,
	scale: 1,
	features: new Uint32Array(),
	counts: new Uint8Array(),
	cellLabels: new Uint8Array(),
	cellWeights: new Int8Array(),
	transitions: new Float32Array(chained ? labels.length ** 2 : 0),
});

/** A judge that finds everything as likely right as wrong. */
const unsure = <V>(spec: ModelSpec<V>): JudgeWeights => ({
	weights: untrained(spec),
	scores: Float32Array.of(0),
	chances: Float32Array.of(0.5),
});

const judges = (spec: ModelSpec<JudgeView>): Uint8Array => writeJudges(unsure(spec), unsure(SPEAKER));
const modelOf = <V>(spec: ModelSpec<V>): Uint8Array => pack((into) => packWeights(untrained(spec), into));

/** Stand for what is not made yet. */
export const UNTRAINED: Readonly<Partial<Record<EnglishFile, Uint8Array>>> = {
	'attributions.bin': writeAttributionData('', {
		cue: untrained(QUICK.cue),
		role: untrained(QUICK.role),
		sieve: untrained(QUICK.sieve),
		act: untrained(ACT),
	}),
	'judges.bin': judges(JUDGE),
	'speakers.bin': modelOf(ANTECEDENT),
	'claims.bin': modelOf(WORTH),
	'careful.bin': new Uint8Array(),
	'carefulJudges.bin': judges(CAREFUL_JUDGE),
};
