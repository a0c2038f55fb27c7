import { SPEAKER_ICONS } from '../../reading/speakerView';
import {
	ARTICLE,
	UNKNOWN,
	type CheckedModel,
	type ClaimRow,
	type DetailRow,
	type FindingRow,
	type CheckedRow,
	type Key,
	type Mark,
	type PanelModel,
	type SpeakerRow,
	type StatementRow,
} from '../rows';
import { strings } from './strings';
import { fill } from './fill';
import { nameOf } from './nameOf';
import { LESS } from './openRows';
import type { ReviewIndex } from './reviewIndex';
import type { Matching } from './matching';
import { checkedBranches, checkedDescription, tagOf } from './checkedBranches';
import { DetailRows } from './detailRows';
import { flatten, type Branch, type Row } from './row';
import type { PageState, Tab } from './savedState';

/** A list as it is shown: the rows, and how many things passed of how many. */
export interface Listing {
	readonly rows: readonly Row[];
	readonly shown: number;
	readonly all: number;
}

/** Makes the rows of the panel's lists from what the extension sent and what the person has set up. */
export class RowBuilder {
	private readonly names: ReadonlyMap<Key, SpeakerRow>;
	private readonly closed: ReadonlySet<Key>;
	private readonly open: ReadonlySet<Key>;
	private readonly below: DetailRows;
	private readonly drafts: ReadonlySet<Key>;

	constructor(
		private readonly model: PanelModel,
		private readonly setup: PageState,
		details: ReadonlyMap<Key, readonly DetailRow[]>,
		private readonly reviews: ReviewIndex,
		private readonly checkedModel: CheckedModel | null,
	) {
		this.names = new Map(model.speakers.map((speaker) => [speaker.key, speaker]));
		this.closed = new Set(setup.closed);
		this.open = new Set(setup.open);
		this.below = new DetailRows(setup, details, reviews);
		this.drafts = new Set(setup.drafts.map(({ key }) => key));
	}

	build(tab: Tab, matching: Matching): Listing {
		const sort = this.setup.sort[tab];
		if (tab === 'claims') {
			const claims = this.model.claims.filter((claim) => matching.claim(claim));
			if (sort === 'check') {
				claims.sort((a, b) => b.checkWorthiness - a.checkWorthiness);
			}
			const branches = this.lessCertainLast(
				this.grouped(claims.filter(({ isLessCertain }) => !isLessCertain)),
				claims.filter(({ isLessCertain }) => isLessCertain).map((claim) => this.claim(claim, true)),
			);
			return { rows: flatten(branches), shown: claims.length, all: this.model.claims.length };
		}
		if (tab === 'speakers') {
			const speakers = this.model.speakers.filter((speaker) => matching.speaker(speaker));
			if (sort === 'words') {
				speakers.sort((a, b) => b.words - a.words);
			} else if (sort === 'name') {
				speakers.sort((a, b) => a.name.localeCompare(b.name));
			}
			const isUncertain = ({ statements }: SpeakerRow): boolean =>
				statements.length > 0 && statements.every(({ isLessCertain }) => isLessCertain);
			const branches = this.lessCertainLast(
				speakers.filter((speaker) => !isUncertain(speaker)).map((speaker) => this.speaker(speaker, true)),
				speakers.filter(isUncertain).map((speaker) => this.speaker(speaker, false)),
			);
			return { rows: flatten(branches), shown: speakers.length, all: this.model.speakers.length };
		}
		if (tab === 'checked') {
			const all = this.checkedModel?.rows ?? [];
			const rows = all.filter((row) => matching.checked(row));
			const branches = checkedBranches(rows, sort === 'text' ? 'in the text' : 'faults first', this.closed, (row) =>
				this.checkedRow(row),
			);
			return { rows: flatten(branches), shown: rows.length, all: all.length };
		}
		if (tab === 'lost') {
			const all = this.reviews.model.lost;
			const lost = all.filter((row) => matching.lost(row));
			return { rows: flatten(lost.map((row) => this.below.lost(row))), shown: lost.length, all: all.length };
		}
		return this.findings(matching);
	}

