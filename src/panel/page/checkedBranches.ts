import type { Kind } from '../../corpus/model';
import type { CheckedRow, Key } from '../rows';
import { fill } from './fill';
import { groupOf, type Branch, type Tag } from './row';
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

/** What was checked, what an editor has to look at before all else. */
export const checkedGroups = (
	rows: readonly CheckedRow[],
	closed: ReadonlySet<Key>,
	branch: (row: CheckedRow) => Branch,
): Branch[] =>
	[true, false].flatMap((areFaults) => {
		const key = areFaults ? 'group fault' : 'group found';
		const text = areFaults ? strings.toLookAt : strings.others;
		const members = rows.filter(({ isFault }) => isFault === areFaults).map(branch);
		const badgeLabel = fill(strings.countChecked, members.length);
		return members.length === 0 ? [] : [groupOf({ key, text, badgeLabel, isOpen: !closed.has(key) }, members)];
	});
