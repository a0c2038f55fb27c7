import { analyzeInSteps, cutInSteps } from '../analysis/analyze';
import { loadEnglishFrom } from './loadEnglish';
import type { LoadAnalyzer } from './server';

/** The pipeline over its language data. */
export const loadAnalyzer: LoadAnalyzer = function* (files) {
	const english = yield* loadEnglishFrom(files);
	return {
		cut: (text, previous) => cutInSteps(text, english, previous),
		analyze: (text, previous, evidence) => analyzeInSteps(text, english, previous, evidence),
	};
};
