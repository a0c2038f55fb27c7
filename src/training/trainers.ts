import type { EnglishFile } from '../analysis/trained/englishFiles';
import { trainAttributions } from './attributions/trainAttributions';
import { trainCareful } from './careful/trainCareful';
import { trainCarefulJudges, trainJudges } from './judge/trainJudges';
import { trainLanguage } from './language/trainLanguage';
import { trainNames } from './names/trainNames';
import { trainClaims } from './speakers/trainClaims';
import { trainSpeakers } from './speakers/trainSpeakers';
import type { Trainer } from './training';

/** So many of the first make what reads without a second reader. */
export const QUICK_TRAINERS = 6;

/**
 * In the order in which one builds on the other: each on all before it, or on so many of the first. (What reads carefully finds
 * names and statements of its own accord, whoever is made out to speak.)
 */
export const TRAINERS: readonly (readonly [file: EnglishFile, train: Trainer, builtOn?: number])[] = [
	['language.bin', trainLanguage],
	['names.bin', trainNames],
	['attributions.bin', trainAttributions],
	['speakers.bin', trainSpeakers],
	['judges.bin', trainJudges],
	['claims.bin', trainClaims],
	['careful.bin', trainCareful, 3],
	['carefulJudges.bin', trainCarefulJudges],
];
