import { readNameData, type NameData } from './nameData';
import { readAttributionData, type AttributionData } from './attributionData';

/** What the pipeline knows of English: lexicons and trained weights, read once and then only read. */
export interface English {
	readonly names: NameData;
	readonly attributions: AttributionData;
}

/** The files beside this module (in a build: beside the bundle, in `english/`). */
export const ENGLISH_FILES = ['names.bin', 'attributions.bin'] as const;
export type EnglishFile = (typeof ENGLISH_FILES)[number];

/**
 * Reads the data.
 *
 * @param files the bytes of each of {@link ENGLISH_FILES}
 * @throws Error naming the file, where one is damaged or of another version
 */
export function loadEnglish(files: Readonly<Record<EnglishFile, Uint8Array>>): English {
	return { names: readNameData(files['names.bin']), attributions: readAttributionData(files['attributions.bin']) };
}
