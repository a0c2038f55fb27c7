import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnglish, type English } from '../../analysis/english/english';
import type { EnglishFile } from '../../analysis/english/englishFiles';
import { writeWeights } from '../../analysis/english/weights';
import { TRAINERS } from '../trainers';

/** What makes, for a fold, English as it is learned from the documents of all others. */
export function englishOfFolds(folder: string, log: (line: string) => void): (fold: number) => English {
	const trainings = Object.values(TRAINERS).map(([file, trainer]) => [file, trainer(folder, log)] as const);
	const byHand = new Uint8Array(readFileSync(join('src', 'analysis', 'english', 'data', 'words.txt')));
	const nothing = writeWeights(new Map());
	return (fold) => {
		const files = new Map<EnglishFile, Uint8Array>([['words.txt', byHand]]);
		const load = (): English => loadEnglish((name) => files.get(name) ?? nothing);
		for (const [file, train] of trainings) {
			files.set(file, train(fold, load));
		}
		return load();
	};
}
