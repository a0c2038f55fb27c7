import type { Block } from '../text/document';
import type { TokenRange } from '../text/places';

/**
 * The parts of speech of the Penn Treebank. *HYPH* is a hyphen inside a word, *ADD* an address of the web; marks have
 * tags of their own.
 */
export const TAGS = [
	'NN', 'NNS', 'NNP', 'NNPS', 'VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'MD', 'JJ', 'JJR', 'JJS', 'RB', 'RBR', 'RBS',
	'IN', 'TO', 'DT', 'PDT', 'PRP', 'PRP$', 'WDT', 'WP', 'WP$', 'WRB', 'CC', 'CD', 'EX', 'RP', 'POS', 'UH', 'FW', 'LS',
	'SYM', 'ADD', 'HYPH', '.', ',', ':', '``', "''", '-LRB-', '-RRB-', '$', 'NFP', 'AFX',
] as const; // prettier-ignore
export type Tag = (typeof TAGS)[number];

/** Relations of Universal Dependencies to a word's head; subtypes only where something here depends on them. */
export const RELATIONS = [
	'root', 'nsubj', 'nsubj:pass', 'csubj', 'expl', 'obj', 'iobj', 'obl', 'obl:agent', 'obl:unmarked', 'vocative',
	'aux', 'aux:pass', 'cop', 'mark', 'advmod', 'ccomp', 'xcomp', 'advcl', 'acl', 'acl:relcl', 'parataxis',
	'nmod', 'nmod:poss', 'nmod:unmarked', 'appos', 'nummod', 'amod', 'det', 'case', 'compound', 'compound:prt', 'flat',
	'fixed', 'conj', 'cc', 'list', 'dislocated', 'discourse', 'reparandum', 'orphan', 'goeswith', 'punct', 'dep',
] as const; // prettier-ignore
export type Relation = (typeof RELATIONS)[number];

/** Kinds of blocks, told by their form. */
export type LineKind =
	/** Running text. */
	| 'prose'
	/** A title, a subtitle, a Markdown heading. */
	| 'heading'
	/** *By Jane Doe*: who wrote it. */
	| 'byline'
	/** A line that only says when or where: *Friday, January 4, 2019*; *PARIS (AP) —* alone. */
	| 'dateline'
	/** *WALLACE: …*, *Q: …*, *Name, outlet: “…”*: who speaks, and what. {@link Line.label} says who. */
	| 'turn'
	/** *— Carla Sanchez, nurse*: whose words stand above. {@link Line.label} says who. */
	| 'signature'
	/** *From Chairwoman X:* whose words stand below. {@link Line.label} says who. */
	| 'introduction'
	/** An item of a list, its bullet or number left to {@link Line.body}. */
	| 'item'
	/** *Photo: …*, *(Reuters/Jane Doe)*: a picture's caption or credit. */
	| 'caption'
	| 'credit'
	/** *Dear Sir*, *Yours faithfully*. */
	| 'letter'
	/** A menu, an address, a line of links: no sentence. */
	| 'furniture';

export interface Line {
	readonly kind: LineKind;
	/** Tokens that name who speaks or signs, or `null`. */
	readonly label: TokenRange | null;
	/** Tokens of what is said: without bullet, label, time mark and its colon. Of the whole block in prose. */
	readonly body: TokenRange;
}

/**
 * A noun phrase as it stands: from its first word (determiner or owner) to the end of all that hangs on its head. Phrases
 * are nested or disjoint, but for `members`.
 */
export interface NounPhrase extends TokenRange {
	/** Token of the head: the noun, pronoun or number; of a name its last word (*Doe* in *Jane Doe*, *Bank* in *Bank of X*). */
	readonly head: number;
	/** From the first word to the head: *the tall man* in *the tall man from Hallam*; with the rest of a name. */
	readonly core: TokenRange;
	/** Token of the article, demonstrative or quantifier, or -1. A possessive is no determiner. */
	readonly determiner: number;
	/** Whose: *Trump* in *Trump's claim*, *his* in *his claim*. */
	readonly owner: NounPhrase | null;
	/** What hangs on it behind a preposition, in text order. *Calls by X*: X under *by*. */
	readonly complements: readonly Complement[];
	/** What is counted: *the groups* in *one of the groups*, *some of the groups*. Also among the complements. */
	readonly partitive: NounPhrase | null;
	/** Other names for the same: *a lawyer who …* in *X, a lawyer who …*; *the X* in *one of the groups, the X*. */
	readonly appositions: readonly NounPhrase[];
	/** The phrase that this is an apposition of. */
	readonly appositionOf: NounPhrase | null;
	/** Clauses that hang on it: relatives (*who …*), participles (*signed by X*), contents (*the claim that …*). */
	readonly clauses: readonly Clause[];
	/** Of *A, B and C* in text order the phrases of A, B and C, each without the others; empty where there is but one. */
	readonly members: readonly NounPhrase[];
	/** The joint phrase that this is a member of. */
	readonly joint: NounPhrase | null;
	/** Relation of its head to the word it hangs on, and that word's token, or -1. */
	readonly relation: Relation;
	readonly governor: number;
}

export interface Complement {
	/** Token of the (last word of the) preposition. */
	readonly preposition: number;
	readonly phrase: NounPhrase;
}

