import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { analyze } from '../../src/analysis/analyze';
import { loadEnglish } from '../../src/analysis/english/english';
import { warm, wordsOf } from './warm';

/** Prints how many words of a file one system reads a second: `speed.js SYSTEM FILE`. The benchmark runs it. */
const systems: Readonly<Record<string, () => (text: string) => void>> = {
	ours: () => {
		const english = loadEnglish((file) => readFileSync(join('dist/english', file)));
		return (text) => void analyze(text, english);
	},
	// What a user of each library would run for names and quotations.
	compromise: () => (text) => {
		const document = nlp(text);
		document.people().out('offset');
		document.places().out('offset');
		document.organizations().out('offset');
		document.quotations().out('offset');
	},
	wink: () => {
		const wink = winkNLP(model);
		return (text) => void wink.readDoc(text).entities().out();
	},
};

const [system = '', file = ''] = process.argv.slice(2);
const read = systems[system]?.();
if (!read) {
	throw new Error(`no system is called ${system}; there are ${Object.keys(systems).join(', ')}`);
}
const text = readFileSync(file, 'utf8');
process.stdout.write(String((1000 * wordsOf(text)) / warm(() => read(text))));
