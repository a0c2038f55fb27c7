import type { Attribution, Span } from '../analysis/model';
import { plain } from '../editor/plain';
import type { DetailRow, Key } from './messages';
import type { PanelWords } from './panelWords';
import type { ViewModel } from './viewModel';

/** The longest claim that is shown in full. */
const LONGEST_CLAIM = 2_000;
/** An alias or a step of evidence is a line or two. */
const LONGEST_STEP = 400;

/** What opens below a claim, a statement or a finding: the words in full, whose they are, and how we know. */
export function explain(view: ViewModel, key: Key, words: PanelWords): DetailRow[] {
	const claim = view.claim(key);
	const attribution = claim ? view.lookup.attribution(claim.attribution) : view.attribution(key);
	const spans = claim?.content ?? attribution?.content ?? [];
	const rows: DetailRow[] = [];
	const add = (text: string, span: Span | null | undefined, most = LONGEST_STEP): void => {
		if (text !== '') {
			rows.push({ text: plain(text, most), place: span ? view.place(span) : null });
		}
	};
	add(view.lookup.joined(spans), spans[0], LONGEST_CLAIM);
	if (attribution) {
		add(words.attribution(attribution, view.lookup), firstOf(attribution));
		for (const { text, span } of words.evidence(attribution, view.lookup)) {
			add(text, span);
		}
	} else if (claim) {
		add(words.article(), null);
	}
	if (claim) {
		add(words.reasons(claim), null);
	}
	const finding = view.finding(key);
	if (finding) {
		add(view.lookup.text(finding.span), finding.span, LONGEST_CLAIM);
		for (const span of finding.related) {
			add(view.lookup.text(span), span);
		}
	}
	const speaker = view.speaker(key);
	if (speaker && speaker.aliases.length > 0) {
		add(words.aliases(speaker.aliases), null);
	}
	return rows;
}

const firstOf = (attribution: Attribution): Span | undefined => attribution.source[0] ?? attribution.cue[0];
