import { FLAG_ALIASES, isTelling, type Flag } from '../told';
import { l10n } from './l10n';

type Said = () => string;

/** For each flag its word, what it says in a sentence, and its sign (a codicon): no two flags share any of them. */
const TABLE: Readonly<Record<Flag, readonly [word: Said, meaning: Said, sign: string]>> = {
	unsaid: [() => l10n.t('not said'), () => l10n.t('not said: nobody has said this, as the text has it'), 'mute'],
	refused: [() => l10n.t('refused'), () => l10n.t('refused: they would not say it'), 'stop-circle'],
	if: [() => l10n.t('if'), () => l10n.t('if: said only on a condition'), 'git-branch'],
	asked: [() => l10n.t('asked'), () => l10n.t('asked: they were asked, or are to be'), 'comment-unresolved'],
	denies: [() => l10n.t('denies'), () => l10n.t('denies: whoever speaks says that this is not so'), 'circle-slash'],
	doubts: [() => l10n.t('doubts'), () => l10n.t('doubts: whoever speaks doubts this'), 'question'],
	alleged: [() => l10n.t('alleged'), () => l10n.t('alleged: the writer does not vouch for it'), 'megaphone'],
	fact: [() => l10n.t('taken as fact'), () => l10n.t('taken as fact: the writer goes along with it'), 'verified'],
	not: [() => l10n.t('not'), () => l10n.t('not: the words themselves say that something is not so'), 'dash'],
	possible: [() => l10n.t('possible'), () => l10n.t('possible: it may be so'), 'lightbulb'],
	predicted: [() => l10n.t('predicted'), () => l10n.t('predicted: it is to come'), 'calendar'],
	wished: [() => l10n.t('wished'), () => l10n.t('wished: it is wanted or planned'), 'star'],
	conditional: [() => l10n.t('conditional'), () => l10n.t('conditional: it depends on something'), 'git-merge'],
	question: [() => l10n.t('question'), () => l10n.t('question: the words themselves ask'), 'comment'],
};

export const flagWord = (flag: Flag): string => TABLE[flag][0]();
export const flagMeaning = (flag: Flag): string => TABLE[flag][1]();
export const flagSign = (flag: Flag): string => TABLE[flag][2];

/** Words behind what they would read as the opposite without: `denies · the toll rose`. */
export const asTold = (flags: readonly Flag[], words: string): string =>
	[...flags.filter(isTelling).map(flagWord), words].join(' · ');

/** The other flags, for where {@link asTold} gives the words. */
export const furtherFlags = (flags: readonly Flag[]): readonly string[] =>
	flags.filter((flag) => !isTelling(flag)).map(flagWord);

/** What a row with these flags is found by; without any, it is *neutral*. */
export const flagTags = (flags: readonly Flag[]): readonly string[] =>
	flags.length === 0 ? ['neutral'] : flags.flatMap((flag) => [flag, flagWord(flag), ...(FLAG_ALIASES[flag] ?? [])]);
