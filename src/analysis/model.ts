/**
 * The nouns of Source Review, and the only types that other rooms may speak.
 *
 * Every offset is a UTF-16 code unit index into the analysed text, every span half-open, and
 * `text.slice(start, end)` is the thing itself: nothing is trimmed, normalised or re-joined before offsets are taken.
 * An {@link Analysis} is immutable; lists are in text order unless they say otherwise.
 */

/** A stretch of the text: UTF-16 offsets, half-open, `0 <= start < end <= text.length`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Kinds that are learned or looked up; proper names, but for substances (`fentanyl`). */
export const NAME_KINDS = [
	'person',
	'organization',
	'location',
	'nationality',
	'event',
	'work',
	'product',
	'substance',
] as const;

/** Kinds that are read off their form. */
export const VALUE_KINDS = ['date', 'time', 'duration', 'money', 'percent', 'quantity', 'number'] as const;

/** *nationality* also holds religious and political groups, *work* laws and awards, *product* vehicles and brands, *substance* drugs. */
export type NameKind = (typeof NAME_KINDS)[number];
export type ValueKind = (typeof VALUE_KINDS)[number];
export type EntityKind = NameKind | ValueKind;

/** Stable within one analysis: equal texts give equal ids. */
export type EntityId = string;
export type AttributionId = string;

/** One place where an entity is named. Mentions do not overlap each other. */
export interface Mention extends Span {
	readonly kind: EntityKind;
	readonly entity: EntityId;
}

/** What a date, an amount or a number comes to. */
export type Value =
	/** `day` is an ISO 8601 day, month or year (`2017-10-27`, `2017-10`, `2017`); `end` the last one of a range. */
	| { readonly type: 'date'; readonly day: string; readonly end?: string; readonly relativeTo?: Span }
	/** `unit` is an ISO 4217 code, `percent`, an SI-like unit word in the singular, or absent for a bare number. */
	| { readonly type: 'amount'; readonly amount: number; readonly unit?: string; readonly upTo?: number };

/** Something a text says of an entity, and where. */
export interface Role {
	/** The words themselves: `official`, `US President`, `representative in Beijing`. */
	readonly text: string;
	/** Where they were read. */
	readonly span: Span;
	/** The body they act for, where the text names it (`NCB` in *an NCB official*). */
	readonly affiliation: EntityId | null;
}

export interface Entity {
	readonly id: EntityId;
	readonly kind: EntityKind;
	/** The longest form the text gives, without titles: `Donald Trump`, `Narcotics Control Bureau`. */
	readonly name: string;
	/** The other forms found, acronyms and titled forms included, each once, in text order; `name` is not among them. */
	readonly aliases: readonly string[];
	readonly roles: readonly Role[];
	readonly gender?: 'female' | 'male';
	/** Indices into {@link Analysis.mentions}, ascending. */
	readonly mentions: readonly number[];
	/** For dates and amounts that resolve. */
	readonly value?: Value;
}

/** The acts of the annotation scheme: words said, a thought, a plan, an order, something found out. */
export type Act = 'statement' | 'belief' | 'intention' | 'decree' | 'finding';
/** How much of the content stands in quotation marks: all, some, none; what a label of a transcript gives is spoken, too. */
export type Manner = 'direct' | 'mixed' | 'indirect';

/** Whether a report was made: *said*; *has not said*; *declined to say*; *would say*; *asked whether*. */
export type Report = 'made' | 'not made' | 'refused' | 'conditional' | 'asked';
/** What the source holds of the content: *said that p*, *denied that p*, *doubts that p*. */
export type Position = 'affirms' | 'denies' | 'doubts';

/** A second reader finds the same words and source; others of both; or does not find the attribution at all. */
export type Second = 'agrees' | 'differs' | 'finds nothing';

/** One step of the chain that a reviewer can follow; the sentence shown is made by the views from these. */
export type Evidence =
	/** What found it: a rule, or `model` with its probability; and what a second reader makes of it, where one has read the text. */
	| { readonly step: 'found'; readonly by: string; readonly probability: number; readonly second?: Second }
	/** The cue that shows the ascription. */
	| { readonly step: 'cue'; readonly span: Span }
	/** No cue: the speech goes on from the attribution before it. */
	| { readonly step: 'inherited'; readonly from: AttributionId; readonly span: Span }
	/** One link of coreference, from a form to the form that explains it. */
	| {
			readonly step: 'coreference';
			readonly from: Span;
			readonly to: Span;
			readonly by:
				| 'pronoun'
				| 'surname'
				| 'acronym'
				| 'role'
				| 'description'
				| 'short form'
				| 'same name'
				| 'apposition'
				/** No source is written: the sentences around tell whose words they are. */
				| 'context';
	  }
	/** Someone else who could have been meant, and was turned down. `score` is in [0, 1]. */
	| { readonly step: 'rejected'; readonly entity: EntityId; readonly span: Span; readonly score: number }
	/** Why there is no speaker, or no certain one. */
	| {
			readonly step: 'unresolved';
			readonly reason: 'no source' | 'passive' | 'impersonal' | 'pronoun without antecedent' | 'ambiguous';
			readonly span: Span | null;
	  };

/**
 * A place where the author ascribes words or a stance to someone (the attribution relation of PDTB and PolNeAR:
 * source, cue and content, each a list of spans in text order, disjoint; source and cue may be empty).
 */
