import type { Attribution } from '../../analysis/model';
import type { Certainty } from '../thresholds';
import { l10n } from './l10n';

export const lessCertain = (): string => l10n.t('less certain');

/** `less certain`, where that is so. */
export const certaintyWords = (attribution: Attribution | null | undefined, certainty: Certainty): readonly string[] =>
	certainty.isLess(attribution) ? [lessCertain()] : [];
