import { once } from 'node:events';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from './analysis/analyze';
import { loadEnglish, type English } from './analysis/english/english';
import type { Analysis } from './analysis/model';
import { toJson } from './review/exports/json';
import { toTable } from './review/exports/table';

const USAGE = `Usage:
  source-review analyze [--format table|json|jsonl] FILE…
  source-review analyze --jsonl -

Says who is named in a text, who says what, and what is claimed. Nothing leaves this machine.

Options:
  --format FORMAT  table (default): for reading; json: one array; jsonl: one analysis a line
  --jsonl -        reads {"doc","text"} a line from standard input, writes one analysis a line, in order
  -h, --help       this text
  --version        the version

Offsets are UTF-16 code units, half-open.
Exit status: 0 all was analysed; 1 some input could not be read (the rest is analysed all the same); 2 wrong usage.
`;

/** How each `--format` writes: before, between and after the documents. */
const FORMATS: Readonly<
	Record<string, { write: (doc: string, analysis: Analysis) => string; around: readonly [string, string, string] }>
> = {
	table: { write: toTable, around: ['', '\n', ''] },
	json: {
		write: (doc, analysis) => JSON.stringify(toJson(doc, analysis), null, '\t'),
		around: ['[\n', ',\n', '\n]\n'],
	},
	jsonl: { write: (doc, analysis) => JSON.stringify(toJson(doc, analysis)), around: ['', '\n', '\n'] },
};

/** A fault in the input or the call, said in one line. */
class InputError extends Error {}

/** @returns the exit status */
async function main(args: readonly string[]): Promise<number> {
	let options;
	try {
		options = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				format: { type: 'string', default: 'table' },
				jsonl: { type: 'string' },
				help: { type: 'boolean', short: 'h', default: false },
				version: { type: 'boolean', default: false },
			},
		});
	} catch (error) {
		return misuse(messageOf(error));
	}
	const [command, ...paths] = options.positionals;
	if (options.values.help) {
		return write(USAGE).then(() => 0);
	}
	if (options.values.version) {
		const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
		const version = manifest && typeof manifest === 'object' && 'version' in manifest ? manifest.version : '?';
		return write(`${String(version)}\n`).then(() => 0);
	}
	if (command !== 'analyze') {
		return misuse(command === undefined ? 'a command is missing' : `there is no command '${command}'`);
	}
	const { format, jsonl } = options.values;
	if (jsonl !== undefined) {
		return jsonl === '-' && paths.length === 0
			? analyzeLines()
			: misuse('--jsonl reads standard input only: --jsonl -');
	}
	if (!FORMATS[format]) {
		return misuse(`there is no format '${format}'`);
	}
	return paths.length > 0 ? analyzeFiles(paths, format) : misuse('name at least one file');
}

async function analyzeFiles(paths: readonly string[], name: string): Promise<number> {
	const format = FORMATS[name] ?? { write: toTable, around: ['', '\n', ''] as const };
	const [before, between, after] = format.around;
	const english = readEnglish();
	let failed = false;
	let separator = before;
	for (const path of paths) {
		try {
			const text = readText(path);
			await write(separator + format.write(basename(path).replace(/\.[^.]*$/, ''), analyze(text, english)));
			separator = between;
		} catch (error) {
			if (!(error instanceof InputError)) {
				throw error;
			}
			failed = true;
			complain(`${path}: ${error.message}`);
		}
	}
	await write(separator === before ? (name === 'json' ? '[]\n' : '') : after);
	return failed ? 1 : 0;
}

/** @throws InputError where there is no such file, it is a folder, or it is not UTF-8 */
function readText(path: string): string {
	let bytes: Buffer;
	try {
		if (statSync(path).isDirectory()) {
			throw new InputError('is a folder; name the files in it');
		}
		bytes = readFileSync(path);
	} catch (error) {
		if (error instanceof InputError) {
			throw error;
		}
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		throw new InputError(code === 'ENOENT' ? 'there is no such file' : `cannot be read: ${messageOf(error)}`);
	}
	try {
		// A byte order mark stays: offsets match the file.
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new InputError('is not UTF-8 text; save it as UTF-8 and try again');
	}
}

/** One document a line, one at a time, so that memory holds only the one at work. */
async function analyzeLines(): Promise<number> {
	const english = readEnglish();
	let failed = false;
	let number = 0;
	for await (const line of linesOf(createReadStream('', { fd: 0 }))) {
		number++;
		if (line.trim() === '') {
			continue;
		}
		try {
			const { doc, text } = readRecord(line);
			await write(`${JSON.stringify(toJson(doc, analyze(text, english)))}\n`);
		} catch (error) {
			if (!(error instanceof InputError)) {
				throw error;
			}
			failed = true;
			complain(`standard input, line ${number}: ${error.message}`);
		}
	}
	return failed ? 1 : 0;
}

/** Lines end at a line feed only: JSON may hold U+2028, at which other readers of lines would cut it. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8');
	let rest: string[] = [];
	for await (const chunk of chunks) {
		const parts = decoder.decode(chunk, { stream: true }).split('\n');
		const last = parts.pop() ?? '';
		for (const part of parts) {
			yield rest.join('') + part;
			rest = [];
		}
		rest.push(last);
	}
	yield rest.join('') + decoder.decode();
}

function readRecord(line: string): { doc: string; text: string } {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		throw new InputError('is not JSON');
	}
	if (!value || typeof value !== 'object' || !('text' in value) || typeof value.text !== 'string') {
		throw new InputError('needs a "text" that is a string');
	}
	return { doc: 'doc' in value && typeof value.doc === 'string' ? value.doc : '', text: value.text };
}

function readEnglish(): English {
	return loadEnglish((file) => readFileSync(join(__dirname, 'english', file)));
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

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
main(process.argv.slice(2)).then(
	(status) => {
		process.exitCode = status;
	},
	(error: unknown) => {
		complain(messageOf(error));
		process.exitCode = 1;
	},
);
