import type { NameKind } from '../../analysis/model';

/** What a directory of many texts lists: people, bodies and places. */
const LISTED_KINDS = ['person', 'organization', 'location'] as const satisfies readonly NameKind[];
export type ListedKind = (typeof LISTED_KINDS)[number];

export const isListedKind = (kind: string): kind is ListedKind => LISTED_KINDS.some((listed) => listed === kind);

/** What one text says of one of them. */
export interface Listed {
	readonly kind: ListedKind;
	/** Index into the entities of the text's record. */
	readonly entity: number;
	/** The longest form the text gives: `Donald Trump`. */
	readonly name: string;
	/** The other forms the text gives. */
	readonly aliases: readonly string[];
	/** In the text's words: `Ohio senator`. */
	readonly roles: readonly string[];
	/** The names of the bodies that they act for. */
	readonly affiliations: readonly string[];
	/** The places that are named right behind it: `Ohio` of *Dayton, Ohio*. */
	readonly within: readonly string[];
}

/** The names of one text. */
export interface ListedText {
	/** What it is known by: a path or an address, another one for each text. */
	readonly text: string;
	readonly names: readonly Listed[];
	/** Countries and peoples that the text names, with how often. */
	readonly countries: readonly { readonly name: string; readonly times: number }[];
}

/** One name of one text: what entries are made of. */
export interface Member {
	readonly text: string;
	readonly listed: Listed;
}
