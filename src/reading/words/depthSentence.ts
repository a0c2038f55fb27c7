import { l10n } from './l10n';

/** What is said of a text that is read badly. */
export const depthSentence = (): string =>
	l10n.t('This text is of a kind that is read badly here: much may be missed, or wrong.');
