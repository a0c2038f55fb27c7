import { Lexicon } from '../../analysis/language/english/lexicon';
import { EnglishWord } from '../../analysis/language/english/englishWord';
import { Tagger, TAGGER } from '../../analysis/language/english/tagger';
import { LinearModel } from '../../analysis/learn/linearModel';
import { Unpacker } from '../../analysis/learn/packed';
import { pack } from '../../packer';
import { foldOf } from '../folds';
import { codeOf, kept } from '../kept';
import { packWeights } from '../learn/packWeights';
import type { Trainer } from '../training';
import { compileLexicon, type Weighted } from './compileLexicon';
import { packLexicon } from './packLexicon';
import { TAGGER_SIZE, trainTagger } from './trainTagger';
import { readGum, readMasc, type CorpusText } from './treebank';

/** GUM's tags are right, MASC's mostly. */
const GUM_WEIGHT = 3;

const CODE = codeOf(
	'training/language/trainTagger',
	'training/language/trainLanguage',
	'training/learn/perceptron',
	'training/learn/quantise',
	'analysis/language/english/tagger',
	'analysis/language/english/englishWord',
	'analysis/language/english/morphology',
	'analysis/learn/featureTable',
	'analysis/learn/packed',
	'packer',
	'training/learn/packWeights',
);

/**
 * Makes `language.bin`: the lexicon, and the weights of the tagger. Of the data folder it reads `train/gum/dep/`,
 * `train/pos/masc.txt` and `lexicons/classes/`.
 */
export const trainLanguage: Trainer = (folder, log) => {
	const all: readonly Weighted[] = [
		[readGum(folder), GUM_WEIGHT],
		[readMasc(folder), 1],
	];
	return (without) => {
		const isIn = ({ doc }: CorpusText): boolean => foldOf(doc) !== without;
		const corpora = all.map(([texts, weight]): Weighted => [texts.filter(isIn), weight]);
		const rows = compileLexicon(folder, corpora);
		const compiled = pack((into) => packLexicon(rows, into));
		const lexicon = new Lexicon(new Unpacker(compiled));
		const docs = corpora.flatMap(([texts]) => texts.map(({ doc, sentences }) => `${doc} ${String(sentences.length)}`));
		return kept([CODE, compiled, ...docs], () => {
			const weights = trainTagger(lexicon, corpora).finish(TAGGER_SIZE);
			log(`tagger: ${String(weights.features.length)} features, ${String(weights.cellLabels.length)} weights`);
			const held = all[0]?.[0].filter((text) => !isIn(text)) ?? [];
			if (held.length > 0) {
				log(testTagger(held, lexicon, new Tagger(new LinearModel(TAGGER, weights))));
			}
			return pack((into) => {
				packLexicon(rows, into);
				packWeights(weights, into);
			});
		});
	};
};

/** The share of tokens of texts of the treebank that a tagger gets right, as a line to print. */
function testTagger(texts: readonly CorpusText[], lexicon: Lexicon, tagger: Tagger): string {
	let right = 0;
	let count = 0;
	for (const { tokens, tags } of texts.flatMap(({ sentences }) => sentences)) {
		const words = tokens.map(({ text, kind }) => new EnglishWord(text, kind, lexicon));
		const sentences = [{ start: 0, end: 0, firstToken: 0, endToken: tokens.length }];
		tagger.tag({ tokens, sentences }, words).forEach((tag, i) => {
			count += (tags[i] ?? -1) < 0 ? 0 : 1;
			right += tag === tags[i] ? 1 : 0;
		});
	}
	return `tagger: ${((100 * right) / count).toFixed(1)} % of ${String(count)} tokens right in texts held out`;
}
