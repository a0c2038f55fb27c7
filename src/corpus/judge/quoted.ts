import type { Span } from '../../analysis/model';
import type { TextWord } from '../words/readWords';
import type { Voice, Voices } from '../voices/voices';

/** Words of the article that are looked for. */
export interface Quoted {
	/** Quotation marks included. */
	readonly span: Span;
	readonly words: readonly TextWord[];
	/** The article, as it is read. */
	readonly text: string;
	readonly voice: Voice;
	/** All of the article's. */
	readonly voices: Voices;
	/** An ellipsis stands at its end; one at its beginning stands before the first word. */
	readonly endsInGap: boolean;
	/** It is given as a whole sentence from its first word on, and to its last one. */
	readonly begins: boolean;
	readonly ends: boolean;
	/** What it is compared in where it is too long to be compared as a whole; else empty. */
	readonly parts: readonly Quoted[];
	/** The article denies it in its own words: *was not “a disaster”*. */
	readonly denied: boolean;
}
