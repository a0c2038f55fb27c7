import { Session } from '../analysis/session';
import { loadEnglishFrom } from './loadEnglish';
import type { LoadAnalyzer } from './server';

/** The pipeline over its language data. */
export const loadAnalyzer: LoadAnalyzer = function* (files) {
	const english = yield* loadEnglishFrom(files);
	return { begin: () => new Session(english) };
};
