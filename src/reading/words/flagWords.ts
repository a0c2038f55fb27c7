import { FLAG_ALIASES, type Flag } from '../told';
import { l10n } from './l10n';

/** The word for a flag: no two flags have the same, and no view has another. */
export function flagWord(flag: Flag): string {
	const words: Record<Flag, () => string> = {
		unsaid: () => l10n.t('not said'),
		refused: () => l10n.t('refused'),
		if: () => l10n.t('if'),
		asked: () => l10n.t('asked'),
		denies: () => l10n.t('denies'),
		doubts: () => l10n.t('doubts'),
		not: () => l10n.t('not'),
		alleged: () => l10n.t('alleged'),
		fact: () => l10n.t('taken as fact'),
		possible: () => l10n.t('possible'),
		predicted: () => l10n.t('predicted'),
		wished: () => l10n.t('wished'),
		conditional: () => l10n.t('conditional'),
		question: () => l10n.t('question'),
	};
	return words[flag]();
}

/** What a flag says, in a sentence. */
export function flagMeaning(flag: Flag): string {
	const meanings: Record<Flag, () => string> = {
		unsaid: () => l10n.t('not said: the text says that nobody has said this'),
		refused: () => l10n.t('refused: they would not say it'),
		if: () => l10n.t('if: said only on a condition'),
		asked: () => l10n.t('asked: they were asked, or are to be'),
		denies: () => l10n.t('denies: whoever speaks says that this is not so'),
		doubts: () => l10n.t('doubts: whoever speaks doubts this'),
		not: () => l10n.t('not: the words themselves say that something is not so'),
		alleged: () => l10n.t('alleged: the writer does not vouch for it'),
		fact: () => l10n.t('taken as fact: the writer goes along with it'),
		possible: () => l10n.t('possible: it may be so'),
		predicted: () => l10n.t('predicted: it is to come'),
		wished: () => l10n.t('wished: it is wanted or planned'),
		conditional: () => l10n.t('conditional: it depends on something'),
		question: () => l10n.t('question: the words themselves ask'),
	};
	return meanings[flag]();
}

/** What a row with these flags is found by; without any, it is *neutral*. */
export const flagTags = (flags: readonly Flag[]): readonly string[] =>
	flags.length === 0 ? ['neutral'] : flags.flatMap((flag) => [flag, flagWord(flag), ...(FLAG_ALIASES[flag] ?? [])]);

/** The sign of a flag, a codicon; no two have the same. */
export const FLAG_SIGNS: Readonly<Record<Flag, string>> = {
	unsaid: 'mute',
	refused: 'stop-circle',
	if: 'git-branch',
	asked: 'comment-unresolved',
	denies: 'circle-slash',
	doubts: 'question',
	not: 'dash',
	alleged: 'megaphone',
	fact: 'verified',
	possible: 'lightbulb',
	predicted: 'calendar',
	wished: 'star',
	conditional: 'git-merge',
	question: 'comment',
};
