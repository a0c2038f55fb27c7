import type { Kind } from '../../corpus/model';
import type { CheckedRow, Key } from '../rows';
import { fill } from './fill';
import type { Branch, Tag } from './row';
import { strings } from './strings';

/** Signs beside the words, which say the same: what is as in the source, what is not quite, what is wrong, what is missing. */
const ICONS: Readonly<Record<Kind, string>> = {
	verbatim: 'check',
	variant: 'check',
	cleaned: 'check',
	bracketed: 'check',
	trimmed: 'check',
	faithful: 'check',
	spliced: 'info',
	reworded: 'info',
	altered: 'warning',
	overstated: 'warning',
	'other-speaker': 'warning',
	'not-found': 'question',
};

export const tagOf = ({ kind, word, isFault }: CheckedRow): Tag => ({ icon: ICONS[kind], text: word, isFault });

/** What is other, and where it stands: `modal verb: “will” for “may” · notes.txt:12, call.txt:3`. */
export const checkedDescription = ({ remarks, found }: CheckedRow): string =>
	[remarks, found.map(({ where }) => where).join(', ')].filter((part) => part !== '').join(' · ');

/** What was checked: what an editor has to look at before all else, or all in text order. */
export function checkedBranches(
	rows: readonly CheckedRow[],
	order: 'in the text' | 'faults first',
	closed: ReadonlySet<Key>,
	branch: (row: CheckedRow) => Branch,
): Branch[] {
	if (order === 'in the text') {
		return rows.map(branch);
	}
	const group = (key: Key, text: string, members: readonly CheckedRow[]): Branch[] =>
		members.length === 0
			? []
			: [
					{
						row: {
							kind: 'group',
							key,
							text,
							badge: String(members.length),
							badgeLabel: fill(strings.countChecked, members.length),
							isOpen: !closed.has(key),
						},
						below: members.map(branch),
					},
				];
	return [
		...group(
			'group fault',
			strings.toLookAt,
			rows.filter(({ isFault }) => isFault),
		),
		...group(
			'group found',
			strings.others,
			rows.filter(({ isFault }) => !isFault),
		),
	];
}
