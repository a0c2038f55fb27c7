import { levelOf, LEVELS, NAME_CHANCES, type TokenEvidence } from '../encoder/evidence';
import { mix } from '../learn/hash';
import { NAME_KINDS } from '../model';
import type { FeatureList } from './featureList';

const KINDS = NAME_KINDS.length;
/** In place of a kind: none is likely at all. */
const NO_NAME: number = KINDS;
/** From this chance on it may be one. */
const LEAST = 8;

/** The likeliest kind of a token, and the next one. */
function kindsAt({ names }: TokenEvidence, at: number): { readonly best: number; readonly next: number } {
	let best: number = NO_NAME;
	let next: number = NO_NAME;
	const chance = (kind: number): number => (kind === NO_NAME ? LEAST : (names[at * NAME_CHANCES + kind] ?? 0));
	for (let kind = 0; kind < KINDS; kind++) {
		if (chance(kind) > chance(best)) {
			next = best;
			best = kind;
		} else if (chance(kind) > chance(next)) {
			next = kind;
		}
	}
	return { best, next };
}

const chanceOf = ({ names }: TokenEvidence, at: number, which: number): number =>
	which === NO_NAME ? 0 : levelOf(names[at * NAME_CHANCES + which]);

/** Adds what the second reader makes of a token and its neighbours as parts of names. */
export function addSecond(list: FeatureList, second: TokenEvidence, at: number, shape: number, classes: number): void {
	const { best, next } = kindsAt(second, at);
	const before = kindsAt(second, at - 1).best;
	const after = kindsAt(second, at + 1).best;
	const how = best * LEVELS + chanceOf(second, at, best);
	const begins = chanceOf(second, at, KINDS);
	const beginsAfter = chanceOf(second, at + 1, KINDS);
	list.add(70, how);
	list.add(71, mix(how, begins));
	list.add(72, mix(mix(before, best), begins));
	list.add(73, mix(mix(best, after), beginsAfter));
	list.add(74, mix(mix(how, begins), shape));
	list.add(75, mix(how, classes));
	list.add(76, mix(how, next));
	list.add(77, mix(mix(before, how), after));
}
