'use strict';
/* Builds everything that runs: node esbuild.js [--production] [--watch] [--tests] */
const esbuild = require('esbuild');
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** The lists of words without their remarks and empty lines, which are for whoever reads them here. */
const wordLists = {
	name: 'word-lists',
	setup(build) {
		build.onLoad({ filter: /english[\\/]words\.txt$/ }, ({ path: file }) => ({
			contents: fs.readFileSync(file, 'utf8').replace(/^(?:#.*)?\r?\n/gm, ''),
			loader: 'text',
			watchFiles: [file],
		}));
	},
};

/**
 * VS Code's API, asked for once in each bundle: esbuild would copy the whole of it for every file that imports it. Names that
 * no file uses are left out, since taking one is marked as a call without effects.
 */
const editorApi = {
	name: 'editor-api',
	setup(build) {
		build.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
			kind === 'import-statement' ? { path: 'vscode', namespace: 'editor-api' } : { path: 'vscode', external: true },
		);
		build.onLoad({ filter: /.*/, namespace: 'editor-api' }, () => {
			const types = fs.readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
			const names = [...types.matchAll(/^\t(?:export )?(?:class|enum|namespace|const|function) (\w+)/gm)].map(
				([, name]) => name,
			);
			const parts = [...new Set(names)].map((name) => `export const ${name} = /* @__PURE__ */ part('${name}');`);
			return { contents: `const api = require('vscode');\nconst part = (name) => api[name];\n${parts.join('\n')}` };
		});
	},
};

/** @type {import('esbuild').BuildOptions} */
const common = {
	bundle: true,
	minify: production,
	sourcemap: production ? false : 'linked',
	legalComments: 'none',
	logLevel: 'info',
	// Not a version of Node: for that esbuild would turn each /\p{L}/u into a pattern compiled anew at every use.
	target: 'es2022',
	metafile: true,
	plugins: [wordLists],
};
const node = { ...common, platform: 'node', format: 'cjs', charset: 'utf8' };

const filesUnder = (folder, ending) =>
	!fs.existsSync(folder)
		? []
		: fs
				.readdirSync(folder, { recursive: true })
				.map((name) => path.join(folder, String(name)))
				.filter((name) => name.endsWith(ending));

const existing = (options) => ({
	...options,
	entryPoints: options.entryPoints.filter((entry) => fs.existsSync(typeof entry === 'string' ? entry : entry.in)),
});

/** The module `host-tests`: a function that loads every test/host/*.test.ts. */
const hostTests = {
	name: 'host-tests',
	setup(build) {
		build.onResolve({ filter: /^host-tests$/ }, ({ path: name }) => ({ path: name, namespace: name }));
		build.onLoad({ filter: /.*/, namespace: 'host-tests' }, () => {
			const files = filesUnder('test/host', '.test.ts').sort();
			const loads = files.map((file) => `require(${JSON.stringify('./' + file.split(path.sep).join('/'))});`);
			const contents = `export function loadHostTests() {\n${loads.join('\n')}\n}`;
			return { contents, resolveDir: __dirname, watchFiles: files, watchDirs: ['test/host'] };
		});
	},
};

/**
 * Files of their own beside the desktop bundle, loaded on first use: what the first reviewed text needs, comparisons, the formats, what a
 * thread runs (or the host, where none can be started), and what the careful reading computes with.
 */
const APART = {
	rooms: 'src/rooms.ts',
	comparing: 'src/editor/comparing.ts',
	formats: 'src/exports/formats.ts',
	reports: 'src/exports/checked/reports.ts',
	worker: 'src/worker/nodeWorker.ts',
	onnx: 'src/worker/onnxRuntime.ts',
};
const apart = (names, folder = '.') => ({
	name: 'apart',
	setup(build) {
		for (const name of names) {
			build.onResolve({ filter: new RegExp(`/${path.basename(APART[name], '.ts')}$`) }, ({ kind }) =>
				kind === 'dynamic-import' ? { path: `${folder}/${name}.js`, external: true } : undefined,
			);
		}
	},
});
/** On the web there is no Node; what only Node loads is asked for only there. */
const NODE_ONLY = ['node:worker_threads', 'node:fs', 'node:path'];

const builds = [
	existing({
		...node,
		entryPoints: ['src/extension.ts'],
		outfile: 'dist/extension.js',
		external: ['vscode'],
		mainFields: ['module', 'main'],
		// The editor loads extensions by `require`, and so does this bundle what is beside it.
		supported: { 'dynamic-import': false },
		plugins: [wordLists, editorApi, apart(Object.keys(APART))],
	}),
	...Object.entries(APART).map(([name, file]) =>
		existing({
			...node,
			entryPoints: [file],
			outfile: `dist/${name}.js`,
			external: ['vscode'],
			mainFields: ['module', 'main'],
			supported: { 'dynamic-import': false },
			plugins: [wordLists, editorApi, apart(Object.keys(APART).filter((other) => other !== name))],
		}),
	),
	existing({
		...common,
		platform: 'browser',
		format: 'cjs',
		entryPoints: ['src/extension.ts'],
		outfile: 'dist/web/extension.js',
		// Papa Parse asks for streams only when it is given one.
		external: ['vscode', 'stream', ...NODE_ONLY],
		mainFields: ['module', 'main'],
		plugins: [wordLists, editorApi, apart(['worker'])],
	}),
	existing({
		...common,
		platform: 'browser',
		format: 'iife',
		// The spawner calls it by this name: in a worker, or in the host where there can be none.
		globalName: 'sourceReviewEngine',
		entryPoints: ['src/worker/webWorker.ts'],
		outfile: 'dist/web/worker.js',
	}),
	existing({
		...common,
		platform: 'browser',
		format: 'iife',
		entryPoints: ['src/panel/page/main.ts'],
		outfile: 'dist/panel.js',
	}),
	existing({ ...node, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } }),
];
const bundles = builds.length;
if (tests) {
	builds.push(
		existing({
			...node,
			minify: false,
			sourcemap: 'inline',
			entryPoints: [
				...filesUnder('test/unit', '.ts'),
				...filesUnder('test/ui', '.ts'),
				...filesUnder('test/bench', '.ts'),
				...filesUnder('test/soak', '.ts'),
				...filesUnder('test/launch', '.ts'),
				...filesUnder('src/training', '.ts'),
			],
			outbase: '.',
			outdir: 'out',
			packages: 'external',
			external: ['vscode'],
		}),
		// One bundle without Node for the tests inside VS Code: the same file runs in Node and in a web worker.
		existing({
			...common,
			minify: false,
			sourcemap: 'inline',
			platform: 'browser',
			format: 'cjs',
			entryPoints: ['test/host/run.ts'],
			outfile: 'out/test/host/run.js',
			external: ['vscode', ...NODE_ONLY],
			supported: { 'dynamic-import': false },
			plugins: [wordLists, hostTests, apart(['worker'], '../../../dist')],
		}),
	);
}

