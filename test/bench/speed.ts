import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { analyze } from '../../src/analysis/session';
import { loadEnglish } from '../../src/analysis/trained/english';

/**
 * Reads a file with one system again and again: `speed.js SYSTEM FILE`. The benchmark runs it in a process of its own: sends
 * `0` when the code is warm, and for each message it gets the milliseconds of one reading, the mean of a slice of time.
 */
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
/** Milliseconds until the compiler has done with the larger of the systems. */
const WARM_UP = 14_000;
/** Milliseconds; some readings long, and short enough that a machine is as busy in this slice as in the next. */
const SLICE = 80;

const text = readFileSync(file, 'utf8');
for (const until = performance.now() + WARM_UP; performance.now() < until;) {
	read(text);
}
process.on('message', () => {
	let readings = 0;
	const start = performance.now();
	do {
		read(text);
		readings++;
	} while (performance.now() < start + SLICE);
	process.send?.((performance.now() - start) / readings);
});
process.send?.(0);
