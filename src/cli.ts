import { once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort } from 'node:worker_threads';
import { AGREEMENT_FORMATS, compareReviewers } from './cli/agreementCommand';
import { analyzeLines } from './cli/analyzeLines';
import { AUDIT_FORMATS, auditFiles } from './cli/auditCommand';
import { checkFiles } from './cli/checkCommand';
import { CHECK_FORMATS, type CheckFormat } from './exports/checked/reports';
import { DIFF_FORMATS, diffVersions } from './cli/diffVersions';
import { FORMATS, type Format } from './cli/formats';
import { messageOf } from './messageOf';
import { faultIn } from './cli/inputError';
import { ReaderPool, type Asked, type Made } from './cli/readerPool';
import { refuseUnread } from './cli/refuseUnread';
import { RecordsOnDisk } from './cli/recordsOnDisk';
import { reviewedFile } from './cli/reviewedFile';
import { nativeOnnx, TextReader } from './cli/textReader';
import { USAGE } from './cli/usage';
import { toJson } from './exports/json';
import { HouseProfile } from './reading/houseProfile';
import type { Depth } from './worker/protocol';

/** The options that each command knows. */
const COMMANDS: ReadonlyMap<string, readonly string[]> = new Map([
	['analyze', ['format', 'quick', 'jsonl']],
	['check', ['format', 'quick', 'against']],
	['diff', ['format', 'quick']],
	['agreement', ['format']],
	['audit', ['format', 'quick']],
]);

const commandsWith = (option: string): string[] =>
	[...COMMANDS].flatMap(([command, options]) => (options.includes(option) ? [command] : []));

/** @returns the exit status */
async function main(args: readonly string[]): Promise<number> {
	let options;
	try {
		options = parseArgs({
			args: [...args],
			allowPositionals: true,
			tokens: true,
			options: {
				format: { type: 'string' },
				jsonl: { type: 'string' },
				quick: { type: 'boolean', default: false },
				against: { type: 'string', multiple: true },
				help: { type: 'boolean', short: 'h', default: false },
				version: { type: 'boolean', default: false },
			},
		});
	} catch (error) {
		return misuse(messageOf(error));
	}
	const [command, ...paths] = options.positionals;
	failure = FINDERS.has(command) ? 2 : 1;
	if (options.values.help) {
		return write(USAGE).then(() => 0);
	}
	if (options.values.version) {
		const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
		const version = manifest && typeof manifest === 'object' && 'version' in manifest ? manifest.version : '?';
		const how = nativeOnnx() ? 'the careful reading runs in native code (onnxruntime-node)' : 'in WebAssembly';
		return write(`${String(version)} (${how})\n`).then(() => 0);
	}
	const known = COMMANDS.get(command ?? '');
	if (!known) {
		return misuse(command === undefined ? 'a command is missing' : `there is no command '${command}'`);
	}
	const given = options.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
	const foreign = given.find((option) => !known.includes(option));
	if (foreign !== undefined) {
		return misuse(`--${foreign} is for ${commandsWith(foreign).join(', ')}`);
	}
	const { format = 'table', jsonl, against = [], quick } = options.values;
	const depth = quick ? 'quick' : 'careful';
	if (command === 'diff') {
		const [old, now, ...more] = paths;
		return old === undefined || now === undefined || more.length > 0
			? misuse('diff compares two files: diff OLD NEW')
			: diffFiles(old, now, format, depth);
	}
	if (command === 'agreement') {
		return agreementOf(paths, format);
	}
	if (command === 'check') {
		// What stands behind --against is against what is checked.
		const behind =
			options.tokens.find((token) => token.kind === 'option' && token.name === 'against')?.index ?? Infinity;
		const named = options.tokens.filter((token) => token.kind === 'positional').slice(1);
		const articles = named.filter(({ index }) => index < behind).map(({ value }) => value);
		const sources = named.filter(({ index }) => index > behind).map(({ value }) => value);
		return checkArticle(articles, [...against, ...sources], format, depth);
	}
	if (command === 'audit') {
		return auditTexts(paths, format, depth);
	}
	if (jsonl !== undefined) {
		if (options.values.format !== undefined) {
			return misuse('--jsonl writes one analysis a line, and takes no --format');
		}
		return jsonl === '-' && paths.length === 0
			? analyzeLines(createReadStream('', { fd: 0 }), new ReaderPool(__filename, depth), write, complain)
			: misuse('--jsonl reads standard input only: --jsonl -');
	}
	const chosen = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
	if (!chosen) {
		return misuse(`there is no format '${format}'`);
	}
	if (chosen.isSingle && paths.length > 1) {
		return misuse(`${format} is written for one text at a time; name one file`);
	}
	return paths.length > 0 ? analyzeFiles(paths, chosen, depth) : misuse('name at least one file');
}

