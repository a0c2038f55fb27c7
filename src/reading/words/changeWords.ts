import type { Stays } from '../../corpus/versions/carry';
import type { Aspect, Change, Replaced } from '../../corpus/versions/versionChanges';
import { inMarks } from './inMarks';
import { l10n } from './l10n';

/** What became of something in a new version. */
export function changeWord(change: Change): string {
	switch (change) {
		case 'added':
			return l10n.t('added');
		case 'dropped':
			return l10n.t('dropped');
		case 'changed':
			return l10n.t('changed');
	}
}

/** What is other in the new version. */
export function aspectWord(aspect: Aspect): string {
	switch (aspect) {
		case 'words':
			return l10n.t('other words');
		case 'speaker':
			return l10n.t('other speaker');
		case 'report':
			return l10n.t('told otherwise');
		case 'marks':
			return l10n.t('quotation marks');
		case 'role':
			return l10n.t('other role');
		case 'value':
			return l10n.t('other figure');
	}
}

/**
 * *“may” → “will”*; what came or went has a sign in front.
 *
 * @param most so long is each side, in UTF-16 units
 */
export function replacedText({ old, now }: Replaced, most: number): string {
	if (old === '' || now === '') {
		return old === '' ? `+ ${inMarks(now, most)}` : `− ${inMarks(old, most)}`;
	}
	return `${inMarks(old, most)} → ${inMarks(now, most)}`;
}

/** Why a verdict is not carried over to a new version. */
export function staysWord(why: Stays): string {
	switch (why) {
		case 'touched':
			return l10n.t('its statement has changed');
		case 'lost':
			return l10n.t('its words are gone, or not beyond doubt where they were');
		case 'contested':
			return l10n.t('people say different things of it');
		case 'judged there':
			return l10n.t('the newer version has a review of it');
	}
}
