import { analyzeInSteps } from './analyze';
import { loadEnglishInSteps, type English } from './english/english';
import { ENGLISH_FILES } from './english/englishFiles';
import type { Analysis } from './model';

/** The pipeline with its data. */
export interface Engine {
	/** See `analyzeInSteps` in `analyze.ts`. */
	readonly analyzeInSteps: (text: string, previous?: Analysis) => Generator<void, Analysis>;
}

/** The pipeline over data that is read already. */
export const engineOf = (english: English): Engine => ({
	analyzeInSteps: (text, previous) => analyzeInSteps(text, english, previous),
});

/**
 * Loads the data. Hosts import this module when the first text is to be analysed, and not before: in the desktop build it
 * is a file of its own.
 *
 * @param read gives the bytes of a file of language data
 * @param rest waits until others had their turn
 * @throws Error naming the file, where one is damaged or of another version
 */
export async function loadEngine(
	read: (file: string) => PromiseLike<Uint8Array>,
	rest: () => Promise<void>,
): Promise<Engine> {
	const bytes = await Promise.all(ENGLISH_FILES.map(read));
	const steps = loadEnglishInSteps((file) => bytes[ENGLISH_FILES.indexOf(file)] ?? new Uint8Array());
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) {
			return engineOf(step.value);
		}
		await rest();
	}
}
