import { asksForNothing, folded, matchesQuery, readQuery, type Findable, type Query } from '../../reading/find';
import type { CheckedRow, ClaimRow, FindingRow, LostRow, PanelModel, SpeakerRow } from '../rows';
import type { ReviewIndex } from './reviewIndex';
import type { Filters } from './savedState';

/** How rows are found that do not say it themselves, kept from one keystroke to the next. */
export type Searched = WeakMap<object, Findable>;

/** Which rows pass the search, which is read as in all lists, and the filters. */
export class Matching {
	private readonly query: Query;
	private readonly speakers: ReadonlyMap<string, SpeakerRow>;

	constructor(
		model: PanelModel,
		query: string,
		private readonly filters: Filters,
		private readonly reviews: ReviewIndex,
		private readonly searched: Searched = new WeakMap(),
	) {
		this.query = readQuery(query);
		this.speakers = new Map(model.speakers.map((speaker) => [speaker.key, speaker]));
	}

	claim(claim: ClaimRow): boolean {
		const { status, act, check, flag } = this.filters;
		return (
			this.isBySpeaker(claim.speaker) &&
			(status === '' || this.reviews.hasStatus(claim.key, status)) &&
			(act === '' || claim.act === act) &&
			(flag === '' || claim.marks.some((mark) => mark === flag)) &&
			(check === '' || claim.isToCheck === (check === 'yes')) &&
			(asksForNothing(this.query) || matchesQuery(claim.find, this.query, this.reviews.foundBy(claim.key)))
		);
	}

	speaker(speaker: SpeakerRow): boolean {
		const { find, statements } = speaker;
		const words = (): string => [find.words, ...statements.map(({ text }) => folded(text))].join('\n');
		return this.isBySpeaker(speaker.key) && this.isFound(speaker, () => ({ ...find, words: words() }));
	}

	finding(finding: FindingRow): boolean {
		return this.isBySpeaker(finding.speaker ?? '') && this.isFound(finding, () => finding.find);
	}

	checked(row: CheckedRow): boolean {
		return this.isFound(row, () => row.find);
	}

	lost(lost: LostRow): boolean {
		const words = (): string => folded(`${lost.text}\n${lost.said}`);
		return this.isFound(lost, () => ({ speaker: '', words: words(), tags: [], check: false }));
	}

	private isBySpeaker(key: string): boolean {
		const { speaker, speakerKind } = this.filters;
		return (speaker === '' || speaker === key) && (speakerKind === '' || this.speakers.get(key)?.kind === speakerKind);
	}

	private isFound(row: object, find: () => Findable): boolean {
		if (asksForNothing(this.query)) {
			return true;
		}
		const known = this.searched.get(row) ?? find();
		this.searched.set(row, known);
		return matchesQuery(known, this.query);
	}
}
