import type { ClaimRow, FindingRow, LostRow, PanelModel, SpeakerRow } from '../rows';
import type { PageStrings } from '../strings';
import { nameOf } from './nameOf';
import type { ReviewIndex } from './reviewIndex';
import type { Filters } from './savedState';

/** From here on a claim is one to check. */
const WORTH_CHECKING = 0.5;

/** Which rows pass the search and the filters: all words of the search, in any order, whatever their case and accents. */
export class Matching {
	private readonly words: readonly string[];
	private readonly speakers: ReadonlyMap<string, SpeakerRow>;

	constructor(
		model: PanelModel,
		query: string,
		private readonly filters: Filters,
		private readonly strings: Pick<PageStrings, 'article' | 'unknown'>,
		private readonly reviews: ReviewIndex,
		/** What each row is searched in, kept from one keystroke to the next. */
		private readonly searched = new WeakMap<object, string>(),
	) {
		this.words = folded(query).split(/\s+/).filter(Boolean);
		this.speakers = new Map(model.speakers.map((speaker) => [speaker.key, speaker]));
	}

	/** Whether anything is left out at all. */
	get isActive(): boolean {
		return this.words.length > 0 || Object.values(this.filters).some(Boolean);
	}

	claim(claim: ClaimRow): boolean {
		const { status, act, check, stance } = this.filters;
		return (
			this.isBySpeaker(claim.speaker) &&
			(status === '' || this.reviews.hasStatus(claim.key, status)) &&
			(act === '' || claim.act === act) &&
			(stance === '' || claim.stance === stance) &&
			(check === '' || claim.checkWorthiness >= WORTH_CHECKING === (check === 'yes')) &&
			this.says(claim, () => claim.text, claim.speaker, this.reviews.wordsOf(claim.key))
		);
	}

	speaker(speaker: SpeakerRow): boolean {
		const text = (): string => [speaker.role, ...speaker.statements.map((statement) => statement.text)].join('\n');
		return this.isBySpeaker(speaker.key) && this.says(speaker, text, speaker.key);
	}

	finding(finding: FindingRow): boolean {
		const text = (): string => `${finding.text}\n${finding.quote}`;
		return this.isBySpeaker(finding.speaker ?? '') && this.says(finding, text, finding.speaker);
	}

	lost(lost: LostRow): boolean {
		return this.says(lost, () => `${lost.text}\n${lost.said}`, null);
	}

	private isBySpeaker(key: string): boolean {
		const { speaker, speakerKind } = this.filters;
		return (speaker === '' || speaker === key) && (speakerKind === '' || this.speakers.get(key)?.kind === speakerKind);
	}

	/** @param more what is said beside it, which may change while the row stays the same */
	private says(row: object, text: () => string, speaker: string | null, more = ''): boolean {
		if (this.words.length === 0) {
			return true;
		}
		let all = this.searched.get(row);
		if (all === undefined) {
			all = folded(speaker === null ? text() : `${text()}\n${nameOf(speaker, this.speakers, this.strings)}`);
			this.searched.set(row, all);
		}
		const beside = more === '' ? '' : folded(more);
		return this.words.every((word) => all.includes(word) || beside.includes(word));
	}
}

function folded(text: string): string {
	const lower = text.toLowerCase();
	// Most texts are plain, and normalising is slow.
	return /^[\u0000-\u007f]*$/.test(lower)
		? lower
		: lower
				.normalize('NFD')
				.replace(/\p{M}/gu, '')
				.replace(/[\u2018\u2019]/g, "'");
}
