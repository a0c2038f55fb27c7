import { messageOf } from '../messageOf';
import { InputError } from './inputError';
import { LARGEST, utf8Text } from './readText';
import type { ReaderPool } from './readerPool';

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\ufeff';

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
			const here = number;
			const fail = (message: string): void => {
				failed = true;
				complain(`standard input, line ${here}: ${message}`);
			};
			try {
				const json = utf8Text(line);
				if (json.trim() !== '') {
					const { doc, text } = readRecord(json);
					await pool.read(doc, text, async (made) =>
						made instanceof Error ? fail(`cannot be analysed: ${made.message}`) : write(made),
					);
				}
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

/**
 * Lines end at a line feed only: JSON may hold U+2028, at which other readers of lines would cut it. They are cut as bytes,
 * so that one that is not UTF-8 spoils no other. Of one that is too large there is as much as shows that it is.
 */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	let rest: Buffer[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		let start = 0;
		for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
			yield Buffer.concat([...rest, chunk.subarray(start, end)]);
			rest = [];
			length = 0;
			start = end + 1;
		}
		if (length <= LARGEST) {
			rest.push(chunk.subarray(start));
			length += chunk.length - start;
		}
	}
	yield Buffer.concat(rest);
}

function readRecord(json: string): { doc: string; text: string } {
	let value: unknown;
	try {
		value = JSON.parse(json.startsWith(BYTE_ORDER_MARK) ? json.slice(1) : json);
	} catch {
		throw new InputError('is not JSON');
	}
	if (!value || typeof value !== 'object' || !('text' in value) || typeof value.text !== 'string') {
		throw new InputError('needs a "text" that is a string');
	}
	return { doc: 'doc' in value ? nameOf(value.doc) : '', text: value.text };
}

/** Tables often number their texts. */
function nameOf(doc: unknown): string {
	if (typeof doc !== 'string' && typeof doc !== 'number') {
		throw new InputError('needs a "doc" that is a string or a number');
	}
	// Its last digits are gone: what comes out could not be joined to what went in.
	if (Number.isInteger(doc) && !Number.isSafeInteger(doc)) {
		throw new InputError('has a "doc" with more digits than a number can hold; put it in quotation marks');
	}
	return String(doc);
}
