/*
 * `npm test [-- STAGE…]`: every stage in order, or the named ones. Each stage is a process of its own; one that crashes,
 * fails to start or runs no test counts as a failure. Stages that mostly wait, for an editor to start, a file to be noticed,
 * run two at a time. The last line is `N passed, N failed`.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { chromiumPath } from './chromium';
import type { Counts } from './counts';
import { repository } from './repository';
import { runStage, type Stage } from './runStage';
import { Scope } from './scope';
import { Transcript } from './transcript';
import { areReleasesReachable, serverBuild, webBuild } from './vscodeBuilds';

/** How many files run side by side, each in a process, or an editor, of its own. */
const AT_ONCE = 2;

/**
 * Each test runs in the browser's host and in one of those of Node: what asks something of VS Code's own parts in the
 * oldest, as does what finds texts; what is our own code on files in the newest, and what starts and reads in all three.
 */
const VIEWS =
	'entities|findings|a finding that|lists|navigation|folding|quick fixes|tools for an agent|hostile articles';
const IN_OLDEST = `^(?:${VIEWS}|smoke|the worker|a wake-up|hovers|the texts of a folder)`;
const IN_NEWEST = `^(?!${VIEWS}|the texts of a folder|the extension host is never held)`;

/** Those of one lane run one after the other. */
type Lane = readonly Stage[];

/** The lanes of one inner list run side by side. */
const STAGES: readonly (readonly Lane[])[] = [
	[[{ ...mochaStage('unit', 'Unit tests', 10_000, () => compiledTests('unit'), AT_ONCE), runsEditor: false }]],
	[[{ name: 'package', title: 'Packaging', script: 'packageExtension.js', args: () => [], runsEditor: false }]],
	[
		[
			hostStage('1.99', 'Tests in the Node extension host of VS Code 1.99', IN_OLDEST),
			hostStage('web', 'Tests in the web worker extension host'),
		],
		[
			hostStage('1.139', 'Tests in the Node extension host of VS Code 1.139', IN_NEWEST),
			mochaStage('vsix', 'Tests of the packaged and installed extension', 60_000, () =>
				compiledTests('ui').filter(isInstalledTest),
			),
		],
	],
	[
		[
			mochaStage(
				'soak',
				'A sample of the soak: kills, many records, hostile workspaces',
				120_000,
				() => longestFirst(compiledTests('soak')),
				AT_ONCE,
			),
		],
	],
	[
		[
			mochaStage(
				'ui',
				'Tests of the running editor in Chromium',
				60_000,
				() => longestFirst(compiledTests('ui').filter((file) => !isInstalledTest(file))),
				AT_ONCE,
			),
		],
	],
];

/** @param jobs how many files at a time */
function mochaStage(name: string, title: string, timeoutMs: number, files: () => readonly string[], jobs = 1): Stage {
	const args = (): readonly string[] => [...files(), '--timeout', String(timeoutMs), '--jobs', String(jobs)];
	return { name, title, script: 'runMocha.js', args, runsEditor: true };
}

/** @param pattern as of `runHost.js`; without it all tests */
function hostStage(host: string, title: string, pattern?: string): Stage {
	const args = (): string[] => [host, ...(pattern === undefined ? [] : [pattern])];
	return { name: `host-${host}`, title, script: 'runHost.js', args, runsEditor: true };
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

/** Nothing long is left for the end, when nothing else runs beside it. */
function longestFirst(files: readonly string[]): string[] {
	const size = (file: string): number => fs.statSync(sourceOf(path.relative(repository.compiledTests, file))).size;
	return [...files].sort((a, b) => size(b) - size(a));
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

function chosenStages(names: readonly string[]): typeof STAGES {
	const all = STAGES.flat(2);
	const unknown = names.filter((name) => !all.some((stage) => stage.name === name));
	if (unknown.length > 0) {
		const known = all.map(({ name }) => name).join(', ');
		throw new Error(`No stage is called ${unknown.join(', ')}. The stages are ${known}.`);
	}
	// The installed extension is the packaged one.
	const wanted = names.includes('vsix') ? [...names, 'package'] : names;
	return names.length === 0
		? STAGES
		: STAGES.map((lanes) => lanes.map((lane) => lane.filter(({ name }) => wanted.includes(name))));
}

async function main(): Promise<number> {
	const groups = chosenStages(process.argv.slice(2));
	return Scope.run(async (scope) => {
		const results: Counts[] = [];
		const failures: string[] = [];
		// One stage alone downloads what it needs by itself.
		const downloaded = groups === STAGES ? downloadEditors() : undefined;
		for (const lanes of groups) {
			if (lanes.flat().some(({ runsEditor }) => runsEditor)) {
				await downloaded;
			}
			const running = lanes.flatMap((lane) => {
				let before: Promise<unknown> = Promise.resolve();
				return lane.map((stage) => {
					const transcript = new Transcript(console.log);
					const failed: string[] = [];
					const counts = before.then(() => runStage(stage, scope, transcript, failed));
					before = counts;
					return { transcript, failed, counts };
				});
			});
			for (const { transcript, failed, counts } of running) {
				transcript.begin();
				results.push(await counts);
				failures.push(...failed);
			}
		}
		if (groups.flat(2).length > 1 && failures.length > 0) {
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
