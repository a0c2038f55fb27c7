import type { Attribution, EntityKind, Span, Speaker } from '../../analysis/model';

/** What becomes of something between two versions of a text. */
export type Change = 'added' | 'dropped' | 'changed';

/** What is other in a thing that both versions have. */
export type Aspect =
	/** Of a statement: what is said. */
	| 'words'
	/** Of a statement: whose words they are. */
	| 'speaker'
	/** Of a statement: whether it was made, refused, asked, affirmed, denied or doubted, and how far the writer goes along. */
	| 'report'
	/** Of a statement: whether it stands in quotation marks. */
	| 'marks'
	/** Of a speaker: as what the text gives them. */
	| 'role'
	/** Of a figure: how much, how many, when. */
	| 'value';

/** One change; `old` is `null` for what is added, `now` for what is dropped, and neither for what is changed. */
export interface Changed<T> {
	readonly change: Change;
	readonly old: T | null;
	readonly now: T | null;
	/** Empty unless something is changed. */
	readonly what: readonly Aspect[];
	/** The words that were put for others, in the order of the text; one side is empty where words came or went. */
	readonly replaced: readonly Replaced[];
}

export interface Replaced {
	readonly old: string;
	readonly now: string;
}

export interface StatementAt {
	/** What is said, in text order; never empty. */
	readonly content: readonly Span[];
	/** `null` where the article says it in its own voice, or somebody in an interview. */
	readonly attribution: Attribution | null;
	/** `null` where the text does not say whose words they are, and for its own voice. */
	readonly speaker: Speaker | null;
}

export interface SpeakerAt {
	readonly speaker: Speaker;
	/** Where they first say something. */
	readonly span: Span;
}

export interface FigureAt {
	readonly span: Span;
	readonly kind: EntityKind;
	readonly words: string;
}

/** All that two versions of a text say otherwise. Lists hold what is changed, then dropped, then added, each in text order. */
export interface VersionChanges {
	readonly statements: readonly Changed<StatementAt>[];
	readonly speakers: readonly Changed<SpeakerAt>[];
	readonly figures: readonly Changed<FigureAt>[];
}
