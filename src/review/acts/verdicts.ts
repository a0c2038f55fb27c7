import { areOfOne, UNREVIEWED, type ReviewRecord, type Verdict } from '../model';
import { knew, lastKnown } from './act';
import { isDecision } from './adjudication';
import { settingsOf, timeOf, type Setting } from './settings';

/** What is shown as the verdict, and what else was said at the same time. */
interface Verdicts extends Pick<ReviewRecord, 'status' | 'judged' | 'note' | 'noteBy' | 'rivals'> {
	/** The setting of the status that is shown; `undefined` where nobody has set one. */
	readonly decisive: Setting | undefined;
	/** The setting of the note that is shown; `undefined` where nobody has written one. */
	readonly written: Setting | undefined;
}

/**
 * The verdict on a record. Where people set it without knowing of each other, each of them has a verdict of their own:
 * a status never stands beside a note that belongs to another's.
 *
 * @param live the settings that hold, in the order in which everyone lists acts
 */
export function verdictsOf(live: readonly Setting[]): Verdicts {
	const statuses = statusesOf(live);
	const notes = settingsOf(live, 'note');
	const decisive = statuses.at(-1);
	const status = decisive?.change.set.status ?? UNREVIEWED;
	const isContested = statuses.some(({ change }) => change.set.status !== status);
	const own = decisive && isContested ? noteBeside(decisive, live) : notes.at(-1);
	const shown = { status, note: own?.change.set.note ?? '' };
	const others = (isContested ? statuses : [])
		.filter((setting) => setting !== decisive)
		.map((setting) => verdict(setting, setting, noteBeside(setting, live)));
	const said = new Set([shown, ...others].map(({ note }) => note));
	// What a decision knew of it stands above.
	const isDecided = (setting: Setting): boolean =>
		decisive !== undefined && isDecision(decisive) && knew(decisive.act, setting.act);
	const leftNotes = notes
		.filter(({ change: { set } }) => set.note !== undefined && set.note !== '' && !said.has(set.note))
		.filter((setting) => !isDecided(setting))
		.map((setting) => verdict(setting, statusKnownTo(setting, live), setting));
	const judged = decisive?.change.set.judged ?? settingsOf(live, 'judged').at(-1)?.change.set.judged ?? '';
	const rivals = [...others, ...leftNotes].filter(
		(rival, i, all) =>
			!isSame(rival, shown) && all.findIndex((one) => isSame(one, rival) && areOfOne(one, rival)) === i,
	);
	return { ...shown, ...noteBy(own, decisive), judged, rivals, decisive, written: own };
}

/** Who wrote the note that stands beside a status, where that is another's. */
function noteBy(note: Setting | undefined, status: Setting | undefined): Pick<ReviewRecord, 'noteBy'> {
	if (!note?.change.set.note || !status) {
		return {};
	}
	const [one, other] = [verdict(note, undefined, note), verdict(status, status, undefined)];
	return one.reviewer === other.reviewer ? {} : { noteBy: one.reviewer };
}

/**
 * The statuses that hold, the one that is shown last. A decision between people stands above what others said without
 * knowing of it; what they say later stands beside it, until somebody decides again. Who made it may say otherwise.
 */
function statusesOf(live: readonly Setting[]): readonly Setting[] {
	const statuses = settingsOf(live, 'status');
	const decisions = lastKnown(live.filter(isDecision));
	const later = statuses.filter(
		(setting) => !isDecision(setting) && decisions.every(({ act }) => knew(setting.act, act)),
	);
	const isTakenBack = later.some((setting) =>
		decisions.every((decision) => areOfOne(personIn(decision), personIn(setting))),
	);
	return decisions.length === 0 || isTakenBack ? statuses : [...later, ...decisions];
}

/** The note that goes with one of several statuses: the last that knew of it, or that it knew of. */
function noteBeside(status: Setting, live: readonly Setting[]): Setting | undefined {
	const isBeside = (setting: Setting): boolean =>
		setting === status || knew(status.act, setting.act) || knew(setting.act, status.act);
	return settingsOf(live, 'note').filter(isBeside).at(-1) ?? settingsOf(live.filter(isBeside), 'note').at(-1);
}

function statusKnownTo(note: Setting, live: readonly Setting[]): Setting | undefined {
	const before = live.filter((setting) => setting === note || knew(note.act, setting.act));
	return settingsOf(before, 'status').at(-1);
}

function verdict(setting: Setting, status: Setting | undefined, note: Setting | undefined): Verdict {
	return {
		...personIn(setting),
		status: status?.change.set.status ?? UNREVIEWED,
		note: note?.change.set.note ?? '',
		modified: timeOf(setting),
	};
}

/** Who said it, where an import only brought it. */
const personIn = ({ act, change }: Setting): Pick<Verdict, 'author' | 'reviewer'> => ({
	author: act.author,
	reviewer: change.by ?? act.reviewer,
});

const isSame = (a: Pick<Verdict, 'status' | 'note'>, b: Pick<Verdict, 'status' | 'note'>): boolean =>
	a.status === b.status && a.note === b.note;
