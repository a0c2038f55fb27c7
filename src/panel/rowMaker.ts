import type { Attribution, Claim, FindingCode, Span } from '../analysis/model';
import { plain } from '../reading/plain';
import { isCertain } from '../reading/speech';
import { SpanSet } from '../review/spanSet';
import { ARTICLE, UNKNOWN, type Key, type ListedRow, type Mark, type Place } from './rows';
import type { ViewModel } from './viewModel';

/** Rows show one line; what is longer than this is seen in full in the text. */
const LONGEST_TEXT = 300;
/** From here on a claim is one to check. */
const WORTH_CHECKING = 0.5;

/** Makes the rows of a view, one after the other, so that a long text can be shown in turns. */
export class RowMaker {
	private readonly secondHand: ReadonlySet<string | null>;

	/** @param findingTitle what a finding is called, in the person's language */
	constructor(
		private readonly view: ViewModel,
		private readonly findingTitle: (code: FindingCode) => string,
	) {
		this.secondHand = new Set(
			view.analysis.findings.filter(({ code }) => code === 'second-hand-report').map(({ attribution }) => attribution),
		);
	}

	/** All rows, each list in text order. Speakers come first: other rows name them. */
	*rows(): Generator<ListedRow> {
		yield* this.speakers();
		yield* this.claims();
		yield* this.findings();
		yield* this.dated();
	}

	private *speakers(): Generator<ListedRow> {
		const { analysis, lookup, speakers, statements } = this.view;
		const all = analysis.speakers.reduce((sum, speaker) => sum + speaker.words, 0);
		for (const speaker of analysis.speakers) {
			const name = plain(speaker.name, LONGEST_TEXT);
			const key = speakers.add(speaker, name);
			const role = plain(speaker.role ?? '', LONGEST_TEXT);
			const { kind, words } = speaker;
			yield { of: 'speakers', row: { key, name, role, kind, words, share: all === 0 ? 0 : words / all } };
			for (const attribution of lookup.statementsOf(speaker)) {
				const text = this.shown(attribution.content);
				const row = {
					key: statements.add(attribution, text, key),
					text,
					marks: this.attributionMarks(attribution),
					...this.firstPlace(attribution.content),
				};
				yield { of: 'statements', row };
			}
		}
	}

	private *claims(): Generator<ListedRow> {
		const { analysis, lookup, claims } = this.view;
		const disputed = new SpanSet(
			analysis.findings
				.filter(({ code }) => code === 'figures-disagree')
				.flatMap(({ span, related }) => [span, ...related]),
		);
		for (const claim of analysis.claims) {
			const attribution = lookup.attribution(claim.attribution);
			const text = this.shown(claim.shown);
			const row = {
				key: claims.add(claim, text),
				text,
				speaker: this.speakerOf(claim),
				cue: attribution ? this.shown(attribution.cue) : '',
				act: attribution?.act ?? null,
				stance: claim.stance,
				checkWorthiness: claim.checkWorthiness,
				marks: [
					...marked(
						'disagrees',
						claim.content.some((span) => disputed.overlaps(span)),
					),
					...marked('checkable', claim.checkWorthiness >= WORTH_CHECKING),
					...marked('denied', claim.stance === 'denial' || claim.polarity === 'negative'),
					...marked('doubtful', claim.stance === 'doubtful'),
					...marked('figure', claim.figures.length > 0),
					...(attribution ? this.attributionMarks(attribution) : []),
				],
				...this.firstPlace(claim.content),
			};
			yield { of: 'claims', row };
		}
	}

	private *findings(): Generator<ListedRow> {
		const { view } = this;
		for (const finding of view.analysis.findings) {
			const quote = this.shown([finding.span]);
			const speaker = view.lookup.attribution(finding.attribution)?.speaker ?? null;
			const row = {
				key: view.findings.add(finding, `${finding.code} ${quote}`),
				code: finding.code,
				text: plain(this.findingTitle(finding.code)),
				quote,
				speaker: view.speakerKey(speaker) ?? null,
				...view.place(finding.span),
			};
			yield { of: 'findings', row };
		}
	}

	private *dated(): Generator<ListedRow> {
		const { analysis, lookup, dated } = this.view;
		const { mentions, sentences, attributions, dateline } = analysis;
		const contents = new SpanSet(attributions.flatMap(({ content }) => content));
		const cues = new SpanSet(attributions.flatMap(({ cue }) => cue));
		let next = 0;
		for (const mention of mentions) {
			const value = mention.kind === 'date' ? lookup.entity(mention.entity)?.value : undefined;
			if (value?.type !== 'date' || (dateline && overlaps(dateline.span, mention))) {
				continue;
			}
			while ((sentences[next]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) {
				next += 1;
			}
			const sentence = sentences[next] ?? mention;
			const text = this.shown([sentence]);
			const kind = contents.overlaps(mention) ? 'reported' : cues.overlaps(sentence) ? 'statement' : 'event';
			const key = dated.add(mention, text);
			yield { of: 'dated', row: { key, day: value.day, text, kind, ...this.view.place(mention) } };
		}
	}

	private speakerOf(claim: Claim): Key {
		return this.view.speakerKey(claim.claimant) ?? (claim.attribution === null ? ARTICLE : UNKNOWN);
	}

	private attributionMarks(attribution: Attribution): Mark[] {
		return [
			...marked('second-hand', attribution.parent !== null || this.secondHand.has(attribution.id)),
			...marked('quoted', attribution.manner !== 'indirect'),
			...marked('unsure', attribution.speaker !== null && !isCertain(attribution)),
		];
	}

	private shown(spans: readonly Span[]): string {
		const { text } = this.view.analysis;
		return plain(spans.map(({ start, end }) => text.slice(start, end)).join(' … '), LONGEST_TEXT);
	}

	private firstPlace(spans: readonly Span[]): Place {
		return this.view.place(spans[0] ?? { start: 0, end: 0 });
	}
}

const marked = (mark: Mark, is: boolean): readonly Mark[] => (is ? [mark] : []);
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
