import type { Lookup } from '../lookup';
import { l10n } from './l10n';

/** What is said of a text of which much may be missed, or wrong; empty where nothing is. */
export function cautionSentence({ hasLostSigns, isOutOfDepth }: Pick<Lookup, 'hasLostSigns' | 'isOutOfDepth'>): string {
	// Quotation marks are lost first: what kind of text it is cannot be told without them.
	if (hasLostSigns) {
		return l10n.t(
			'Some signs of this text are lost (\ufffd): its file is in another encoding than it was opened in. “Change File Encoding” reopens it; until then much may be missed.',
		);
	}
	return isOutOfDepth ? l10n.t('This text is of a kind that is read badly here: much may be missed, or wrong.') : '';
}