/** Data and files that the built code opens beside itself. */
function copyAssets() {
	// What went by another name before is not to go along.
	fs.rmSync('dist/english', { recursive: true, force: true });
	fs.mkdirSync('dist/english', { recursive: true });
	for (const file of filesUnder('src/analysis/trained/data', '')) {
		if (path.basename(file) === 'CREDITS.txt') {
			continue;
		}
		fs.copyFileSync(file, path.join('dist/english', path.basename(file)));
	}
	fs.mkdirSync('dist/encoder', { recursive: true });
	const runtime = path.join(path.dirname(require.resolve('onnxruntime-web')), 'ort-wasm-simd-threaded.wasm');
	for (const file of [runtime, ...filesUnder('src/analysis/encoder/data', '')]) {
		if (path.basename(file) === 'CREDITS.txt') {
			continue;
		}
		fs.copyFileSync(file, path.join('dist/encoder', path.basename(file)));
	}
	const codicons = path.join(path.dirname(require.resolve('@vscode/codicons/package.json')), 'dist');
	for (const file of ['codicon.css', 'codicon.ttf']) {
		fs.copyFileSync(path.join(codicons, file), path.join('dist', file));
	}
}

/** A checksum of what reads texts, code and data: what another engine read of a text is not used. */
function writeEngineVersion() {
	const hash = crypto.createHash('sha256');
	for (const file of ['dist/worker.js', 'dist/onnx.js', ...filesUnder('dist/english', '').sort()]) {
		hash.update(fs.readFileSync(file));
	}
	fs.writeFileSync('dist/engine.txt', hash.digest('hex').slice(0, 16));
}

const CREDITED = ['onnxruntime-web', 'onnxruntime-common'];

/** The licences of the packages in the bundles, and the credits of the data, in one file for the package. */
function writeNotices(inputs) {
	const folders = new Set(
		inputs
			.map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
			.filter((folder) => folder !== undefined),
	);
	folders.add('node_modules/@vscode/codicons');
	// Their packages have no file of it: it stands in the credits.
	const isCredited = (folder) => CREDITED.some((name) => folder.endsWith(`node_modules/${name}`));
	const licensed = [...folders].filter((folder) => !isCredited(folder));
	const notices = licensed.sort().map((folder) => {
		const { name, version, license, homepage, repository } = JSON.parse(
			fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
		);
		const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
		if (!file) {
			throw new Error(`${folder} is bundled but has no licence file`);
		}
		const home = homepage ?? repository?.url ?? '';
		return `${name} ${version} (${license})\n${home}\n\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
	});
	const credits = ['trained', 'encoder'].map((room) =>
		fs.readFileSync(`src/analysis/${room}/data/CREDITS.txt`, 'utf8'),
	);
	const rule = `\n${'-'.repeat(80)}\n\n`;
	fs.writeFileSync(
		'ThirdPartyNotices.txt',
		['Source Review contains the following work of others.\n', ...notices, ...credits].join(rule),
	);
}

async function main() {
	const wanted = builds.filter((options) => options.entryPoints.length > 0);
	// Of a build that is not finished, or goes on, nobody knows what reads texts: nothing is kept then.
	fs.rmSync('dist/engine.txt', { force: true });
	copyAssets();
	if (watch) {
		for (const options of wanted) {
			const context = await esbuild.context(options);
			await context.watch();
		}
		return;
	}
	const results = await Promise.all(wanted.map((options) => esbuild.build(options)));
	writeEngineVersion();
	if (production) {
		writeNotices(results.slice(0, bundles).flatMap((result) => Object.keys(result.metafile.inputs)));
	}
}

main().catch((error) => {
	console.error(error.message);
	process.exit(1);
});
