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
	const attribution = lookup.attributionAt(offset);
	const source = attribution?.source.find((span) => span.start <= offset && offset <= span.end);
	const meant = attribution && lookup.entity(attribution.speaker);
	return source && meant && { entity: meant, span: source };
}

/** Every place where an entity is named, or meant as the source of what it says; in text order, none inside another. */
export function placesOf(lookup: Lookup, entity: Entity): Span[] {
	const named: readonly Span[] = lookup.mentionsOf(entity);
	const sources = lookup.statementsOf(entity.id).flatMap((statement) => statement.source);
	const unnamed = sources.filter((source) => !lookup.isNamedIn(source));
	const places = [...named, ...unnamed].sort((a, b) => a.start - b.start || a.end - b.end);
	return places.filter((place, index) => place.start !== places[index - 1]?.start);
}
