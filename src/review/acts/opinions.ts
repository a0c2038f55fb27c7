import { personOf, UNREVIEWED, type AuthorId, type RecordId, type StatusId } from '../model';
import { isDecision } from './adjudication';
import { timeOf, type Setting } from './settings';

/** What one person last said of one record, whatever others said of it before or since. */
export interface Opinion {
	readonly record: RecordId;
	/** Empty where it is not known. */
	readonly author: AuthorId;
	/** The name that the person gave; empty where they gave none. */
	readonly reviewer: string;
	readonly status: StatusId;
	/** Their last note on it; empty where there is none. */
	readonly note: string;
	/** ISO 8601, UTC, milliseconds. */
	readonly modified: string;
}

/**
 * What each person last said of a record. A decision between people is nobody's verdict, and who has taken theirs back
 * has none.
 *
 * @param live the settings that hold, in the order in which everyone lists acts
 */
export function opinionsOf(record: RecordId, live: readonly Setting[]): Opinion[] {
	const last = new Map<string, Opinion>();
	for (const setting of live) {
		const { act, change } = setting;
		const reviewer = change.by ?? act.reviewer;
		const key = personOf({ reviewer, author: act.author });
		const { status, note } = change.set;
		const before = last.get(key);
		if (!isDecision(setting) && (status !== undefined || note !== undefined)) {
			last.set(key, {
				record,
				author: act.author,
				reviewer,
				status: status ?? before?.status ?? UNREVIEWED,
				note: note ?? before?.note ?? '',
				modified: timeOf(setting),
			});
		}
	}
	return [...last.values()].filter(({ status }) => status !== UNREVIEWED);
}
