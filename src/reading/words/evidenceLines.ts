import { l10n } from './l10n';
import type { Attribution, Evidence, Span } from '../../analysis/model';
import { BY_A_PERSON } from '../../review/corrections/correctAttributions';
import type { Lookup } from '../lookup';
import { plain } from '../plain';
import { rivalName, speakerName, whyUncertain } from './speakerWords';

/** One step of the chain as a person reads it. */
interface EvidenceLine {
	readonly text: string;
	/** Where in the text it can be seen. */
	readonly span: Span | null;
}

const QUOTED_LENGTH = 60;

/** The chain of an attribution, step by step, in the order of the analysis. */
export function evidenceLines(attribution: Attribution, lookup: Lookup): EvidenceLine[] {
	return attribution.evidence.map((step) => lineFor(step, attribution, lookup));
}

/** `97 %` of a share in [0, 1]. */
export const percent = (share: number): string => l10n.t('{0} %', Math.round(share * 100));

/** So near below a whole percent it is one: 0.29 times 100 is 28.999999999999996. */
const NEARLY = 1e-9;

/** `97 %` of a probability in [0, 1]: never more than it is, so that what is less certain than 80 % is not called 80 %. */
export const howSure = (probability: number): string => l10n.t('{0} %', Math.floor(probability * 100 + NEARLY));

function lineFor(step: Evidence, attribution: Attribution, lookup: Lookup): EvidenceLine {
	const words = (span: Span): string => plain(lookup.text(span), QUOTED_LENGTH);
	switch (step.step) {
		case 'found':
			return {
				text: foundBy(step),
				span: null,
			};
		case 'cue':
			return { text: l10n.t('“{0}” shows that someone speaks', words(step.span)), span: step.span };
		case 'inherited':
			return {
				text: l10n.t(
					'No one is named here: {0} goes on speaking',
					speakerName(lookup.attribution(step.from) ?? attribution, lookup),
				),
				span: step.span,
			};
		case 'coreference':
			return {
				text: l10n.t('“{0}” → “{1}” ({2})', words(step.from), words(step.to), linkWord(step.by)),
				span: step.to,
			};
		case 'rejected':
			return {
				text: l10n.t('Less likely: {0}, {1}', rivalName(step, lookup), howSure(step.score)),
				span: step.span,
			};
		case 'unresolved':
			return { text: whyUncertain(attribution, lookup) ?? '', span: step.span };
	}
}

function foundBy({ by, probability, second }: Extract<Evidence, { step: 'found' }>): string {
	const sure = howSure(probability);
	if (by === BY_A_PERSON) {
		return l10n.t('Set by a person');
	}
	if (by !== 'model') {
		return l10n.t('Found by the rule “{0}”, {1}', by, sure);
	}
	switch (second) {
		case 'agrees':
			return l10n.t('Found by both readings alike, {0}', sure);
		case 'differs':
			return l10n.t('Found by both readings, which differ in words or source, {0}', sure);
		case 'finds nothing':
			return l10n.t('Found by one reading only, {0}', sure);
	}
	return l10n.t('Found by the trained model, {0}', sure);
}

function linkWord(by: Extract<Evidence, { step: 'coreference' }>['by']): string {
	const links: Record<typeof by, () => string> = {
		pronoun: () => l10n.t('pronoun'),
		surname: () => l10n.t('surname'),
		acronym: () => l10n.t('acronym'),
		role: () => l10n.t('role'),
		description: () => l10n.t('description'),
		'short form': () => l10n.t('short form'),
		'same name': () => l10n.t('same name'),
		apposition: () => l10n.t('apposition'),
		context: () => l10n.t('understood from the context'),
	};
	return links[by]();
}
