import { SPEAKER_ICONS } from '../../reading/speakerView';
import {
	ARTICLE,
	type CheckedRow,
	type ClaimRow,
	type DetailRow,
	type FindingRow,
	type Key,
	type LostRow,
	type Mark,
	type PanelModel,
	type SpeakerRow,
	type StatementRow,
} from '../rows';
import { checkedDescription, tagOf } from './checkedBranches';
import { DetailRows } from './detailRows';
import { fill } from './fill';
import { nameOf } from './nameOf';
import type { ReviewIndex } from './reviewIndex';
import type { Branch, Row, RowContent } from './row';
import type { PageState } from './savedState';
import { strings } from './strings';

/** Makes the row of each thing that the lists show, with what is opened below it. */
export class ItemRows {
	private readonly names: ReadonlyMap<Key, SpeakerRow>;
	private readonly open: ReadonlySet<Key>;
	private readonly below: DetailRows;
	private readonly drafts: ReadonlySet<Key>;

	constructor(
		{ speakers }: PanelModel,
		setup: PageState,
		details: ReadonlyMap<Key, readonly DetailRow[]>,
		private readonly reviews: ReviewIndex,
	) {
		this.names = new Map(speakers.map((speaker) => [speaker.key, speaker]));
		this.open = new Set(setup.open);
		this.below = new DetailRows(setup, details, reviews);
		this.drafts = new Set(setup.drafts.map(({ key }) => key));
	}

	/** @param namesSpeaker it stands below nobody's name */
	claim(claim: ClaimRow, namesSpeaker: boolean): Branch {
		return this.reviewable(claim, namesSpeaker ? nameOf(claim.speaker, this.names) : '');
	}

	statement(statement: StatementRow): Branch {
		return this.reviewable(statement, '');
	}

	private reviewable(row: ClaimRow | StatementRow, description: string): Branch {
		const { key, text, marks } = row;
		return {
			row: {
				...this.item(key, text),
				...this.judged(key, description),
				marks: [...this.reviewMarks(key), ...marks],
				place: row,
			},
			below: this.below.ofReviewable(key),
		};
	}

	/** Who speaks, or that nobody does, above what is theirs. */
	voice(key: Key): Pick<Row, 'text' | 'description' | 'icon' | 'line'> {
		const speaker = this.names.get(key);
		const kind = speaker && speaker.kind !== 'named' ? strings.speakerKind[speaker.kind] : '';
		return {
			text: nameOf(key, this.names),
			description: [speaker?.role, kind].filter(Boolean).join(' · '),
			icon: SPEAKER_ICONS[speaker?.sort ?? (key === ARTICLE ? 'article' : 'unknown')],
			line: speaker?.line ?? '',
		};
	}

	speaker({ key, share, statements, place }: SpeakerRow, below: readonly Branch[]): Branch {
		const counted = [statements.length, Math.round(share * 100)] as const;
		return {
			row: {
				kind: 'group',
				key,
				...this.voice(key),
				badge: fill(strings.share, ...counted),
				badgeLabel: fill(strings.shareLong, ...counted),
				place,
				isOpen: statements.length > 0 ? this.open.has(key) : null,
			},
			below,
		};
	}

	finding(finding: FindingRow): Branch {
		const { key, text, quote } = finding;
		const isDone = this.reviews.isDealt(key);
		return {
			row: {
				...this.item(key, text),
				description: quote,
				icon: isDone ? 'pass' : 'info',
				isDone,
				marks: isDone ? ['dealt'] : [],
				place: finding,
			},
			below: this.below.ofFinding(key),
		};
	}

	checked(checked: CheckedRow): Branch {
		const { key, text, place, isStatement } = checked;
		const { description, ...judged } = this.judged(key, checkedDescription(checked));
		return {
			row: {
				...this.item(key, text),
				tag: tagOf(checked),
				description,
				...(isStatement && { ...judged, marks: this.reviewMarks(key) }),
				place,
			},
			below: this.below.ofChecked(checked),
		};
	}

	lost(lost: LostRow): Branch {
		return this.below.lost(lost);
	}

	private item(key: Key, text: string): RowContent {
		return { kind: 'item', key, text, isOpen: this.open.has(key) };
	}

	/** @param description what stands there in any case */
	private judged(key: Key, description: string): Pick<Row, 'status' | 'otherStatuses' | 'description'> {
		const status = this.reviews.statusOf(key);
		const others = new Set(this.reviews.of(key)?.verdicts.map((verdict) => this.reviews.choice(verdict.status)));
		others.delete(status);
		return {
			status,
			otherStatuses: [...others],
			description: [description, this.below.verdicts(key)].filter((part) => part !== '').join(' · '),
		};
	}

	private reviewMarks(key: Key): Mark[] {
		const { reworded = false, verdicts = [], note = '', tags = [] } = this.reviews.of(key) ?? {};
		const marks: Partial<Record<Mark, boolean>> = {
			reworded,
			draft: this.drafts.has(key),
			verdicts: verdicts.length > 0,
			noted: note !== '' || tags.length > 0,
		};
		return (Object.keys(marks) as Mark[]).filter((mark) => marks[mark]);
	}
}
