import { saidView } from '../reading/said';
import type { Statuses } from '../reading/statuses';
import { recordText } from '../reading/words/actText';
import { plain } from '../reading/plain';
import type { PlacedReview } from '../review/matchReviews';
import type { PlacedRecord } from '../review/placeRecords';
import type { Reviews, ReviewTarget } from '../review/reviews';
import { wordsOf } from '../review/spans';
import type { ShownArticle, Turns } from './host';
import type { Key, LostRow, ReviewRow, SaidRow, StatusChoice } from './rows';
import type { ViewModel } from './viewModel';

const LOST = 'lost ';
const LONGEST_TEXT = 300;

/** What people said, by the keys of the rows that show it: reviews, lost records; `null` for findings dealt with. */
export type Said = ReadonlyMap<Key, PlacedRecord | null>;

/** What people said of what a view shows, in the same version of the text; in turns. */
export async function saidOf(view: ViewModel, reviews: Reviews, turns: Turns): Promise<Said> {
	const said = new Map<Key, PlacedRecord | null>();
	const add = (keys: readonly Key[], placed: PlacedRecord | null): void => keys.forEach((key) => said.set(key, placed));
	const { analysis, claims, statements, findings } = view;
	const ofClaims = reviews.ofClaims(analysis);
	await turns.pause();
	ofClaims.forEach((review, claim) => add(claims.keysOf(claim), review));
	const ofQuotations = reviews.ofQuotations(analysis);
	await turns.pause();
	ofQuotations.forEach((review, attribution) => add(statements.keysOf(attribution), review));
	const ofFindings = reviews.ofFindings(analysis);
	await turns.pause();
	ofFindings.forEach((finding) => add(findings.keysOf(finding), null));
	reviews.lost.forEach((placed) => add([LOST + placed.record.id], placed));
	return said;
}

/** The rows for keys of what people said. */
export function* saidRows(
	view: ViewModel,
	said: Said,
	statuses: Statuses,
	keys: Iterable<Key> = said.keys(),
): Generator<SaidRow> {
	for (const key of keys) {
		const placed = said.get(key);
		if (placed && key.startsWith(LOST)) {
			yield { of: 'lost', row: lostRow(view, key, placed) };
		} else if (placed && isReview(placed)) {
			yield { of: 'reviews', row: reviewRow(key, placed, statuses) };
		} else if (placed === null) {
			yield { of: 'dealt', row: { key } };
		}
	}
}

/** The keys under which something else is said now, and those under which nothing is any more. */
export function changesOf(before: Said, after: Said): { readonly put: Key[]; readonly gone: Key[] } {
	return {
		put: [...after].flatMap(([key, placed]) => (saysTheSame(placed, before.get(key)) ? [] : [key])),
		gone: [...before.keys()].filter((key) => !after.has(key)),
	};
}

/** The statuses to choose from, and after them those that reviews have although nobody can choose them any more. */
export function statusChoices({ statuses, reviews }: Pick<ShownArticle, 'statuses' | 'reviews'>): StatusChoice[] {
	const given = reviews.all.flatMap(({ record, verdicts }) => [record, ...verdicts].map(({ status }) => status));
	const ids = new Set([...statuses.all.map(({ id }) => id), ...given]);
	return Array.from(ids, (id) => {
		const { sign, done, label } = statuses.of(id);
		return { id, sign, done, label: plain(label) };
	});
}

/** What a row is about, as an article takes it. */
export function targetOf(view: ViewModel, key: Key): ReviewTarget | undefined {
	const among = view.analysis;
	const claim = view.claims.get(key);
	const attribution = claim ? undefined : view.statements.get(key);
	return claim
		? { about: 'claim', spans: claim.content, among }
		: attribution && { about: 'quotation', spans: attribution.content, among };
}

/** The lost record behind a key, as it is now. */
export const lostRecord = (reviews: Reviews, key: Key): PlacedRecord | undefined =>
	reviews.lost.find(({ record }) => LOST + record.id === key);

/** What stands now where a lost record may belong, as its row shows it. */
export const guessText = (text: string, { spans }: PlacedRecord): string => plain(wordsOf(text, spans), LONGEST_TEXT);

function reviewRow(key: Key, review: PlacedReview, statuses: Statuses): ReviewRow {
	const { status, note, tags, reworded, verdicts } = saidView(review, statuses);
	const several = verdicts.map((verdict) => ({ ...verdict, status: verdict.status.id }));
	return { key, status: status.id, note, tags, reworded, verdicts: several };
}

function lostRow(view: ViewModel, key: Key, placed: PlacedRecord): LostRow {
	const { record, spans } = placed;
	const [first] = spans;
	return {
		key,
		text: plain(record.target.map(({ exact }) => exact).join(' … '), LONGEST_TEXT),
		said: plain(recordText(record), LONGEST_TEXT),
		guess: guessText(view.analysis.text, placed),
		place: first ? view.place(first) : null,
	};
}

/** Whether a record is a review with a place: one that is lost says nothing of any row. */
const isReview = (placed: PlacedRecord): placed is PlacedReview => 'verdicts' in placed;

function saysTheSame(a: PlacedRecord | null, b: PlacedRecord | null | undefined): boolean {
	return (
		a === b ||
		(a !== null &&
			a.record === b?.record &&
			a.spans.length === b.spans.length &&
			a.spans.every(({ start, end }, index) => start === b.spans[index]?.start && end === b.spans[index].end) &&
			(!isReview(a) || !isReview(b) || (a.reworded === b.reworded && isSame(a.verdicts, b.verdicts))))
	);
}

const isSame = (a: PlacedReview['verdicts'], b: PlacedReview['verdicts']): boolean =>
	a.length === b.length &&
	a.every(
		({ reviewer, status, note }, index) =>
			reviewer === b[index]?.reviewer && status === b[index].status && note === b[index].note,
	);
