import type { Entity, Span } from '../analysis/model';
import type { Lookup } from './lookup';

/** An entity found at an offset. */
export interface EntityThere {
	readonly entity: Entity;
	/** The name or the pronoun that stands there. */
	readonly span: Span;
}

/** The entity that is named at an offset, or meant by a pronoun or description that stands there as a source. */
export function entityAt(lookup: Lookup, offset: number): EntityThere | undefined {
	const mention = lookup.mentionAt(offset);
	const named = mention && lookup.entity(mention.entity);
	if (named) {
		return { entity: named, span: mention };
	}
	for (const attribution of lookup.analysis.attributions) {
		const source = attribution.source.find((span) => span.start <= offset && offset <= span.end);
		const meant = source && lookup.entity(attribution.speaker);
		if (meant) {
			return { entity: meant, span: source };
		}
	}
	return undefined;
}

/** Every place where an entity is named, or meant as the source of what it says; in text order, none inside another. */
export function placesOf(lookup: Lookup, entity: Entity): Span[] {
	const named: readonly Span[] = lookup.mentionsOf(entity);
	const speaker = lookup.speaker(entity.id);
	const sources = speaker ? lookup.statementsOf(speaker).flatMap((statement) => statement.source) : [];
	const unnamed = sources.filter(
		(source) => !lookup.analysis.mentions.some((mention) => mention.start < source.end && source.start < mention.end),
	);
	const places = [...named, ...unnamed].sort((a, b) => a.start - b.start || a.end - b.end);
	return places.filter((place, index) => place.start !== places[index - 1]?.start);
}
