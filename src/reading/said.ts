import type { PlacedReview } from '../review/matchReviews';
import { UNREVIEWED, type Source } from '../review/model';
import { folded, type Findable, type FoundBy } from './find';
import { plain } from './plain';
import { signAndLabel, type NamedStatus, type Statuses } from './statuses';
import { l10n } from './words/l10n';

const NAME_LENGTH = 300;

/** What one of several people said of something. */
export interface VerdictView {
	/** Their name, as far as it is known. */
	readonly who: string;
	readonly status: NamedStatus;
	readonly note: string;
}

/** What reviewers said of a claim, a statement or any words. */
export interface SaidView {
	readonly status: NamedStatus;
	/** As it was written; may have several lines. */
	readonly note: string;
	readonly tags: readonly string[];
	readonly sources: readonly Source[];
	/** Empty where it is not known. */
	readonly reviewer: string;
	/** The words are others than when the status was set. */
	readonly reworded: boolean;
	/** Where people said different things without knowing of each other: all of them, the one shown first. */
	readonly verdicts: readonly VerdictView[];
}

/** What a review says; where there is none, that nobody has said anything. */
export function saidView(review: PlacedReview | undefined, statuses: Statuses): SaidView {
	if (!review) {
		return { status: statuses.of(), note: '', tags: [], sources: [], reviewer: '', reworded: false, verdicts: [] };
	}
	const { record, reworded, verdicts } = review;
	const { note, tags, sources, reviewer } = record;
	return {
		status: statuses.of(record.status),
		note,
		tags,
		sources,
		reviewer: plain(reviewer, NAME_LENGTH),
		reworded,
		verdicts: verdicts.map(({ reviewer, status, note }) => ({
			who: reviewer === '' ? l10n.t('someone') : plain(reviewer, NAME_LENGTH),
			status: statuses.of(status),
			note,
		})),
	};
}

/**
 * What people decided, for a line among others: where they differ the status of each, and whether the words are others since.
 * Empty where nobody decided anything.
 */
export function decidedWords({ status, reworded, verdicts }: SaidView): readonly string[] {
	const given = (verdicts.length > 0 ? verdicts.map((verdict) => verdict.status) : [status])
		.filter(({ id }) => id !== UNREVIEWED)
		.map(signAndLabel);
	return given.length === 0
		? []
		: [[...new Set(given)].join(' ≠ '), ...(reworded ? [l10n.t('the words have changed since')] : [])];
}

/** The same, or that nobody decided anything. */
export function statusWords(review: PlacedReview | undefined, statuses: Statuses): readonly string[] {
	const decided = decidedWords(saidView(review, statuses));
	return decided.length > 0 ? decided : [statuses.of().label];
}

/** By what a row is found of which this was said: every status given, notes and tags, who said it. */
export function foundBy(said: Pick<SaidView, 'status' | 'note' | 'tags' | 'verdicts'>): FoundBy {
	const statuses = [said.status, ...said.verdicts.map(({ status }) => status)];
	const tags = statuses.flatMap(({ id, label }) => [id, label]).map(folded);
	const written = [said.note, ...said.tags, ...said.verdicts.flatMap(({ who, note }) => [who, note])].map(folded);
	return { words: [...tags, ...written].join('\n'), tags };
}

/** The same row, to be found by what was said of it too. */
export function withSaid(row: Findable, said: SaidView): Findable {
	const { words, tags } = foundBy(said);
	return { ...row, words: `${row.words}\n${words}`, tags: [...row.tags, ...tags] };
}
