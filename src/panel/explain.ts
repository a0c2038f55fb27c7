import type { Span } from '../analysis/model';
import { plain } from '../reading/plain';
import type { DetailRow, Key } from './rows';
import type { PanelWords } from './panelWords';
import type { ViewModel } from './viewModel';

/** The longest words that are shown in full, and the longest step of an explanation, in UTF-16 units. */
const LONGEST_WORDS = 2_000;
const LONGEST_STEP = 400;

/** What opens below a claim, a statement or a finding: the words in full, whose they are, and how we know. */
export function explain(view: ViewModel, key: Key, words: PanelWords): DetailRow[] {
	const { lookup } = view;
	const rows: DetailRow[] = [];
	const add = (text: string, span: Span | null | undefined, most = LONGEST_STEP): void => {
		if (text !== '') {
			rows.push({ text: plain(text, most), place: span ? view.place(span) : null });
		}
	};

	const finding = view.findings.get(key);
	if (finding) {
		add(lookup.text(finding.span), finding.span, LONGEST_WORDS);
		add(words.finding(finding, lookup), null);
		for (const span of finding.related) {
			add(words.related(finding, lookup.text(span)), span);
		}
		return rows;
	}

	const claim = view.claims.get(key);
	const attribution = claim ? lookup.attribution(claim.attribution) : view.statements.get(key);
	const content = claim?.content ?? attribution?.content ?? [];
	add(lookup.joined(content), content[0], LONGEST_WORDS);
	if (attribution) {
		add(words.attribution(attribution, lookup), attribution.source[0] ?? attribution.cue[0]);
		for (const { text, span } of words.evidence(attribution, lookup)) {
			add(text, span);
		}
	} else if (claim) {
		add(words.article(), null);
	}
	if (claim) {
		add(words.reasons(claim), null);
	}
	return rows;
}
