import type { Claim } from '../analysis/model';
import { claimView } from '../reading/claimView';
import { findingView } from '../reading/findingView';
import { plainEnds } from '../reading/plain';
import type { SpeakerMarks } from '../reading/speakerMarks';
import { speakerView } from '../reading/speakerView';
import { statementView } from '../reading/statementView';
import type { Certainty } from '../reading/thresholds';
import { Cover, meet } from '../analysis/text/spans';
import { ARTICLE, UNKNOWN, type Key, type ListedRow } from './rows';
import type { ViewModel } from './viewModel';

/** The longest sentence that is shown beside its date, in UTF-16 units. */
const LONGEST_SENTENCE = 120;

/** Makes the rows of a view, one after the other, so that a long text can be shown in turns. */
export class RowMaker {
	constructor(
		private readonly view: ViewModel,
		private readonly marks: SpeakerMarks,
		private readonly certainty: Certainty,
	) {}

	/** All rows, each list in text order. Speakers come first: other rows name them. */
	*rows(): Generator<ListedRow> {
		yield* this.speakers();
		yield* this.claims();
		yield* this.findings();
		yield* this.dated();
	}

	private *speakers(): Generator<ListedRow> {
		const { analysis, lookup, speakers, statements } = this.view;
		for (const speaker of analysis.speakers) {
			const { name, role, share, statements: own, place = null, sort, find } = speakerView(speaker, lookup);
			const key = speakers.add(speaker, name);
			const { kind, words } = speaker;
			const line = this.marks.of(speaker.entity) ?? '';
			yield { of: 'speakers', row: { key, name, role, kind, sort, line, words, share, place, find } };
			for (const attribution of own) {
				const { words: text, marks, place: at } = statementView(attribution, lookup);
				const isLessCertain = this.certainty.isLess(attribution);
				const row = { key: statements.add(attribution, text, key), text, isLessCertain, marks, ...at };
				yield { of: 'statements', row };
			}
		}
	}

	private *claims(): Generator<ListedRow> {
		const { analysis, lookup, claims } = this.view;
		for (const claim of analysis.claims) {
			const { attribution, words: text, marks, place, isToCheck, find } = claimView(claim, lookup);
			const row = {
				key: claims.add(claim, text),
				text,
				speaker: this.speakerOf(claim),
				act: attribution?.act ?? null,
				isToCheck,
				checkWorthiness: claim.checkWorthiness,
				isLessCertain: this.certainty.isLess(attribution),
				marks,
				find,
				...place,
			};
			yield { of: 'claims', row };
		}
	}

	private *findings(): Generator<ListedRow> {
		const { analysis, lookup, findings, speakers } = this.view;
		for (const finding of analysis.findings) {
			const { title, quote, place, speaker, find } = findingView(finding, lookup);
			const row = {
				key: findings.add(finding, `${finding.code} ${quote}`),
				text: title,
				quote,
				speaker: (speaker && speakers.keyOf(speaker)) ?? null,
				find,
				...place,
			};
			yield { of: 'findings', row };
		}
	}

	private *dated(): Generator<ListedRow> {
		const { analysis, lookup, dated } = this.view;
		const { mentions, sentences, attributions, dateline } = analysis;
		const contents = new Cover(attributions.flatMap(({ content }) => content));
		const cues = new Cover(attributions.flatMap(({ cue }) => cue));
		let next = 0;
		for (const mention of mentions) {
			const value = mention.kind === 'date' ? lookup.entity(mention.entity)?.value : undefined;
			if (value?.type !== 'date' || (dateline && meet(dateline.span, mention))) {
				continue;
			}
			while ((sentences[next]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) {
				next += 1;
			}
			const sentence = sentences[next] ?? mention;
			const text = plainEnds(lookup.text(sentence), LONGEST_SENTENCE);
			const kind = contents.meets(mention) ? 'reported' : cues.meets(sentence) ? 'statement' : 'event';
			const key = dated.add(mention, text);
			yield { of: 'dated', row: { key, day: value.day, text, kind, ...this.view.place(mention) } };
		}
	}

	private speakerOf(claim: Claim): Key {
		return this.view.speakerKey(claim.claimant) ?? (claim.attribution === null ? ARTICLE : UNKNOWN);
	}
}
