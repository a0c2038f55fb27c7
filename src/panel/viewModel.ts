import type { Analysis, Attribution, Claim, Finding, FindingCode, Span, Speaker } from '../analysis/model';
import { Lookup } from '../editor/lookup';
import { plain } from '../editor/plain';
import { isCertain } from '../editor/speech';
import { Keys } from './keys';
import { Lines } from './lines';
import {
	ARTICLE,
	UNKNOWN,
	type ClaimRow,
	type DatedRow,
	type FindingRow,
	type Key,
	type Mark,
	type PanelModel,
	type Place,
	type SpeakerRow,
} from './messages';
import { SpanSet } from './spanSet';

/** Rows show one line; what is longer than this is seen in full in the text. */
const LONGEST_TEXT = 300;
/** From here on a claim is one to check. */
const WORTH_CHECKING = 0.5;

/** What stands at a place of the text, as keys of rows. */
export interface Revealed {
	readonly claim: Key | null;
	readonly speaker: Key | null;
	readonly finding: Key | null;
}

/** The panel's view of one analysis: the rows, and the way back from their keys to what they show. */
export class ViewModel {
	readonly model: PanelModel;
	readonly lookup: Lookup;
	private readonly lines: Lines;
	private readonly speakerKeys = new Map<string, Key>();
	private readonly claimKeys = new Map<Claim, Key>();
	private readonly findingKeys = new Map<Finding, Key>();
	private readonly statementKeys = new Map<Attribution, Key>();
	private readonly claims = new Map<Key, Claim>();
	private readonly speakers = new Map<Key, Speaker>();
	private readonly attributions = new Map<Key, Attribution>();
	private readonly findings = new Map<Key, Finding>();
	private readonly firstClaimOf = new Map<string, Claim>();
	private readonly secondHand: ReadonlySet<string | null>;

	/** @param findingTitle what a finding is called, in the person's language */
	constructor(
		readonly analysis: Analysis,
		findingTitle: (code: FindingCode) => string,
	) {
		this.lookup = new Lookup(analysis);
		this.lines = new Lines(analysis.text);
		this.secondHand = new Set(
			analysis.findings.filter(({ code }) => code === 'second-hand-report').map(({ attribution }) => attribution),
		);
		const speakers = this.speakerRows();
		const claims = this.claimRows();
		const findings = this.findingRows(findingTitle);
		this.model = { claims, speakers, findings, dated: this.datedRows() };
	}

	/** The claim behind a key. */
	claim(key: Key): Claim | undefined {
		return this.claims.get(key);
	}

	/** The speaker behind a key. */
	speaker(key: Key): Speaker | undefined {
		return this.speakers.get(key);
	}

	/** The attribution behind the key of a statement. */
	attribution(key: Key): Attribution | undefined {
		return this.attributions.get(key);
	}

	/** The finding behind a key. */
	finding(key: Key): Finding | undefined {
		return this.findings.get(key);
	}

	/** The key of a claim's row. */
	keyOfClaim(claim: Claim): Key | undefined {
		return this.claimKeys.get(claim);
	}

	/** The key of a statement's row. */
	keyOfStatement(attribution: Attribution): Key | undefined {
		return this.statementKeys.get(attribution);
	}

	/** Where a span is. */
	place({ start, end }: Span): Place {
		return { start, end, line: this.lines.at(start) };
	}

	/** The rows for what stands at an offset; of several the narrowest. */
	at(offset: number): Revealed {
		const attribution = this.lookup.attributionAt(offset);
		const claim =
			narrowest(this.analysis.claims, ({ content }) => content, offset) ??
			(attribution && this.firstClaimOf.get(attribution.id));
		const finding = narrowest(this.analysis.findings, ({ span }) => [span], offset);
		const speaker = claim?.claimant ?? attribution?.speaker ?? null;
		return {
			claim: (claim && this.claimKeys.get(claim)) ?? null,
			speaker: speaker === null ? null : (this.speakerKeys.get(speaker) ?? null),
			finding: (finding && this.findingKeys.get(finding)) ?? null,
		};
	}

	private speakerRows(): SpeakerRow[] {
		const keys = new Keys('speaker');
		const all = this.analysis.speakers.reduce((sum, speaker) => sum + speaker.words, 0);
		return this.analysis.speakers.map((speaker) => {
			const name = plain(speaker.name, LONGEST_TEXT);
			const key = keys.next(name);
			this.speakerKeys.set(speaker.entity, key);
			this.speakers.set(key, speaker);
			const statementKeys = new Keys(`statement ${key}`);
			const statements = this.lookup.statementsOf(speaker).map((attribution) => {
				const text = this.shown(attribution.content);
				const statementKey = statementKeys.next(text);
				this.attributions.set(statementKey, attribution);
				this.statementKeys.set(attribution, statementKey);
				return {
					key: statementKey,
					text,
					marks: this.attributionMarks(attribution),
					...this.firstPlace(attribution.content),
				};
			});
			return {
				key,
				name,
				role: plain(speaker.role ?? '', LONGEST_TEXT),
				kind: speaker.kind,
				words: speaker.words,
				share: all === 0 ? 0 : speaker.words / all,
				statements,
			};
		});
	}

