import type { Analysis, Attribution, Claim, Entity, Mention, Span, Speaker } from '../analysis/model';

/** Answers what views ask of an analysis: who is behind an id, and what stands at an offset. */
export class Lookup {
	private readonly entities: ReadonlyMap<string, Entity>;
	private readonly speakers: ReadonlyMap<string, Speaker>;
	private readonly attributions: ReadonlyMap<string, Attribution>;

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

	/** In text order. */
	mentionsOf(entity: Entity): Mention[] {
		return entity.mentions.flatMap((index) => this.analysis.mentions[index] ?? []);
	}

	/** What a speaker says, in text order. */
	statementsOf(speaker: Speaker): Attribution[] {
		return speaker.attributions.flatMap((id) => this.attributions.get(id) ?? []);
	}

	/** The mention around an offset; where two touch, the one that begins there. */
	mentionAt(offset: number): Mention | undefined {
		const mentions = this.analysis.mentions;
		let low = 0;
		let high = mentions.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((mentions[middle]?.start ?? 0) <= offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		const last = mentions[low - 1];
		return last && offset <= last.end ? last : undefined;
	}

	/** The attribution whose source, cue or content is the narrowest around an offset. */
	attributionAt(offset: number): Attribution | undefined {
		let best: Attribution | undefined;
		let narrowest = Number.POSITIVE_INFINITY;
		for (const attribution of this.analysis.attributions) {
			for (const part of partsOf(attribution)) {
				if (part.start <= offset && offset <= part.end) {
					// One that only ends here gives way to whatever the offset is truly inside of.
					const width = part.end - part.start + (offset === part.end ? this.analysis.text.length : 0);
					if (width < narrowest) {
						narrowest = width;
						best = attribution;
					}
				}
			}
		}
		return best;
	}

	/** The text of a span. */
	text(span: Span): string {
		return this.analysis.text.slice(span.start, span.end);
	}

	/** The text of spans that belong together, joined by an ellipsis where something else stands between them. */
	joined(spans: readonly Span[]): string {
		return spans.map((span) => this.text(span)).join(' … ');
	}

	claimsOf(attribution: Attribution): Claim[] {
		return this.analysis.claims.filter((claim) => claim.attribution === attribution.id);
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

const width = (span: Span): number => span.end - span.start;

/** Source, cue and content, in no particular order. */
export function partsOf(attribution: Attribution): readonly Span[] {
	return [...attribution.source, ...attribution.cue, ...attribution.content];
}

/** From the first to the last place that belongs to an attribution. */
export function hullOf(spans: readonly Span[]): Span {
	let start = Number.POSITIVE_INFINITY;
	let end = 0;
	for (const span of spans) {
		start = Math.min(start, span.start);
		end = Math.max(end, span.end);
	}
	return { start: Math.min(start, end), end };
}
