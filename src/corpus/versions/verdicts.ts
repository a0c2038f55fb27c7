import type { Analysis, Span } from '../../analysis/model';
import { makeAnchors } from '../../review/anchors/makeAnchors';
import type { ReviewRecord } from '../../review/model';
import { placeRecords, type PlacedRecord } from '../../review/placeRecords';
import type { Aspect, VersionChanges } from './versionChanges';
import { wordRow } from './wordRow';

/** What a new version does to a verdict that was given on the old one. */
export interface VerdictNow {
	readonly record: ReviewRecord;
	/**
	 * *holds*: the same words, said by the same, stand in the new version; *touched*: they are there, but they or what is
	 * told of them has changed; *lost*: nobody can say beyond doubt where they are.
	 */
	readonly fate: 'holds' | 'touched' | 'lost';
	/** What touches it; empty unless it is touched. */
	readonly what: readonly Aspect[];
	/** Where it stood, in text order. */
	readonly old: readonly Span[];
	/** Where it stands; of what is lost the best guesses, for showing only. */
	readonly now: readonly Span[];
}

/**
 * Which verdicts a new version touches, and which still hold. One that holds can be carried over as it is.
 *
 * @param records as they stand in the old version; those without a sure place there, and all but reviews, are left out
 * @param changes of the two versions
 */
export function verdictsNow(
	old: Analysis,
	now: Analysis,
	records: readonly PlacedRecord[],
	changes: VersionChanges,
): VerdictNow[] {
	const reviews = records.flatMap(({ record, outcome, spans }) =>
		record.type === 'review' && outcome !== 'needs review' && spans.length > 0 ? [{ record, spans }] : [],
	);
	// As of the old text, whatever the record knew of the one it was made in; together, for neighbours help each other.
	const anchored = reviews.map(({ record, spans }) => ({ ...record, target: makeAnchors(old.text, spans) }));
	const places = placeRecords(now.text, anchored);
	return reviews.flatMap(({ record, spans }, i): VerdictNow[] => {
		const place = places[i];
		if (!place) {
			return [];
		}
		if (place.outcome === 'needs review') {
			return [{ record, fate: 'lost', what: [], old: spans, now: place.spans }];
		}
		const what = touching(spans, changes);
		const isSame = wordRow(old.text, spans).joined === wordRow(now.text, place.spans).joined;
		const all = [...new Set<Aspect>([...(isSame ? [] : (['words'] as const)), ...what])];
		return [{ record, fate: all.length > 0 ? 'touched' : 'holds', what: all, old: spans, now: place.spans }];
	});
}

/** What has changed of the statements that hold the words: whose they are, whether they were said. */
function touching(spans: readonly Span[], { statements }: VersionChanges): Aspect[] {
	return statements
		.filter(({ old }) => old !== null && old.content.some((content) => spans.some((span) => overlap(span, content))))
		.flatMap(({ change, what }): readonly Aspect[] =>
			change === 'dropped' ? ['speaker'] : what.filter((one) => one !== 'words'),
		);
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
