import type { EnglishFile } from '../analysis/english/englishFiles';
import { trainAttributions } from './attributions/trainAttributions';
import { trainNames } from './names/trainNames';
import { trainClaims } from './speakers/trainClaims';
import { trainSpeakers } from './speakers/trainSpeakers';
import type { Trainer } from './training';

/** In the order in which one builds on the other. */
export const TRAINERS: Readonly<Record<string, readonly [file: EnglishFile, train: Trainer]>> = {
	names: ['names.bin', trainNames],
	attributions: ['attributions.bin', trainAttributions],
	speakers: ['speakers.json', trainSpeakers],
	claims: ['claims.json', trainClaims],
};
