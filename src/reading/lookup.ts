import type {
	Analysis,
	Attribution,
	Claim,
	Entity,
	EntityId,
	Finding,
	Mention,
	Span,
	Speaker,
} from '../analysis/model';
import { readable } from '../analysis/text/markup';
import { firstIndex } from '../analysis/text/firstIndex';
import { listIn } from '../analysis/text/lists';
import { Cover } from '../analysis/text/spans';
import { aroundOf, sorted, type AllAround, type Around } from './around';
import { isOutOfDepth } from './depth';
import { hullOf } from '../review/spans';
import { lineNumbers } from './lines';
import { nearestContent } from './nearestContent';
import { directSpeechIn, speechIn, type DirectSpeech, type Speech } from './speech';

/** Answers what views ask of an analysis: who is behind an id, and what stands at an offset. */
export class Lookup {
	private readonly entities: ReadonlyMap<string, Entity>;
	private readonly speakers: ReadonlyMap<string, Speaker>;
	private readonly attributions: ReadonlyMap<string, Attribution>;
	/** Made on first use. */
	private statementsBy: ReadonlyMap<EntityId | null, readonly Attribution[]> | undefined;
	private claimsOfVoices: ReadonlyMap<EntityId, readonly Claim[]> | undefined;
	private claimsByAttribution: ReadonlyMap<string, readonly Claim[]> | undefined;
	private findingsByAttribution: ReadonlyMap<string, readonly Finding[]> | undefined;
	private disagreeing: Cover<Span> | undefined;
	private allWords: number | undefined;
	private readText: string | undefined;
	private lineOf: ((offset: number) => number) | undefined;
	private speechFound: readonly Speech[] | undefined;
	private directFound: readonly DirectSpeech[] | undefined;
	private outOfDepth: boolean | undefined;
	private lostSigns: boolean | undefined;
	private reachFound: readonly number[] | undefined;
	private nearestFound: ((span: Span) => Attribution | undefined) | undefined;

	constructor(readonly analysis: Analysis) {
		this.entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
		this.speakers = new Map(analysis.speakers.map((speaker) => [speaker.entity, speaker]));
		this.attributions = new Map(analysis.attributions.map((attribution) => [attribution.id, attribution]));
	}

	entity(id: string | null): Entity | undefined {
		return id === null ? undefined : this.entities.get(id);
	}

	speaker(id: string | null): Speaker | undefined {
		return id === null ? undefined : this.speakers.get(id);
	}

	attribution(id: string | null): Attribution | undefined {
		return id === null ? undefined : this.attributions.get(id);
	}

	/** How many words are ascribed to speakers, all together. */
	get attributedWords(): number {
		this.allWords ??= this.analysis.speakers.reduce((sum, { words }) => sum + words, 0);
		return this.allWords;
	}

	/** In text order. */
	mentionsOf(entity: Entity): Mention[] {
		return entity.mentions.flatMap((index) => this.analysis.mentions[index] ?? []);
	}

	/** What somebody says, alone or together with others, in text order. */
	statementsOf(id: EntityId | null): readonly Attribution[] {
		this.statementsBy ??= this.saidByEach();
		return this.statementsBy.get(id) ?? [];
	}

	private saidByEach(): ReadonlyMap<EntityId | null, readonly Attribution[]> {
		const said = new Map<EntityId | null, Attribution[]>();
		for (const attribution of this.analysis.attributions) {
			const speaker = this.speaker(attribution.speaker);
			for (const id of speaker ? [speaker.entity, ...speaker.members] : []) {
				listIn(said, id).push(attribution);
			}
		}
		return said;
	}

	/** What somebody claims whom no statement reports, in an interview or in a letter of theirs; in text order. */
	claimsOfVoice(id: EntityId): readonly Claim[] {
		this.claimsOfVoices ??= byVoice(this.analysis.claims);
		return this.claimsOfVoices.get(id) ?? [];
	}

