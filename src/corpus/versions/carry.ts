import type { Anchor } from '../../review/anchors/anchor';
import { makeAnchorsInSteps } from '../../review/anchors/makeAnchors';
import { carriedFrom, CARRIED, type CarriedFrom } from '../../review/carried';
import type { DeskRecord, RecordId, ReviewRecord } from '../../review/model';
import { matchReviews } from '../../review/matchReviews';
import type { Reviews } from '../../review/reviews';
import { wordsOf } from '../../review/spans';
import { areSpacedAlike } from '../../review/spacedAlike';
import type { VerdictNow } from './verdicts';

/** Why a verdict stays where it is. */
export type Stays =
	/** Its statement has changed: a person has to look again. */
	| 'touched'
	/** Nobody can say beyond doubt where its words are. */
	| 'lost'
	/** People said different things of it, and nobody has decided. */
	| 'contested'
	/** There is a review of the same words in the new version already. */
	| 'judged there';

/** What becomes of the verdicts on an old version: all of them are in one of the two lists. */
export interface Carrying {
	readonly carried: readonly VerdictNow[];
	readonly left: readonly { readonly verdict: VerdictNow; readonly why: Stays }[];
}

/**
 * Which verdicts can be carried over to the new version: those that hold, of which nobody says otherwise, and where
 * nobody has said anything of the same words yet.
 *
 * @param there what is said of the new version
 */
export function carrying(verdicts: readonly VerdictNow[], there: Reviews): Carrying {
	const carried: VerdictNow[] = [];
	const left: { verdict: VerdictNow; why: Stays }[] = [];
	const known = new Set(there.records.flatMap(({ record }) => carriedFrom(record)?.record ?? []));
	const judged = judgedThere(verdicts, there);
	const contested = contestedAmong(verdicts);
	const whyStays = (verdict: VerdictNow): Stays | undefined => {
		const { record, fate } = verdict;
		if (fate !== 'holds') {
			return fate;
		}
		const place = placeOf(verdict);
		return contested.has(place) ? 'contested' : known.has(record.id) || judged.has(place) ? 'judged there' : undefined;
	};
	for (const verdict of verdicts) {
		const why = whyStays(verdict);
		if (why === undefined) {
			carried.push(verdict);
		} else {
			left.push({ verdict, why });
		}
	}
	return { carried, left };
}

/** The same for verdicts on the very same words. */
const placeOf = ({ record, now }: VerdictNow): string =>
	[record.about, ...now.map(({ start, end }) => `${start}-${end}`)].join(' ');

/** Places of which people say different things, in one record or in several. */
function contestedAmong(verdicts: readonly VerdictNow[]): ReadonlySet<string> {
	const statuses = new Map<string, string>();
	const contested = new Set<string>();
	for (const verdict of verdicts) {
		const { status, rivals } = verdict.record;
		const place = placeOf(verdict);
		if (rivals.length > 0 || (statuses.get(place) ?? status) !== status) {
			contested.add(place);
		}
		statuses.set(place, status);
	}
	return contested;
}

/** Places of which something is said in the new version. */
function judgedThere(verdicts: readonly VerdictNow[], { all }: Reviews): ReadonlySet<string> {
	const kinds = new Set(all.map(({ record }) => record.about));
	return new Set(
		[...kinds].flatMap((about) => {
			const own = verdicts.filter(({ record, fate }) => record.about === about && fate === 'holds');
			const reviews = all.filter(({ record }) => record.about === about);
			return [...matchReviews(own, ({ now }) => now, reviews).keys()].map(placeOf);
		}),
	);
}

/** What a carried verdict needs to be a record of the new version. */
interface Carried {
	readonly old: string;
	readonly now: string;
	/** The path of the old text. */
	readonly from: string;
	readonly newId: () => RecordId;
}

/**
 * In short steps, the records that carried verdicts become in the new version: they say the same, by the same reviewers, of the same
 * words, and where they come from. The old ones stay as they are.
 */
export function* carriedRecordsInSteps(
	verdicts: readonly VerdictNow[],
	{ old, now, from, newId }: Carried,
): Generator<void, DeskRecord[]> {
	const anchors = yield* makeAnchorsInSteps(
		now,
		verdicts.flatMap((verdict) => verdict.now),
	);
	let next = 0;
	return verdicts.map((verdict): ReviewRecord => {
		const { record } = verdict;
		const target: readonly Anchor[] = anchors.slice(next, (next += verdict.now.length));
		const origin: CarriedFrom = { source: from, record: record.id };
		// Marks and spaces may be others now; a verdict on words that had changed before is still one on those.
		const isOfOld = areSpacedAlike(record.judged, wordsOf(old, verdict.old));
		const judged = isOfOld ? wordsOf(now, verdict.now) : record.judged;
		return { ...record, id: newId(), target, judged, foreign: { ...record.foreign, [CARRIED]: origin } };
	});
}
