import type { RecordFault } from '../../review/store/recordFormat';
import { l10n } from './l10n';

/** What is wrong with a file of records, to stand after a colon or in brackets. */
export function recordFault(fault: RecordFault, detail: string): string {
	switch (fault) {
		case 'not JSON':
			return l10n.t('it is not JSON: {0}', detail);
		case 'no items':
			return l10n.t('it has no list of items');
		case 'no object':
			return l10n.t('an item in it is not an object');
		case 'no id':
			return l10n.t('an item in it has no id');
		case 'unknown kind':
			return l10n.t('an item in it is of an unknown kind, {0}', detail);
	}
}
