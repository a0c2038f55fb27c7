import type { PlacedReview } from '../review/matchReviews';
import type { Source } from '../review/model';
import type { Findable } from './find';
import { folded } from './find';
import { plain } from './plain';
import type { NamedStatus, Statuses } from './statuses';
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

/** The same row, to be found also by what was said of it: every status given, notes and tags, who said it. */
export function withSaid(row: Findable, said: Pick<SaidView, 'status' | 'note' | 'tags' | 'verdicts'>): Findable {
	const statuses = [said.status, ...said.verdicts.map(({ status }) => status)];
	const given = statuses.flatMap(({ id, label }) => [id, label]).map(folded);
	const written = [said.note, ...said.tags, ...said.verdicts.flatMap(({ who, note }) => [who, note])].map(folded);
	return {
		...row,
		words: [row.words, ...given, ...written].join('\n'),
		tags: [...row.tags, ...given],
	};
}
