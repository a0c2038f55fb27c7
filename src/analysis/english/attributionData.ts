import { ACT, type ActView } from '../attributions/model/actTable';
import { CUE, type CueView } from '../attributions/model/cueTable';
import { ROLE, type RoleView } from '../attributions/model/roleTable';
import { SIEVE, type SieveView } from '../attributions/model/sieveTable';
import type { CueWords } from '../attributions/cueWords';
import { WordForms } from '../attributions/wordForms';
import type { Language } from '../language/english/language';
import type { Tagger } from '../language/english/tagger';
import { LinearModel } from '../learn/linearModel';
import { Packer, unpack } from '../learn/packed';
import { packWeights, unpackWeights, type Weights } from '../learn/weights';
import { WordLexicon } from './wordLexicon';

/** The models that find attributions. */
export interface AttributionModels {
	readonly cue: LinearModel<CueView>;
	readonly role: LinearModel<RoleView>;
	readonly sieve: LinearModel<SieveView>;
	readonly act: LinearModel<ActView>;
}

/** Lexicon and weights of the attribution pipeline. */
export interface AttributionData {
	/** Words by themselves: WordNet's classes, and the list of cue words. */
	readonly forms: WordForms;
	readonly tagger: Tagger;
	/** `null` where they are not trained yet: the rules then stand alone. */
	readonly models: AttributionModels | null;
}

/** Weights of each of the models, in the order of the file. */
export type AttributionWeights = Readonly<Record<keyof AttributionModels, Weights>>;

/**
 * Reads `attributions.bin`: WordNet's classes, then the models, if there are any.
 *
 * @throws DataError where the bytes are not a file of this version
 */
export const readAttributionData = (bytes: Uint8Array, cues: CueWords, { tagger }: Language): AttributionData =>
	unpack(bytes, 'attributions.bin', (from) => {
		const forms = new WordForms(WordLexicon.read(from.text()), cues);
		const models = (): AttributionModels => ({
			cue: new LinearModel<CueView>(CUE, unpackWeights(from)),
			role: new LinearModel<RoleView>(ROLE, unpackWeights(from)),
			sieve: new LinearModel<SieveView>(SIEVE, unpackWeights(from)),
			act: new LinearModel<ActView>(ACT, unpackWeights(from)),
		});
		return { forms, tagger, models: from.number() === 1 ? models() : null };
	});

/**
 * The bytes of the file.
 *
 * @param words as `WordLexicon` reads them
 */
export function writeAttributionData(words: string, weights: AttributionWeights | null): Uint8Array {
	const into = new Packer();
	into.text(words);
	into.number(weights ? 1 : 0);
	for (const model of weights ? [weights.cue, weights.role, weights.sieve, weights.act] : []) {
		packWeights(model, into);
	}
	return into.seal();
}
