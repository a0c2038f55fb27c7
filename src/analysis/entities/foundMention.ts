import type { EntityKind, Evidence, Mention, Entity, Span, Value } from '../model';

/** A name, date or amount before anyone knows which entity it is of. Offsets are absolute. */
export interface FoundMention extends Span {
	readonly kind: EntityKind;
	readonly value?: Value;
}

export type CoreferenceStep = Extract<Evidence, { step: 'coreference' }>;

/** What the entities room hands on. */
export interface Names {
	readonly mentions: readonly Mention[];
	readonly entities: readonly Entity[];
	/** For mentions that are not in their entity's full form: why they belong to it. By index of the mention. */
	readonly links: ReadonlyMap<number, CoreferenceStep>;
}
