import { l10n } from './l10n';
import type { Finding, Span } from '../../analysis/model';
import type { RecordedCode } from '../../review/model';
import type { Lookup } from '../lookup';
import { plain } from '../plain';
import { speakerName, whyUncertain } from './speakerWords';

const QUOTED_LENGTH = 60;

/** What a finding is called, in a few words: `Unnamed source`. */
export function findingTitle(code: RecordedCode): string {
	const titles: Record<RecordedCode, () => string> = {
		'unattributed-quotation': () => l10n.t('Quotation without a speaker'),
		'anonymous-source': () => l10n.t('Unnamed source'),
		'second-hand-report': () => l10n.t('Second-hand report'),
		'ambiguous-speaker': () => l10n.t('Uncertain speaker'),
		'unclosed-quotation': () => l10n.t('Unclosed quotation'),
		'mismatched-quotation-marks': () => l10n.t('Mismatched quotation marks'),
		'altered-quotation': () => l10n.t('Altered quotations'),
		'figures-disagree': () => l10n.t('Figures disagree'),
		'name-spelled-two-ways': () => l10n.t('Name spelled two ways'),
		'accusation-without-reply': () => l10n.t('Accusation without a reply'),
		'denial-without-claim': () => l10n.t('Denial without the claim'),
		'words-altered': () => l10n.t('Words altered'),
		'words-of-another': () => l10n.t('Somebody else’s words'),
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
			return anonymous(finding, words(finding.span));
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
			return finding.related.length === 0
				? l10n.t('The writer left words out of a quotation, or put words in. Compare it with the source.')
				: l10n.t(
						'In {0} places the writer left words out of quotations, or put words in. Compare them with the source.',
						finding.related.length + 1,
					);
		case 'figures-disagree':
			if (finding.details['where'] !== undefined) {
				return l10n.t(
					'“{0}” does not agree with “{1}” in {2}.',
					words(finding.span),
					plain(finding.details['other'] ?? '', QUOTED_LENGTH),
					where(finding),
				);
			}
			return other
				? l10n.t('“{0}” does not agree with “{1}”.', words(finding.span), words(other))
				: l10n.t('“{0}” does not agree with another figure in the text.', words(finding.span));
		case 'name-spelled-two-ways':
			return l10n.t('The name is “{0}” here and “{1}” elsewhere.', words(finding.span), words(other));
		case 'accusation-without-reply':
			return l10n.t(
				'{0} is accused here, and the text does not say what the answer is, or that there was none.',
				plain(finding.details['accused'] ?? '', QUOTED_LENGTH),
			);
		case 'words-altered':
			return l10n.t('Other words stand in {0}: {1}.', where(finding), finding.details['how'] ?? '');
		case 'words-of-another':
			return finding.details['speaker']
				? l10n.t('In {0} these are the words of {1}.', where(finding), finding.details['speaker'])
				: l10n.t('In {0} these are somebody else’s words.', where(finding));
		case 'not-english':
			return finding.details['reason'] === 'web page'
				? l10n.t(
						'This is the source of a web page. To review its text, open the page in a browser, copy what you read there, and paste it into a new file.',
					)
				: l10n.t('There is too little English here to say who is named and who says what.');
	}
}

/** What stands at a related place. */
export function relatedText(finding: Finding): string {
	switch (finding.code) {
		case 'figures-disagree':
			return l10n.t('The other figure');
		case 'name-spelled-two-ways':
			return l10n.t('The other spelling');
		case 'ambiguous-speaker':
			return l10n.t('Could be meant');
		default:
			return l10n.t('See also');
	}
}

/** The other text, and the line there. */
const where = ({ details }: Finding): string => details['where'] ?? '';

function anonymous({ details }: Finding, source: string): string {
	const reason = plain(details['words'] ?? '', QUOTED_LENGTH);
	const named =
		details['reason'] === 'given'
			? l10n.t('The source is not named, and the text says why: {0}, “{1}”.', source, reason)
			: details['reason'] === 'none'
				? l10n.t('The source is not named, and the text does not say why: {0}.', source)
				: l10n.t('The source did not want to be named, and the text does not say why: {0}.', source);
	const remark = remarkOn(details['remark']);
	return remark === '' ? named : [named, remark].join(' ');
}

/** What a strict house would not print. */
function remarkOn(remark: string | undefined): string {
	switch (remark) {
		case 'opinion':
			return l10n.t('What they give is an opinion.');
		case 'bare':
			return l10n.t('Nothing says how they know.');
		case 'plural':
			return l10n.t('Nothing says who they are, or that they are more than one.');
		default:
			return '';
	}
}

function secondHand(finding: Finding, lookup: Lookup): string {
	const attribution = lookup.attribution(finding.attribution);
	const parent = lookup.attribution(attribution?.parent ?? null);
	return speakerName(parent ?? attribution ?? null, lookup);
}
