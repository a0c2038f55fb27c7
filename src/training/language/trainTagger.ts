import { EnglishWord } from '../../analysis/language/english/englishWord';
import type { Lexicon } from '../../analysis/language/english/lexicon';
import { sureTag, TAGGER, TagView } from '../../analysis/language/english/tagger';
import { Features } from '../../analysis/learn/featureTable';
import type { Token } from '../../analysis/text/document';
import { Perceptron } from '../learn/perceptron';
import type { QuantiseOptions } from '../learn/quantise';
import { randomFrom, shuffle } from '../random';
import type { Weighted } from './compileLexicon';
import type { TaggedSentence } from './treebank';

const EPOCHS = 5;
const DROPOUT = 0.3;
/** How the weights are cut down. */
export const TAGGER_SIZE: QuantiseOptions = { least: 1, atLeast: 4, steps: 63 };

/** Trains the tagger: what it will have tagged before a token is what it tagged itself. */
export function trainTagger(lexicon: Lexicon, corpora: readonly Weighted[]): Perceptron<TagView> {
	const perceptron = new Perceptron(TAGGER);
	const features = new Features();
	const known = new Map<string, EnglishWord>();
	const wordOf = ({ text, kind }: Token): EnglishWord => {
		const word = known.get(text) ?? new EnglishWord(text, kind, lexicon);
		known.set(text, word);
		return word;
	};
	const examples = corpora.flatMap(([texts, weight], corpus) =>
		texts.flatMap(({ sentences }) =>
			sentences.map((sentence) => ({
				words: sentence.tokens.map(wordOf),
				sentence,
				weight,
				corpus,
			})),
		),
	);
	const random = randomFrom(7);
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		shuffle(examples, random);
		for (const { words, sentence, weight, corpus } of examples) {
			learnSentence(words, sentence, weight, corpus);
		}
	}
	return perceptron;

	function learnSentence(
		words: readonly EnglishWord[],
		{ tokens, tags: gold }: TaggedSentence,
		weight: number,
		corpus: number,
	): void {
		const tags = new Uint8Array(words.length);
		const view = new TagView(words, tags, 0, words.length);
		for (let at = 0; at < words.length; at++) {
			const known = (words[at] as EnglishWord).tags;
			const right = gold[at] as number;
			const sure = sureTag(words[at] as EnglishWord, tokens, at);
			if (sure !== null) {
				tags[at] = sure;
				continue;
			}
			view.at = at;
			perceptron.hasher.read(view, features);
			perceptron.drop(features, DROPOUT, random);
			const own = features.count;
			if (corpus > 0) {
				perceptron.copy(features, corpus);
			}
			perceptron.score(features);
			const guess = perceptron.best(known);
			tags[at] = guess;
			if (right >= 0) {
				perceptron.tick();
				if (guess !== right) {
					perceptron.learn(features, right, guess, weight, own);
				}
			}
		}
	}
}
