import { LinearModel } from '../../learn/linearModel';
import { unpack } from '../../learn/packed';
import { unpackWeights } from '../../learn/weights';
import { Lexicon, type Irregular } from './lexicon';
import { Tagger, TAGGER } from './tagger';

/** What single words are, and which parts of speech they are where they stand. */
export interface Language {
	readonly lexicon: Lexicon;
	readonly tagger: Tagger;
}

/**
 * Reads `language.bin`: the lexicon, then the weights of the tagger.
 *
 * @throws DataError where the bytes are damaged, or made for another version
 */
export const readLanguage = (bytes: Uint8Array, irregular: Irregular): Language =>
	unpack(bytes, 'language.bin', (from) => {
		const lexicon = new Lexicon(from, irregular);
		return { lexicon, tagger: new Tagger(new LinearModel(TAGGER, unpackWeights(from))) };
	});
