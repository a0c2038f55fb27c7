import { analyzeInSteps, cutInSteps } from '../analysis/analyze';
import { loadEnglishInSteps } from '../analysis/english/english';
import type { LoadAnalyzer } from './server';

/** The pipeline over its language data. */
export const loadAnalyzer: LoadAnalyzer = function* (files) {
	const english = yield* loadEnglishInSteps((file) => {
		const bytes = files[file];
		if (!bytes) {
			throw new Error(`${file} is missing.`);
		}
		return bytes;
	});
	return {
		cut: (text, previous) => cutInSteps(text, english, previous),
		analyze: (text, previous, evidence) => analyzeInSteps(text, english, previous, evidence),
	};
};
