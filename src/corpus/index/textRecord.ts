import type {
	Act,
	Manner,
	NameKind,
	Position,
	Report,
	Span,
	SpeakerKind,
	Value,
	ValueKind,
} from '../../analysis/model';
import type { CountedFigure } from '../figures/countedFigure';

/**
 * What an index keeps of one text: places, numbers and fingerprints, none of its words. Offsets are UTF-16 units of that
 * text, half-open; lists are in text order unless they say otherwise; whoever wants a word reads the text there.
 */
export interface TextRecord {
	/** Of the text, in UTF-16 units. */
	readonly length: number;
	/** False: too little English to say anything; all lists are then empty. */
	readonly english: boolean;
	/** How many words it has. */
	readonly words: number;
	/** The day on which it says that it was written, ISO 8601. */
	readonly dateline: string | null;
	/** Everything that is named, by first mention. */
	readonly entities: readonly EntityRecord[];
	/** Everybody who says something, by first statement. */
	readonly speakers: readonly SpeakerRecord[];
	readonly statements: readonly StatementRecord[];
	/** Dates, amounts and numbers. */
	readonly figures: readonly FigureRecord[];
	/** Figures with what they count or measure. */
	readonly counts: readonly CountedFigure[];
}

/** Something named. */
export interface EntityRecord {
	readonly kind: NameKind;
	/** Where its longest form stands, without titles. */
	readonly name: Span;
	/** Where its other forms stand first, each once. */
	readonly aliases: readonly Span[];
	/** Where each mention is, `name` and `aliases` among them. */
	readonly mentions: readonly Span[];
	readonly roles: readonly RoleRecord[];
	/** What a pronoun, a title or a first name tells; for telling people apart, never to be shown or counted. */
	readonly gender: 'female' | 'male' | null;
	/** The same for names that are written alike but for case and accents ({@link nameKey}). */
	readonly key: number;
}

/** What a text says someone is. */
interface RoleRecord {
	readonly span: Span;
	/** The body they act for: an index into {@link TextRecord.entities}. */
	readonly affiliation: number | null;
}

/** Someone who says something. */
export interface SpeakerRecord {
	readonly kind: SpeakerKind;
	/** Index into {@link TextRecord.entities}; `null` for someone never named. */
	readonly entity: number | null;
	/** Of several who speak together those who are named: indices into {@link TextRecord.entities}. */
	readonly members: readonly number[];
	/** Where the name, or the description, stands. */
	readonly name: Span;
	/** How many words are theirs, counted once where statements nest. */
	readonly words: number;
}

/** Words ascribed to someone. */
export interface StatementRecord {
	/** From the first word said to the last. */
	readonly content: Span;
	/** What names whose words they are, from its first word to its last. */
	readonly source: Span | null;
	/** Index into {@link TextRecord.speakers}; `null` where it is not known. */
	readonly speaker: number | null;
	/** In quotation marks, partly, not. */
	readonly manner: Manner;
	readonly act: Act;
	readonly report: Report;
	readonly stance: Position;
	/** How many words are said. */
	readonly words: number;
	/** Of the words said: hashes, unsigned; those of any text that shares so many words in a row are among its own. */
	readonly fingerprints: readonly number[];
}

/** A date, an amount or a number. */
export interface FigureRecord extends Span {
	readonly kind: ValueKind;
	/** What it comes to, where that can be told. */
	readonly value: Value | null;
}
