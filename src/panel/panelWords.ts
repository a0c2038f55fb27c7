import { l10n } from 'vscode';
import type { Attribution, Claim, Finding, FindingCode, Span } from '../analysis/model';
import type { Lookup } from '../reading/lookup';
import { evidenceLines, percent } from '../editor/words/evidenceLines';
import { findingText, findingTitle, relatedText } from '../editor/words/findingText';
import { actWord, mannerWord, reasonWord } from '../editor/words/kindWords';
import { speakerNameAndRole } from '../editor/words/speakerWords';

/** The sentences of the panel's rows, in the person's language. */
export interface PanelWords {
	readonly findingTitle: (code: FindingCode) => string;
	readonly finding: (finding: Finding, lookup: Lookup) => string;
	readonly related: (finding: Finding, words: string) => string;
	/** Who says it and how, in a few words. */
	readonly attribution: (attribution: Attribution, lookup: Lookup) => string;
	/** How we know, step by step, with the places where the text shows it. */
	readonly evidence: (
		attribution: Attribution,
		lookup: Lookup,
	) => readonly { readonly text: string; readonly span: Span | null }[];
	/** Why a claim can, or cannot, be checked. */
	readonly reasons: (claim: Claim) => string;
	readonly article: () => string;
}

export const panelWords: PanelWords = {
	findingTitle,
	finding: findingText,
	related: (finding, words) => l10n.t('{0}: {1}', relatedText(finding), words),
	attribution: (attribution, lookup) =>
		[
			speakerNameAndRole(attribution, lookup),
			mannerWord(attribution.manner),
			actWord(attribution.act),
			percent(attribution.confidence),
		].join(' · '),
	evidence: evidenceLines,
	reasons: (claim) => {
		const reasons = claim.reasons.map(reasonWord).join(', ');
		if (reasons === '') {
			return '';
		}
		return claim.checkWorthiness >= 0.5
			? l10n.t('Worth checking: {0}', reasons)
			: l10n.t('Little to check: {0}', reasons);
	},
	article: () => l10n.t("In the article's own voice"),
};