export interface Attribution {
	readonly id: AttributionId;
	readonly act: Act;
	readonly manner: Manner;
	readonly report: Report;
	/** The source's own. */
	readonly stance: Position;
	/** How far the writer goes along with it, as the cue tells. */
	readonly writer: Stance;
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	/** Never empty. Quotation marks and an introducing *that* or *to* are inside. */
	readonly content: readonly Span[];
	/** A speaker of {@link Analysis.speakers}, by `Speaker.entity`. */
	readonly speaker: EntityId | null;
	/** Probability that it is whose words they are, or that nobody is named, in [0, 1]. */
	readonly speakerConfidence: number;
	/** The report it was reported in; parents come from the same analysis and never form a cycle. */
	readonly parent: AttributionId | null;
	/** Probability that content and source are right, in [0, 1]. */
	readonly confidence: number;
	readonly evidence: readonly Evidence[];
}

export type SpeakerKind = 'named' | 'anonymous' | 'collective' | 'document';

/** Whose words there are. Someone the text never names is a speaker too, under a description, with an id of its own. */
export interface Speaker {
	/** The id of the named entity, or an id of its own (never that of an entity) for someone never named. */
	readonly entity: EntityId;
	readonly name: string;
	readonly aliases: readonly string[];
	/** Of several who speak together those who are known, each by what stands for it as `entity` where it speaks alone; else empty. */
	readonly members: readonly EntityId[];
	/** In the article's words: `official, Narcotics Control Bureau`. */
	readonly role: string | null;
	readonly kind: SpeakerKind;
	/** In text order. */
	readonly attributions: readonly AttributionId[];
	/** How many words are ascribed to this speaker, counted once where attributions nest. */
	readonly words: number;
}

/** What the cue says of the reporter's own view: *said*, *claimed*, *revealed*, *denied*. */
export type Stance = 'neutral' | 'doubtful' | 'factive' | 'denial';
export type Polarity = 'positive' | 'negative';
export type Modality = 'asserted' | 'possible' | 'predicted' | 'wished' | 'conditional' | 'asked';
export type Tense = 'past' | 'present' | 'future';

/** Why a claim can, or cannot, be checked. */
export type Reason =
	| 'figure'
	| 'date'
	| 'name'
	| 'who did it'
	| 'comparison'
	| 'past or present fact'
	| 'prediction'
	| 'opinion'
	| 'wish or promise'
	| 'question'
	| 'personal experience'
	| 'order'
	| 'no fact stated';

export interface Claim {
	readonly id: string;
	/** The proposition, in text order; never empty. */
	readonly content: readonly Span[];
	/** The content as lists show it: without a *that* in front; never empty. */
	readonly shown: readonly Span[];
	/** `null`: the article's own voice, or an unknown speaker. Who answers in an interview claims without being reported. */
	readonly claimant: EntityId | null;
	/** Who does what the words leave out: *promised [to close two mines]*; `null` where they say it, or nobody is known. */
	readonly subject: EntityId | null;
	readonly attribution: AttributionId | null;
	/** The writer's, as the attribution has it, and *denial* of all that is denied; neutral in the article's own voice. */
	readonly stance: Stance;
	/** Of the words themselves, also where they are denied: that the attribution's `stance` tells. */
	readonly polarity: Polarity;
	readonly modality: Modality;
	readonly tense: Tense;
	/** Indices into {@link Analysis.mentions} of the dates, amounts and numbers inside. */
	readonly figures: readonly number[];
	/** The named entities inside, in text order, each once. */
	readonly entities: readonly EntityId[];
	/** In [0, 1]; from {@link WORTH_CHECKING} on a claim is one to check. */
	readonly checkWorthiness: number;
	readonly reasons: readonly Reason[];
}

/** From this probability on a claim is one to check. */
export const WORTH_CHECKING = 0.5;

/** *words-altered* and *words-of-another* come from a comparison with other texts, never from the analysis of one. */
export const FINDING_CODES = [
	'unattributed-quotation',
	'anonymous-source',
	'second-hand-report',
	'ambiguous-speaker',
	'unclosed-quotation',
	'mismatched-quotation-marks',
	'altered-quotation',
	'figures-disagree',
	'name-spelled-two-ways',
	'accusation-without-reply',
	'words-altered',
	'words-of-another',
	'not-english',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Something a copy editor should look at. */
export interface Finding {
	readonly code: FindingCode;
	readonly span: Span;
	/** The other place of a pair (figures, spellings), those who could be meant (ambiguous speaker), further such places. */
	readonly related: readonly Span[];
	readonly attribution: AttributionId | null;
	/** For houses that are strict about its kind alone. */
	readonly strict?: true;
	/** What the sentence of explanation is filled with, by name; views hold the sentence. */
	readonly details: Readonly<Record<string, string>>;
}

/** A quotation: a stretch in quotation marks, marks included, cut where paragraphs end. */
export interface Quotation {
	/** One span for each paragraph it runs through. */
	readonly spans: readonly Span[];
	/** False where the closing mark is missing. */
	readonly closed: boolean;
	/** Speech, or a scare quote, title, nickname that nobody is quoted with. */
	readonly speech: boolean;
}

/** Where the text says when it was written: `date 2017-11-01`. */
export interface Dateline {
	readonly span: Span;
	/** ISO 8601 day. */
	readonly day: string;
}

/** What one version of one text says. Immutable; equal texts give equal analyses. */
export interface Analysis {
	readonly text: string;
	/** False: too little English to say anything; all lists below are then empty, but for `findings`. */
	readonly english: boolean;
	readonly dateline: Dateline | null;
	readonly paragraphs: readonly Span[];
	readonly sentences: readonly Span[];
	readonly mentions: readonly Mention[];
	/** By first mention. */
	readonly entities: readonly Entity[];
	readonly quotations: readonly Quotation[];
	/** By start of content, source or cue, whichever comes first. */
	readonly attributions: readonly Attribution[];
	/** By first attribution. */
	readonly speakers: readonly Speaker[];
	readonly claims: readonly Claim[];
	readonly findings: readonly Finding[];
}
