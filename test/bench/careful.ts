import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Session } from '../../src/analysis/session';
import type { ReadWindows } from '../../src/analysis/encoder/readWindow';
import { SecondReader } from '../../src/analysis/encoder/secondReader';
import type { English } from '../../src/analysis/trained/english';
import type { Analysis } from '../../src/analysis/model';
import { drain } from '../../src/analysis/text/drain';
import { readEncoderFiles } from '../../src/worker/encoderFiles';
import { onnxRuntime } from '../../src/worker/onnxRuntime';
import { article } from './articles';
import type { WorkerCost } from './carefulWorker';
import { median, wordsOf } from './warm';

/** CoreNLP's full pipeline on one core of the machine on which ours was measured first. */
const CORENLP_WORDS = 250;
const RUNS = 5;
/** In words. */
const SHORT = 3000;
const LENGTHS = [30_000, 100_000];
/** In MB. */
const MOST_MEMORY = 400;
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

	const read = async (
		text: string,
		known: ReadWindows = new Map(),
		session = new Session(english),
	): Promise<Analysis> => {
		const reading = second.read(drain(session.cut(text)), known);
		while (await reading.readOne());
		return drain(session.read(text, reading.evidence()));
	};
	/** Median milliseconds, and processor time, which other programs do not lengthen. */
	const timed = async (text: string, runs = RUNS): Promise<{ readonly wall: number; readonly own: number }> => {
		const times: { readonly wall: number; readonly own: number }[] = [];
		for (let run = 0; run < runs; run++) {
			const start = performance.now();
			const before = process.cpuUsage();
			await read(text);
			const { user, system } = process.cpuUsage(before);
			times.push({ wall: performance.now() - start, own: (user + system) / 1000 });
		}
		return { wall: median(times.map(({ wall }) => wall)), own: median(times.map(({ own }) => own)) };
	};
	const words = readFileSync(seed, 'utf8');
	const first = await timed(words);
	line('careful reading of the first seed', `${first.wall.toFixed(0)} ms, ${String(wordsOf(words))} words`);
	const short = await timed(article(SHORT), 3);
	for (const length of LENGTHS) {
		const long = article(length);
		const { wall, own } = await timed(long, 1);
		const speed = (1000 * wordsOf(long)) / wall;
		const times = own / short.own;
		line(
			`careful reading of ${length.toLocaleString('en')} words`,
			`${speed.toFixed(0)} words/s, ${times.toFixed(1)} times the time of ${SHORT.toLocaleString('en')} words`,
		);
		if (speed < 4 * CORENLP_WORDS) {
			faults.push('the careful reading is not four times as fast as CoreNLP');
		}
		if (times > (1.5 * length) / SHORT) {
			faults.push(`the careful reading of ${String(length)} words costs more than in proportion to the text`);
		}
	}
	const script = join(__dirname, 'carefulWorker.js');
	const cost = JSON.parse(execFileSync(process.execPath, [script, '100000'], { encoding: 'utf8' })) as WorkerCost;
	line(
		'100,000 words in a worker',
		`what is in sight ${((cost.inSight - cost.quick) / 1000).toFixed(1)} s after the quick reading, all ${(cost.whole / 1000).toFixed(0)} s, ${cost.memory.toFixed(0)} MB, ${cost.ofHost.toFixed(0)} of them the host’s`,
	);
	if (cost.memory - cost.ofHost > MOST_MEMORY) {
		faults.push(`the worker takes more than ${String(MOST_MEMORY)} MB`);
	}

	const text = article(10_000);
	const middle = text.indexOf(' the ', text.length >> 1);
	const known: ReadWindows = new Map();
	const session = new Session(english);
	await read(text, known, session);
	const strokes: number[] = [];
	for (let typed = 'a'; typed.length <= LETTERS; typed += 'e') {
		const start = performance.now();
		await read(`${text.slice(0, middle)} ${typed}${text.slice(middle)}`, known, session);
		strokes.push(performance.now() - start);
	}
	line('careful reading again after one keystroke in 10,000 words', `${median(strokes).toFixed(0)} ms`);
	return faults;
}
