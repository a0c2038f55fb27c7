import type { DeskRecord, RecordId } from '../model';
import { knew, Known, type Act, type Said } from './act';
import { isOfPlace, settingsOf, timeOf, type Setting } from './settings';
import { verdictsOf } from './verdicts';

/** A record as acts give it, and the act that told last where it stands. */
interface Folded {
	readonly record: DeskRecord;
	readonly placedIn: Act;
}

/**
 * What the acts about a record make of it. Of each property the last setting holds; of several that did not know of
 * each other one is shown and the others are kept beside it. Taking a record away takes away only what was known then.
 *
 * @param settings those that count, in the order in which everyone lists acts
 * @returns `undefined` where there is no such record (any more)
 */
export function foldRecord(id: RecordId, settings: readonly Setting[]): Folded | undefined {
	const live = withoutRemoved(settings);
	const first = settings[0];
	const latest = live.at(-1);
	if (!first || !latest) {
		return undefined;
	}
	const { of, created } = first.change;
	const placing = placingOf(live) ?? latest;
	const shared = { id, target: placing.change.target, created, anchored: placing.act.time };
	const foreign = lastOf(live, 'foreign')?.change.set.foreign ?? {};
	const by = (setting: Setting): Pick<DeskRecord, 'author' | 'reviewer' | 'modified'> => ({
		author: setting.act.author,
		reviewer: setting.change.by ?? setting.act.reviewer,
		modified: timeOf(setting),
	});
	const placedIn = placing.act;
	if (of.type === 'finding') {
		return { record: { type: 'finding', ...shared, code: of.code, foreign, ...by(latest) }, placedIn };
	}
	if (of.type === 'correction') {
		const decisive = lastOf(live, 'correction');
		const correction = decisive?.change.set.correction;
		return decisive && correction
			? { record: { type: 'correction', ...shared, correction, foreign, ...by(decisive) }, placedIn }
			: undefined;
	}
	const { status, judged, note, noteBy, rivals, decisive, written } = verdictsOf(live);
	const shown = by(decisive ?? latest);
	const times = Object.entries({ note: written, tags: lastOf(live, 'tags'), sources: lastOf(live, 'sources') }).flatMap(
		([part, setting]) => (setting && timeOf(setting) !== shown.modified ? [[part, timeOf(setting)]] : []),
	);
	const record: DeskRecord = {
		type: 'review',
		...shared,
		about: of.about,
		status,
		judged,
		note,
		...(noteBy !== undefined && { noteBy }),
		...(times.length > 0 && { times: Object.fromEntries(times) }),
		tags: [...new Set(settingsOf(live, 'tags').flatMap(({ change }) => change.set.tags ?? []))],
		sources: unique(settingsOf(live, 'sources').flatMap(({ change }) => change.set.sources ?? [])),
		foreign,
		rivals,
		...shown,
	};
	return { record, placedIn };
}

/** The last that tells where the record is: of whoever did not know where a person has put it, none. */
function placingOf(live: readonly Setting[]): Setting | undefined {
	const put = live.findLast(({ change }) => isOfPlace(change));
	return live.findLast(({ act }) => !put || act === put.act || knew(act, put.act));
}

/** Those that no removal knew of. */
export function withoutRemoved(settings: readonly Setting[]): Setting[] {
	const removed = new Known();
	const removals = settings.filter(({ change }) => change.removed);
	removals.forEach(({ act }) => removed.add(act));
	return removals.length === 0
		? [...settings]
		: settings.filter(({ act, change }) => !change.removed && !removed.has(act));
}

const lastOf = (live: readonly Setting[], property: keyof Said): Setting | undefined =>
	settingsOf(live, property).at(-1);

function unique<T>(values: readonly T[]): T[] {
	return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
