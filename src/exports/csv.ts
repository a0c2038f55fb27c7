import type { Attribution } from '../analysis/model';
import { certaintyOf } from '../reading/thresholds';
import type { ReviewRecord } from '../review/model';
import { csvLine } from './csvLine';
import { decidedOver, reviewedClaims, signedNote, statusOf, verdictsOf, type Reviewed } from './reviewed';
import { rounded } from './rounded';

const COLUMNS = [
	'document',
	'line',
	'start',
	'end',
	'about',
	'text',
	'speaker',
	'stance',
	'polarity',
	'modality',
	'check-worthiness',
	'reasons',
	'status',
	'note',
	'tags',
	'sources',
	'reviewer',
	'modified',
	'told as',
	'decided over',
	'judged words',
	'certainty',
] as const;

/**
 * Claims and reviews as comma-separated values (RFC 4180) with a heading; a row for each person where several say
 * something of the same claim. A cell that a spreadsheet would take for a formula gets an apostrophe in front, and what
 * a terminal would obey is shown. *judged words* holds those that were judged, where others stand there now; *certainty*,
 * in [0, 1], is how sure it is that these are the words, and whose. `start` and `end` are UTF-16 offsets; empty where the
 * place has to be looked at.
 */
export function toCsv(reviewed: readonly Reviewed[]): string {
	return csvHeading + reviewed.map(csvRows).join('');
}

export const csvHeading = `${COLUMNS.join(',')}\r\n`;

/** The rows of one text, each with its line end. */
export function csvRows(reviewed: Reviewed): string {
	return rowsOf(reviewed).map(csvLine).join('');
}

function rowsOf(reviewed: Reviewed): string[][] {
	const { claims, others, lookup, judgedAs } = reviewedClaims(reviewed);
	const ofClaims = claims.flatMap(({ view: { claim, place, attribution }, words, speaker, told, verdicts }) => {
		const cells = [
			reviewed.doc,
			String(place.line),
			String(place.start),
			String(place.end),
			'claim',
			words,
			speaker,
			claim.stance,
			claim.polarity,
			claim.modality,
			claim.checkWorthiness.toFixed(2),
			claim.reasons.join('; '),
		];
		return (verdicts.length > 0 ? verdicts : [undefined]).map((review) => [
			...cells,
			...reviewCells(review),
			told.join('; '),
			decidedOver(review),
			review ? judgedAs(review) : '',
			certainty(attribution),
		]);
	});
	const ofOthers = others.flatMap(({ review, words, attribution, speaker, told, placed: { outcome, spans } }) => {
		const start = outcome === 'needs review' ? undefined : spans[0]?.start;
		const cells = [
			reviewed.doc,
			start === undefined ? '' : String(lookup.line(start)),
			start === undefined ? '' : String(start),
			start === undefined ? '' : String(spans.at(-1)?.end ?? start),
			review.about,
			words,
			speaker,
			'',
			'',
			'',
			'',
			'',
		];
		return verdictsOf(review).map((verdict) => [
			...cells,
			...reviewCells(verdict),
			told.join('; '),
			decidedOver(verdict),
			judgedAs(verdict),
			certainty(attribution),
		]);
	});
	return [...ofClaims, ...ofOthers];
}

/** Empty in the article's own voice: of its words nobody asks whose they are. */
const certainty = (attribution: Attribution | undefined): string =>
	attribution ? String(rounded(certaintyOf(attribution))) : '';

const reviewCells = (review: ReviewRecord | undefined): string[] => [
	statusOf(review),
	review ? signedNote(review) : '',
	review?.tags.join('; ') ?? '',
	review?.sources.map(({ reference, title }) => (title === '' ? reference : `${title} <${reference}>`)).join('; ') ??
		'',
	review?.reviewer ?? '',
	review?.modified ?? '',
];
