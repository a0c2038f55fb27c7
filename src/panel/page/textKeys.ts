import { l10n } from '../../reading/words/l10n';

/** Keys of the editor, written as `package.json` binds them (a test compares), and what they do. */
type TextKeys = readonly [keys: readonly string[], does: string];

/** The keys that there are in a reviewed text. */
export const textKeys = (): readonly TextKeys[] => [
	[["alt+'", "shift+alt+'"], l10n.t('next quotation, with Shift the previous one')],
	[['alt+j', 'shift+alt+j'], l10n.t('next statement, with Shift the previous one')],
	[['alt+m', 'shift+alt+m'], l10n.t('next claim, with Shift the previous one')],
	[['alt+;'], l10n.t("the speaker's next statement")],
	[['alt+,', 'shift+alt+,'], l10n.t('the cue, with Shift the source')],
	[['alt+/'], l10n.t('set to checked and go to the next claim')],
	[['alt+. n'], l10n.t('next unreviewed')],
	[['alt+. 1', 'alt+. 2', 'alt+. 3', 'alt+. 4', 'alt+. 5', 'alt+. 6'], l10n.t('set a status')],
	[['alt+. s'], l10n.t('choose a status from a list')],
	[['alt+. v'], l10n.t('show the evidence')],
	[['alt+. e'], l10n.t('note')],
	[['alt+. t'], l10n.t('tags')],
	[['alt+. l'], l10n.t('sources')],
	[['alt+. z'], l10n.t('take back a review change')],
	[['alt+. y'], l10n.t('do it again')],
	[['alt+. w'], l10n.t('say who speaks')],
	[['alt+. x'], l10n.t('say that it is no quotation')],
	[['alt+. c'], l10n.t('copy with attribution')],
	[['alt+. f'], l10n.t('look up')],
];

/** `Alt+. N`, and `⌃⌘. N` on a Mac; of several the first, of digits the first and the last. */
export function shownKeys(keys: readonly string[], isMac: boolean): string {
	const [first = ''] = keys;
	const last = keys.at(-1)?.slice(-1) ?? '';
	const range = first.endsWith(last) ? '' : `–${last}`;
	const pressed = `${first.slice('alt+'.length).toUpperCase()}${range}`;
	return isMac ? `⌃⌘${pressed}` : l10n.t('Alt+{0}', pressed);
}
