import { CAREFUL_CUE, CUE, type CueView } from '../attributions/model/cueTable';
import { CAREFUL_ROLE, ROLE } from '../attributions/model/roleTable';
import type { RoleView } from '../attributions/model/roleView';
import { ACT, CAREFUL_SIEVE, SIEVE } from '../attributions/model/wholeTables';
import type { WholeView } from '../attributions/model/wholeView';
import type { CueWords } from '../attributions/cueWords';
import { WordForms } from '../attributions/wordForms';
import type { Language } from '../language/english/language';
import type { Tagger } from '../language/english/tagger';
import { LinearModel, type ModelSpec } from '../learn/linearModel';
import { Packer, unpack, type Unpacker } from '../learn/packed';
import { packWeights, unpackWeights, type Weights } from '../learn/weights';
import { WordLexicon } from './wordLexicon';

/** The models that find attributions. */
export interface AttributionModels {
	readonly cue: LinearModel<CueView>;
	readonly role: LinearModel<RoleView>;
	readonly sieve: LinearModel<WholeView>;
	readonly act: LinearModel<WholeView>;
}

/** Lexicon and weights of the attribution pipeline. */
export interface AttributionData {
	/** Words by themselves: WordNet's classes, and the list of cue words. */
	readonly forms: WordForms;
	readonly tagger: Tagger;
	/** `null` where they are not trained yet: the rules then stand alone. */
	readonly models: AttributionModels | null;
}

/** The models that look at what the second reader says, where it has read. */
export type SearchModels = Omit<AttributionModels, 'act'>;

/** What they are, without the second reader and with it. */
export interface SearchSpecs {
	readonly cue: ModelSpec<CueView>;
	readonly role: ModelSpec<RoleView>;
	readonly sieve: ModelSpec<WholeView>;
}
export const QUICK: SearchSpecs = { cue: CUE, role: ROLE, sieve: SIEVE };
export const CAREFUL: SearchSpecs = { cue: CAREFUL_CUE, role: CAREFUL_ROLE, sieve: CAREFUL_SIEVE };

/** Weights of each of the models. */
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
			...readSearch(from, QUICK),
			act: new LinearModel<WholeView>(ACT, unpackWeights(from)),
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
	for (const model of weights ? [...inOrder(weights), weights.act] : []) {
		packWeights(model, into);
	}
	return into.seal();
}

type SearchWeights = Readonly<Record<keyof SearchModels, Weights>>;

const inOrder = ({ cue, role, sieve }: SearchWeights): Weights[] => [cue, role, sieve];

/** @throws DataError where the bytes are of other models */
export const readSearch = (from: Unpacker, { cue, role, sieve }: SearchSpecs): SearchModels => ({
	cue: new LinearModel(cue, unpackWeights(from)),
	role: new LinearModel(role, unpackWeights(from)),
	sieve: new LinearModel(sieve, unpackWeights(from)),
});

export function writeSearch(weights: SearchWeights, into: Packer): void {
	inOrder(weights).forEach((model) => packWeights(model, into));
}
