import type { Analysis } from '../../analysis/model';
import type { GoldDocument } from '../speakers/goldDocument';
import { Certainty } from '../../reading/thresholds';
import { countNames } from './countNames';
import { dice, PARTS, same, type Judged } from './pairUp';
import { speakerVerdicts, type Verdict } from './speakerVerdicts';

/** Steps of confidence that calibration is measured by. */
const STEPS = 10;

/** Counts of articles by name; those of several articles are their sums. */
export type Counts = ReadonlyMap<string, number>;

/** All that is counted in one article. */
export function articleCounts(
	gold: GoldDocument,
	analysis: Analysis,
	judged: readonly Judged[],
	verdicts: readonly Verdict[] = speakerVerdicts(gold, analysis),
): Counts {
	const counts = new Map<string, number>();
	const add = (name: string, by: number | boolean): void => {
		counts.set(name, (counts.get(name) ?? 0) + Number(by));
	};
	const addStep = (name: string, given: number, right: boolean): void => {
		const step = `${name} ${String(Math.min(STEPS - 1, Math.floor(given * STEPS)))}`;
		add(step, 1);
		add(`${step} given`, given);
		add(`${step} right`, right);
	};
	const certainty = new Certainty(undefined);
	const rightSpeakers = new Set(verdicts.filter(({ right }) => right).map(({ found }) => found?.id));
	for (const row of judged) {
		for (const manner of row.manner === 'direct' ? ['', 'direct '] : ['']) {
			add(`${manner}gold`, row.gold !== null);
			add(`${manner}found`, row.found !== null);
			const exact = PARTS.map((part) => row.gold && row.found && same(row.gold.covered[part], row.found.covered[part]));
			PARTS.forEach((part, k) => {
				add(`${manner}${part}`, exact[k] ?? false);
			});
			add(`${manner}all`, exact.every(Boolean));
		}
		if (row.attribution) {
			const { id, confidence } = row.attribution;
			const isSure = confidence >= SURE;
			const isFirst = !certainty.isLess(row.attribution);
			addStep('step', confidence, isRight(row));
			add('sure', isSure);
			add('sure right', isSure && isRight(row));
			add('first', isFirst);
			add('first right', isFirst && isRight(row) && rightSpeakers.has(id));
		}
	}
	const { hit, found, gold: named } = countNames(gold, analysis.mentions);
	add('names', hit);
	add('names found', found);
	add('names gold', named);
	for (const { found: paired, right, checkable, worthy } of verdicts) {
		if (paired) {
			addStep('speaker step', paired.speakerConfidence, right);
		}
		add('speakers', right);
		add('speakers paired', paired !== null);
		add('speakers gold', 1);
		add('claims', paired !== null && checkable && worthy);
		add('claims found', paired !== null && worthy);
		add('claims gold', paired !== null && checkable);
	}
	return counts;
}

/** The confidence from which on figures are given; what stands first in views goes by speakers as well. */
const SURE = 0.7;

/**
 * What *right* means where confidence is measured: the contents overlap by 0.8 (Dice over letters and digits), and the
 * sources by half or neither has one.
 */
export function isRight({ gold, found }: Judged): boolean {
	return (
		gold !== null &&
		found !== null &&
		dice(gold.covered.content, found.covered.content) >= 0.8 &&
		(gold.covered.source.size + found.covered.source.size === 0 ||
			dice(gold.covered.source, found.covered.source) >= 0.5)
	);
}

/** A figure in [0, 1], made from counts. */
export interface Figure {
	readonly name: string;
	readonly of: (count: (name: string) => number) => number;
}

const f1 = (name: string, hit: string, found: string, gold: string): Figure => ({
	name,
	of: (count) => (2 * count(hit)) / (count(found) + count(gold) || 1),
});
const share = (name: string, part: string, whole: string): Figure => ({
	name,
	of: (count) => count(part) / (count(whole) || 1),
});

/** F1 of exact parts of outermost attributions, and what else there is. */
export const FIGURES: readonly Figure[] = [
	f1('content', 'content', 'found', 'gold'),
	f1('source', 'source', 'found', 'gold'),
	f1('cue', 'cue', 'found', 'gold'),
	f1('all', 'all', 'found', 'gold'),
	f1('direct content', 'direct content', 'direct found', 'direct gold'),
	f1('direct all', 'direct all', 'direct found', 'direct gold'),
	f1('names', 'names', 'names found', 'names gold'),
	share('speakers', 'speakers', 'speakers paired'),
	share('of all', 'speakers', 'speakers gold'),
	f1('claims', 'claims', 'claims found', 'claims gold'),
	share('sure right', 'sure right', 'sure'),
	share('sure share', 'sure', 'gold'),
	share('first right', 'first right', 'first'),
	share('first share', 'first', 'found'),
	calibration('calibration', 'step'),
	calibration('of speakers', 'speaker step'),
];

/** Expected calibration error over ten equal steps (Naeini et al. 2015). */
function calibration(name: string, steps: string): Figure {
	return {
		name,
		of: (count) => {
			let error = 0;
			let all = 0;
			for (let step = 0; step < STEPS; step++) {
				const own = `${steps} ${String(step)}`;
				error += Math.abs(count(`${own} given`) - count(`${own} right`));
				all += count(own);
			}
			return error / (all || 1);
		},
	};
}
