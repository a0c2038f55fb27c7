import { ACT, CAREFUL_SIEVE, SIEVE } from '../attributions/model/wholeTables';
import { CAREFUL_CUE, CUE, type CueView } from '../attributions/model/cueTable';
import { CAREFUL_ROLE, ROLE } from '../attributions/model/roleTable';
import type { RoleView } from '../attributions/model/roleView';
import { CAREFUL_JUDGE, type JudgeView } from '../attributions/judge/judgeTable';
import type { WholeView } from '../attributions/model/wholeView';
import type { CueWords } from '../attributions/cueWords';
import { CueForms } from '../attributions/cueForms';
import { CAREFUL_NAMES } from '../entities/nameTable';
import type { NameView } from '../entities/nameView';
import type { Tagger } from '../language/english/tagger';
import { type Judge, judgeOf, type JudgeWeights } from '../learn/judge';
import { LinearModel, type ModelSpec } from '../learn/linearModel';
import { unpack, type Unpacker } from '../learn/packed';
import { unpackWeights } from '../learn/weights';
import { SPEAKER, type SpeakerView } from '../speakers/speakerJudge';

/** The models that find attributions. */
export interface AttributionModels {
	readonly cue: LinearModel<CueView>;
	readonly role: LinearModel<RoleView>;
	readonly sieve: LinearModel<WholeView>;
	/** Looks at nothing that the second reader says. */
	readonly act: LinearModel<WholeView>;
}

/** What the others are, without the second reader and with it. */
export const QUICK = { cue: CUE, role: ROLE, sieve: SIEVE };
export const CAREFUL = { cue: CAREFUL_CUE, role: CAREFUL_ROLE, sieve: CAREFUL_SIEVE };
export type SearchSpecs = typeof QUICK;

/** Lexicon and weights of the attribution pipeline. */
export interface AttributionData {
	/** Words by themselves: WordNet's classes, and the list of cue words. */
	readonly forms: CueForms;
	readonly tagger: Tagger;
	readonly models: AttributionModels;
}

/** Tell how sure what is shown is: of attributions (content and source), and of their speakers. */
export interface Judges {
	readonly attribution: Judge<JudgeView>;
	readonly speaker: Judge<SpeakerView>;
}

/** What reads with the evidence of the second reader: models of their own beside those that read without. */
export interface Careful {
	readonly names: LinearModel<NameView>;
	readonly attributions: AttributionModels;
	readonly judges: Judges;
}

/**
 * Reads `attributions.bin`: WordNet's classes, then the models.
 *
 * @throws DataError where the bytes are not a file of this version, as all below do
 */
export const readAttributionData = (bytes: Uint8Array, cues: CueWords, tagger: Tagger): AttributionData =>
	unpack(bytes, 'attributions.bin', (from) => {
		const forms = new CueForms(from.text(), cues);
		// How many sets of models follow: one.
		from.number();
		return { forms, tagger, models: { ...unpackSearch(from, QUICK), act: new LinearModel(ACT, unpackWeights(from)) } };
	});

/**
 * Reads `careful.bin` and `carefulJudges.bin`.
 *
 * @returns `null` for an empty file: not trained yet
 */
export const readCareful = (bytes: Uint8Array, judges: Uint8Array, act: AttributionModels['act']): Careful | null =>
	bytes.length === 0
		? null
		: unpack(bytes, 'careful.bin', (from) => ({
				names: new LinearModel(CAREFUL_NAMES, unpackWeights(from)),
				attributions: { ...unpackSearch(from, CAREFUL), act },
				judges: readJudges(judges, 'carefulJudges.bin', CAREFUL_JUDGE),
			}));

const unpackSearch = (from: Unpacker, { cue, role, sieve }: SearchSpecs): Omit<AttributionModels, 'act'> => ({
	cue: new LinearModel(cue, unpackWeights(from)),
	role: new LinearModel(role, unpackWeights(from)),
	sieve: new LinearModel(sieve, unpackWeights(from)),
});

/** Reads `judges.bin`, or `carefulJudges.bin`, which has seen the second reader too: the models, each with its points. */
export const readJudges = (bytes: Uint8Array, file: string, judge: ModelSpec<JudgeView>): Judges =>
	unpack(bytes, file, (from) => ({
		attribution: judgeOf(judge, unpackJudge(from)),
		speaker: judgeOf(SPEAKER, unpackJudge(from)),
	}));

function unpackJudge(from: Unpacker): JudgeWeights {
	const weights = unpackWeights(from);
	const points = (): Float32Array => new Float32Array(from.raw(4 * from.number()).buffer);
	return { weights, scores: points(), chances: points() };
}
