/*
 * `npm test [-- STAGE…]`: every stage in order, or the named ones. Each stage is a process of its own; one that crashes,
 * fails to start or runs no test counts as a failure. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { chromiumPath } from './chromium';
import { parseCountsLine, type Counts } from './counts';
import { unmarkLine } from './markedOutput';
import { endProcess } from './processes';
import { repository } from './repository';
import { Scope } from './scope';
import { areReleasesReachable, serverBuild, webBuild } from './vscodeBuilds';

interface Stage {
	readonly name: string;
	readonly title: string;
	readonly script: string;
	readonly args: () => readonly string[];
	/** It needs an editor or a browser, which may have to be downloaded. */
	readonly runsEditor: boolean;
}

/** Where mocha begins to say what failed. */
const FAILING = /^\s*\d+ failing$/;
/** How many files run side by side, each in a process, or an editor, of its own. */
const AT_ONCE = 2;

const STAGES: readonly Stage[] = [
	{ ...mochaStage('unit', 'Unit tests', 10_000, () => compiledTests('unit'), AT_ONCE), runsEditor: false },
	{ name: 'package', title: 'Packaging', script: 'packageExtension.js', args: () => [], runsEditor: false },
	hostStage('1.99', 'Tests in the Node extension host of VS Code 1.99'),
	hostStage('1.139', 'Tests in the Node extension host of VS Code 1.139'),
	hostStage('web', 'Tests in the web worker extension host'),
	mochaStage(
		'ui',
		'Tests of the running editor in Chromium',
		60_000,
		() => compiledTests('ui').filter((file) => !isInstalledTest(file)),
		AT_ONCE,
	),
	mochaStage('vsix', 'Tests of the packaged and installed extension', 60_000, () =>
		compiledTests('ui').filter(isInstalledTest),
	),
	mochaStage(
		'soak',
		'A sample of the soak: kills, many records, hostile workspaces',
		120_000,
		() => compiledTests('soak'),
		AT_ONCE,
	),
];

/** @param jobs how many files at a time */
function mochaStage(name: string, title: string, timeoutMs: number, files: () => readonly string[], jobs = 1): Stage {
	const args = (): readonly string[] => [...files(), '--timeout', String(timeoutMs), '--jobs', String(jobs)];
	return { name, title, script: 'runMocha.js', args, runsEditor: true };
}

function hostStage(host: string, title: string): Stage {
	return { name: `host-${host}`, title, script: 'runHost.js', args: () => [host], runsEditor: true };
}

function isInstalledTest(file: string): boolean {
	return file.endsWith('.installed.test.js');
}

/** What was compiled from a test that has since been deleted or renamed must not run. */
function sourceOf(compiled: string): string {
	return path.join(repository.root, 'test', compiled.replace(/\.js$/, '.ts'));
}

function compiledTests(room: string): string[] {
	const folder = path.join(repository.compiledTests, room);
	return fs
		.readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.test.js') && fs.existsSync(sourceOf(path.join(room, name))))
		.sort()
		.map((name) => path.join(folder, name));
}

/**
 * Downloads what the stages run in, beside those that need none of it. What fails here is tried again, and told of, where
 * it is needed.
 */
async function downloadEditors(): Promise<void> {
	const downloads: Promise<unknown>[] = [chromiumPath(), serverBuild('1.139')];
	if (!(await areReleasesReachable())) {
		downloads.push(serverBuild('1.99'), webBuild());
	}
	await Promise.allSettled(downloads);
}

/**
 * Runs a stage, shows its output as it comes, and returns its counts; whatever is not a clean run counts as failed.
 *
 * @param failures is given what mocha says of the tests that failed
 */
async function runStage(stage: Stage, scope: Scope, failures: string[]): Promise<Counts> {
	const child = spawn(process.execPath, [path.join(__dirname, stage.script), ...stage.args()], {
		cwd: repository.root,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	scope.add(() => endProcess(child));
	let counts: Counts | undefined;
	let isOfFailures = false;
	const lines = createInterface({ input: child.stdout, crlfDelay: Infinity });
	lines.on('line', (marked) => {
		const line = unmarkLine(marked);
		const found = parseCountsLine(line);
		counts = found ?? counts;
		if (found === undefined) {
			console.log(line);
			isOfFailures ||= FAILING.test(line);
			failures.push(...(isOfFailures ? [line] : []));
		}
	});
	const drained = new Promise<void>((resolve) => lines.once('close', resolve));
	const code = await new Promise<number | null>((resolve) => child.once('exit', (exitCode) => resolve(exitCode)));
	await drained;
	if (counts === undefined) {
		console.error(`${stage.title}: ended with ${code ?? 'a signal'} before it had counted its tests.`);
		return { passed: 0, failed: 1, skipped: 0 };
	}
	if (counts.passed + counts.failed === 0) {
		console.error(`${stage.title}: no test ran.`);
		return { ...counts, failed: 1 };
	}
	if (code !== 0 && counts.failed === 0) {
		console.error(`${stage.title}: ended with ${code ?? 'a signal'} although no test failed.`);
		return { ...counts, failed: 1 };
	}
	return counts;
}

function chosenStages(names: readonly string[]): readonly Stage[] {
	const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
	if (unknown.length > 0) {
		const known = STAGES.map(({ name }) => name).join(', ');
		throw new Error(`No stage is called ${unknown.join(', ')}. The stages are ${known}.`);
	}
	// The installed extension is the packaged one.
	const wanted = names.includes('vsix') ? [...names, 'package'] : names;
	return names.length === 0 ? STAGES : STAGES.filter(({ name }) => wanted.includes(name));
}

async function main(): Promise<number> {
	const stages = chosenStages(process.argv.slice(2));
	return Scope.run(async (scope) => {
		const results: Counts[] = [];
		const failures: string[] = [];
		// One stage alone downloads what it needs by itself.
		const downloaded = stages === STAGES ? downloadEditors() : undefined;
		for (const stage of stages) {
			if (stage.runsEditor) {
				await downloaded;
			}
			console.log(`\n── ${stage.title} ──`);
			const started = performance.now();
			const counts = await runStage(stage, scope, failures);
			const seconds = ((performance.now() - started) / 1000).toFixed(0);
			const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
			console.log(`${stage.name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`);
			results.push(counts);
		}
		if (stages.length > 1 && failures.length > 0) {
			console.log(['', '── What failed ──', ...failures].join('\n'));
		}
		const sum = (key: 'passed' | 'failed'): number => results.reduce((total, counts) => total + counts[key], 0);
		console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
		return sum('failed') === 0 ? 0 : 1;
	});
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		console.log('0 passed, 1 failed');
		process.exit(1);
	},
);
