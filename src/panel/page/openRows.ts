import type { Key } from '../rows';
import type { Row } from './row';
import type { PageState, Tab } from './savedState';

/** The line behind which a list keeps what is less certain; below a speaker, with the speaker's key. */
export const LESS: Key = 'less certain';
export const isLess = (key: Key): boolean => key.startsWith(LESS);

/** Groups of these lists are open until somebody closes them. */
const opensGroups = (tab: Tab): boolean => tab === 'claims' || tab === 'checked' || tab === 'lost';

/** What changes where a person opens or closes a row. */
export function toggled({ tab, closed, open }: PageState, { kind, key }: Row, isOpen: boolean): Partial<PageState> {
	if (isLess(key)) {
		return { showsLess: isOpen };
	}
	return kind === 'group' && opensGroups(tab)
		? { closed: isOpen ? without(closed, [key]) : [...closed, key] }
		: { open: isOpen ? [...open, key] : without(open, [key]) };
}

/** The same by key: the keyboard goes to the line that opens or closes, where the list has one. */
export const lessToggled = ({ tab, active, showsLess }: PageState, line: Key | undefined): Partial<PageState> => ({
	showsLess: !showsLess,
	active: { ...active, [tab]: line ?? active[tab] },
});

/** What changes where groups have to be open. */
export function opened({ tab, closed, open, showsLess }: PageState, groups: readonly Key[]): Partial<PageState> {
	const named = groups.filter((key) => !isLess(key));
	return {
		showsLess: showsLess || named.length < groups.length,
		...(opensGroups(tab) ? { closed: without(closed, named) } : { open: [...without(open, named), ...named] }),
	};
}

const without = (keys: readonly Key[], gone: readonly Key[]): readonly Key[] =>
	keys.filter((key) => !gone.includes(key));
