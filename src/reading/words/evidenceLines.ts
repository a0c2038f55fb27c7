import { l10n } from './l10n';
import type { Attribution, Evidence, Second, Span } from '../../analysis/model';
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
				text: foundBy(step, attribution),
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

/** How it was found, and how sure it is of the words and of who speaks: of the two, views beside show the lower. */
function foundBy(
	{ by, probability, second }: Extract<Evidence, { step: 'found' }>,
	{ speaker, speakerConfidence }: Attribution,
): string {
	if (by === BY_A_PERSON) {
		return l10n.t('Set by a person');
	}
	const words = howSure(probability);
	return speaker === null
		? l10n.t('{0}; words {1}', finder(by, second), words)
		: l10n.t('{0}; words {1}, speaker {2}', finder(by, second), words, howSure(speakerConfidence));
}

function finder(by: string, second: Second | undefined): string {
	if (by !== 'model') {
		return BY_RULE[by]?.() ?? l10n.t('Found by the rule “{0}”', by);
	}
	switch (second) {
		case 'agrees':
			return l10n.t('Found by both readings alike');
		case 'differs':
			return l10n.t('Found by both readings, which differ in words or source');
		case 'finds nothing':
			return l10n.t('Found by one reading only');
	}
	return l10n.t('Found by the trained model');
}

/** What lines say of themselves. */
const BY_RULE: Readonly<Record<string, (() => string) | undefined>> = {
	label: () => l10n.t('Found by the name or title in front of it'),
	introduction: () => l10n.t('Found by the line that introduces it'),
	signature: () => l10n.t('Found by the name below it'),
};

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
