import {
	ARTICLE,
	UNKNOWN,
	type ClaimRow,
	type DetailRow,
	type FindingRow,
	type Key,
	type PageStrings,
	type PanelModel,
	type SpeakerRow,
	type StatementRow,
} from '../messages';
import { fill } from './fill';
import { nameOf } from './nameOf';
import type { Matching } from './matching';
import { flatten, type Branch, type Row } from './row';
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
			const branches = this.setup.isGrouped ? this.grouped(claims) : claims.map((claim) => this.claim(claim, true));
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
		const findings = this.model.findings.filter((finding) => matching.finding(finding));
		const branches = findings.map((finding) => this.finding(finding));
		return { rows: flatten(branches), shown: findings.length, all: this.model.findings.length };
	}

	/** By speaker, in the order in which they first speak; the article's own claims and those of nobody known come last. */
	private grouped(claims: readonly ClaimRow[]): Branch[] {
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
		const isQuoted = claim.marks.includes('quoted');
		return {
			row: {
				kind: 'item',
				key: claim.key,
				text: claim.text,
				description: namesSpeaker ? nameOf(claim.speaker, this.names, this.strings) : '',
				icon: isQuoted ? 'quote' : claim.speaker === ARTICLE ? 'book' : 'comment',
				marks: claim.marks,
				place: claim,
				isOpen: this.open.has(claim.key),
			},
			below: this.detailsOf(claim.key),
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
				icon: statement.marks.includes('quoted') ? 'quote' : 'comment',
				marks: statement.marks,
				place: statement,
				isOpen: this.open.has(statement.key),
			},
			below: this.detailsOf(statement.key),
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

	private detailsOf(key: Key): Branch[] {
		if (!this.open.has(key)) {
			return [];
		}
		const details = this.details.get(key) ?? [{ text: this.strings.explaining, place: null }];
		return details.map(({ text, place }, index) => ({
			row: { kind: 'detail', key: `${key}\n${index}`, text, place, icon: index === 0 ? 'quote' : 'circle-small' },
			below: [],
		}));
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
