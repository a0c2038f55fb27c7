import { l10n } from './l10n';
import type { Attribution, Evidence } from '../../analysis/model';
import type { Lookup } from '../lookup';
import { plain } from '../plain';

type Unresolved = Extract<Evidence, { step: 'unresolved' }>;

/** Names longer than this are cut: a description can run through half a sentence. */
const NAME_LENGTH = 80;

/** Who speaks, in a word or two; where nobody is known, that. */
export function speakerName(attribution: Attribution | null, lookup: Lookup): string {
	const speaker = lookup.speaker(attribution?.speaker ?? null);
	return speaker ? plain(speaker.name, NAME_LENGTH) : l10n.t('Unknown speaker');
}

/** Who else could have been meant. */
export const rivalName = ({ entity, span }: Extract<Evidence, { step: 'rejected' }>, lookup: Lookup): string =>
	plain(lookup.entity(entity)?.name ?? lookup.speaker(entity)?.name ?? lookup.text(span), NAME_LENGTH);

/** Why an attribution has no speaker, or no certain one; `undefined` where it has. */
export function whyUncertain(attribution: Attribution | null, lookup: Lookup): string | undefined {
	if (!attribution) {
		return l10n.t('Nothing in the text says who speaks.');
	}
	const step = attribution.evidence.find((evidence): evidence is Unresolved => evidence.step === 'unresolved');
	if (step) {
		return unresolvedSentence(step, attribution, lookup);
	}
	return attribution.speaker === null ? l10n.t('Nothing in the text says who speaks.') : undefined;
}

function unresolvedSentence(step: Unresolved, attribution: Attribution, lookup: Lookup): string {
	const words = step.span ? plain(lookup.text(step.span), NAME_LENGTH) : '';
	switch (step.reason) {
		case 'no source':
			return l10n.t('No source is given.');
		case 'passive':
			return l10n.t('The passive leaves out who speaks.');
		case 'impersonal':
			return words ? l10n.t('“{0}” names no one.', words) : l10n.t('The wording names no one.');
		case 'pronoun without antecedent':
			return words ? l10n.t('Whom “{0}” means cannot be told.', words) : l10n.t('Whom a pronoun means cannot be told.');
		case 'ambiguous':
			return ambiguous(attribution, lookup);
	}
}

function ambiguous(attribution: Attribution, lookup: Lookup): string {
	const others = attribution.evidence.flatMap((step) => (step.step === 'rejected' ? [rivalName(step, lookup)] : []));
	const names = attribution.speaker === null ? others : [speakerName(attribution, lookup), ...others];
	const [first, second] = [...new Set(names)];
	return first !== undefined && second !== undefined
		? l10n.t('More than one could be meant: {0} or {1}.', first, second)
		: l10n.t('More than one could be meant.');
}
