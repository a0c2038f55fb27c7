import { loadEnglishInSteps, type English } from '../analysis/trained/english';
import type { LanguageFiles } from './protocol';

/** The language data of handed-over files. @throws Error naming the file that is missing or damaged */
export const loadEnglishFrom = (files: LanguageFiles): Generator<void, English> =>
	loadEnglishInSteps((file) => {
		const bytes = files[file];
		if (!bytes) {
			throw new Error(`${file} is missing.`);
		}
		return bytes;
	});
