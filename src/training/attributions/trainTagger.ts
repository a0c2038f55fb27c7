import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinearModel } from '../../analysis/attributions/linearModel';
import { certainTag, tag, TAGGER_FEATURES, taggerFeatures, taggerView, TAGS } from '../../analysis/attributions/tagger';
import { tokenize } from '../../analysis/text/tokens';
import type { Token } from '../../analysis/text/document';
import { Examples } from './examples';
import { trainLinear } from './trainLinear';

interface Tagged {
	readonly tokens: readonly Token[];
	/** Index into `TAGS` of each token. */
	readonly tags: readonly number[];
}

/** Trains the part-of-speech tagger on the treebank (CoNLL-U) in `train/gum/dep`. */
export function trainTagger(folder: string, log: (line: string) => void): LinearModel {
	const files = readdirSync(join(folder, 'train', 'gum', 'dep'))
		.filter((name) => name.endsWith('.conllu'))
		.sort();
	const read = (names: readonly string[]): Tagged[] =>
		names.flatMap((name) => readTreebank(readFileSync(join(folder, 'train', 'gum', 'dep', name), 'utf8')));
	const held = files.filter((_, i) => i % 10 === 0);
	const options = {
		labels: TAGS.length,
		chained: false,
		epochs: 8,
		shuffles: 1,
		dropout: 0.15,
		atLeast: 4,
		rate: 0.25,
		decay: 1e-6,
		least: 0.15,
	};
	const trial = trainLinear(examplesOf(read(files.filter((_, i) => i % 10 !== 0))), options);
	let right = 0;
	let all = 0;
	for (const { tokens, tags } of read(held)) {
		tag(tokens, new Set([0]), trial).forEach((guess, i) => {
			all++;
			right += guess === tags[i] ? 1 : 0;
		});
	}
	log(`tagger: ${((100 * right) / all).toFixed(1)} % of ${String(all)} tokens right on a held-out tenth`);
	return trainLinear(examplesOf(read(files)), options);
}

function examplesOf(sentences: readonly Tagged[]): Examples {
	const examples = new Examples();
	const features = new Int32Array(TAGGER_FEATURES);
	for (const { tokens, tags } of sentences) {
		const view = taggerView(tokens, new Set([0]));
		tokens.forEach((token, i) => {
			if (certainTag(token) < 0) {
				const count = taggerFeatures(view, tokens, i, tags[i - 1] ?? 99, tags[i - 2] ?? 98, features);
				for (const feature of features.subarray(0, count)) {
					examples.add(feature);
				}
				examples.endPosition(tags[i] ?? 0);
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
	const sure = certainTag(token);
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