	/** Those that someone has dealt with come last, and do not count. */
	private findings(matching: Matching): Listing {
		const findings = this.model.findings.filter((finding) => matching.finding(finding));
		const left = findings.filter(({ key }) => !this.reviews.isDealt(key));
		const dealt = findings.filter(({ key }) => this.reviews.isDealt(key));
		return {
			rows: flatten([...left, ...dealt].map((finding) => this.finding(finding))),
			shown: left.length,
			all: this.reviews.findingsLeft(this.model),
		};
	}

	/** @param within the key of the row that all of these are below */
	private lessCertainLast(certain: readonly Branch[], less: readonly Branch[], within: Key = ''): readonly Branch[] {
		if (less.length === 0) {
			return certain;
		}
		const line: Branch = {
			row: {
				kind: 'group',
				key: `${LESS}${within}`,
				text: strings.lessCertain,
				badge: String(less.length),
				badgeLabel: String(less.length),
				isOpen: this.setup.showsLess,
			},
			below: less,
		};
		return [...certain, line];
	}

	private grouped(claims: readonly ClaimRow[]): Branch[] {
		switch (this.setup.group) {
			case 'none':
				return claims.map((claim) => this.claim(claim, true));
			case 'status':
				return this.byStatus(claims);
			default:
				return this.bySpeaker(claims);
		}
	}

	/** In the order in which statuses are chosen. */
	private byStatus(claims: readonly ClaimRow[]): Branch[] {
		return this.reviews.statuses.flatMap((status): Branch[] => {
			const members = claims.filter(({ key }) => this.reviews.statusOf(key).id === status.id);
			if (members.length === 0) {
				return [];
			}
			const key = `group status ${status.id}`;
			return [
				{
					row: {
						kind: 'group',
						key,
						text: status.label,
						badge: String(members.length),
						badgeLabel: fill(strings.count, members.length),
						isOpen: !this.closed.has(key),
					},
					below: members.map((claim) => this.claim(claim, true)),
				},
			];
		});
	}

	/** By speaker, in the order in which they first speak; the article's own claims and those of nobody known come last. */
	private bySpeaker(claims: readonly ClaimRow[]): Branch[] {
		const groups = new Map<Key, ClaimRow[]>();
		for (const claim of claims) {
			const group = groups.get(claim.speaker);
			if (group) {
				group.push(claim);
			} else {
				groups.set(claim.speaker, [claim]);
			}
		}
		const last = [UNKNOWN, ARTICLE].flatMap((key): [Key, ClaimRow[]][] => {
			const group = groups.get(key);
			groups.delete(key);
			return group ? [[key, group]] : [];
		});
		return [...groups, ...last].map(([speaker, members]): Branch => {
			const key = `group ${speaker}`;
			return {
				row: {
					kind: 'group',
					key,
					text: nameOf(speaker, this.names),
					description: this.roleOf(speaker),
					icon: iconOf(speaker, this.names.get(speaker)),
					line: this.names.get(speaker)?.line ?? '',
					badge: String(members.length),
					badgeLabel: fill(strings.count, members.length),
					isOpen: !this.closed.has(key),
				},
				below: members.map((claim) => this.claim(claim, false)),
			};
		});
	}

	private claim(claim: ClaimRow, namesSpeaker: boolean): Branch {
		return {
			row: {
				kind: 'item',
				key: claim.key,
				text: claim.text,
				...this.judged(claim.key, namesSpeaker ? nameOf(claim.speaker, this.names) : ''),
				marks: [...this.reviewMarks(claim.key), ...claim.marks],
				place: claim,
				isOpen: this.open.has(claim.key),
			},
			below: this.below.ofReviewable(claim.key),
		};
	}

