import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parseCountsLine, type Counts } from './counts';
import { unmarkLine } from './markedOutput';
import { endProcess } from './processes';
import { repository } from './repository';
import type { Scope } from './scope';
import type { Transcript } from './transcript';

export interface Stage {
	readonly name: string;
	readonly title: string;
	readonly script: string;
	readonly args: () => readonly string[];
	/** It needs an editor or a browser, which may have to be downloaded. */
	readonly runsEditor: boolean;
}

/** Where mocha begins to say what failed. */
const FAILING = /^\s*\d+ failing$/;

/**
 * Runs a stage, and returns its counts; whatever is not a clean run counts as failed.
 *
 * @param transcript is told its output as it comes
 * @param failures is given what mocha says of the tests that failed
 */
export async function runStage(
	stage: Stage,
	scope: Scope,
	transcript: Transcript,
	failures: string[],
): Promise<Counts> {
	transcript.say(`\n── ${stage.title} ──`);
	const started = performance.now();
	const counts = await countsOf(stage, scope, transcript, failures);
	const seconds = ((performance.now() - started) / 1000).toFixed(0);
	const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
	transcript.say(`${stage.name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`);
	return counts;
}

async function countsOf(stage: Stage, scope: Scope, transcript: Transcript, failures: string[]): Promise<Counts> {
	const child = spawn(process.execPath, [path.join(__dirname, stage.script), ...stage.args()], {
		cwd: repository.root,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	scope.add(() => endProcess(child));
	let counts: Counts | undefined;
	let isOfFailures = false;
	const drained = [
		eachLine(child.stderr, (line) => transcript.say(line)),
		eachLine(child.stdout, (marked) => {
			const line = unmarkLine(marked);
			const found = parseCountsLine(line);
			counts = found ?? counts;
			if (found === undefined) {
				transcript.say(line);
				isOfFailures ||= FAILING.test(line);
				failures.push(...(isOfFailures ? [line] : []));
			}
		}),
	];
	const code = await new Promise<number | null>((resolve) => child.once('exit', (exitCode) => resolve(exitCode)));
	await Promise.all(drained);
	if (counts === undefined) {
		transcript.say(`${stage.title}: ended with ${code ?? 'a signal'} before it had counted its tests.`);
		return { passed: 0, failed: 1, skipped: 0 };
	}
	if (counts.passed + counts.failed === 0) {
		transcript.say(`${stage.title}: no test ran.`);
		return { ...counts, failed: 1 };
	}
	if (code !== 0 && counts.failed === 0) {
		transcript.say(`${stage.title}: ended with ${code ?? 'a signal'} although no test failed.`);
		return { ...counts, failed: 1 };
	}
	return counts;
}

/** @returns what resolves when there will be no more */
function eachLine(stream: Readable, say: (line: string) => void): Promise<void> {
	const lines = createInterface({ input: stream, crlfDelay: Infinity });
	lines.on('line', say);
	return new Promise((resolve) => lines.once('close', resolve));
}
