import { isObject } from '../json';

/** What this version writes; files of a higher number are not touched. */
export const SCHEMA = 2;

/** How many items are read before others have a turn. */
const BATCH = 100;

/** A page of annotations as far as it can be read. */
interface Page {
	/** All but the items. */
	readonly header: Readonly<Record<string, unknown>>;
	/** Each stands in a block of lines of its own; `undefined` where that cannot be read. */
	readonly items: readonly unknown[];
	/** As they are written. */
	readonly blocks: readonly string[];
	/** There is nothing in it but the header and these items. */
	readonly isWhole: boolean;
}

const ITEMS = '\n\t"items": [';
/** Lines end with `\n` alone: JSON leaves the line separators of Unicode as they are. */
const BLOCK = /(?<![^\n])\t\t\{\n(?:(?!\t\t?[{}\]])[^\n]*\n)*\t\t\}/g;

/** Reads a page that is laid out as we do it, in turns; what is broken is passed over. */
export async function readPage(text: string, rest: () => Promise<void>): Promise<Page> {
	const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
	const items: unknown[] = [];
	const blocks: string[] = [];
	const start = lines.indexOf(ITEMS);
	let end = start + ITEMS.length;
	let isWhole = start >= 0;
	const from = Math.max(start, 0);
	for (const { 0: block, index: at } of lines.slice(from).matchAll(BLOCK)) {
		const index = from + at;
		isWhole &&= lines.slice(end, index) === (blocks.length === 0 ? '\n' : ',\n');
		end = index + block.length;
		blocks.push(block);
		const item = parsed(block);
		isWhole &&= item !== undefined;
		items.push(item);
		if (blocks.length % BATCH === 0) {
			await rest();
		}
	}
	const tail = lines.slice(end).replace(/^\n\t(?=\])/, '');
	const header = isWhole ? parsed(lines.slice(0, start + ITEMS.length) + tail) : undefined;
	return isObject(header) ? { header, items, blocks, isWhole } : { header: {}, items, blocks, isWhole: false };
}

/** A head tells its schema; items may hold whatever another program has written. */
const SCHEMA_IN_HEAD = /"sr:schema"\s*:\s*(\d+)/g;
/** Git may have put a second head behind the items of the first: its properties are set in by one tab. */
const SCHEMA_BELOW = /^\t"sr:schema"\s*:\s*(\d+)/gm;

/**
 * Which version of Source Review wrote a record file, however broken it is. Of a file into which git has put two
 * versions the later counts; one that tells none is of the first.
 */
export function schemaOf(text: string): number {
	const [head = ''] = text.split('"items"', 1);
	const told = [...head.matchAll(SCHEMA_IN_HEAD), ...text.matchAll(SCHEMA_BELOW)];
	return Math.max(1, ...told.map(([, number]) => Number(number)));
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