	/** The mention around an offset; where two touch, the one that begins there. */
	mentionAt(offset: number): Mention | undefined {
		const last = this.analysis.mentions[this.mentionsUpTo(offset) - 1];
		return last && offset <= last.end ? last : undefined;
	}

	/** Whether a mention shares text with a span. */
	isNamedIn(span: Span): boolean {
		const last = this.analysis.mentions[this.mentionsUpTo(span.end - 1) - 1];
		return last !== undefined && last.end > span.start;
	}

	/** The attribution that is meant at an offset: the narrowest there, but for what is far less certain than what it stands in. */
	attributionAt(offset: number): Attribution | undefined {
		return this.around(offset).meant[0];
	}

	/** The attribution whose content is nearest to a span, of those that share text with it. */
	nearest(span: Span): Attribution | undefined {
		this.nearestFound ??= nearestContent(this.analysis.attributions);
		return this.nearestFound(span);
	}

	/** The attributions whose source, cue or content is around an offset. */
	around(offset: number): AllAround {
		const { attributions, text } = this.analysis;
		this.reachFound ??= reachOf(attributions);
		const found: Around[] = [];
		// Attributions are in order of their starts: nothing after the first one behind the offset is around it, and nothing
		// before the last place where all have ended.
		for (let index = this.firstAfter(offset) - 1; index >= 0 && (this.reachFound[index] ?? 0) >= offset; index -= 1) {
			const attribution = attributions[index];
			const one = attribution && aroundOf(attribution, offset, text.length);
			if (one) {
				found.unshift(one);
			}
		}
		return sorted(found, text.length);
	}

	/** The narrowest claim around an offset that nobody doubts there, as {@link around} says; one that ends there if no other. */
	claimAt(offset: number): Claim | undefined {
		const doubted = new Set(this.around(offset).doubted.map(({ id }) => id));
		let best: Claim | undefined;
		let narrowest = Number.POSITIVE_INFINITY;
		for (const claim of this.analysis.claims) {
			if (claim.attribution === null || !doubted.has(claim.attribution)) {
				const there = claim.content.find(({ start, end }) => start <= offset && offset <= end);
				const own = width(hullOf(claim.content)) + (there?.end === offset ? this.analysis.text.length : 0);
				if (there && own < narrowest) {
					best = claim;
					narrowest = own;
				}
			}
		}
		return best;
	}

	/** The quotations in which someone speaks, in text order. */
	get speech(): readonly Speech[] {
		this.speechFound ??= speechIn(this.analysis);
		return this.speechFound;
	}

	/** All direct speech, quotations first. */
	get directSpeech(): readonly DirectSpeech[] {
		this.directFound ??= directSpeechIn(this.analysis, this.speech);
		return this.directFound;
	}

	/** Whether the text is of a kind that is read badly here. */
	get isOutOfDepth(): boolean {
		this.outOfDepth ??= isOutOfDepth(this.analysis, this.speech);
		return this.outOfDepth;
	}

	/** Whether the file was opened in another encoding than it is in: signs in their places stand for what was lost. */
	get hasLostSigns(): boolean {
		this.lostSigns ??= this.analysis.text.includes('\ufffd');
		return this.lostSigns;
	}

	/** The text of a span, as it is read: spaces stand for the marks of a marked-up text, but for those before a comma. */
	text(span: Span): string {
		this.readText ??= readable(this.analysis.text).text;
		const read = this.readText.slice(span.start, span.end);
		return read === this.analysis.text.slice(span.start, span.end) ? read : read.replace(BESIDE_MARKS, '');
	}

	/** The text of spans that belong together, joined by an ellipsis where other words stand between them. */
	joined(spans: readonly Span[]): string {
		const between = (before: Span | undefined, span: Span): string =>
			!before || NO_WORDS.test(this.text({ start: before.end, end: span.start })) ? '' : ' … ';
		return spans.map((span, index) => between(spans[index - 1], span) + this.text(span)).join('');
	}

