import { listIn } from '../../analysis/text/lists';
import {
	ARTICLE,
	UNKNOWN,
	type CheckedModel,
	type ClaimRow,
	type DetailRow,
	type FindingRow,
	type Key,
	type PanelModel,
	type SpeakerRow,
} from '../rows';
import { checkedGroups } from './checkedBranches';
import { fill } from './fill';
import { ItemRows } from './itemRows';
import type { Matching } from './matching';
import { LESS } from './openRows';
import type { ReviewIndex } from './reviewIndex';
import { flatten, groupOf, type Branch, type Row } from './row';
import type { PageState, Tab } from './savedState';
import { strings } from './strings';

/** A list as it is shown: the rows, and how many things passed of how many. */
export interface Listing {
	readonly rows: readonly Row[];
	readonly shown: number;
	readonly all: number;
}

/** Puts together the panel's lists: what passes, in what order and groups, as a person has set them up. */
export class RowBuilder {
	private readonly closed: ReadonlySet<Key>;
	private readonly rows: ItemRows;

	constructor(
		private readonly model: PanelModel,
		private readonly setup: PageState,
		details: ReadonlyMap<Key, readonly DetailRow[]>,
		private readonly reviews: ReviewIndex,
		private readonly checked: CheckedModel | null,
	) {
		this.closed = new Set(setup.closed);
		this.rows = new ItemRows(model, setup, details, reviews);
	}

	build(tab: Tab, matching: Matching): Listing {
		const { model, rows, reviews } = this;
		switch (tab) {
			case 'claims':
				return listed(
					model.claims,
					(claim) => matching.claim(claim),
					(claims) => this.claims(claims),
				);
			case 'speakers':
				return listed(
					model.speakers,
					(speaker) => matching.speaker(speaker),
					(speakers) => this.speakers(speakers),
				);
			case 'findings':
				return this.findings(model.findings.filter((finding) => matching.finding(finding)));
			case 'checked':
				return listed(
					this.checked?.rows ?? [],
					(row) => matching.checked(row),
					(all) =>
						this.setup.sort.checked === 'text'
							? all.map((row) => rows.checked(row))
							: checkedGroups(all, this.closed, (row) => rows.checked(row)),
				);
			case 'lost':
				return listed(
					reviews.model.lost,
					(row) => matching.lost(row),
					(lost) => lost.map((row) => rows.lost(row)),
				);
		}
	}

	private claims(claims: ClaimRow[]): readonly Branch[] {
		if (this.setup.sort.claims === 'check') {
			claims.sort((a, b) => b.checkWorthiness - a.checkWorthiness);
		}
		return this.lessCertainLast(
			this.grouped(claims.filter(({ isLessCertain }) => !isLessCertain)),
			claims.filter(({ isLessCertain }) => isLessCertain).map((claim) => this.rows.claim(claim, true)),
		);
	}

	private speakers(speakers: SpeakerRow[]): readonly Branch[] {
		const sort = this.setup.sort.speakers;
		if (sort === 'words') {
			speakers.sort((a, b) => b.words - a.words);
		} else if (sort === 'name') {
			speakers.sort((a, b) => a.name.localeCompare(b.name));
		}
		const isUncertain = ({ statements }: SpeakerRow): boolean =>
			statements.length > 0 && statements.every(({ isLessCertain }) => isLessCertain);
		return this.lessCertainLast(
			speakers.filter((speaker) => !isUncertain(speaker)).map((speaker) => this.speaker(speaker, true)),
			speakers.filter(isUncertain).map((speaker) => this.speaker(speaker, false)),
		);
	}

	/** @param isCertain some of it is: what is not stands behind a line of its own */
	private speaker(speaker: SpeakerRow, isCertain: boolean): Branch {
		const { key, statements } = speaker;
		const those = (areLess: boolean): readonly Branch[] =>
			statements.filter(({ isLessCertain }) => isLessCertain === areLess).map((row) => this.rows.statement(row));
		return this.rows.speaker(speaker, isCertain ? this.lessCertainLast(those(false), those(true), key) : those(true));
	}

	/** Those that someone has dealt with come last, and do not count. */
	private findings(findings: readonly FindingRow[]): Listing {
		const left = findings.filter(({ key }) => !this.reviews.isDealt(key));
		const dealt = findings.filter(({ key }) => this.reviews.isDealt(key));
		return {
			rows: flatten([...left, ...dealt].map((finding) => this.rows.finding(finding))),
			shown: left.length,
			all: this.reviews.findingsLeft(this.model),
		};
	}

	/** @param within the key of the row that all of these are below */
	private lessCertainLast(certain: readonly Branch[], less: readonly Branch[], within: Key = ''): readonly Branch[] {
		const row = { key: `${LESS}${within}`, text: strings.lessCertain, isOpen: this.setup.showsLess };
		return less.length === 0 ? certain : [...certain, groupOf({ ...row, badgeLabel: String(less.length) }, less)];
	}

	private grouped(claims: readonly ClaimRow[]): Branch[] {
		switch (this.setup.group) {
			case 'none':
				return claims.map((claim) => this.rows.claim(claim, true));
			case 'status':
				return this.byStatus(claims);
			default:
				return this.bySpeaker(claims);
		}
	}

	/** In the order in which statuses are chosen. */
	private byStatus(claims: readonly ClaimRow[]): Branch[] {
		return this.reviews.statuses.flatMap((status) => {
			const members = claims.filter(({ key }) => this.reviews.statusOf(key).id === status.id);
			return members.length === 0 ? [] : [this.group(`status ${status.id}`, { text: status.label }, members, true)];
		});
	}

	/** By speaker, in the order in which they first speak; the article's own claims and those of nobody known come last. */
	private bySpeaker(claims: readonly ClaimRow[]): Branch[] {
		const groups = new Map<Key, ClaimRow[]>();
		claims.forEach((claim) => listIn(groups, claim.speaker).push(claim));
		const isLast = (key: Key): number => [UNKNOWN, ARTICLE].indexOf(key);
		return [...groups]
			.sort(([a], [b]) => isLast(a) - isLast(b))
			.map(([speaker, members]) => this.group(speaker, this.rows.voice(speaker), members, false));
	}

	private group(
		name: Key,
		row: Pick<Row, 'text'> & Partial<Row>,
		claims: readonly ClaimRow[],
		namesSpeaker: boolean,
	): Branch {
		const key = `group ${name}`;
		return groupOf(
			{ ...row, key, badgeLabel: fill(strings.count, claims.length), isOpen: !this.closed.has(key) },
			claims.map((claim) => this.rows.claim(claim, namesSpeaker)),
		);
	}
}

/** A list of what passes. */
function listed<T>(
	all: readonly T[],
	passes: (row: T) => boolean,
	branches: (rows: T[]) => readonly Branch[],
): Listing {
	const rows = all.filter(passes);
	return { rows: flatten(branches(rows)), shown: rows.length, all: all.length };
}
