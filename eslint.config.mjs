import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import typescript from 'typescript';

const { TypeFlags } = typescript;

/**
 * Arrows point one way: extension → editor, panel, cli → exports → reading → corpus → review → analysis; the worker, whom
 * the first of them start, knows corpus, review and analysis.
 */
const mayNotImport = (files, patterns, message) => ({
	files,
	rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
});
/** All of the worker's room but what a host speaks with it, and what takes its place where there can be none. */
const ENGINE = [
	'**/worker/*',
	...['clock', 'encoderFiles', 'engine', 'engineMessage', 'port', 'ports', 'protocol', 'readyPort'],
	...['inHost', 'nodeWorker', 'corpus'],
]
	.map((name, i) => (i === 0 ? name : `!**/worker/${name}`))
	.concat('**/worker/corpus/*', '!**/worker/corpus/corpusClient', '!**/worker/corpus/questions');
/** The rooms that may know of the analysis. */
const BESIDE_ANALYSIS = ['reading', 'exports', 'review', 'corpus', 'worker', 'editor', 'panel', 'cli', 'training'].map(
	(room) => `**/${room}/**`,
);
/** The rooms of the analysis behind `text` and `learn`, in the order in which a text goes through them. */
const READ_IN_ORDER = [
	...['language', 'syntax', 'encoder', 'entities'],
	...['attributions', 'speakers', 'claims', 'findings'],
];
const HOSTS = ['vscode', 'node:*', 'fs', 'path', 'os', 'child_process', 'worker_threads', 'crypto'];

/** A word as it is compared with what a text holds: letters, two at least, and at most an apostrophe. */
const WORD = /^(?:['’]\p{L}|\p{L}{2})[\p{L}'’-]*$/u;
/** Of a pattern what stands for itself: no escapes, classes, names of groups, flags or addresses. */
const lettersOf = (pattern) =>
	pattern.replace(/https\?|www|\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]])*\]|\(\?(?:<[=!]|[:=!]|<\w+>)/g, ' ');
