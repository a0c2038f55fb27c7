import type { Analysis, Attribution } from '../analysis/model';
import { claimView, type ClaimView } from '../reading/claimView';
import { Lookup } from '../reading/lookup';
import { statementFlags, toldOf } from '../reading/told';
import { flagWord } from '../reading/words/flagWords';
import { decisionOf } from '../review/acts/adjudication';
import { DEFAULT_STATUSES, UNREVIEWED, type ReviewRecord, type Status, type StatusId } from '../review/model';
import type { PlacedRecord } from '../review/placeRecords';
import { Reviews } from '../review/reviews';
import { hullOf, wordsOf } from '../review/spans';

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
interface ReviewedClaim {
	readonly view: ClaimView;
	/** All of them, as the text has them. */
	readonly words: string;
	/** Empty where nobody is known. */
	readonly speaker: string;
	/** What it is told as, in words; empty where it is plainly said, affirmed and asserted. */
	readonly told: readonly string[];
	/** The review that belongs to it first, then what others say; empty where nobody has said anything. */
	readonly verdicts: readonly ReviewRecord[];
}

/** A review that belongs to no claim. */
interface OtherReview {
	readonly review: ReviewRecord;
	readonly placed: PlacedRecord;
	readonly words: string;
	/** The statement that its words are of; `undefined` where they are nobody's, or their place is not known. */
	readonly attribution: Attribution | undefined;
	/** As of a {@link ReviewedClaim}. */
	readonly speaker: string;
	readonly told: readonly string[];
}

/**
 * All claims with their reviews, and the reviews that belong to none: of quotations and selections, and those whose place
 * has to be looked at.
 */
export function reviewedClaims({ analysis, records }: Reviewed): {
	readonly claims: readonly ReviewedClaim[];
	readonly others: readonly OtherReview[];
	readonly lookup: Lookup;
	readonly said: Reviews;
	readonly judgedAs: JudgedAs;
} {
	const lookup = new Lookup(analysis);
	const said = new Reviews(analysis.text, records);
	const reviews = said.ofClaims(analysis);
	const claims = analysis.claims.map((claim) => {
		const view = claimView(claim, lookup);
		const review = reviews.get(claim);
		return {
			view,
			words: lookup.joined(claim.content),
			speaker: view.voice.speaker?.name ?? (view.attribution ? '' : view.voice.name),
			told: view.flags.map(flagWord),
			verdicts: review ? [review.record, ...review.beside, ...review.agreeing].flatMap(verdictsOf) : [],
		};
	});
	const taken = new Set<unknown>(claims.flatMap(({ verdicts }) => verdicts));
	const statements = new Map<ReviewRecord, Attribution>();
	for (const [attribution, { record, beside, agreeing }] of said.ofQuotations(analysis)) {
		[record, ...beside, ...agreeing].forEach((review) => statements.set(review, attribution));
	}
	const others = records.flatMap((placed): OtherReview[] => {
		const { record } = placed;
		if (record.type !== 'review' || taken.has(record)) {
			return [];
		}
		const attribution = statements.get(record) ?? statementAround(placed, lookup);
		return [
			{
				review: record,
				placed,
				words: wordsNow(analysis, placed),
				attribution,
				speaker: lookup.speaker(attribution?.speaker ?? null)?.name ?? '',
				told: statementFlags(toldOf(attribution, undefined)).map(flagWord),
			},
		];
	});
	return { claims, others, lookup, said, judgedAs: judgedAs(said) };
}

/** The statement that all words of a record are of: a longer stretch is nobody's. */
function statementAround({ outcome, spans }: PlacedRecord, lookup: Lookup): Attribution | undefined {
	const [first] = spans;
	const nearest = outcome === 'needs review' || !first ? undefined : lookup.nearest(first);
	if (!nearest) {
		return undefined;
	}
	const { start, end } = hullOf(nearest.content);
	const { text } = lookup.analysis;
	const beyond = spans.flatMap((span) => [
		text.slice(span.start, start),
		text.slice(Math.max(span.start, end), span.end),
	]);
	return beyond.some((words) => /[\p{L}\p{N}]/u.test(words)) ? undefined : nearest;
}

/** The words that a person judged, where others stand there now, so that somebody has to look again; empty where they are the same. */
export type JudgedAs = (review: ReviewRecord) => string;

export function judgedAs({ all }: Pick<Reviews, 'all'>): JudgedAs {
	// What its rivals say is of the same place and words.
	const others = new Set(all.filter(({ reworded }) => reworded).map(({ record }) => record.target));
	return ({ target, judged }) => (others.has(target) ? judged : '');
}

/** The note of a review, under the name of who wrote it, where that is another. */
export const signedNote = ({ note, noteBy }: ReviewRecord): string =>
	note !== '' && noteBy !== undefined && noteBy !== '' ? `${noteBy}: ${note}` : note;

/** The words of a record as the text has them; where its place has to be looked at, as they were. */
export const wordsNow = ({ text }: Analysis, { record, outcome, spans }: PlacedRecord): string =>
	outcome === 'needs review' ? record.target.map(({ exact }) => exact).join(' … ') : wordsOf(text, spans);

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

/** What a decision between people stands above: `checked (Ada); disputed (Ben)`; empty where it is none. */
export const decidedOver = (review: ReviewRecord | undefined): string =>
	(review ? (decisionOf(review)?.over ?? []) : [])
		.map(({ status, reviewer }) => (reviewer === '' ? status : `${status} (${reviewer})`))
		.join('; ');

/** How a status is written of which it matters who gave it. */
export const signedStatus = ({ status, reviewer }: ReviewRecord): string =>
	reviewer === '' ? status : `${status} (${reviewer})`;

/** Whether a status counts as reviewed. */
export function isDone({ statuses }: Reviewed, status: StatusId): boolean {
	const known = [...statuses, ...DEFAULT_STATUSES].find(({ id }) => id === status);
	// One that is not known here has been set by someone all the same.
	return known?.done ?? true;
}
