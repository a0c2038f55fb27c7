import { plain } from '../plain';
import { l10n } from './l10n';

/** Words of a text in quotation marks, as one line; those that bring their own need no others. */
export function inMarks(words: string, most: number): string {
	const shown = plain(words, most);
	return /^["“„«]/.test(shown) ? shown : l10n.t('“{0}”', shown);
}