	private claimRows(): ClaimRow[] {
		const keys = new Keys('claim');
		const disputed = new SpanSet(
			this.analysis.findings
				.filter(({ code }) => code === 'figures-disagree')
				.flatMap(({ span, related }) => [span, ...related]),
		);
		return this.analysis.claims.map((claim) => {
			const attribution = this.lookup.attribution(claim.attribution);
			const text = this.shown(claim.shown);
			const key = keys.next(text);
			this.claimKeys.set(claim, key);
			this.claims.set(key, claim);
			if (attribution && !this.firstClaimOf.has(attribution.id)) {
				this.firstClaimOf.set(attribution.id, claim);
			}
			const disagrees = claim.content.some((span) => disputed.overlaps(span));
			return {
				key,
				text,
				speaker: this.speakerKeyOf(claim),
				cue: attribution ? this.shown(attribution.cue) : '',
				act: attribution?.act ?? null,
				stance: claim.stance,
				checkWorthiness: claim.checkWorthiness,
				marks: [
					...marked('disagrees', disagrees),
					...marked('checkable', claim.checkWorthiness >= WORTH_CHECKING),
					...marked('denied', claim.stance === 'denial' || claim.polarity === 'negative'),
					...marked('doubtful', claim.stance === 'doubtful'),
					...marked('figure', claim.figures.length > 0),
					...(attribution ? this.attributionMarks(attribution) : []),
				],
				...this.firstPlace(claim.content),
			};
		});
	}

	private findingRows(findingTitle: (code: FindingCode) => string): FindingRow[] {
		const keys = new Keys('finding');
		return this.analysis.findings.map((finding) => {
			const text = plain(findingTitle(finding.code));
			const quote = this.shown([finding.span]);
			const key = keys.next(`${finding.code} ${quote}`);
			this.findingKeys.set(finding, key);
			this.findings.set(key, finding);
			const speaker = this.lookup.attribution(finding.attribution)?.speaker ?? null;
			return {
				key,
				code: finding.code,
				text,
				quote,
				speaker: speaker === null ? null : (this.speakerKeys.get(speaker) ?? null),
				...this.place(finding.span),
			};
		});
	}

	private datedRows(): DatedRow[] {
		const keys = new Keys('dated');
		const { mentions, sentences, attributions, dateline } = this.analysis;
		const contents = new SpanSet(attributions.flatMap(({ content }) => content));
		const cues = new SpanSet(attributions.flatMap(({ cue }) => cue));
		let next = 0;
		return mentions.flatMap((mention) => {
			const value = mention.kind === 'date' ? this.lookup.entity(mention.entity)?.value : undefined;
			if (value?.type !== 'date' || (dateline && overlaps(dateline.span, mention))) {
				return [];
			}
			while ((sentences[next]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) {
				next += 1;
			}
			const sentence = sentences[next] ?? mention;
			const text = this.shown([sentence]);
			const kind = contents.overlaps(mention) ? 'reported' : cues.overlaps(sentence) ? 'statement' : 'event';
			return { key: keys.next(text), day: value.day, text, kind, ...this.place(mention) };
		});
	}

	private speakerKeyOf(claim: Claim): Key {
		const known = claim.claimant === null ? undefined : this.speakerKeys.get(claim.claimant);
		return known ?? (claim.attribution === null ? ARTICLE : UNKNOWN);
	}

	private attributionMarks(attribution: Attribution): Mark[] {
		return [
			...marked('second-hand', attribution.parent !== null || this.secondHand.has(attribution.id)),
			...marked('quoted', attribution.manner !== 'indirect'),
			...marked('unsure', attribution.speaker !== null && !isCertain(attribution)),
		];
	}

	private shown(spans: readonly Span[]): string {
		return plain(spans.map((span) => this.analysis.text.slice(span.start, span.end)).join(' … '), LONGEST_TEXT);
	}

	private firstPlace(spans: readonly Span[]): Place {
		return this.place(spans[0] ?? { start: 0, end: 0 });
	}
}

const marked = (mark: Mark, is: boolean): readonly Mark[] => (is ? [mark] : []);
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function narrowest<T>(things: readonly T[], spansOf: (thing: T) => readonly Span[], offset: number): T | undefined {
	let best: T | undefined;
	let width = Number.POSITIVE_INFINITY;
	for (const thing of things) {
		for (const { start, end } of spansOf(thing)) {
			if (start <= offset && offset <= end && end - start < width) {
				best = thing;
				width = end - start;
			}
		}
	}
	return best;
}
