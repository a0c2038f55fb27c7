import { l10n } from './l10n';
import type { Finding, FindingCode, Span } from '../../analysis/model';
import type { Lookup } from '../lookup';
import { plain } from '../plain';
import { speakerName, whyUncertain } from './speakerWords';

const QUOTED_LENGTH = 60;

/** What a finding is called, in a few words: `Unnamed source`. */
export function findingTitle(code: FindingCode): string {
	const titles: Record<FindingCode, () => string> = {
		'unattributed-quotation': () => l10n.t('Quotation without a speaker'),
		'anonymous-source': () => l10n.t('Unnamed source'),
		'second-hand-report': () => l10n.t('Second-hand report'),
		'ambiguous-speaker': () => l10n.t('Uncertain speaker'),
		'unclosed-quotation': () => l10n.t('Unclosed quotation'),
		'mismatched-quotation-marks': () => l10n.t('Mismatched quotation marks'),
		'altered-quotation': () => l10n.t('Altered quotation'),
		'figures-disagree': () => l10n.t('Figures disagree'),
		'denial-without-claim': () => l10n.t('Denial without the claim'),
		'not-english': () => l10n.t('Not in English'),
	};
	return titles[code]();
}

/** Why a reviewer should look, in a sentence or two. */
export function findingText(finding: Finding, lookup: Lookup): string {
	const words = (span: Span | undefined): string => (span ? plain(lookup.text(span), QUOTED_LENGTH) : '');
	const attribution = lookup.attribution(finding.attribution) ?? null;
	const [other] = finding.related;
	switch (finding.code) {
		case 'unattributed-quotation':
			return l10n.t('The text does not say whose words these are.');
		case 'anonymous-source':
			return anonymous(finding, attribution ? speakerName(attribution, lookup) : words(finding.span));
		case 'second-hand-report':
			return attribution
				? l10n.t('These words come second-hand, through another report: {0}.', secondHand(finding, lookup))
				: l10n.t('These words come second-hand, through another report.');
		case 'ambiguous-speaker':
			return whyUncertain(attribution, lookup) ?? l10n.t('More than one could be meant.');
		case 'unclosed-quotation':
			return l10n.t('The closing quotation mark is missing: where the quotation ends is a guess.');
		case 'mismatched-quotation-marks':
			return l10n.t('The quotation opens and closes with marks of different kinds.');
		case 'altered-quotation':
			return finding.details['kind'] === 'words left out'
				? l10n.t('The writer left words out of the quotation: “{0}”. Compare it with the source.', words(finding.span))
				: l10n.t('The writer put words into the quotation: “{0}”. Compare it with the source.', words(finding.span));
		case 'figures-disagree':
			return other
				? l10n.t('“{0}” does not agree with “{1}”.', words(finding.span), words(other))
				: l10n.t('“{0}” does not agree with another figure in the text.', words(finding.span));
		case 'denial-without-claim':
			return l10n.t('Something is denied, but the text does not say who claimed it.');
		case 'not-english':
			return l10n.t('There is too little English here to say who is named and who says what.');
	}
}

/** What stands at a related place. */
export function relatedText(finding: Finding): string {
	switch (finding.code) {
		case 'figures-disagree':
			return l10n.t('The other figure');
		case 'ambiguous-speaker':
			return l10n.t('Could be meant');
		default:
			return l10n.t('See also');
	}
}

function anonymous(finding: Finding, source: string): string {
	switch (finding.details['reason']) {
		case 'given':
			return l10n.t('The source is not named, and the text says why: {0}.', source);
		case 'none':
			return l10n.t('The source is not named, and the text does not say why: {0}.', source);
		default:
			return l10n.t('The source is not named: {0}.', source);
	}
}

function secondHand(finding: Finding, lookup: Lookup): string {
	const attribution = lookup.attribution(finding.attribution);
	const parent = lookup.attribution(attribution?.parent ?? null);
	return speakerName(parent ?? attribution ?? null, lookup);
}