	/** @param isCertain some of it is: what is not stands behind a line of its own */
	private speaker(speaker: SpeakerRow, isCertain: boolean): Branch {
		const percent = Math.round(speaker.share * 100);
		return {
			row: {
				kind: 'group',
				key: speaker.key,
				text: speaker.name,
				description: this.roleOf(speaker.key),
				icon: iconOf(speaker.key, speaker),
				line: speaker.line,
				badge: fill(strings.share, speaker.statements.length, percent),
				badgeLabel: fill(strings.shareLong, speaker.statements.length, percent),
				place: speaker.place,
				isOpen: speaker.statements.length > 0 ? this.open.has(speaker.key) : null,
			},
			below: this.lessCertainLast(
				this.statements(speaker, !isCertain),
				isCertain ? this.statements(speaker, true) : [],
				speaker.key,
			),
		};
	}

	private statements({ statements }: SpeakerRow, areLess: boolean): Branch[] {
		return statements.filter(({ isLessCertain }) => isLessCertain === areLess).map((row) => this.statement(row));
	}

	private statement(statement: StatementRow): Branch {
		return {
			row: {
				kind: 'item',
				key: statement.key,
				text: statement.text,
				...this.judged(statement.key, ''),
				marks: [...this.reviewMarks(statement.key), ...statement.marks],
				place: statement,
				isOpen: this.open.has(statement.key),
			},
			below: this.below.ofReviewable(statement.key),
		};
	}

	private finding(finding: FindingRow): Branch {
		const isDone = this.reviews.isDealt(finding.key);
		return {
			row: {
				kind: 'item',
				key: finding.key,
				text: finding.text,
				description: finding.quote,
				icon: isDone ? 'pass' : 'info',
				isDone,
				marks: isDone ? ['dealt'] : [],
				place: finding,
				isOpen: this.open.has(finding.key),
			},
			below: this.below.ofFinding(finding.key),
		};
	}

	private checkedRow(checked: CheckedRow): Branch {
		const { key, isStatement } = checked;
		const { description, ...judged } = this.judged(key, checkedDescription(checked));
		return {
			row: {
				kind: 'item',
				key,
				text: checked.text,
				tag: tagOf(checked),
				description,
				...(isStatement && { ...judged, marks: this.reviewMarks(key) }),
				place: checked.place,
				isOpen: this.open.has(key),
			},
			below: this.below.ofChecked(checked),
		};
	}

	/** @param description what stands there in any case */
	private judged(key: Key, description: string): Pick<Row, 'status' | 'otherStatuses' | 'description'> {
		const status = this.reviews.statusOf(key);
		const said = this.below.verdicts(key);
		const others = new Set(this.reviews.of(key)?.verdicts.map((verdict) => this.reviews.choice(verdict.status)));
		others.delete(status);
		return {
			status,
			otherStatuses: [...others],
			description: [description, said].filter((part) => part !== '').join(' · '),
		};
	}

	private reviewMarks(key: Key): Mark[] {
		const review = this.reviews.of(key);
		return [
			...(review?.reworded ? (['reworded'] as const) : []),
			...(this.drafts.has(key) ? (['draft'] as const) : []),
			...(review && review.verdicts.length > 0 ? (['verdicts'] as const) : []),
			...(review && (review.note !== '' || review.tags.length > 0) ? (['noted'] as const) : []),
		];
	}

	private roleOf(key: Key): string {
		const speaker = this.names.get(key);
		if (!speaker) {
			return '';
		}
		const kind = speaker.kind === 'named' ? '' : strings.speakerKind[speaker.kind];
		return [speaker.role, kind].filter(Boolean).join(' · ');
	}
}

const iconOf = (key: Key, speaker: SpeakerRow | undefined): string =>
	SPEAKER_ICONS[speaker?.sort ?? (key === ARTICLE ? 'article' : 'unknown')];