async function checkArticle(
	articles: readonly string[],
	against: readonly string[],
	formatName: string,
	depth: Depth,
): Promise<number> {
	const format = new Map<string, CheckFormat>(Object.entries(CHECK_FORMATS)).get(formatName);
	const [article] = articles;
	if (!format) {
		return misuse(`there is no format '${formatName}' of check`);
	}
	if (article === undefined || articles.length > 1 || against.length === 0) {
		return misuse('name one article, then --against and the files to check it against');
	}
	try {
		return await checkFiles({ article, against, format, reader: await TextReader.of(depth), write, complain });
	} catch (error) {
		complain(`nothing could be checked: ${messageOf(error)}`);
		return 2;
	}
}

async function agreementOf(paths: readonly string[], formatName: string): Promise<number> {
	const format = Object.hasOwn(AGREEMENT_FORMATS, formatName) ? AGREEMENT_FORMATS[formatName] : undefined;
	if (!format) {
		return misuse(`there is no format '${formatName}' of agreement`);
	}
	return paths.length > 0 ? compareReviewers(paths, format, write, complain) : misuse('name at least one file');
}

async function diffFiles(old: string, now: string, format: string, depth: Depth): Promise<number> {
	const written = Object.hasOwn(DIFF_FORMATS, format) ? DIFF_FORMATS[format] : undefined;
	if (!written) {
		return misuse(`diff has no format '${format}'; it has ${Object.keys(DIFF_FORMATS).join(', ')}`);
	}
	try {
		const { comparison, isUnchanged } = await diffVersions(
			old,
			now,
			await TextReader.of(depth),
			new RecordsOnDisk(),
			complain,
		);
		await write(written(comparison));
		return isUnchanged ? 0 : 1;
	} catch (error) {
		complain(faultIn(error, 'cannot be compared'));
		return 2;
	}
}

async function auditTexts(paths: readonly string[], formatName: string, depth: Depth): Promise<number> {
	const format = Object.hasOwn(AUDIT_FORMATS, formatName) ? AUDIT_FORMATS[formatName] : undefined;
	if (!format) {
		return misuse(`audit has no format '${formatName}'; it has ${Object.keys(AUDIT_FORMATS).join(', ')}`);
	}
	if (paths.length === 0) {
		return misuse('name at least one file or folder to count');
	}
	const { audited, failed } = await auditFiles(paths, await TextReader.of(depth), complain);
	if (audited.texts.length === 0) {
		complain('there is no text to count; name files of text, or a folder with some');
		return 1;
	}
	await write(format(audited));
	return failed ? 1 : 0;
}

async function analyzeFiles(paths: readonly string[], format: Format, depth: Depth): Promise<number> {
	const [before, between, after] = format.around;
	const reader = await TextReader.of(depth);
	let failed = false;
	const fail = (path: string, message: string): void => {
		failed = true;
		complain(`${path}: ${message}`);
	};
	await write(before);
	const records = new RecordsOnDisk();
	let isFirst = true;
	for (const path of paths) {
		let written = '';
		try {
			const reviewed = await reviewedFile(
				path,
				(text) => reader.analyze(text),
				records,
				(message) => fail(path, message),
			);
			written = format.write(reviewed, basename(path).replace(/\.[^.]*$/, ''));
			refuseUnread(reviewed.analysis, 'nothing in it is analysed');
		} catch (error) {
			fail(path, faultIn(error, 'cannot be analysed'));
		}
		await write(written === '' || isFirst ? written : between + written);
		isFirst &&= written === '';
	}
	await write(after);
	return failed ? 1 : 0;
}

/** In a thread of the pool. */
function serveLines(): void {
	let reader: Promise<TextReader> | undefined;
	const readLine = async ({ doc, text, depth }: Asked): Promise<string> => {
		const analysis = await (await (reader ??= TextReader.of(depth))).analyze(text);
		return `${JSON.stringify(toJson(doc, new HouseProfile().shown(analysis)))}\n`;
	};
	const answer = (made: Made): void => parentPort?.postMessage(made);
	parentPort?.on('message', (asked: Asked) =>
		readLine(asked).then(answer, (error: unknown) => answer(new Error(messageOf(error)))),
	);
}

async function write(text: string): Promise<void> {
	if (text !== '' && !process.stdout.write(text)) {
		await once(process.stdout, 'drain');
	}
}

function complain(message: string): void {
	process.stderr.write(`source-review: ${message.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')}\n`);
}

function misuse(message: string): number {
	complain(`${message}; see source-review --help`);
	return 2;
}

/** Of these commands 1 says what was found. */
const FINDERS: ReadonlySet<string | undefined> = new Set(['check', 'diff', 'agreement']);
/** The exit status where nothing could be done. */
let failure = 1;

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') {
		complain(`the output cannot be written: ${error.message}`);
	}
	process.exit(error.code === 'EPIPE' ? 0 : failure);
});
if (isMainThread) {
	main(process.argv.slice(2)).then(
		(status) => {
			process.exitCode = status;
		},
		(error: unknown) => {
			complain(messageOf(error));
			process.exitCode = failure;
		},
	);
} else {
	serveLines();
}
