import { VERSION_1, type Act } from '../acts/act';
import { wholeChangesOf } from '../acts/changeOf';
import type { DeskRecord } from '../model';
import { readPage } from '../store/page';
import { fromAnnotation, MalformedRecords, recordIn } from '../store/recordFormat';
import { parseHistory, replay } from './history';
import { mergeSides } from './mergeSides';
import { latestOf, NO_RECORDS, type Records } from './records';
import { sidesOf } from './sides';
import { messageOf } from '../../messageOf';
import { isObject } from '../json';

/** What version 1 left of one text. */
export interface Version1Files {
	/** The record file, and what has been kept of it under other names. */
	readonly pages: readonly string[];
	readonly histories: readonly string[];
}

/** How many records are read before others have a turn. */
const BATCH = 100;

/**
 * Reads what version 1 left as acts that came before all others, one for each record: nobody's, for version 1 did not
 * know who did them. The same on every machine.
 *
 * @returns also why a record file is not whole; then what can be read of it is used, and what the history holds
 */
export async function readVersion1(
	{ pages, histories }: Version1Files,
	rest: () => Promise<void>,
): Promise<{ acts: Act[]; broken: MalformedRecords | undefined }> {
	let state: Records = NO_RECORDS;
	let broken: MalformedRecords | undefined;
	for (const page of pages) {
		try {
			for (const side of sidesOf(page) ?? [page]) {
				state = mergeSides(state, await readSide(side, rest));
			}
		} catch (error) {
			if (!(error instanceof MalformedRecords)) {
				throw error;
			}
			broken = error;
			state = mergeSides(state, { records: await salvaged(page, rest), removed: [] });
		}
	}
	// The history was written first, so it makes up for a file that was not written any more. What is gone from a file
	// that is not whole may be as old as any.
	const since = broken === undefined ? latestOf(state) : '';
	for (const history of histories) {
		state = mergeSides(state, replay(await parseHistory(history, rest), since));
	}
	const records = [...state.records].sort((a, b) => (a.id < b.id ? -1 : 1));
	return { acts: records.map(actOf), broken };
}

/** @throws MalformedRecords */
async function readSide(text: string, rest: () => Promise<void>): Promise<Records> {
	const page = await readPage(text, rest);
	const { items, rest: other } = page.isWhole ? { items: page.items, rest: page.header } : parseWhole(text);
	const removed = other['sr:removed'];
	return {
		records: await recordsOf(items, rest),
		removed: (Array.isArray(removed) ? removed : []).filter(isObject).map(({ id, modified }) => ({
			id: typeof id === 'string' ? id : '',
			modified: typeof modified === 'string' ? modified : '',
		})),
	};
}

/** Of a page that is laid out otherwise than we do. */
function parseWhole(text: string): { items: readonly unknown[]; rest: Readonly<Record<string, unknown>> } {
	let page: unknown;
	try {
		page = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch (error) {
		throw new MalformedRecords('not JSON', messageOf(error));
	}
	if (!isObject(page) || !Array.isArray(page['items'])) {
		throw new MalformedRecords('no items');
	}
	return { items: page['items'], rest: page };
}

async function recordsOf(items: readonly unknown[], rest: () => Promise<void>): Promise<DeskRecord[]> {
	const records: DeskRecord[] = [];
	for (const item of items) {
		records.push(fromAnnotation(item));
		if (records.length % BATCH === 0) {
			await rest();
		}
	}
	return records;
}

/** The records that can still be read from a broken file. */
async function salvaged(text: string, rest: () => Promise<void>): Promise<DeskRecord[]> {
	const { items } = await readPage(text, rest);
	return items.flatMap((item) => recordIn(item) ?? []);
}

function actOf(record: DeskRecord, index: number): Act {
	const n = index + 1;
	return {
		id: `${VERSION_1}.${n}`,
		log: VERSION_1,
		n,
		turn: 0,
		author: '',
		reviewer: record.reviewer,
		time: record.modified,
		saw: {},
		kind: 'change',
		of: null,
		changes: wholeChangesOf(record),
		place: null,
	};
}
