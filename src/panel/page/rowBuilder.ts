import {
	ARTICLE,
	UNKNOWN,
	type ClaimRow,
	type DetailRow,
	type FindingRow,
	type LostRow,
	type Key,
	type Mark,
	type PageStrings,
	type PanelModel,
	type SpeakerRow,
	type StatementRow,
} from '../messages';
import { fill } from './fill';
import { nameOf } from './nameOf';
import type { ReviewIndex } from './reviewIndex';
import type { Matching } from './matching';
import { flatten, type Branch, type Row, type RowContent } from './row';
import type { SavedState, Tab } from './savedState';

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

	constructor(
		private readonly model: PanelModel,
		private readonly setup: SavedState,
		private readonly strings: PageStrings,
		private readonly details: ReadonlyMap<Key, readonly DetailRow[]>,
		private readonly reviews: ReviewIndex,
	) {
		this.names = new Map(model.speakers.map((speaker) => [speaker.key, speaker]));
		this.closed = new Set(setup.closed);
		this.open = new Set(setup.open);
	}

	build(tab: Tab, matching: Matching): Listing {
		const sort = this.setup.sort[tab];
		if (tab === 'claims') {
			const claims = this.model.claims.filter((claim) => matching.claim(claim));
			if (sort === 'check') {
				claims.sort((a, b) => b.checkWorthiness - a.checkWorthiness);
			}
			const branches = this.grouped(claims);
			return { rows: flatten(branches), shown: claims.length, all: this.model.claims.length };
		}
		if (tab === 'speakers') {
			const speakers = this.model.speakers.filter((speaker) => matching.speaker(speaker));
			if (sort === 'words') {
				speakers.sort((a, b) => b.words - a.words);
			} else if (sort === 'name') {
				speakers.sort((a, b) => a.name.localeCompare(b.name));
			}
			const branches = speakers.map((speaker) => this.speaker(speaker));
			return { rows: flatten(branches), shown: speakers.length, all: this.model.speakers.length };
		}
		if (tab === 'lost') {
			const all = this.reviews.model.lost;
			const lost = all.filter((row) => matching.lost(row));
			return { rows: flatten(lost.map((row) => this.lost(row))), shown: lost.length, all: all.length };
		}
		const findings = this.model.findings.filter((finding) => matching.finding(finding));
		const branches = findings.map((finding) => this.finding(finding));
		return { rows: flatten(branches), shown: findings.length, all: this.model.findings.length };
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
						badgeLabel: fill(this.strings.count, members.length),
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
					text: nameOf(speaker, this.names, this.strings),
					description: this.roleOf(speaker),
					icon: iconOf(speaker, this.names.get(speaker)),
					badge: String(members.length),
					badgeLabel: fill(this.strings.count, members.length),
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
				description: namesSpeaker ? nameOf(claim.speaker, this.names, this.strings) : '',
				status: this.reviews.statusOf(claim.key),
				marks: [...this.reviewMarks(claim.key), ...claim.marks],
				place: claim,
				isOpen: this.open.has(claim.key),
			},
			below: this.detailsOf(claim.key, true),
		};
	}

	private speaker(speaker: SpeakerRow): Branch {
		const percent = Math.round(speaker.share * 100);
		return {
			row: {
				kind: 'group',
				key: speaker.key,
				text: speaker.name,
				description: this.roleOf(speaker.key),
				icon: iconOf(speaker.key, speaker),
				badge: fill(this.strings.share, speaker.statements.length, percent),
				badgeLabel: fill(this.strings.shareLong, speaker.statements.length, percent),
				place: speaker.statements[0] ?? null,
				isOpen: this.open.has(speaker.key),
			},
			below: speaker.statements.map((statement) => this.statement(statement)),
		};
	}

	private statement(statement: StatementRow): Branch {
		return {
			row: {
				kind: 'item',
				key: statement.key,
				text: statement.text,
				status: this.reviews.statusOf(statement.key),
				marks: [...this.reviewMarks(statement.key), ...statement.marks],
				place: statement,
				isOpen: this.open.has(statement.key),
			},
			below: this.detailsOf(statement.key, true),
		};
	}

	private finding(finding: FindingRow): Branch {
		return {
			row: {
				kind: 'item',
				key: finding.key,
				text: finding.text,
				description: finding.quote,
				icon: 'info',
				place: finding,
				isOpen: this.open.has(finding.key),
			},
			below: this.detailsOf(finding.key),
		};
	}

	/** The old words, and below them what may have become of them. */
	private lost({ key, text, said, guess, place }: LostRow): Branch {
		const below: DetailContent[] = [
			place
				? { text: fill(this.strings.guess, guess), place, icon: 'location' }
				: { text: this.strings.noGuess, icon: 'circle-small' },
			...(place ? [{ text: this.strings.belongsHere, icon: 'check', action: 'guess' } as const] : []),
			{ text: this.strings.remove, icon: 'trash', action: 'remove' },
		];
		return {
			row: { kind: 'group', key, text, description: said, icon: 'unverified', isOpen: !this.closed.has(key) },
			below: detailRows(key, below),
		};
	}

	private reviewMarks(key: Key): Mark[] {
		const review = this.reviews.of(key);
		return [
			...(review?.reworded ? (['reworded'] as const) : []),
			...(review && (review.note !== '' || review.tags.length > 0) ? (['noted'] as const) : []),
		];
	}

	/** @param canBeReviewed with what was said of it, and a way to say more */
	private detailsOf(key: Key, canBeReviewed = false): Branch[] {
		if (!this.open.has(key)) {
			return [];
		}
		const evidence = this.details.get(key) ?? [{ text: this.strings.explaining, place: null }];
		const rows: DetailContent[] = evidence.map(({ text, place }, index) => ({
			text,
			place,
			icon: index === 0 ? 'quote' : 'circle-small',
		}));
		return detailRows(key, canBeReviewed ? [...rows, ...this.said(key)] : rows);
	}

	private said(key: Key): DetailContent[] {
		const { note = '', tags = [] } = this.reviews.of(key) ?? {};
		const hasSaid = note !== '' || tags.length > 0;
		return [
			...(note === '' ? [] : [{ text: note, icon: 'note', action: 'edit' } as const]),
			...(tags.length === 0 ? [] : [{ text: tags.join(', '), icon: 'tag', action: 'edit' } as const]),
			{ text: hasSaid ? this.strings.editNote : this.strings.addNote, icon: 'edit', action: 'edit' },
		];
	}

	private roleOf(key: Key): string {
		const speaker = this.names.get(key);
		if (!speaker) {
			return '';
		}
		const kind = speaker.kind === 'named' ? '' : this.strings.speakerKind[speaker.kind];
		return [speaker.role, kind].filter(Boolean).join(' · ');
	}
}

type DetailContent = Pick<RowContent, 'text' | 'icon' | 'place' | 'action'>;

const detailRows = (key: Key, rows: readonly DetailContent[]): Branch[] =>
	rows.map((row, index) => ({ row: { kind: 'detail', key: `${key}\n${index}`, ...row }, below: [] }));

function iconOf(key: Key, speaker: SpeakerRow | undefined): string {
	if (key === ARTICLE) {
		return 'book';
	}
	switch (speaker?.kind) {
		case 'named':
			return 'person';
		case 'collective':
			return 'organization';
		case 'document':
			return 'file';
		case 'anonymous':
		case undefined:
			return 'question';
	}
}
