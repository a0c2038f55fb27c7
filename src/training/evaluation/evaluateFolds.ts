import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../analysis/session';
import { NO_EVIDENCE } from '../../analysis/encoder/evidence';
import { toJson } from '../../exports/json';
import { readEvidence } from '../encoder/evidenceFile';
import { EnglishMaker } from '../englishMaker';
import { FOLDS, foldOf, SETS, setOf, type SetName } from '../folds';
import { readGold } from '../speakers/goldDocument';
import { QUICK_TRAINERS, TRAINERS } from '../trainers';
import { articleCounts, type Counts } from './articleCounts';
import { errorList } from './errorList';
import { figureRow, headRow } from './figureTable';
import { pairUp, type Judged } from './pairUp';
import { speakerVerdicts } from './speakerVerdicts';

const FOLDER = join('out', 'folds');
/** Of each class of errors so many are listed. */
const EXAMPLES = 40;

export type Depth = 'quick' | 'careful';

interface Result {
	readonly set: SetName;
	readonly counts: Counts;
	readonly judged: readonly Judged[];
	readonly speakers: readonly string[];
	readonly line: string;
}

/**
 * Reads each annotated article by models that have seen none of its fold, prints figures for each set with intervals,
 * and writes to `out/folds` the analyses and, for each set, what is wrong in them.
 *
 * @param folder the data, as the trainers want it
 * @param depth with the second reader's evidence or without
 */
export function evaluateFolds(folder: string, depth: Depth, log: (line: string) => void): void {
	const evidenceOf = depth === 'careful' ? readEvidence() : () => NO_EVIDENCE;
	const maker = new EnglishMaker(folder, log);
	const articles = readGold(join(folder, 'gold', 'train.jsonl'));
	const results: Result[] = [];
	for (let fold = 0; fold < FOLDS; fold++) {
		const english = maker.english(fold, depth === 'careful' ? TRAINERS.length : QUICK_TRAINERS);
		for (const gold of articles.filter(({ doc }) => foldOf(doc) === fold)) {
			const analysis = analyze(gold.text, english, evidenceOf(gold.doc));
			const judged = pairUp(gold, analysis);
			const verdicts = speakerVerdicts(gold, analysis);
			results.push({
				set: setOf(gold.doc),
				counts: articleCounts(gold, analysis, judged, verdicts),
				judged,
				speakers: verdicts.filter(({ found, right }) => found && !right).map(({ line }) => `${line} (${gold.doc})`),
				line: JSON.stringify(toJson(gold.doc, analysis)),
			});
		}
		log(`fold ${String(fold + 1)} of ${String(FOLDS)} read`);
	}
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(join(FOLDER, 'analyses.jsonl'), results.map(({ line }) => `${line}\n`).join(''));
	log(`\n${headRow()}`);
	for (const set of [null, ...SETS]) {
		const own = results.filter((result) => set === null || result.set === set);
		log(
			figureRow(
				set ?? 'all',
				own.map(({ counts }) => counts),
			),
		);
		if (set !== null) {
			const lines = [
				...errorList(
					own.flatMap(({ judged }) => judged),
					EXAMPLES,
				),
				'',
				...own.flatMap((result) => result.speakers),
			];
			writeFileSync(join(FOLDER, `${set}.txt`), `${lines.join('\n')}\n`);
		}
	}
}