	/** The line of an offset as the editor counts lines, from 1. */
	line(offset: number): number {
		this.lineOf ??= lineNumbers(this.analysis.text);
		return this.lineOf(offset);
	}

	/** In text order. */
	claimsOf(attribution: Attribution): readonly Claim[] {
		this.claimsByAttribution ??= byAttribution(this.analysis.claims);
		return this.claimsByAttribution.get(attribution.id) ?? [];
	}

	/** What there is to look at in an attribution. */
	findingsOf(attribution: Attribution | undefined): readonly Finding[] {
		this.findingsByAttribution ??= byAttribution(this.analysis.findings);
		return this.findingsByAttribution.get(attribution?.id ?? '') ?? [];
	}

	/** Whether someone's words come through the report of somebody else. */
	isSecondHand(attribution: Attribution): boolean {
		const { speaker } = attribution;
		const parent = this.attribution(attribution.parent);
		return (
			(parent !== undefined && (speaker === null || parent.speaker !== speaker)) ||
			this.findingsOf(attribution).some(({ code }) => code === 'second-hand-report')
		);
	}

	/** Whether there is a figure in a place that does not agree with another. */
	disagrees(spans: readonly Span[]): boolean {
		const { findings } = this.analysis;
		this.disagreeing ??= new Cover(
			findings.filter(({ code }) => code === 'figures-disagree').flatMap(({ span, related }) => [span, ...related]),
		);
		const { disagreeing } = this;
		return spans.some((span) => disagreeing.meets(span));
	}

	/** How many mentions begin at an offset or before it. */
	private mentionsUpTo(offset: number): number {
		const { mentions } = this.analysis;
		return firstIndex(mentions.length, (index) => (mentions[index]?.start ?? 0) > offset);
	}

	/** The index of the first attribution that begins after an offset. */
	private firstAfter(offset: number): number {
		const { attributions } = this.analysis;
		return firstIndex(attributions.length, (index) => {
			const attribution = attributions[index];
			return attribution !== undefined && hullOf(partsOf(attribution)).start > offset;
		});
	}

	/** The place where an entity's name is given in full, or else the longest form of it; the first such place. */
	naming(entity: Entity): Mention | undefined {
		const mentions = this.mentionsOf(entity);
		const full = mentions.find((mention) => this.text(mention) === entity.name);
		return (
			full ??
			mentions.reduce<Mention | undefined>(
				(best, next) => (best && width(best) >= width(next) ? best : next),
				undefined,
			)
		);
	}
}

/** Where marks stood: *_Roe_, who* is read as * Roe , who*. */
const BESIDE_MARKS = /(?<=[“‘([]) +|(?<! ) +(?=[,.;:!?”’)\]])/gu;
/** Quotation marks, and nothing else. */
const NO_WORDS = /^["“”„«»]+$/u;

const width = (span: Span): number => span.end - span.start;

function byAttribution<T extends { readonly attribution: string | null }>(things: readonly T[]): Map<string, T[]> {
	const result = new Map<string, T[]>();
	for (const thing of things) {
		if (thing.attribution !== null) {
			listIn(result, thing.attribution).push(thing);
		}
	}
	return result;
}

function byVoice(claims: readonly Claim[]): Map<EntityId, Claim[]> {
	const result = new Map<EntityId, Claim[]>();
	for (const claim of claims) {
		if (claim.attribution === null && claim.claimant !== null) {
			listIn(result, claim.claimant).push(claim);
		}
	}
	return result;
}

/** For each attribution, how far it or any before it reaches. */
function reachOf(attributions: readonly Attribution[]): number[] {
	let reach = 0;
	return attributions.map((attribution) => (reach = Math.max(reach, hullOf(partsOf(attribution)).end)));
}

/** Source, cue and content, in no particular order. */
export function partsOf(attribution: Attribution): readonly Span[] {
	return [...attribution.source, ...attribution.cue, ...attribution.content];
}
