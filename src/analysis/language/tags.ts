/** The parts of speech of the Penn Treebank; *HYPH* is a hyphen inside a word, *ADD* an address of the web, marks have their own. */
export const TAGS = [
	'NN', 'NNS', 'NNP', 'NNPS', 'VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'MD', 'JJ', 'JJR', 'JJS', 'RB', 'RBR', 'RBS',
	'IN', 'TO', 'DT', 'PDT', 'PRP', 'PRP$', 'WDT', 'WP', 'WP$', 'WRB', 'CC', 'CD', 'EX', 'RP', 'POS', 'UH', 'FW', 'LS',
	'SYM', 'ADD', 'HYPH', '.', ',', ':', '``', "''", '-LRB-', '-RRB-', '$', 'NFP', 'AFX',
] as const; // prettier-ignore

/** A tag with its number, degree and kind of question left out; marks are all one. */
export type CoarseTag =
	| 'NN' | 'NNS' | 'NNP' | 'VB' | 'VBP' | 'VBZ' | 'VBD' | 'VBN' | 'VBG' | 'MD' | 'JJ' | 'RB' | 'IN' | 'TO' | 'DT' | 'PRP'
	| 'PRP$' | 'CC' | 'CD' | 'WH' | 'EX' | 'RP' | 'POS' | 'UH' | 'PUNCT'; // prettier-ignore

const COARSER: readonly (readonly [tags: RegExp, coarse: CoarseTag])[] = [
	[/^NNPS$/, 'NNP'],
	[/^JJ/, 'JJ'],
	[/^RB/, 'RB'],
	[/^W/, 'WH'],
	[/^PDT$/, 'DT'],
	[/^(?:FW|LS|ADD)$/, 'NN'],
	[/^(?:[^A-Z].*|-.*|SYM|HYPH|NFP|AFX)$/, 'PUNCT'],
];

/** By the index into {@link TAGS}. */
export const COARSE_TAGS: readonly CoarseTag[] = TAGS.map(
	(tag) => COARSER.find(([tags]) => tags.test(tag))?.[1] ?? (tag as CoarseTag),
);

/** A set of tags: 1 at the index of each that the pattern matches. */
export const tagSet = (pattern: RegExp): Uint8Array => Uint8Array.from(TAGS, (tag) => (pattern.test(tag) ? 1 : 0));

/** Whether it is the tag of a verb; modals are none. */
export const isVerb = (tag: CoarseTag | undefined): boolean => tag?.startsWith('VB') === true;
/** Whether it is the tag of a noun, or of a part of a name. */
export const isNoun = (tag: CoarseTag | undefined): boolean => tag?.startsWith('NN') === true;
/** Whether it is the tag of a verb that has a subject of its own. */
export const isFiniteVerb = (tag: CoarseTag | undefined): boolean => FINITE.has(tag);
const FINITE: ReadonlySet<CoarseTag | undefined> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
/** Whether it is the tag of a past form or a participle. */
export const isPastVerb = (tag: CoarseTag | undefined): boolean => tag === 'VBD' || tag === 'VBN';
