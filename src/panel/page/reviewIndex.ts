import type { Key, PanelModel, ReviewModel, ReviewRow, StatusChoice } from '../messages';

/** Stands in where not even the statuses have come. */
const NONE: StatusChoice = { id: '', sign: '·', done: false, label: '' };

/** What reviewers said, by the rows it is said of. */
export class ReviewIndex {
	readonly statuses: readonly StatusChoice[];
	private readonly rows: ReadonlyMap<Key, ReviewRow>;
	private readonly choices: ReadonlyMap<string, StatusChoice>;

	constructor(readonly model: ReviewModel) {
		this.statuses = model.statuses;
		this.rows = new Map(model.rows.map((row) => [row.key, row]));
		this.choices = new Map(model.statuses.map((status) => [status.id, status]));
	}

	of(key: Key): ReviewRow | undefined {
		return this.rows.get(key);
	}

	/** What nobody said anything of is unreviewed: the first status. */
	statusOf(key: Key): StatusChoice {
		const unreviewed = this.statuses[0] ?? NONE;
		return this.choices.get(this.rows.get(key)?.status ?? unreviewed.id) ?? unreviewed;
	}

	/** Whether somebody has to look at it: never judged, or other words than those that were. */
	isOpen(key: Key): boolean {
		return this.statusOf(key).id === this.statuses[0]?.id || this.rows.get(key)?.reworded === true;
	}

	/** Note and tags, for searching. */
	wordsOf(key: Key): string {
		const row = this.rows.get(key);
		return row ? [row.note, ...row.tags].join('\n') : '';
	}

	progress({ claims }: PanelModel): { readonly done: number; readonly all: number } {
		return { done: claims.filter(({ key }) => this.statusOf(key).done).length, all: claims.length };
	}
}

/** The tags in what was typed, each once. */
export const tagsIn = (typed: string): string[] => [
	...new Set(
		typed
			.split(',')
			.map((tag) => tag.trim())
			.filter((tag) => tag !== ''),
	),
];
