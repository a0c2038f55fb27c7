import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import { ENGLISH_FILES } from '../../src/analysis/trained/englishFiles';
import { mix } from '../../src/analysis/learn/hash';
import { drain } from '../../src/analysis/text/drain';
import { packTexts, unpackTexts, type KeptText } from '../../src/corpus/index/recordPack';
import { TextIndex } from '../../src/editor/corpus/textIndex';
import type { Clock } from '../../src/worker/clock';
import { CorpusClient } from '../../src/worker/corpus/corpusClient';
import type { FromCorpus, ToCorpus } from '../../src/worker/corpus/questions';
import { CORPUS_THREAD, THREAD, portOfThread } from '../../src/worker/ports';
import { readyPort } from '../../src/worker/readyPort';
import { article } from './articles';
import { median, wordsOf } from './warm';

/**
 * Prints what an index of many texts costs, and fails where a ratio is off: `node --expose-gc out/test/bench/manyTexts.js
 * [TEXTS]`. Seconds are shown and never gated, as machines differ.
 */
const TEXTS = Number(process.argv[2] ?? 2000);
const WORDS = 600;
const GROWN = 20_000;
const PARTS = 64;
/** Bytes of a text in memory, at most. */
const MOST_BYTES = 6 * 1024;

const faults: string[] = [];
const line = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(64)} ${value}\n`);

const clock: Clock = {
	now: () => performance.now(),
	rest: () => new Promise((resume) => setImmediate(resume)),
	after: (milliseconds, act) => {
		const timer = setTimeout(act, milliseconds);
		return () => clearTimeout(timer);
	},
};

const newClient = (): CorpusClient =>
	new CorpusClient(
		() =>
			readyPort(
				portOfThread<ToCorpus, FromCorpus>(
					new Worker(resolve('dist/worker.js'), { ...THREAD, workerData: CORPUS_THREAD }),
				),
				Object.fromEntries(
					ENGLISH_FILES.map((file) => [file, new Uint8Array(readFileSync(join('dist/english', file)))]),
				),
				clock,
			),
		clock,
	);

/** A written article, and another one for each number: every fourth longer word is another word of it. */
function textOf(number: number): string {
	const text = article(WORDS, number % 200);
	const words = text.match(/\b[a-z]{4,}\b/g) ?? [];
	let at = 0;
	return text.replace(/\b[a-z]{4,}\b/g, (word) => {
		const choice = mix(number, (at += 1)) >>> 0;
		return choice % 4 === 0 ? (words[choice % words.length] ?? word) : word;
	});
}

const uriOf = (number: number): vscode.Uri => ({ toString: () => `file:///folder/seeds/${number}.txt` }) as vscode.Uri;
const keyOf = (number: number): string => number.toString(16).padStart(4, '0').repeat(8).slice(0, 32);

/** Milliseconds of work of this process: others on the machine do not count. */
const atWork = (): number => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};

const bytesHeld = (): number => {
	globalThis.gc?.();
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
};

async function readAll(texts: readonly string[], threads: number): Promise<{ kept: KeptText[]; seconds: number }> {
	const clients = Array.from({ length: threads }, newClient);
	await Promise.all(clients.map((client) => client.record(textOf(0))));
	const index = new TextIndex();
	const kept: KeptText[] = [];
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	const start = performance.now();
	const before = atWork();
	let longest = 0;
	let next = 0;
	await Promise.all(
		[...clients, ...clients].map(async (client) => {
			for (let at = next++; at < texts.length; at = next++) {
				const recorded = await client.record(texts[at] ?? '');
				kept[at] = recorded;
				const began = performance.now();
				index.put({ uri: uriOf(at), isSource: false }, recorded);
				longest = Math.max(longest, performance.now() - began);
			}
		}),
	);
	const seconds = (performance.now() - start) / 1000;
	const work = atWork() - before;
	delay.disable();
	clients.forEach((client) => client.dispose());
	line(
		`cold, ${texts.length} texts of ${WORDS} words, ${threads} thread${threads > 1 ? 's' : ''}`,
		`${seconds.toFixed(1)} s; of processors ${(work / 1000).toFixed(1)} s, ${(work / texts.length).toFixed(1)} ms a text`,
	);
	line('  the longest the host was at work on one text', `${longest.toFixed(1)} ms`);
	line(
		'  the host meanwhile held up, in the median, 99 of 100, at most',
		[delay.percentile(50), delay.percentile(99), delay.max].map((ns) => `${(ns / 1e6).toFixed(1)} ms`).join(', '),
	);
	return { kept, seconds: work / 1000 };
}

