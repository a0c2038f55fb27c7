import type { CheckedRow, DetailRow, Key, LostRow } from '../rows';
import { strings } from './strings';
import { fill } from './fill';
import type { ReviewIndex } from './reviewIndex';
import type { Branch, RowContent } from './row';
import type { PageState } from './savedState';

type DetailContent = Pick<RowContent, 'text' | 'icon' | 'iconLabel' | 'place' | 'action' | 'at'>;

/** Makes what opens below a row: the evidence, what people said, and what can be done. */
export class DetailRows {
	private readonly closed: ReadonlySet<Key>;
	private readonly open: ReadonlySet<Key>;

	constructor(
		setup: PageState,
		private readonly details: ReadonlyMap<Key, readonly DetailRow[]>,
		private readonly reviews: ReviewIndex,
	) {
		this.closed = new Set(setup.closed);
		this.open = new Set(setup.open);
	}

	/** Below a claim or statement: with what was said of it, and a way to say more. */
	ofReviewable(key: Key): Branch[] {
		return this.open.has(key) ? branches(key, [...this.evidence(key), ...this.judged(key), ...this.said(key)]) : [];
	}

	/** Below what was checked: each place where it stands, both passages side by side, and then as below any statement. */
	ofChecked({ key, isStatement, found, meaning }: CheckedRow): Branch[] {
		if (!this.open.has(key)) {
			return [];
		}
		const places = found.flatMap(({ text }, at): DetailContent[] => [
			{ text, icon: 'go-to-file', action: 'source', at },
			{ text: strings.compare, icon: 'diff', action: 'compare', at },
		]);
		const own = isStatement ? [...this.evidence(key), ...this.judged(key), ...this.said(key)] : [];
		return branches(key, [...places, { text: meaning, icon: 'circle-small' }, ...own]);
	}

	/** Below a finding: with a way to be done with it. */
	ofFinding(key: Key): Branch[] {
		if (!this.open.has(key)) {
			return [];
		}
		const deal: DetailContent = { text: strings.deal, icon: 'pass', action: 'deal' };
		return branches(key, [...this.evidence(key), ...(this.reviews.isDealt(key) ? [] : [deal])]);
	}

	/** The old words, and below them what may have become of them. */
	lost({ key, text, said, guess, place }: LostRow): Branch {
		const below: DetailContent[] = [
			place
				? { text: fill(strings.guess, guess), place, icon: 'location' }
				: { text: strings.noGuess, icon: 'circle-small' },
			...(place ? [{ text: strings.belongsHere, icon: 'check', action: 'guess' } as const] : []),
			{ text: strings.remove, icon: 'trash', action: 'remove' },
		];
		return {
			row: { kind: 'group', key, text, description: said, icon: 'unverified', isOpen: !this.closed.has(key) },
			below: branches(key, below),
		};
	}

	/** Who said what, in one line, where several people said different things; empty elsewhere. */
	verdicts(key: Key): string {
		const verdicts = this.reviews.of(key)?.verdicts ?? [];
		const all = verdicts.map(({ who, status }) => fill(strings.verdict, who, this.reviews.choice(status).label));
		return all.length === 0 ? '' : fill(strings.verdicts, all.length, all.join(' · '));
	}

	private evidence(key: Key): DetailContent[] {
		const evidence = this.details.get(key) ?? [{ text: strings.explaining, place: null }];
		return evidence.map(({ text, place }, index) => ({ text, place, icon: index === 0 ? 'quote' : 'circle-small' }));
	}

	private judged(key: Key): DetailContent[] {
		return (this.reviews.of(key)?.verdicts ?? []).map(({ who, status, note }) => ({
			text: [fill(strings.verdict, who, this.reviews.choice(status).label), note].filter(Boolean).join('\n'),
			icon: 'person',
		}));
	}

	private said(key: Key): DetailContent[] {
		const { note = '', tags = [] } = this.reviews.of(key) ?? {};
		const hasSaid = note !== '' || tags.length > 0;
		return [
			...(note === '' ? [] : [{ text: note, icon: 'note', iconLabel: strings.note, action: 'edit' } as const]),
			...(tags.length === 0
				? []
				: [{ text: tags.join(', '), icon: 'tag', iconLabel: strings.tags, action: 'edit' } as const]),
			{ text: hasSaid ? strings.editNote : strings.addNote, icon: 'edit', action: 'edit' },
		];
	}
}

const branches = (key: Key, rows: readonly DetailContent[]): Branch[] =>
	rows.map((row, index) => ({ row: { kind: 'detail', key: `${key}\n${index}`, ...row }, below: [] }));