const ASKING = new Set(['includes', 'has', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf']);

/** English words are rows of `words.txt`; the commonest have names in `words.ts`. */
const noEnglish = {
	create(context) {
		const { getTypeAtLocation } = context.sourceCode.parserServices;
		const report = (node) =>
			context.report({ node, message: 'English words stand in `analysis/language/english/`, and nowhere else.' });
		const isWord = (node) => node.type === 'Literal' && typeof node.value === 'string' && WORD.test(node.value);
		/** Any string, and no name of a kind or a state. */
		const isText = (type) => (type.isUnion() ? type.types.some(isText) : (type.flags & TypeFlags.String) !== 0);
		return {
			BinaryExpression({ operator, left, right }) {
				if (/^[!=]==$/.test(operator)) {
					for (const [one, other] of [
						[left, right],
						[right, left],
					]) {
						if (isWord(one) && isText(getTypeAtLocation(other))) {
							report(one);
						}
					}
				}
			},
			CallExpression({ callee, arguments: [first] }) {
				// Sets of tags and marks are no English.
				if (callee.name === 'wordSet' && /[a-z]/.test(context.sourceCode.getText(first))) {
					report(first);
				}
				if (callee.type === 'MemberExpression' && ASKING.has(callee.property.name) && first && isWord(first)) {
					const asked = getTypeAtLocation(callee.object);
					const ofWhat = (asked.typeArguments ?? asked.resolvedTypeArguments ?? [asked])[0] ?? asked;
					if (isText(ofWhat)) {
						report(first);
					}
				}
			},
			Literal(node) {
				if (node.regex && /[a-z]{2,}/.test(lettersOf(node.regex.pattern))) {
					report(node);
				}
			},
		};
	},
};

export default tseslint.config(
	{ ignores: ['dist', 'out', '.vscode-test', 'node_modules'] },
	js.configs.recommended,
	...tseslint.configs.strict,
	{
		plugins: { 'import-x': importX },
		rules: {
			'import-x/no-default-export': 'error',
			'@typescript-eslint/explicit-module-boundary-types': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-extraneous-class': 'off',
			'@typescript-eslint/no-invalid-void-type': 'off',
			'no-control-regex': 'off',
			'no-empty-pattern': 'off',
			eqeqeq: ['error', 'smart'],
		},
	},
	mayNotImport(
		['src/analysis/**/*.ts'],
		[...HOSTS, ...BESIDE_ANALYSIS],
		'The analysis is pure: text in, Analysis out. It runs in a page, a worker, a terminal and a test alike.',
	),
	mayNotImport(
		['src/analysis/text/**/*.ts'],
		[...HOSTS, '../*/**'],
		'What a text is cut into is told by its form; what a language adds to that is handed in.',
	),
	mayNotImport(
		['src/analysis/learn/**/*.ts'],
		[...HOSTS, '../**'],
		'The learner knows no language and nothing of texts.',
	),
	...READ_IN_ORDER.map((room, i) =>
		mayNotImport(
			[`src/analysis/${room}/**/*.ts`],
			[
				...HOSTS,
				...BESIDE_ANALYSIS,
				...READ_IN_ORDER.slice(i + 1).map((later) => `**/${later}/**`),
				// What is trained of later rooms is no business of these; the others are handed it.
				...(i < READ_IN_ORDER.indexOf('entities') ? ['**/trained/**'] : []),
			],
			'Rooms of the analysis ask those above them in its README.',
		),
	),
	mayNotImport(
		['src/review/**/*.ts'],
		[
			...HOSTS,
			'**/reading/**',
			'**/corpus/**',
			'**/exports/**',
			'**/worker/**',
			'**/editor/**',
			'**/panel/**',
			'**/cli/**',
			'**/training/**',
		],
		'Records know the editor only through small interfaces of their own, so that they run in unit tests and in the command line.',
	),
	mayNotImport(
		['src/corpus/**/*.ts'],
		[
			...HOSTS,
			'**/reading/**',
			'**/exports/**',
			'**/worker/**',
			'**/editor/**',
			'**/panel/**',
			'**/cli/**',
			'**/training/**',
		],
		'What many texts share is found without an editor: it runs in a page, a worker, a terminal and a test alike.',
	),
	mayNotImport(
		['src/reading/**/*.ts'],
		[...HOSTS, '**/exports/**', '**/worker/**', '**/editor/**', '**/panel/**', '**/cli/**', '**/training/**'],
		'What is read is asked by editor, panel and terminal alike: it knows none of them.',
	),
	mayNotImport(
		['src/exports/**/*.ts'],
		[...HOSTS, '**/worker/**', '**/editor/**', '**/panel/**', '**/cli/**', '**/training/**'],
		'Open formats are written and read without an editor; who asks for them hands in what they hold.',
	),
	mayNotImport(
		['src/worker/**/*.ts'],
		[...HOSTS, '**/reading/**', '**/exports/**', '**/editor/**', '**/panel/**', '**/training/**'],
		'What runs beside the host knows corpus, review and analysis only; time and the line to the other side are handed in.',
	),
	mayNotImport(
		['src/worker/nodeWorker.ts'],
		[
			...HOSTS,
			...['worker_threads', 'fs', 'path'].map((name) => `!node:${name}`),
			'**/reading/**',
			'**/exports/**',
			'**/editor/**',
			'**/panel/**',
			'**/training/**',
		],
		'The entry of a thread of Node knows that it is one, and the files beside it, and nothing else.',
	),
	mayNotImport(
		['src/editor/**/*.ts'],
		[...HOSTS.slice(1), '**/cli/**', '**/training/**', '**/panel/**', '**/rooms', '**/extension', ...ENGINE],
		'The extension also runs in a web worker, where Node is not, and leaves the work to a worker of its own.',
	),
	mayNotImport(
		['src/extension.ts'],
		[...HOSTS.slice(1), '**/cli/**', '**/training/**', '**/panel/page/**', ...ENGINE],
		'The extension also runs in a web worker, where Node is not, and leaves the work to a worker of its own.',
	),
	mayNotImport(
		['src/panel/*.ts'],
		[
			...HOSTS.slice(1),
			'**/editor/**',
			'**/exports/**',
			'**/worker/**',
			'**/cli/**',
			'**/rooms',
			'**/extension',
			'**/training/**',
			'**/panel/page/**',
		],
		'The extension also runs in a web worker; host and page of the panel speak in messages only; what the panel needs of the editor is handed in.',
	),
	mayNotImport(
		['src/cli.ts', 'src/cli/**/*.ts'],
		['vscode', '**/editor/**', '**/panel/**', '**/training/**', '**/rooms', '**/extension'],
		'The command line runs in Node, without an editor.',
	),
	mayNotImport(
		['src/panel/page/**/*.ts'],
		[...HOSTS, '**/analysis/!(model)*', '**/review/**', '**/exports/**', '**/editor/**', '**/training/**'],
		'The page shows what it is sent: it computes no language and reaches no host.',
	),
	{
		files: ['analysis', 'reading', 'corpus', 'exports', 'review', 'worker'].map((room) => `src/${room}/**/*.ts`),
		ignores: ['src/worker/nodeWorker.ts', 'src/worker/webWorker.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...[
					'document',
					'window',
					'process',
					'Buffer',
					'fetch',
					'setTimeout',
					'setInterval',
					'performance',
					'console',
				].map((name) => ({ name, message: 'The pure rooms know neither the DOM, nor Node, nor a clock.' })),
			],
		},
	},
	{
		files: ['src/**/*.ts'],
		plugins: { regexp },
		rules: {
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false, ignorePartial: false }],
			'no-restricted-syntax': [
				'error',
				{
					selector: ':matches(NewExpression, CallExpression)[callee.name="RegExp"]',
					message: 'Only of a literal can be told how long it takes on a hostile text.',
				},
			],
		},
	},
	{
		files: ['src/analysis/**/*.ts'],
		ignores: [
			'src/analysis/language/english/**',
			// Names of HTML and of the web are no English.
			'src/analysis/text/markup.ts',
		],
		plugins: { house: { rules: { 'no-english': noEnglish } } },
		languageOptions: { parserOptions: { projectService: true } },
		rules: { 'house/no-english': 'error' },
	},
	{
		files: ['**/*.{js,mjs,cjs}'],
		languageOptions: {
			globals: {
				process: 'readonly',
				console: 'readonly',
				require: 'readonly',
				module: 'writable',
				__dirname: 'readonly',
			},
		},
		rules: {
			'@typescript-eslint/no-require-imports': 'off',
			'@typescript-eslint/explicit-module-boundary-types': 'off',
		},
	},
	{ files: ['eslint.config.mjs'], rules: { 'import-x/no-default-export': 'off' } },
	{ files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);