/** As the editor does, but for its own file system. */
function reopen(kept: readonly KeptText[], coldSeconds: number): void {
	const folder = mkdtempSync(join(tmpdir(), 'source-review-index-'));
	try {
		const parts = Array.from({ length: PARTS }, (_, part) =>
			kept.flatMap((text, at): [string, KeptText][] => (at % PARTS === part ? [[keyOf(at), text]] : [])),
		);
		parts.forEach((part, i) => writeFileSync(join(folder, `${i}.bin`), packTexts(new Map(part), 'bench')));
		const size = parts.reduce((sum, _, i) => sum + statSync(join(folder, `${i}.bin`)).size, 0);
		line('on disk', `${(size / kept.length).toFixed(0)} bytes a text`);
		const before = bytesHeld();
		const start = atWork();
		const index = new TextIndex();
		let longest = 0;
		for (let part = 0; part < PARTS; part++) {
			const began = performance.now();
			for (const [key, text] of unpackTexts(readFileSync(join(folder, `${part}.bin`)), 'bench')) {
				index.put({ uri: uriOf(Number.parseInt(key.slice(0, 4), 16)), isSource: false }, text);
			}
			longest = Math.max(longest, performance.now() - began);
		}
		drain(index.settle());
		const seconds = (atWork() - start) / 1000;
		line(
			'reopened (records read and looked-up lists made)',
			`${seconds.toFixed(2)} s, longest turn ${longest.toFixed(1)} ms`,
		);
		if (seconds > coldSeconds / 20) {
			faults.push('reopening costs more than a twentieth of reading');
		}
		const bytes = (bytesHeld() - before) / kept.length;
		line('in memory', `${bytes.toFixed(0)} bytes a text`);
		if (bytes > MOST_BYTES) {
			faults.push(`a text takes more than ${MOST_BYTES} bytes of memory`);
		}
		const times = Array.from({ length: 100 }, (_, i) => {
			const began = performance.now();
			drain(index.candidatesFor(uriOf(i).toString()));
			return performance.now() - began;
		});
		line('who shares an article’s words, median', `${median(times).toFixed(2)} ms`);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Texts of random fingerprints over a record that was made: only what the index itself costs. */
function grow(facts: Uint8Array): void {
	const index = new TextIndex();
	const each: number[] = [];
	let longest = 0;
	for (let from = 0; from < GROWN; from += 2000) {
		const start = atWork();
		for (let at = from; at < from + 2000; at++) {
			const prints = new Set(Array.from({ length: WORDS / 2 }, (_, i) => mix(at, i) >>> 0));
			const began = performance.now();
			index.put({ uri: uriOf(at), isSource: false }, { facts, fingerprints: Uint32Array.from(prints) });
			longest = Math.max(longest, performance.now() - began);
		}
		each.push(atWork() - start);
	}
	line(
		`growing to ${GROWN} texts, each further 2000`,
		`${each.map((ms) => ms.toFixed(0)).join(', ')} ms; longest turn ${longest.toFixed(1)} ms`,
	);
	const [first, second] = [median(each.slice(0, 5)), median(each.slice(5))];
	line('  the second ten thousand, times the first', (second / first).toFixed(2));
	if (second > 2 * first) {
		faults.push('the index grows worse than linearly');
	}
}

async function main(): Promise<void> {
	const texts = Array.from({ length: TEXTS }, (_, at) => textOf(at));
	line('words of a text, median', String(median(texts.slice(0, 100).map(wordsOf))));
	await readAll(texts, 2);
	const { kept, seconds } = await readAll(texts, 1);
	reopen(kept, seconds);
	grow(kept[0]?.facts ?? new Uint8Array());
	faults.forEach((fault) => process.stderr.write(`${fault}\n`));
	process.exit(faults.length > 0 ? 1 : 0);
}

void main();
