import { JUDGE } from '../attributions/judge/judgeTable';
import { CueWords } from '../attributions/cueWords';
import { drain } from '../text/drain';
import type { EnglishFile } from './englishFiles';
import { Lexicon } from '../language/english/lexicon';
import { SPELLING } from '../language/english/spelling';
import { Tagger, TAGGER } from '../language/english/tagger';
import { LinearModel } from '../learn/linearModel';
import { unpack } from '../learn/packed';
import { unpackWeights } from '../learn/weights';
import {
	readAttributionData,
	readCareful,
	readJudges,
	type AttributionData,
	type Careful,
	type Judges,
} from './models';
import { readNameData, type NameData } from '../entities/nameData';
import { readRanker, type Ranker } from '../speakers/rankAntecedents';
import { Vocabulary } from '../text/word';
import type { ClaimView } from '../claims/viewClaim';
import { readWorth } from '../claims/worth';
import type { Judge } from '../learn/judge';

/** What the pipeline knows of English: lexicons and trained weights, read once and then only read. */
export interface English {
	/** The words met so far; all else is only read. */
	readonly known: Vocabulary;
	/** Words by themselves, and parts of speech. */
	readonly language: { readonly lexicon: Lexicon; readonly tagger: Tagger };
	readonly names: NameData;
	readonly attributions: AttributionData;
	readonly judges: Judges;
	/** What reads with a second reader's evidence; `null` where it is not trained yet. */
	readonly careful: Careful | null;
	/** Words that ascribe. */
	readonly cues: CueWords;
	/** Chooses among candidates for speakers. */
	readonly speakers: Ranker;
	/** Tells how likely a reviewer would look a claim up. */
	readonly claims: Judge<ClaimView>;
}

/**
 * Reads the data; hands control back between the files, so that a caller can let others run.
 *
 * @param file gives the bytes of each file of English
 * @throws Error naming the file, where one is damaged or of another version
 */
export function* loadEnglishInSteps(file: (name: EnglishFile) => Uint8Array): Generator<void, English> {
	const language = unpack(file('language.bin'), 'language.bin', (from) => {
		const lexicon = new Lexicon(from);
		return { lexicon, tagger: new Tagger(new LinearModel(TAGGER, unpackWeights(from))) };
	});
	const cues = new CueWords(language.lexicon);
	yield;
	const names = readNameData(file('names.bin'), language.lexicon);
	yield;
	const attributions = readAttributionData(file('attributions.bin'), cues, language.tagger);
	yield;
	const careful = readCareful(file('careful.bin'), file('carefulJudges.bin'), attributions.models.act);
	yield;
	return {
		known: new Vocabulary(SPELLING),
		language,
		names,
		attributions,
		judges: readJudges(file('judges.bin'), 'judges.bin', JUDGE),
		careful,
		cues,
		speakers: readRanker(file('speakers.bin')),
		claims: readWorth(file('claims.bin')),
	};
}

/** The same, at once. */
export const loadEnglish = (file: (name: EnglishFile) => Uint8Array): English => drain(loadEnglishInSteps(file));
