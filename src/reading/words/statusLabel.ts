import { UNREVIEWED, type StatusId } from '../../review/model';
import { l10n } from './l10n';

/** What a status is called: those that everybody has in the person's language, all others by their id. */
export function statusLabel(id: StatusId): string {
	switch (id) {
		case UNREVIEWED:
			return l10n.t('unreviewed');
		case 'checked':
			return l10n.t('checked');
		case 'disputed':
			return l10n.t('disputed');
		case 'false':
			return l10n.t('false');
		case 'needs source':
			return l10n.t('needs source');
		case 'not a claim':
			return l10n.t('not a claim');
		default:
			return id;
	}
}
