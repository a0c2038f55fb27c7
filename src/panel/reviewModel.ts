import { correctionText } from '../editor/desk/actText';
import type { Reviews, ReviewTarget } from '../editor/desk/reviews';
import { namedStatus, statuses } from '../editor/desk/statuses';
import { plain } from '../editor/plain';
import { wordsOf } from '../review/spans';
import type { PlacedRecord } from '../review/placeRecords';
import type { PlacedReview } from '../review/matchReviews';
import type { Key, LostRow, ReviewModel, ReviewRow } from './messages';
import type { ViewModel } from './viewModel';

const LOST = 'lost ';
const LONGEST_TEXT = 300;

/** What reviewers said of the rows of a view, in the same version of the text. */
export function reviewModel(view: ViewModel, reviews: Reviews): ReviewModel {
	const { analysis } = view;
	const rows: ReviewRow[] = [];
	const add = (key: Key | undefined, { record, reworded }: PlacedReview): void => {
		if (key !== undefined) {
			rows.push({ key, status: record.status, note: record.note, tags: record.tags, reworded });
		}
	};
	reviews.ofClaims(analysis).forEach((review, claim) => add(view.keyOfClaim(claim), review));
	reviews.ofQuotations(analysis).forEach((review, attribution) => add(view.keyOfStatement(attribution), review));
	return {
		statuses: withUsed(rows).map(({ id, sign, done, label }) => ({ id, sign, done, label: plain(label) })),
		rows,
		lost: reviews.lost.map((placed) => lostRow(view, placed)),
	};
}

/** What a row is about, as the desk takes it. */
export function targetOf(view: ViewModel, key: Key): ReviewTarget | undefined {
	const among = view.analysis;
	const claim = view.claim(key);
	const attribution = claim ? undefined : view.attribution(key);
	return claim
		? { about: 'claim', spans: claim.content, among }
		: attribution && { about: 'quotation', spans: attribution.content, among };
}

/** The lost record behind a key. */
export const lostRecord = (reviews: Reviews, key: Key): PlacedRecord | undefined =>
	reviews.lost.find(({ record }) => LOST + record.id === key);

/** Statuses to choose, and after them those that reviews still have although nobody can choose them any more. */
function withUsed(rows: readonly ReviewRow[]): ReturnType<typeof statuses> {
	const known = statuses();
	const used = new Set(rows.map(({ status }) => status).filter((status) => !known.some(({ id }) => id === status)));
	return [...known, ...Array.from(used, namedStatus)];
}

function lostRow(view: ViewModel, { record, spans }: PlacedRecord): LostRow {
	const [first] = spans;
	const said =
		record.type === 'correction'
			? correctionText(record.correction)
			: [namedStatus(record.status).label, record.note, ...record.tags].filter((part) => part !== '').join(' · ');
	return {
		key: LOST + record.id,
		text: plain(record.target.map(({ exact }) => exact).join(' … '), LONGEST_TEXT),
		said: plain(said, LONGEST_TEXT),
		guess: plain(wordsOf(view.analysis.text, spans), LONGEST_TEXT),
		place: first ? view.place(first) : null,
	};
}
