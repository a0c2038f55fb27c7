import type { Analysis, Claim } from '../../analysis/model';
import { matchReviews, placedReviews } from '../matchReviews';
import { DEFAULT_STATUSES, UNREVIEWED, type ReviewRecord, type Status, type StatusId } from '../model';
import type { PlacedRecord } from '../placeRecords';
import { wordsOf } from '../spans';

/** What the exports write: one text, what it says, and what reviewers say of it. */
export interface Reviewed {
	/** The path or name of the text. */
	readonly doc: string;
	readonly analysis: Analysis;
	readonly records: readonly PlacedRecord[];
	/** What reviewers can say of a claim where the text is reviewed. */
	readonly statuses: readonly Status[];
}

/** A claim, with what people say of it. */
export interface ReviewedClaim {
	readonly claim: Claim;
	readonly words: string;
	readonly speaker: string;
	/** The review that belongs to it first, then what others say; empty where nobody has said anything. */
	readonly verdicts: readonly ReviewRecord[];
}

/** All claims with their reviews. A record that needs review itself belongs to no claim. */
export function reviewedClaims({ analysis, records }: Reviewed): ReviewedClaim[] {
	const names = new Map(analysis.speakers.map(({ entity, name }) => [entity, name]));
	const reviews = matchReviews(
		analysis.claims,
		({ content }) => content,
		placedReviews(analysis.text, records).filter(({ record }) => record.about === 'claim'),
	);
	return analysis.claims.map((claim) => {
		const review = reviews.get(claim);
		return {
			claim,
			words: wordsOf(analysis.text, claim.content),
			speaker:
				claim.claimant === null ? (claim.attribution === null ? 'the article' : '') : (names.get(claim.claimant) ?? ''),
			verdicts: review ? [review.record, ...review.beside].flatMap(verdictsOf) : [],
		};
	});
}

/** Reviews that belong to no claim: of quotations and selections, and those whose place has to be looked at. */
export function otherReviews(reviewed: Reviewed): { review: ReviewRecord; placed: PlacedRecord }[] {
	const taken = new Set(reviewedClaims(reviewed).flatMap(({ verdicts }) => verdicts));
	return reviewed.records.flatMap((placed) =>
		placed.record.type === 'review' && !taken.has(placed.record) ? [{ review: placed.record, placed }] : [],
	);
}

/**
 * One review for each person who says something of the same record: the record itself, then for each rival what they
 * say in its place. Tags and sources are everybody's: they stay with the first.
 */
export function verdictsOf(record: ReviewRecord): ReviewRecord[] {
	const rivals = record.rivals.map((rival, i) => ({
		...record,
		...rival,
		id: `${record.id}#${i + 2}`,
		created: rival.modified,
		tags: [],
		sources: [],
		rivals: [],
	}));
	return [record, ...rivals];
}

export const statusOf = (review: ReviewRecord | undefined): StatusId => review?.status ?? UNREVIEWED;

/** How a status is written of which it matters who gave it. */
export const signedStatus = ({ status, reviewer }: ReviewRecord): string =>
	reviewer === '' ? status : `${status} (${reviewer})`;

/** Whether a claim counts as reviewed: it has a status that does, and nobody says otherwise. */
export function isReviewed({ statuses }: Reviewed, { verdicts }: ReviewedClaim): boolean {
	const status = statusOf(verdicts[0]);
	const known = [...statuses, ...DEFAULT_STATUSES].find(({ id }) => id === status);
	// One that is not known here has been set by someone all the same.
	return verdicts.length < 2 && (known?.done ?? true);
}