/**
 * What a verb group says of whether: *possible* (may, could), *necessary* (must, should, has to), *conditional* (would),
 * *intended* (will, is to, plans to are tense or catenatives), `null` for plain indicative.
 */
export type Modality = 'possible' | 'necessary' | 'conditional' | null;

/** A verb with its auxiliaries: *has not been told*. Predicates without a verb of their own (*is ill*) too. */
export interface VerbGroup extends TokenRange {
	/** Token of the word that tells what is done or is: the main verb; behind a copula the predicate. */
	readonly head: number;
	/** Token of the verb proper: the same, or the copula where the predicate is a noun or an adjective. */
	readonly verb: number;
	/** All tokens of auxiliaries, copula, negation, particle and head, ascending: adverbs and subjects may stand between. */
	readonly parts: readonly number[];
	/** The subject, restored for conjoined verbs and infinitives (*he came and saw*, *declined to say*); `null` for none. */
	readonly subject: NounPhrase | null;
	/** Whether the subject stands with this very verb. */
	readonly ownSubject: boolean;
	readonly object: NounPhrase | null;
	/** Who does it, of a passive: *by X*. */
	readonly agent: NounPhrase | null;
	readonly finite: boolean;
	readonly voice: 'active' | 'passive';
	/** `null` for infinitives and participles without an auxiliary. */
	readonly tense: 'past' | 'present' | 'future' | null;
	readonly perfect: boolean;
	readonly progressive: boolean;
	readonly modality: Modality;
	/**
	 * Negative for *not, never, no longer, hardly*, *neither … nor*, and where subject or object is *no one, none of, nothing*.
	 * The verb's own meaning (*deny*) is none of it.
	 */
	readonly polarity: 'positive' | 'negative';
	/** Token of what makes it negative, or -1. */
	readonly negation: number;
	/** A group that this one governs as its complement without a subject of its own: *comment* of *declined to comment*. */
	readonly governs: VerbGroup | null;
	/** The group that governs this one so. */
	readonly governedBy: VerbGroup | null;
	/** The verb of the conjunct before it, of *neither confirmed nor denied*: the first. */
	readonly conjunctOf: VerbGroup | null;
	/** The clause it is the verb of. */
	readonly clause: Clause;
}

export type ClauseKind =
	/** A sentence's own, or a conjunct of one. */
	| 'main'
	/** What is said, thought or asked: *that …*, *whether …*, *to …* behind a verb, noun or adjective. */
	| 'complement'
	| 'subject'
	| 'relative'
	/** *after …*, *because …*, *to win*, *saying …*. */
	| 'adverbial'
	/** A participle or infinitive on a noun: *signed by X*, *to leave*. */
	| 'participle'
	/** Beside the sentence's frame: *…, he said*; in brackets or behind a dash. */
	| 'aside';

/** A predicate with all that hangs on it. Clauses are nested or disjoint. */
export interface Clause extends TokenRange {
	readonly kind: ClauseKind;
	/** Token of the predicate's head: a verb, or a noun or adjective with a copula or (in headlines) without. */
	readonly head: number;
	/** `null` in verbless clauses. */
	readonly group: VerbGroup | null;
	/** Token of *that, whether, if, to, because, who*, or -1. */
	readonly marker: number;
	readonly finite: boolean;
	/** Whether it asks: *whether*, *if* behind a verb, *who*, *how*, or a question mark. */
	readonly asks: boolean;
	/** Token on which it hangs, or -1. */
	readonly governor: number;
	readonly parent: Clause | null;
}

/**
 * What a block says by its grammar; all ranges are tokens of the block, half-open; offsets by {@link Block.tokens}. A pure
 * function of block and language. All that reads an article asks this, and reads no order of words of its own.
 */
export interface Parsed {
	readonly block: Block;
	readonly line: Line;
	/** Index into {@link TAGS} of each token. */
	readonly tags: Uint8Array;
	/** Token that each token hangs on, or -1 for the head of its sentence. Trees are projective, one a sentence. */
	readonly heads: Int16Array;
	/** Index into {@link RELATIONS} of each token. */
	readonly relations: Uint8Array;
	/** In text order of their first tokens, outer before inner. */
	readonly phrases: readonly NounPhrase[];
	readonly groups: readonly VerbGroup[];
	readonly clauses: readonly Clause[];
	tag(token: number): Tag;
	relation(token: number): Relation;
	/** Lower-case base form by the token's tag: *say* of *said*; *organization* of *organizations*. */
	lemma(token: number): string;
	/** The phrase whose head the token is (the joint one of *A and B* for A is `joint` of it), or `null`. */
	phraseOf(head: number): NounPhrase | null;
	/** The innermost phrase that holds the token, or `null`. */
	phraseAt(token: number): NounPhrase | null;
	/** The group that the token is part of, or `null`. */
	groupAt(token: number): VerbGroup | null;
	/** The innermost clause that holds the token, or `null`. */
	clauseAt(token: number): Clause | null;
	/** First and last token (half-open) of all that hangs on a token, itself included. */
	subtree(token: number): TokenRange;
	/** The tokens that hang on a token directly, ascending. */
	children(token: number): readonly number[];
}
