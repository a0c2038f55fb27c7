import { CAREFUL_JUDGE, JUDGE, type JudgeView } from '../attributions/judge/judgeTable';
import { CueForms } from '../attributions/cueForms';
import { CueWords } from '../attributions/cueWords';
import { CAREFUL_CUE, CUE, type CueView } from '../attributions/model/cueTable';
import { CAREFUL_ROLE, ROLE, type RoleView } from '../attributions/model/roleTable';
import { ACT, CAREFUL_SIEVE, SIEVE, type WholeView } from '../attributions/model/wholeTables';
import type { ClaimView } from '../claims/viewClaim';
import { WORTH } from '../claims/worth';
import { readNameData, type NameData } from '../entities/nameData';
import { CAREFUL_NAMES } from '../entities/nameTable';
import type { NameView } from '../entities/nameView';
import { Lexicon } from '../language/english/lexicon';
import { SPELLING } from '../language/english/spelling';
import { Tagger, TAGGER } from '../language/english/tagger';
import { type Judge, judgeOf, type JudgeWeights } from '../learn/judge';
import { LinearModel, type ModelSpec } from '../learn/linearModel';
import { unpack, type Unpacker } from '../learn/packed';
import { unpackWeights } from '../learn/weights';
import { readRanker, type Ranker } from '../speakers/rankAntecedents';
import { SPEAKER, type SpeakerView } from '../speakers/speakerJudge';
import { drain } from '../text/drain';
import { Vocabulary } from '../text/word';
import type { EnglishFile } from './englishFiles';

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

/** What the pipeline knows of English: lexicons and trained weights, read once and then only read. */
export interface English {
	/** The words met so far; all else is only read. */
	readonly known: Vocabulary;
	/** Words by themselves, and parts of speech. */
	readonly language: { readonly lexicon: Lexicon; readonly tagger: Tagger };
	readonly names: NameData;
	readonly attributions: {
		/** Words by themselves: WordNet's classes, and the list of cue words. */
		readonly forms: CueForms;
		readonly tagger: Tagger;
		readonly models: AttributionModels;
	};
	/** Tell how sure what is shown is: of attributions (content and source), and of their speakers. */
	readonly judges: { readonly attribution: Judge<JudgeView>; readonly speaker: Judge<SpeakerView> };
	/** What reads with a second reader's evidence, beside what reads without; `null` where it is not trained yet. */
	readonly careful: {
		readonly names: LinearModel<NameView>;
		readonly attributions: AttributionModels;
		readonly judges: English['judges'];
	} | null;
	/** Words that ascribe. */
	readonly cues: CueWords;
	/** Chooses among candidates for speakers. */
	readonly speakers: Ranker;
	/** Tells how likely a reviewer would look a claim up. */
	readonly claims: Judge<ClaimView>;
}

/** Reads the data; hands control back between the files. @throws Error naming the file, where one is damaged or of another version */
export function* loadEnglishInSteps(file: (name: EnglishFile) => Uint8Array): Generator<void, English> {
	const read = <T>(name: EnglishFile, from: (from: Unpacker) => T): T => unpack(file(name), name, from);
	const language = read('language.bin', (from) => {
		const lexicon = new Lexicon(from);
		return { lexicon, tagger: new Tagger(modelFrom(from, TAGGER)) };
	});
	const cues = new CueWords(language.lexicon);
	yield;
	const names = readNameData(file('names.bin'), language.lexicon);
	yield;
	const attributions = read('attributions.bin', (from) => {
		const forms = new CueForms(from.text(), cues);
		// How many sets of models follow: one.
		from.number();
		const models = { ...searchFrom(from, QUICK), act: modelFrom(from, ACT) };
		return { forms, tagger: language.tagger, models };
	});
	yield;
	const trained = file('careful.bin');
	const careful =
		trained.length === 0
			? null
			: unpack(trained, 'careful.bin', (from) => ({
					names: modelFrom(from, CAREFUL_NAMES),
					attributions: { ...searchFrom(from, CAREFUL), act: attributions.models.act },
					judges: read('carefulJudges.bin', (own) => judgesFrom(own, CAREFUL_JUDGE)),
				}));
	yield;
	return {
		known: new Vocabulary(SPELLING),
		language,
		names,
		attributions,
		judges: read('judges.bin', (from) => judgesFrom(from, JUDGE)),
		careful,
		cues,
		speakers: readRanker(file('speakers.bin')),
		claims: read('claims.bin', (from) => modelFrom(from, WORTH)),
	};
}

/** The same, at once. */
export const loadEnglish = (file: (name: EnglishFile) => Uint8Array): English => drain(loadEnglishInSteps(file));

const modelFrom = <V>(from: Unpacker, spec: ModelSpec<V>): LinearModel<V> => new LinearModel(spec, unpackWeights(from));

const searchFrom = (from: Unpacker, { cue, role, sieve }: SearchSpecs): Omit<AttributionModels, 'act'> => ({
	cue: modelFrom(from, cue),
	role: modelFrom(from, role),
	sieve: modelFrom(from, sieve),
});

/** The judges of one reading, each with its points. */
const judgesFrom = (from: Unpacker, judge: ModelSpec<JudgeView>): English['judges'] => ({
	attribution: judgeOf(judge, judgeWeightsFrom(from)),
	speaker: judgeOf(SPEAKER, judgeWeightsFrom(from)),
});

function judgeWeightsFrom(from: Unpacker): JudgeWeights {
	const weights = unpackWeights(from);
	const points = (): Float32Array => new Float32Array(from.raw(4 * from.number()).buffer);
	return { weights, scores: points(), chances: points() };
}
