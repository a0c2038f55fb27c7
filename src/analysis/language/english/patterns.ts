// Patterns of English over running text: each says what it finds. Single words stand in `words.ts`, lists in `words.txt`.

/** Ends as a present participle does: *adding*. */
export const ENDS_IN_ING = /ing$/;
/** *n't* at the end of an auxiliary: *didn't*. */
export const NEGATED_VERB = /n['’]t$/;
/** What stands before *that* and a clause that is not so, in lower case: *it is not true*, *there is no evidence*, *nothing shows*. */
export const NOT_TRUE =
	/(?:^| )(?:(?:not|n['’]t) (?:true|mean|prove|imply|show)|(?:must|(?:fail(?:s|ed)?|have|has|had|yet|unable) to) prove|(?<!(?:not|n['’]t) (?:\S+ )?)(?:false|untrue|fake|fiction|lie|hoax|myth)|no (?:\S+ ){0,2}(?:evidence|proof|record|indication|suggestion|sign)|nothing (?:to )?(?:suggests?|shows?|indicates?|proves?))$/;
/** What stands behind a clause that is not so, in lower case: *the claim that she said so* | *is false*. */
export const IS_FALSE =
	/^(?:is|are|was|were|proved|turned out to be) (?:(?!not|never)\S+ )?(?:not true|false|untrue|fake|fabricated|fiction|(?:a |an )?(?:\S+ )?(?:lie|lies|hoax|myth|fabrication))(?: |$)/;
/** Ends as a plural does, before an apostrophe that may be its own: *the officials' plan*. */
export const ENDS_AS_PLURAL = /s$/;
/** Right before quotation marks that hold a name, a nickname or a term. */
export const NAMING =
	/\b(?:known as|nicknamed|dubbed|called|titled|entitled|named|so-called|alias|aka|a\.k\.a\.|codenamed|branded|labelled|labeled|termed)\s*(?:,\s*)?$/i;
/** Right before quotation marks that hold the title of a work. */
export const WORK =
	/\b(?:book|novel|film|movie|song|album|single|show|series|episode|article|essay|play|poem|painting|game|documentary|report|paper|headline|chapter|column|track|ballad|musical)\s*(?:,\s*)?$/i;
/** Right before quotation marks that hold a term: *a “ghost ferry”*. */
export const BEFORE_TERM = /\b(?:a|an|the|this|these|so-called)\s$/i;
/** What stands before a name that somebody is told by, in lower case: *a woman who gave her name only as Mrs Stone*, *a group called*. */
export const TOLD_AS =
	/(?: (?:known|name|identified|\w+sel(?:f|ves))(?: only)? as| call(?:s|ed|ing)? \w+sel(?:f|ves)|^(?!.* (?:who|that|which) ).* (?:called|named))(?: (?:the|mrs?|ms|miss)\.?)?$/;
/** Who owns what is described, by name or by description: *Stone* of *Stone's office*. */
export const OWNED = /^(.+?)(?:['’]s|(?<=s)['’])\s/;
/** How an owner ends before what is owned, *own* too: *his own sister*, *Stone's sister*. */
export const OWNER_END = /^['’]?s?\s+(?:own\s+)?/;
/** What labels the day that a line at the head of a text gives: *Published on: May 5*. */
export const DATE_LABEL = /^(?:date|dated|published|posted|updated)(?:\s+on)?(?:\s*:)?\s+/i;
/** *date 2017-11-01*, at the head of a text. */
export const DATE_IN_FIGURES = /^\s*date\s+(\d{4}-\d\d-\d\d)(?!\d)/;
/** The number of a day in a month: *4*, *04*, *4th*. */
export const DAY_OF_MONTH = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;

/** Those who speak for others, as a sentence names them. */
export const SPOKESPEOPLE = /\b(?:spokes\p{L}+|lawyers?|attorneys?|counsel|solicitors?|representatives?)\b/u;
/** Begins the nouns for those who speak for others by trade: *spokeswoman*. */
export const SPOKESPERSON = /^spokes/;
/** Why a source is not named, in the words that newsrooms use for it. */
export const ANONYMITY =
	/\b(?:on (?:the )?condition of (?:strict )?anonymity|(?:asked for|asking for|requested|requesting|granted|spoke on|speaking on) anonymity|(?:ask(?:ed|ing)|request(?:ed|ing)|wish(?:ed|ing)?|want(?:ed|ing)?|prefer(?:red|ring)?|chose) (?:(?:not|n[eo]ver) to be (?:named|identified|quoted)|to (?:remain|stay) (?:anonymous|unnamed)|that (?:his|her|their) names? not be)|(?:declin|refus)(?:ed|ing) to be (?:named|identified)|(?:(?:did|do|does|would) not|(?:did|do|does|would)n[’']t|not) (?:wish(?:ing)?|want(?:ing)?|agree|like|care) to be (?:named|identified|quoted)|(?:was|were|is|are) not (?:authori[sz]ed|permitted|allowed|cleared) to (?:speak|talk|comment|discuss)|(?:cannot|can ?not|could not|can[’']t) be (?:named|identified)|names? (?:is|are|was|were) (?:being )?withheld|sp(?:oke|eaking) anonymously)\b(?:(?! that\b)(?:(?!,? (?:said|says|told)\b)[^.;”"]){0,200})?/gi;
/** What gives the reason, in those words. */
export const GROUND =
	/\b(?:because|since|as|for fear|due to|citing|in order to|to (?:discuss|describe|recount|share|detail)|to speak (?:freely|frankly|candidly|openly)|not (?:authori[sz]ed|permitted|allowed|cleared))\b/i;
/** How words in front of a number, in lower case, bound it: from below, from above, and loosely. */
export const AT_LEAST = /(?:^| )(?:at least|more than|no fewer than|over)$/;
export const AT_MOST = /(?:^| )(?:up to|at most|fewer than|less than|as many as)$/;
export const ABOUT = /(?:^| )(?:about|around|nearly|almost|some|roughly|approximately)$/;
/** An age behind a name: *, aged 45,*. */
export const AGE_BEHIND = /^, (?:aged? )?(\d{1,3})(?=,(?! \d)|[.)])/;
/** An age in front of a name: *46-year-old taxi driver*. */
export const AGE_BEFORE = /(\d{1,3})-year-old (?:\p{L}+ ){0,2}$/u;
/** The age in a description: *66-year-old*, *66-year-old-baker*. */
export const AGED = /(\d{1,3})-year-old/;
/** The Arabic article before a name, which is often left out: *al-Masri*, *Masri*. */
export const ARABIC_ARTICLE = /(?<!\S)(?:a[lnrstz]|ash|el)-(?=\p{L}{3})/giu;
/** The long name of a state, in lower case: *islamic republic of iran*. */
export const LONG_STATE = /(?<!\S)(?:republic|kingdom|state|sultanate) of (?:the )?(?<country>.+)$/s;
/** Countries of whose names there is more than one state, in lower case. */
export const SHARED_COUNTRY = /china|congo|korea/;

/** Ends a word for one of a people or a party, in lower case: *Swede*, *Dutchman*, *Democrat*; *Dutch*, *Chinese* are all of them. */
export const ONE_OF_MANY = /(?:an|ard|crat|ede|[ao]ne|nn|ot|[eu]r[bk]|ton|[^aeiou]er|i)$/;
/** Behind words joined by `_`: *each of them*. */
export const OF_THEM = /_of_them$/;

/** What hangs on the head of a name: *Committee* | *on Police Affairs*. */
export const NAME_COMPLEMENT = /(?<=\S) (?:of|on|for) .*/;
