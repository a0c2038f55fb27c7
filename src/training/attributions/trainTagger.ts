import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CueWords } from '../../analysis/attributions/cueWords';
import { Features } from '../../analysis/attributions/features';
import type { LinearModel } from '../../analysis/attributions/linearModel';
import { tag, tagOfForm, taggerFeatures, TAGS } from '../../analysis/attributions/tagger';
import type { WordForms } from '../../analysis/attributions/wordForms';
import { readForms } from '../../analysis/english/attributionData';
import { tokenize } from '../../analysis/text/tokens';
import type { Token } from '../../analysis/text/document';
import { Examples } from './examples';
import { trainLinear, type LinearOptions } from './trainLinear';

interface Tagged {
	readonly tokens: readonly Token[];
	/** Index into `TAGS` of each token. */
	readonly tags: readonly number[];
}

/** The tags of a word are known where it is seen this often; a tag that is rarer than this share of it is an error. */
const OFTEN = 5;
const SHARE = 0.02;
const ENDING = '.conllu';

export interface TrainedTagger {
	/** The parts of speech of common words, as `readForms` reads them. */
	readonly tags: Uint8Array;
	readonly tagger: LinearModel;
}

/** Names of the treebank's texts, in order. */
export function treebankTexts(folder: string): string[] {
	return readdirSync(join(folder, 'train', 'gum', 'dep'))
		.filter((name) => name.endsWith(ENDING))
		.map((name) => name.slice(0, -ENDING.length))
		.sort();
}

/**
 * Trains the part-of-speech tagger on texts of the treebank (CoNLL-U) in `train/gum/dep`.
 *
 * @param words the lexicon, as `WordLexicon` reads it
 */
export function trainTagger(
	folder: string,
	texts: readonly string[],
	words: Uint8Array,
	cues: CueWords,
): TrainedTagger {
	const sentences = readTexts(folder, texts);
	const tags = tagsOfWords(sentences);
	return { tags, tagger: trainLinear(examplesOf(sentences, readForms(words, tags, cues)), OPTIONS) };
}

/** The share of tokens of other texts of the treebank that a tagger gets right, as a line to print. */
export function testTagger(
	folder: string,
	texts: readonly string[],
	words: Uint8Array,
	cues: CueWords,
	{ tags, tagger }: TrainedTagger,
): string {
	const forms = readForms(words, tags, cues);
	let right = 0;
	let count = 0;
	for (const { tokens, tags: gold } of readTexts(folder, texts)) {
		const sentence = [{ firstToken: 0, endToken: tokens.length }];
		const known = tokens.map((token) => forms.of(token));
		tag(known, sentence, new Uint8Array(tokens.length), tagger, new Features()).forEach((guess, i) => {
			count++;
			right += guess === gold[i] ? 1 : 0;
		});
	}
	return `tagger: ${((100 * right) / count).toFixed(1)} % of ${String(count)} tokens right in texts held out`;
}

function readTexts(folder: string, texts: readonly string[]): Tagged[] {
	return texts.flatMap((name) =>
		readTreebank(readFileSync(join(folder, 'train', 'gum', 'dep', `${name}${ENDING}`), 'utf8')),
	);
}

const OPTIONS: LinearOptions = {
	labels: TAGS.length,
	chained: false,
	bits: 16,
	epochs: 8,
	shuffles: 1,
	dropout: 0.3,
	atLeast: 2,
	rate: 0.1,
	decay: 1e-6,
	least: 0.05,
};

function tagsOfWords(sentences: readonly Tagged[]): Uint8Array {
	const counts = new Map<string, number[]>();
	for (const { tokens, tags } of sentences) {
		tokens.forEach((token, i) => {
			if (tagOfForm(token) < 0) {
				const row = counts.get(token.text) ?? TAGS.map(() => 0);
				counts.set(token.text, row);
				row[tags[i] ?? 0] = (row[tags[i] ?? 0] ?? 0) + 1;
			}
		});
	}
	const lines: string[] = [];
	for (const [word, row] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const sum = row.reduce((a, b) => a + b, 0);
		if (sum >= OFTEN) {
			const digits = row.map((count, i) => (count >= SHARE * sum ? i.toString(36) : ''));
			lines.push(`${word} ${digits.join('')}`);
		}
	}
	return new TextEncoder().encode(lines.join('\n'));
}

function examplesOf(sentences: readonly Tagged[], forms: WordForms): Examples {
	const examples = new Examples();
	const features = new Features();
	for (const { tokens, tags } of sentences) {
		const known = tokens.map((token) => forms.of(token));
		known.forEach((form, i) => {
			if (form.tags?.length !== 1) {
				taggerFeatures(known, i, 0, tokens.length, tags, features);
				examples.add(features, tags[i] ?? 0);
				examples.endSequence();
			}
		});
	}
	return examples;
}

/** Our tokens, each with the tag of the treebank's token that begins where it does. */
function readTreebank(text: string): Tagged[] {
	const sentences: Tagged[] = [];
	for (const block of text.split('\n\n')) {
		const sentence = /^# text = (.*)$/m.exec(block)?.[1];
		if (sentence === undefined) {
			continue;
		}
		const tagAt = new Map<number, string>();
		let at = 0;
		for (const line of block.split('\n')) {
			const [id = '', form = '', , , tagName = ''] = line.split('\t');
			if (!/^\d+$/.test(id)) {
				continue;
			}
			const start = sentence.indexOf(form, at);
			if (start < 0) {
				continue;
			}
			tagAt.set(start, tagName);
			at = start + form.length;
		}
		const tokens = tokenize(sentence);
		let last = 'NN';
		const tags = tokens.map((token) => {
			last = tagAt.get(token.start) ?? last;
			return Math.max(0, (TAGS as readonly string[]).indexOf(coarse(last, token)));
		});
		sentences.push({ tokens, tags });
	}
	return sentences;
}

function coarse(name: string, token: Token): string {
	const sure = tagOfForm(token);
	if (sure >= 0) {
		return TAGS[sure] ?? 'NN';
	}
	switch (name) {
		case 'NNPS':
			return 'NNP';
		case 'JJR':
		case 'JJS':
			return 'JJ';
		case 'RBR':
		case 'RBS':
			return 'RB';
		case 'PDT':
			return 'DT';
		case 'WDT':
		case 'WP':
		case 'WP$':
		case 'WRB':
			return 'WH';
		case 'FW':
		case 'LS':
		case 'ADD':
			return 'NN';
		default:
			return (TAGS as readonly string[]).includes(name) ? name : 'PUNCT';
	}
}
