import type { English } from '../analysis/trained/english';

/**
 * Makes one file of English from the annotated documents.
 *
 * @param without the fold whose documents nothing is learned from; `null`: learned from all, as in the product
 * @param english what was made before this file, without the documents of a fold
 * @returns the bytes of the file, the same each time
 */
export type Training = (without: number | null, english: (without: number | null) => English) => Uint8Array;

/** @param folder the data; holds `gold/` and what the one or the other training names */
export type Trainer = (folder: string, log: (line: string) => void) => Training;
