import { l10n } from 'vscode';
import type { Span } from '../analysis/model';
import { claimView, reasonsSentence } from '../reading/claimView';
import { findingView } from '../reading/findingView';
import { plain } from '../reading/plain';
import { statementView, whoAndHow } from '../reading/statementView';
import { nameAndRole } from '../reading/voice';
import { evidenceLines } from '../reading/words/evidenceLines';
import { flagMeaning } from '../reading/words/flagWords';
import type { DetailRow, Key } from './rows';
import type { ViewModel } from './viewModel';

/** The longest words that are shown in full, and the longest step of an explanation, in UTF-16 units. */
const LONGEST_WORDS = 2_000;
const LONGEST_STEP = 400;

/** What opens below a claim, a statement or a finding: the words in full, whose they are, and how we know. */
export function explain(view: ViewModel, key: Key): DetailRow[] {
	const { lookup } = view;
	const rows: DetailRow[] = [];
	const add = (text: string, span: Span | null | undefined, most = LONGEST_STEP): void => {
		if (text !== '') {
			rows.push({ text: plain(text, most), place: span ? view.place(span) : null });
		}
	};

	const finding = view.findings.get(key);
	if (finding) {
		const { text, related } = findingView(finding, lookup);
		add(lookup.text(finding.span), finding.span, LONGEST_WORDS);
		add(text, null);
		for (const { what, words, place } of related) {
			add(l10n.t('{0}: {1}', what, words), place);
		}
		return rows;
	}

	const claim = view.claims.get(key);
	const seen = claim && claimView(claim, lookup);
	const attribution = claim ? seen?.attribution : view.statements.get(key);
	const said = attribution && statementView(attribution, lookup);
	// As lists show them: without half a pair of quotation marks.
	const words = claim?.shown ?? attribution?.content ?? [];
	add(lookup.joined(words), words[0], LONGEST_WORDS);
	for (const flag of (seen ?? said)?.flags ?? []) {
		add(flagMeaning(flag), null);
	}
	if (said && attribution) {
		add(whoAndHow(said), attribution.source[0] ?? attribution.cue[0]);
		for (const { text, span } of evidenceLines(attribution, lookup)) {
			add(text, span);
		}
	} else if (seen) {
		const isArticle = seen.voice.kind === 'article';
		add(isArticle ? l10n.t("In the article's own voice") : nameAndRole(seen.voice), null);
	}
	if (seen) {
		add(reasonsSentence(seen), null);
	}
	return rows;
}
