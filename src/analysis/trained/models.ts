import { ACT, CAREFUL_SIEVE, SIEVE } from '../attributions/model/wholeTables';
import { CAREFUL_CUE, CUE, type CueView } from '../attributions/model/cueTable';
import { CAREFUL_ROLE, ROLE } from '../attributions/model/roleTable';
import type { RoleView } from '../attributions/model/roleView';
import { CAREFUL_JUDGE, JUDGE, type JudgeView } from '../attributions/judge/judgeTable';
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

/** The models that look at what the second reader says, where it has read. */
interface SearchModels {
	readonly cue: LinearModel<CueView>;
	readonly role: LinearModel<RoleView>;
	readonly sieve: LinearModel<WholeView>;
}

/** What they are, without the second reader and with it. */
export interface SearchSpecs {
	readonly cue: ModelSpec<CueView>;
	readonly role: ModelSpec<RoleView>;
	readonly sieve: ModelSpec<WholeView>;
}
export const QUICK: SearchSpecs = { cue: CUE, role: ROLE, sieve: SIEVE };
export const CAREFUL: SearchSpecs = { cue: CAREFUL_CUE, role: CAREFUL_ROLE, sieve: CAREFUL_SIEVE };

/** The models that find attributions. */
export interface AttributionModels extends SearchModels {
	readonly act: LinearModel<WholeView>;
}

/** Lexicon and weights of the attribution pipeline. */
export interface AttributionData {
	/** Words by themselves: WordNet's classes, and the list of cue words. */
	readonly forms: CueForms;
	readonly tagger: Tagger;
	/** `null` where they are not trained yet: nothing is found then. */
	readonly models: AttributionModels | null;
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
	/** `null` where they are not trained yet. */
	readonly judges: Judges | null;
}

/**
 * Reads `attributions.bin`: WordNet's classes, then the models, if there are any.
 *
 * @throws DataError where the bytes are not a file of this version
 */
export const readAttributionData = (bytes: Uint8Array, cues: CueWords, tagger: Tagger): AttributionData =>
	unpack(bytes, 'attributions.bin', (from) => ({
		forms: new CueForms(from.text(), cues),
		tagger,
		models:
			from.number() === 1 ? { ...unpackSearch(from, QUICK), act: new LinearModel(ACT, unpackWeights(from)) } : null,
	}));

/**
 * Reads `careful.bin` and `carefulJudges.bin`.
 *
 * @param act what tells acts apart, which no evidence changes
 * @returns `null` for an empty file: not trained yet
 * @throws DataError where the bytes are no such files
 */
export function readCareful(bytes: Uint8Array, judges: Uint8Array, act: AttributionModels['act']): Careful | null {
	return bytes.length === 0
		? null
		: unpack(bytes, 'careful.bin', (from) => ({
				names: new LinearModel(CAREFUL_NAMES, unpackWeights(from)),
				attributions: { ...unpackSearch(from, CAREFUL), act },
				judges: readJudges(judges, 'carefulJudges.bin'),
			}));
}

const unpackSearch = (from: Unpacker, { cue, role, sieve }: SearchSpecs): SearchModels => ({
	cue: new LinearModel(cue, unpackWeights(from)),
	role: new LinearModel(role, unpackWeights(from)),
	sieve: new LinearModel(sieve, unpackWeights(from)),
});

/**
 * Reads `judges.bin`, or `carefulJudges.bin`, which has seen the second reader too: the models, each with its points.
 *
 * @returns `null` for an empty file: not trained yet
 * @throws DataError where the bytes are no such file
 */
export function readJudges(bytes: Uint8Array, file: 'judges.bin' | 'carefulJudges.bin'): Judges | null {
	return bytes.length === 0
		? null
		: unpack(bytes, file, (from) => ({
				attribution: judgeOf(file === 'judges.bin' ? JUDGE : CAREFUL_JUDGE, unpackJudge(from)),
				speaker: judgeOf(SPEAKER, unpackJudge(from)),
			}));
}

function unpackJudge(from: Unpacker): JudgeWeights {
	const weights = unpackWeights(from);
	const points = (): Float32Array => new Float32Array(from.raw(4 * from.number()).buffer);
	return { weights, scores: points(), chances: points() };
}
