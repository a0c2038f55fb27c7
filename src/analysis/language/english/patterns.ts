// Patterns of English over running text: each says what it finds. Single words stand in `functionWords.ts`, lists in `words.txt`.

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
