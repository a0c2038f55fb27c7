import type { Analysis, Claim, Span } from '../../analysis/model';
import { UNREVIEWED, type ReviewRecord } from '../model';
import type { PlacedRecord } from '../placeRecords';
import { wordsOf } from '../spans';

/** What the exports write: one text, what it says, and what a reviewer says of it. */
export interface Reviewed {
	/** The path or name of the text. */
	readonly doc: string;
	readonly analysis: Analysis;
	readonly records: readonly PlacedRecord[];
}

/** A claim, with the review that belongs to it if there is one. */
export interface ReviewedClaim {
	readonly claim: Claim;
	readonly words: string;
	readonly speaker: string;
	readonly review: ReviewRecord | undefined;
}

/** All claims with their reviews. A record that needs review itself belongs to no claim. */
export function reviewedClaims({ analysis, records }: Reviewed): ReviewedClaim[] {
	const names = new Map(analysis.speakers.map(({ entity, name }) => [entity, name]));
	const placed = new Map(
		records.flatMap(({ record, outcome, spans }) =>
			record.type === 'review' && outcome !== 'needs review' && record.about === 'claim'
				? [[keyOf(spans), record]]
				: [],
		),
	);
	return analysis.claims.map((claim) => ({
		claim,
		words: wordsOf(analysis.text, claim.content),
		speaker:
			claim.claimant === null ? (claim.attribution === null ? 'the article' : '') : (names.get(claim.claimant) ?? ''),
		review: placed.get(keyOf(claim.content)),
	}));
}

/** Reviews that belong to no claim: of quotations and selections, and those whose place has to be looked at. */
export function otherReviews(reviewed: Reviewed): { review: ReviewRecord; placed: PlacedRecord }[] {
	const taken = new Set(reviewedClaims(reviewed).map(({ review }) => review));
	return reviewed.records.flatMap((placed) =>
		placed.record.type === 'review' && !taken.has(placed.record) ? [{ review: placed.record, placed }] : [],
	);
}

export const statusOf = (review: ReviewRecord | undefined): string => review?.status ?? UNREVIEWED;

const keyOf = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join(' ');
