import type { EnglishFile } from '../analysis/english/englishFiles';
import { trainAttributions } from './attributions/trainAttributions';
import { trainJudges } from './judge/trainJudges';
import { trainLanguage } from './language/trainLanguage';
import { trainNames } from './names/trainNames';
import { trainClaims } from './speakers/trainClaims';
import { trainSpeakers } from './speakers/trainSpeakers';
import type { Trainer } from './training';

/** In the order in which one builds on the other. */
export const TRAINERS: readonly (readonly [file: EnglishFile, train: Trainer])[] = [
	['language.bin', trainLanguage],
	['names.bin', trainNames],
	['attributions.bin', trainAttributions],
	['speakers.json', trainSpeakers],
	['judges.bin', trainJudges],
	['claims.json', trainClaims],
];
