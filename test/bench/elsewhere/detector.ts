import type { English } from '../../../src/analysis/trained/english';
import { check as checkTexts } from '../../../src/corpus/check';
import { readEnglish } from '../../../src/training/readEnglish';
import type { Detector } from './rows';

let english: English | undefined;

/** What is measured, with offsets as the command line prints them. */
export const check: Detector = (article, sources) =>
	checkTexts(article, sources, (english ??= readEnglish())).map((row) => ({
		...row,
		span: [row.span.start, row.span.end],
		found: row.found.map((place) => ({ ...place, span: [place.span.start, place.span.end] })),
	}));
