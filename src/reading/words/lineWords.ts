import type { Line } from '../speakerMarks';
import { l10n } from './l10n';

/** How the direct speech of someone is marked, for those who do not see it. */
export function lineWord(line: Line): string {
	const words: Record<Line, () => string> = {
		solid: () => l10n.t('a solid line in the text'),
		double: () => l10n.t('a double line in the text'),
		dashed: () => l10n.t('a dashed line in the text'),
		curved: () => l10n.t('a curved line in the text'),
		thin: () => l10n.t('a thin line in the text'),
		fine: () => l10n.t('a thin dashed line in the text'),
		dotted: () => l10n.t('a dotted line in the text'),
	};
	return words[line]();
}
