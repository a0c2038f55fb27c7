// Patterns of English over running text: each says what it finds. Single words stand in `functionWords.ts`, lists in `words.txt`.

/** Ends as a present participle does: *adding*. */
export const ENDS_IN_ING = /ing$/;
/** *n't* at the end of an auxiliary: *didn't*. */
export const NEGATED_VERB = /n['’]t$/;
/** Ends as a plural does, before an apostrophe that may be its own: *the officials' plan*. */
export const ENDS_AS_PLURAL = /s$/;
/** What stands before a clause that is not so: *it is not true that she said*. */
export const NOT_TRUE = /^not true that$/;
/** Cues without a verb or a noun of the list: *according to*, *per*, *quoted by*. */
export const CUE_WITHOUT_VERB = /\baccording\b|\bper\b|\bquot/;
/** Right before quotation marks that hold a name, a nickname or a term. */
export const NAMING =
	/\b(?:known as|nicknamed|dubbed|called|titled|entitled|named|so-called|alias|aka|a\.k\.a\.|codenamed|branded|labelled|labeled|termed)\s*(?:,\s*)?$/i;
/** Right before quotation marks that hold the title of a work. */
export const WORK =
	/\b(?:book|novel|film|movie|song|album|single|show|series|episode|article|essay|play|poem|painting|game|documentary|report|paper|headline|chapter|column|track|ballad|musical)\s*(?:,\s*)?$/i;
/** Right before quotation marks that hold a term: *a “ghost ferry”*. */
export const BEFORE_TERM = /\b(?:a|an|the|this|these|so-called)\s$/i;
/** *© Ada Stone*, an address hidden from programs, and how wire services name what they send: *BC-STORM-0801*. */
export const UNSAID = /©|\( ?at ?\)|\b[A-Z]{2,10}(?:-[A-Z]{2,10}){0,5}-\d{4}\b/;
/** What stands between two names of a list: *Ada Stone, Ben Holt and Cem Diaz*. */
export const NAME_LINK = /^(?:, |,? and )$/;
/** What stands behind the one who is named of several, in lower case: *Stone et al*, *Stone and colleagues*. */
export const OTHERS_BEHIND = /^(?:et al ?\.?|and (?:(?:his|her|their) )?(?:colleagues|co-authors|coauthors|team))$/;
/** What somebody is called with behind a name, for those who speak with them: in full, and as a paper has it. */
export const AND_COLLEAGUES = { full: 'and colleagues', short: 'et al' } as const;
/** What stands before a name that somebody is told by, in lower case: *a woman who gave her name only as Mrs Stone*. */
export const TOLD_AS =
	/(?: (?:known|name|identified|\w+sel(?:f|ves))(?: only)? as| call(?:s|ed|ing) \w+sel(?:f|ves))(?: (?:the|mrs?|ms|miss)\.?)?$/;
/** How an owner ends before what is owned, *own* too: *his own sister*, *Stone's sister*. */
export const OWNER_END = /^['’]?s?\s+(?:own\s+)?/;
