import type { FoundBy } from '../../reading/find';
import { foundBy } from '../../reading/said';
import type { Key, PanelModel, ReviewModel, ReviewRow, StatusChoice } from '../rows';

/** Stands in where not even the statuses have come. */
const NONE: StatusChoice = { id: '', sign: '·', done: false, label: '' };

const NOTHING_SAID = { status: undefined, note: '', tags: [], verdicts: [] as ReviewRow['verdicts'] };

/** What reviewers said, by the rows it is said of. */
export class ReviewIndex {
	readonly statuses: readonly StatusChoice[];
	private readonly rows: ReadonlyMap<Key, ReviewRow>;
	private readonly choices: ReadonlyMap<string, StatusChoice>;
	private readonly dealt: ReadonlySet<Key>;
	/** Made on first use. */
	private readonly found = new Map<object, FoundBy>();

	constructor(readonly model: ReviewModel) {
		this.statuses = model.statuses;
		this.rows = new Map(model.rows.map((row) => [row.key, row]));
		this.choices = new Map(model.statuses.map((status) => [status.id, status]));
		this.dealt = new Set(model.dealt);
	}

	of(key: Key): ReviewRow | undefined {
		return this.rows.get(key);
	}

	/** What nobody said anything of is unreviewed: the first status. */
	statusOf(key: Key): StatusChoice {
		return this.choice(this.rows.get(key)?.status);
	}

	/** The status with an id. */
	choice(id: string | undefined): StatusChoice {
		const unreviewed = this.statuses[0] ?? NONE;
		return this.choices.get(id ?? unreviewed.id) ?? unreviewed;
	}

	/** Whether anyone gave it this status, of several who said different things. */
	hasStatus(key: Key, id: string): boolean {
		return this.statusOf(key).id === id || (this.of(key)?.verdicts.some(({ status }) => status === id) ?? false);
	}

	/** Whether somebody has to look at it: never judged, judged in several ways, or other words than those that were. */
	isOpen(key: Key): boolean {
		return this.statusOf(key).id === this.statuses[0]?.id || !this.stands(key);
	}

	/** Whether a verdict is the only one, and of the words that stand there. */
	private stands(key: Key): boolean {
		const row = this.rows.get(key);
		return !row?.reworded && !row?.verdicts.length;
	}

	/** Whether someone has dealt with a finding. */
	isDealt(key: Key): boolean {
		return this.dealt.has(key);
	}

	/** By what was said of it a row is found. */
	foundBy(key: Key): FoundBy {
		const row = this.rows.get(key) ?? NOTHING_SAID;
		let found = this.found.get(row);
		if (!found) {
			const verdicts = row.verdicts.map((verdict) => ({ ...verdict, status: this.choice(verdict.status) }));
			found = foundBy({ ...row, status: this.choice(row.status), verdicts });
			this.found.set(row, found);
		}
		return found;
	}

	/** How many claims are reviewed; those on which reviewers disagree, or that are other words by now, are not. */
	progress({ claims }: PanelModel): { readonly done: number; readonly all: number } {
		const done = claims.filter(({ key }) => this.statusOf(key).done && this.stands(key));
		return { done: done.length, all: claims.length };
	}

	/** How many findings nobody has dealt with. */
	findingsLeft({ findings }: PanelModel): number {
		return findings.filter(({ key }) => !this.dealt.has(key)).length;
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
