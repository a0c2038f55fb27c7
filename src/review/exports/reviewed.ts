import type { Analysis, Claim } from '../../analysis/model';
import { matchReviews, placedReviews } from '../matchReviews';
import { DEFAULT_STATUSES, UNREVIEWED, type ReviewRecord, type StatusId } from '../model';
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
	const reviews = matchReviews(
		analysis.claims,
		({ content }) => content,
		placedReviews(analysis.text, records).filter(({ record }) => record.about === 'claim'),
	);
	return analysis.claims.map((claim) => ({
		claim,
		words: wordsOf(analysis.text, claim.content),
		speaker:
			claim.claimant === null ? (claim.attribution === null ? 'the article' : '') : (names.get(claim.claimant) ?? ''),
		review: reviews.get(claim)?.record,
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

/** Whether a status counts as reviewed; one of the workspace's own does, for someone has set it. */
export const isDone = (status: StatusId): boolean => DEFAULT_STATUSES.find(({ id }) => id === status)?.done ?? true;
