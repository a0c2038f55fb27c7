import type { DocId } from './protocol';

/** What goes wrong with the analysis, for an editor to put into words. `cause` is in the words of whoever failed. */
export type EngineMessage =
	/** No worker can be had: the work is done in turns of the host, for texts of up to so many UTF-16 units. */
	| { readonly about: 'no worker'; readonly cause: string; readonly longest: number }
	/** This text is too long for the host itself. */
	| { readonly about: 'too long'; readonly doc: DocId; readonly longest: number }
	/** At work on this text the worker gave no sign of life any more: the text is given up. */
	| { readonly about: 'silent'; readonly doc: DocId }
	/** At work on this text the worker ended, twice: the text is given up. */
	| { readonly about: 'ended'; readonly doc: DocId; readonly cause: string }
	/** This version of the text cannot be analysed. */
	| { readonly about: 'failed'; readonly doc: DocId; readonly cause: string }
	/** Neither a worker nor the host itself can analyse: language data is missing or damaged, or nothing can be loaded. */
	| { readonly about: 'cannot start'; readonly cause: string }
	/** There is no second reader, or none any more: all texts are read by the first one alone. */
	| { readonly about: 'no second reader'; readonly cause: string }
	/** One worker after the other has ended: no more are started. */
	| { readonly about: 'keeps ending'; readonly cause: string };
