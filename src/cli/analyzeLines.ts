import { InputError, messageOf } from './inputError';
import type { ReaderPool } from './readerPool';

/**
 * Has one document a line of standard input analysed; memory holds only the few at work. Where the input breaks off, what
 * came before is analysed all the same.
 *
 * @param pool is ended in any case: its threads would keep the program from ending
 * @returns the exit status: 0 where all was analysed, 1 where some input could not be read
 */
export async function analyzeLines(
	input: AsyncIterable<Buffer>,
	pool: Pick<ReaderPool, 'read' | 'inTurn' | 'end'>,
	write: (text: string) => Promise<void>,
	complain: (message: string) => void,
): Promise<number> {
	let failed = false;
	let number = 0;
	try {
		for await (const line of linesOf(input)) {
			number++;
			if (line.trim() === '') {
				continue;
			}
			const here = number;
			const fail = (message: string): void => {
				failed = true;
				complain(`standard input, line ${here}: ${message}`);
			};
			try {
				const { doc, text } = readRecord(line);
				await pool.read(doc, text, async (made) =>
					made instanceof Error ? fail(`cannot be analysed: ${made.message}`) : write(made),
				);
			} catch (error) {
				pool.inTurn(() => fail(messageOf(error)));
			}
		}
	} catch (error) {
		failed = true;
		complain(`standard input cannot be read after line ${number}: ${messageOf(error)}`);
	} finally {
		await pool.end();
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
