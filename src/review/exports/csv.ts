import Papa from 'papaparse';
import { lineNumbers } from './lineNumbers';
import { otherReviews, reviewedClaims, statusOf, type Reviewed } from './reviewed';

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
] as const;

/** How a cell begins that a spreadsheet would reckon with; full-width signs count in some. */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/**
 * Claims and reviews as comma-separated values (RFC 4180) with a heading. A cell that a spreadsheet would take for a
 * formula gets an apostrophe in front. `start` and `end` are UTF-16 offsets; empty where the place has to be looked at.
 */
export function toCsv(reviewed: readonly Reviewed[]): string {
	return csvHeading + reviewed.map(csvRows).join('');
}

export const csvHeading = `${COLUMNS.join(',')}\r\n`;

/** The rows of one text, each with its line end. */
export function csvRows(reviewed: Reviewed): string {
	return rowsOf(reviewed)
		.map((row) => `${Papa.unparse([row], { escapeFormulae: FORMULA })}\r\n`)
		.join('');
}

function rowsOf(reviewed: Reviewed): string[][] {
	const lineOf = lineNumbers(reviewed.analysis.text);
	const claims = reviewedClaims(reviewed).map(({ claim, words, speaker, review }) => {
		const start = claim.content[0]?.start ?? 0;
		return [
			reviewed.doc,
			String(lineOf(start)),
			String(start),
			String(claim.content.at(-1)?.end ?? 0),
			'claim',
			words,
			speaker,
			claim.stance,
			claim.polarity,
			claim.modality,
			claim.checkWorthiness.toFixed(2),
			claim.reasons.join('; '),
			...reviewCells(review),
		];
	});
	const others = otherReviews(reviewed).map(({ review, placed: { outcome, spans } }) => {
		const start = outcome === 'needs review' ? undefined : spans[0]?.start;
		return [
			reviewed.doc,
			start === undefined ? '' : String(lineOf(start)),
			start === undefined ? '' : String(start),
			start === undefined ? '' : String(spans.at(-1)?.end ?? start),
			review.about,
			review.target.map(({ exact }) => exact).join(' … '),
			'',
			'',
			'',
			'',
			'',
			'',
			...reviewCells(review),
		];
	});
	return [...claims, ...others];
}

const reviewCells = (review: Parameters<typeof statusOf>[0]): string[] => [
	statusOf(review),
	review?.note ?? '',
	review?.tags.join('; ') ?? '',
	review?.sources.map(({ reference, title }) => (title === '' ? reference : `${title} <${reference}>`)).join('; ') ??
		'',
	review?.reviewer ?? '',
	review?.modified ?? '',
];
