import type { Token } from '../text/document';
import type { Phrase } from '../syntax/phrase';

/** What kind of expression a source is. Numbers are indices into the mentions of the analysis. */
export type SourceForm =
	| { readonly form: 'none' }
	/** *no one*, *someone*: words of nobody in particular. */
	| { readonly form: 'nobody'; readonly token: Token }
	| { readonly form: 'pronoun'; readonly word: string; readonly token: Token }
	/** `others`: *Stone et al*, *Stone and colleagues*. */
	| { readonly form: 'name'; readonly mention: number; readonly others?: boolean }
	| { readonly form: 'joint'; readonly members: readonly (number | Phrase)[] }
	| { readonly form: 'description'; readonly phrase: Phrase };
