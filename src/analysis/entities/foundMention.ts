import type { EntityKind, Evidence, Mention, Entity, Span, Value } from '../model';
import { Cover, holds, spanOf } from '../text/spans';

/** A name, date or amount before anyone knows which entity it is of. Offsets are absolute. */
export interface FoundMention extends Span {
	readonly kind: EntityKind;
	readonly value?: Value;
	/** Of a name that the model found: how likely it is of each of `NAME_KINDS`, as natural logarithms. */
	readonly chances?: readonly number[];
}

export type CoreferenceStep = Extract<Evidence, { step: 'coreference' }>;

export const coreference = (from: Span, to: Span, by: CoreferenceStep['by']): CoreferenceStep => ({
	step: 'coreference',
	from: spanOf(from),
	to: spanOf(to),
	by,
});

/** What the entities room hands on. */
export interface Names {
	readonly mentions: readonly Mention[];
	readonly entities: readonly Entity[];
	/** For mentions that are not in their entity's full form: why they belong to it. By index of the mention. */
	readonly links: ReadonlyMap<number, CoreferenceStep>;
}

/** Joins two lists in text order; what overlaps one of the first has to hold it: *Article 50* is no amount, *May 5* no name. */
export function withoutOverlap(first: readonly FoundMention[], second: readonly FoundMention[]): FoundMention[] {
	const others = new Cover(first);
	const kept = second.filter((span) =>
		others.meeting(span).every((other) => holds([span], other) && other.end - other.start < span.end - span.start),
	);
	const taken = new Cover(kept);
	return [...first.filter((span) => !taken.meets(span)), ...kept].sort((a, b) => a.start - b.start);
}
