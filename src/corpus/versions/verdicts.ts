import type { Span } from '../../analysis/model';
import { drain } from '../../analysis/text/drain';
import { holds, meet } from '../../analysis/text/spans';
import type { Anchor } from '../../review/anchors/anchor';
import { makeAnchorsInSteps } from '../../review/anchors/makeAnchors';
import type { ReviewRecord } from '../../review/model';
import { placeRecordsInSteps, type PlacedRecord } from '../../review/placeRecords';
import type { Aspect, VersionChanges } from './versionChanges';
import { wordRow } from './wordRow';

/** What a new version does to a verdict that was given on the old one. */
export interface VerdictNow {
	readonly record: ReviewRecord;
	/**
	 * *holds*: the same words, said by the same, stand in the new version; *touched*: they are there, but they, their
	 * statement or what is told of it has changed; *lost*: nobody can say beyond doubt where they are.
	 */
	readonly fate: 'holds' | 'touched' | 'lost';
	/** What touches it; empty unless it is touched. */
	readonly what: readonly Aspect[];
	/** Where it stood, in text order. */
	readonly old: readonly Span[];
	/** Where it, or its changed statement, stands; of what is lost the best guesses, for showing only. */
	readonly now: readonly Span[];
}

/**
 * Which verdicts a new version touches, and which still hold. One that holds can be carried over as it is.
 *
 * @param old the text of the earlier version
 * @param now the text of the new one
 * @param records as they stand in the old version; those without a sure place there, and all but reviews, are left out
 * @param changes of the two versions
 */
export const verdictsNow = (
	old: string,
	now: string,
	records: readonly PlacedRecord[],
	changes: VersionChanges,
): VerdictNow[] => drain(verdictsNowInSteps(old, now, records, changes));

/** As {@link verdictsNow}, in short steps. */
export function* verdictsNowInSteps(
	old: string,
	now: string,
	records: readonly PlacedRecord[],
	changes: VersionChanges,
): Generator<void, VerdictNow[]> {
	const reviews = records.flatMap(({ record, outcome, spans }) =>
		record.type === 'review' && outcome !== 'needs review' && spans.length > 0 ? [{ record, spans }] : [],
	);
	// As of the old text, whatever the record knew of the one it was made in; together, for neighbours help each other.
	const anchors = yield* makeAnchorsInSteps(
		old,
		reviews.flatMap(({ spans }) => spans),
	);
	let next = 0;
	const targetOf = (spans: readonly Span[]): readonly Anchor[] => anchors.slice(next, (next += spans.length));
	const anchored = reviews.map(({ record, spans }) => ({ ...record, target: targetOf(spans) }));
	const places = yield* placeRecordsInSteps(now, anchored);
	return reviews.flatMap(({ record, spans }, i): VerdictNow[] => {
		const place = places[i];
		if (!place) {
			return [];
		}
		const stands = { record, old: spans, now: place.spans };
		if (place.outcome === 'needs review') {
			// Few words with another among them prove nothing by themselves: their statement may be known to be the same one.
			const changed = changedStatementOver(spans, changes);
			return [{ ...stands, fate: changed ? 'touched' : 'lost', what: [], ...changed }];
		}
		const what = touching(spans, changes);
		const isSame = wordRow(old, spans).joined === wordRow(now, place.spans).joined;
		const all = [...new Set<Aspect>([...(isSame ? [] : (['words'] as const)), ...what])];
		return [{ ...stands, fate: all.length > 0 ? 'touched' : 'holds', what: all }];
	});
}

/**
 * What has changed of the statements that hold the words: whose they are, whether they were said; and of the figures in
 * them, which may begin or end outside.
 */
function touching(spans: readonly Span[], { statements, figures }: VersionChanges): Aspect[] {
	const isIn = (other: Span): boolean => spans.some((span) => meet(span, other));
	return [
		...statements
			.filter(({ old }) => old?.content.some(isIn))
			.flatMap(({ change, what }): readonly Aspect[] =>
				change === 'dropped' ? ['speaker'] : what.filter((one) => one !== 'words'),
			),
		...figures.filter(({ old }) => old && isIn(old.span)).flatMap(({ what }) => what),
	];
}

/** The statement that holds all of the words and says something else now. */
function changedStatementOver(
	spans: readonly Span[],
	{ statements }: VersionChanges,
): { readonly what: readonly Aspect[]; readonly now: readonly Span[] } | null | undefined {
	const found = statements.find(
		({ old, what }) => what.includes('words') && old !== null && spans.every((span) => holds(old.content, span)),
	);
	return found?.now && { what: found.what, now: found.now.content };
}
