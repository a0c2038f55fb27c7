/** The files of language data in `data/` (in a build: beside the bundle, in `english/`). */
export const ENGLISH_FILES = [
	'language.bin',
	'names.bin',
	'attributions.bin',
	'judges.bin',
	'careful.bin',
	'carefulJudges.bin',
	'speakers.bin',
	'claims.bin',
] as const;
export type EnglishFile = (typeof ENGLISH_FILES)[number];
