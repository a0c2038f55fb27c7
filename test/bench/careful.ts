import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, cutInSteps } from '../../src/analysis/analyze';
import { ReadWindows, SecondReader } from '../../src/analysis/encoder/secondReader';
import type { English } from '../../src/analysis/english/english';
import type { Analysis } from '../../src/analysis/model';
import { drain } from '../../src/analysis/text/drain';
import { readEncoderFiles } from '../../src/worker/encoderFiles';
import { onnxRuntime } from '../../src/worker/onnxRuntime';
import { article } from './articles';
import { median, wordsOf } from './warm';

/** CoreNLP's full pipeline on one core of the machine on which ours was measured first. */
const CORENLP_WORDS = 250;
const RUNS = 5;
const LETTERS = 9;

/** Prints what the careful reading costs on one core, in WebAssembly. @returns what is off */
export async function carefulReading(
	english: English,
	seed: string,
	line: (name: string, value: string) => void,
): Promise<string[]> {
	const faults: string[] = [];
	const began = performance.now();
	const files = await readEncoderFiles(async (file) => new Uint8Array(readFileSync(join('dist', 'encoder', file))));
	const second = new SecondReader(await onnxRuntime(files));
	line('loading the second reader', `${(performance.now() - began).toFixed(0)} ms`);

	const read = async (text: string, known = new ReadWindows(), before?: Analysis): Promise<Analysis> => {
		const reading = second.read(drain(cutInSteps(text, english, before)), known);
		while (await reading.readOne());
		return analyze(text, english, before, reading.evidence());
	};
	const timed = async (text: string, runs = RUNS): Promise<number> => {
		const times: number[] = [];
		for (let run = 0; run < runs; run++) {
			const start = performance.now();
			await read(text);
			times.push(performance.now() - start);
		}
		return median(times);
	};
	const words = readFileSync(seed, 'utf8');
	line('careful reading of the first seed', `${(await timed(words)).toFixed(0)} ms, ${String(wordsOf(words))} words`);
	const short = article(3000);
	const long = article(30_000);
	const [shortTime, longTime] = [await timed(short, 3), await timed(long, 1)];
	const speed = (1000 * wordsOf(long)) / longTime;
	line(
		'careful reading of 30,000 words',
		`${speed.toFixed(0)} words/s, ${(longTime / shortTime).toFixed(1)} times the time of a tenth`,
	);
	if (speed < 4 * CORENLP_WORDS) {
		faults.push('the careful reading is not four times as fast as CoreNLP');
	}
	if (longTime / shortTime > 15) {
		faults.push('the careful reading costs more than in proportion to the text');
	}

	const text = article(10_000);
	const middle = text.indexOf(' the ', text.length >> 1);
	const known = new ReadWindows();
	let before = await read(text, known);
	const strokes: number[] = [];
	for (let typed = 'a'; typed.length <= LETTERS; typed += 'e') {
		const start = performance.now();
		before = await read(`${text.slice(0, middle)} ${typed}${text.slice(middle)}`, known, before);
		strokes.push(performance.now() - start);
	}
	line('careful reading again after one keystroke in 10,000 words', `${median(strokes).toFixed(0)} ms`);
	return faults;
}
