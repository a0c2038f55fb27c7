import type { Act } from '../acts/act';
import { LOG_START, parseActs, type LogEnd } from '../acts/actLines';
import { logNameOf } from '../sources/book';
import type { Shelf } from './shelf';

interface ReadLog {
	readonly text: string;
	readonly end: LogEnd;
	readonly acts: readonly Act[];
}

/** How much is read before others have a turn, in UTF-16 units. */
const BATCH = 50_000;

/** What the logs of one text hold, as they were last read. */
export class LogReader {
	private readonly logs = new Map<string, ReadLog>();
	/** All of them could be read. */
	isWhole = true;

	/** There are none, as far as it is known. */
	get isEmpty(): boolean {
		return this.logs.size === 0;
	}

	/** All acts in them, each log in its order. */
	get acts(): Act[] {
		return [...this.logs.values()].flatMap(({ acts }) => acts);
	}

	textOf(file: string): string | undefined {
		return this.logs.get(file)?.text;
	}

	/**
	 * Reads what has changed. What cannot be read just now is as it was.
	 *
	 * @param names the logs that there are
	 * @returns the acts that were not there before, and whether any are not there any more
	 */
	async read(shelf: Shelf, names: readonly string[]): Promise<{ added: Act[]; isLess: boolean }> {
		const added: Act[] = [];
		let isLess = false;
		this.isWhole = true;
		for (const name of [...this.logs.keys()].filter((name) => !names.includes(name))) {
			this.logs.delete(name);
			isLess = true;
		}
		for (const name of names) {
			const known = this.logs.get(name);
			const text = await shelf.read(name).catch(() => {
				this.isWhole = false;
				return known?.text;
			});
			if (text === known?.text) {
				continue;
			}
			const isMore = known !== undefined && known.text.endsWith('\n') && text?.startsWith(known.text) === true;
			isLess ||= known !== undefined && !isMore;
			if (text === undefined) {
				this.logs.delete(name);
				continue;
			}
			const start = isMore ? known : { text: '', end: LOG_START, acts: [] };
			const { acts, end } = await parseLog(name, text.slice(start.text.length), start.end, shelf.surroundings.rest);
			this.logs.set(name, { text, end, acts: [...start.acts, ...acts] });
			added.push(...acts);
		}
		return { added, isLess };
	}
}

async function parseLog(
	name: string,
	text: string,
	start: LogEnd,
	rest: () => Promise<void>,
): Promise<{ acts: Act[]; end: LogEnd }> {
	const log = logNameOf(name)?.log ?? '';
	const lines = text.split('\n');
	const acts: Act[] = [];
	let end = start;
	let batch: string[] = [];
	let size = 0;
	for (const [i, line] of lines.entries()) {
		batch.push(line);
		size += line.length;
		if (size > BATCH || i === lines.length - 1) {
			const read = parseActs(batch, log, end);
			acts.push(...read.acts);
			({ end } = read);
			if (size > BATCH) {
				await rest();
			}
			batch = [];
			size = 0;
		}
	}
	return { acts, end };
}
