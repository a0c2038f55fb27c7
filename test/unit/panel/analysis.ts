import type {
	Analysis,
	Attribution,
	Claim,
	EntityKind,
	Finding,
	Mention,
	Span,
	Speaker,
	Value,
} from '../../../src/analysis/model';

/** An analysis made by hand: its parts are found in the text by what they say. */
export class HandMade {
	private readonly attributions: Attribution[] = [];
	private readonly claims: Claim[] = [];
	private readonly speakers: Speaker[] = [];
	private readonly findings: Finding[] = [];
	private readonly mentions: Mention[] = [];
	private readonly entities: Analysis['entities'][number][] = [];

	constructor(readonly text: string) {}

	span(words: string, after = 0): Span {
		const start = this.text.indexOf(words, after);
		if (start < 0) {
			throw new Error(`The text does not say "${words}".`);
		}
		return { start, end: start + words.length };
	}

	attribution(source: string, cue: string, content: string, more: Partial<Attribution> = {}): Attribution {
		const attribution: Attribution = {
			id: `a${this.attributions.length}`,
			act: 'statement',
			manner: 'indirect',
			report: 'made',
			stance: 'affirms',
			writer: 'neutral',
			source: source === '' ? [] : [this.span(source)],
			cue: cue === '' ? [] : [this.span(cue)],
			content: [this.span(content)],
			speaker: null,
			parent: null,
			confidence: 0.9,
			speakerConfidence: 0.9,
			evidence: [],
			...more,
		};
		this.attributions.push(attribution);
		return attribution;
	}

	claim(content: string, attribution: Attribution | null, more: Partial<Claim> = {}): Claim {
		const claim: Claim = {
			id: `c${this.claims.length}`,
			content: [this.span(content)],
			shown: [this.span(content)],
			claimant: attribution?.speaker ?? null,
			attribution: attribution?.id ?? null,
			stance: attribution?.writer ?? 'neutral',
			polarity: 'positive',
			modality: 'asserted',
			subject: null,
			tense: 'past',
			figures: [],
			entities: [],
			checkWorthiness: 0.2,
			reasons: [],
			...more,
		};
		this.claims.push(claim);
		return claim;
	}

	speaker(entity: string, name: string, words: number, more: Partial<Speaker> = {}): void {
		const attributions = this.attributions.filter(({ speaker }) => speaker === entity).map(({ id }) => id);
		this.speakers.push({
			entity,
			name,
			aliases: [],
			members: [],
			role: null,
			kind: 'named',
			attributions,
			words,
			...more,
		});
	}

	finding(code: Finding['code'], words: string, more: Partial<Finding> = {}): void {
		this.findings.push({ code, span: this.span(words), related: [], attribution: null, details: {}, ...more });
	}

	date(words: string, day: string): void {
		this.value(words, 'date', { type: 'date', day });
	}

	amount(words: string): void {
		this.value(words, 'number', { type: 'amount', amount: Number(words) });
	}

	private value(words: string, kind: EntityKind, value: Value): void {
		const id = `d${this.entities.length}`;
		const mentions = [this.mentions.length];
		this.entities.push({ id, kind, name: words, aliases: [], roles: [], mentions, value });
		this.mentions.push({ ...this.span(words), kind, entity: id });
	}

	make(): Analysis {
		return {
			text: this.text,
			english: true,
			dateline: null,
			paragraphs: [{ start: 0, end: this.text.length }],
			sentences: [...this.text.matchAll(/[^.]+\./g)].map(({ index, 0: all }) => ({
				start: index,
				end: index + all.length,
			})),
			mentions: this.mentions,
			entities: this.entities,
			quotations: [],
			attributions: this.attributions,
			speakers: this.speakers,
			claims: this.claims,
			findings: this.findings,
		};
	}
}
