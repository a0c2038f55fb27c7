import type { Anchor } from '../anchors/anchor';
import type { Source } from '../model';
import { correctionOf, findingCodeOf } from '../store/recordFormat';
import type { About, Act, Change, LogId, Said, Seen } from './act';
import { isObject, stringOf, type Json } from '../json';

/** How far a log has been read. */
export interface LogEnd {
	readonly acts: number;
	readonly saw: Seen;
}

export const LOG_START: LogEnd = { acts: 0, saw: {} };

/**
 * One act as one line. What it saw is told as far as it is more than the act before it saw, for a log may be one of
 * hundreds; the first line, the place, tells all.
 */
export function printAct(act: Act, before: Seen): string {
	const { id, turn, author, reviewer, time, saw, kind, of, changes, place } = act;
	const news = Object.entries(saw).filter(([log, n]) => kind === 'place' || before[log] !== n);
	return `${JSON.stringify({
		id,
		turn,
		author,
		reviewer,
		time,
		...(news.length > 0 && { saw: Object.fromEntries(news) }),
		kind,
		...(of !== null && { of }),
		...(changes.length > 0 && { changes }),
		...(place && { place }),
	})}\n`;
}

/**
 * Reads lines of a log. Those that are no acts of this log (half a line, a conflict marker) are passed over: the rest
 * counts.
 *
 * @param end how far the log had been read before these lines
 */
export function parseActs(lines: readonly string[], log: LogId, end: LogEnd): { acts: Act[]; end: LogEnd } {
	const acts: Act[] = [];
	let { acts: n, saw } = end;
	for (const line of lines) {
		const act = line === '' ? undefined : parseAct(line, log, saw);
		if (act && act.n > n) {
			acts.push(act);
			({ n, saw } = act);
		}
	}
	return { acts, end: { acts: n, saw } };
}

function parseAct(line: string, log: LogId, before: Seen): Act | undefined {
	try {
		const json: unknown = JSON.parse(line);
		if (!isObject(json)) {
			return undefined;
		}
		const { id, turn, author, reviewer, time, saw, kind, of, changes, place } = json;
		const n = typeof id === 'string' && id.startsWith(`${log}.`) ? Number(id.slice(log.length + 1)) : NaN;
		if (
			!isCount(n) ||
			!isTurn(turn) ||
			typeof author !== 'string' ||
			(kind !== 'change' && kind !== 'undo' && kind !== 'redo' && kind !== 'place') ||
			(kind === 'place' && !isObject(place))
		) {
			return undefined;
		}
		return {
			id: `${log}.${n}`,
			log,
			n,
			turn,
			author,
			reviewer: stringOf(reviewer),
			time: stringOf(time),
			saw: isObject(saw) ? seenOf(before, saw) : before,
			kind,
			of: typeof of === 'string' ? of : null,
			changes: listOf(changes).map(changeOf),
			place: isObject(place) ? { path: stringOf(place['path']), words: stringOf(place['words']) } : null,
		};
	} catch {
		return undefined;
	}
}

function seenOf(before: Seen, news: Readonly<Record<string, unknown>>): Seen {
	const counts = Object.entries(news).filter((entry): entry is [string, number] => isCount(entry[1]));
	return { ...before, ...Object.fromEntries(counts.map(([log, n]) => [log, Math.max(n, before[log] ?? 0)])) };
}

/** @throws Error where it is none */
function changeOf(json: unknown): Change {
	if (!isObject(json) || typeof json['record'] !== 'string' || json['record'] === '') {
		throw new Error('A change is of no record.');
	}
	return {
		record: json['record'],
		target: listOf(json['target']).filter(isObject).map(anchorOf),
		created: stringOf(json['created']),
		of: aboutOf(json['of']),
		set: isObject(json['set']) ? saidOf(json['set']) : {},
		...(typeof json['by'] === 'string' && { by: json['by'] }),
		...(typeof json['at'] === 'string' && { at: json['at'] }),
		...(json['removed'] === true && { removed: true }),
	};
}

function aboutOf(json: unknown): About {
	const { type, about, code } = isObject(json) ? json : {};
	if (type === 'finding') {
		return { type, code: findingCodeOf(code) };
	}
	if (type === 'review') {
		return { type, about: about === 'claim' || about === 'quotation' ? about : 'selection' };
	}
	if (type === 'correction') {
		return { type };
	}
	throw new Error('A change is of an unknown kind of record.');
}

function saidOf({ status, judged, note, tags, sources, correction, foreign }: Json): Said {
	return {
		...(typeof status === 'string' && { status }),
		...(typeof judged === 'string' && { judged }),
		...(typeof note === 'string' && { note }),
		...(Array.isArray(tags) && { tags: tags.filter((tag) => typeof tag === 'string') }),
		...(Array.isArray(sources) && { sources: sources.filter(isObject).map(sourceOf) }),
		...(correction !== undefined && { correction: correctionOf(correction) }),
		...(isObject(foreign) && { foreign }),
	};
}

const sourceOf = ({ reference, title }: Json): Source => ({ reference: stringOf(reference), title: stringOf(title) });
const anchorOf = ({ exact, prefix, suffix, start, end, rival }: Json): Anchor => ({
	exact: stringOf(exact),
	prefix: stringOf(prefix),
	suffix: stringOf(suffix),
	start: numberOf(start),
	end: numberOf(end),
	rival: numberOf(rival),
});

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
/** One more than the highest is that number again: whatever somebody else's act claims, ours can follow it. */
const isTurn = (value: unknown): value is number =>
	Number.isInteger(value) && Number(value) > 0 && Number(value) <= 2 ** 53;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const numberOf = (value: unknown): number =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
