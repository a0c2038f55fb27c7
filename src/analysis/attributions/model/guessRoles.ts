import type { LinearModel } from '../../learn/linearModel';
import type { TokenRange } from '../blockView';
import { factsOf } from './cueFacts';
import type { ModelView } from './modelView';
import { ROLE_FIRST, ROLE_OUTSIDE, ROLE_SOURCE, ROLES, RoleView } from './roleTable';

/** Source and content of a cue, and how sure the role tagger is of them. */
export interface RoleGuess {
	readonly source: readonly TokenRange[];
	readonly content: readonly TokenRange[];
	/** Mean and least probability of the labels chosen, at the borders of the spans. */
	readonly mean: number;
	readonly least: number;
}

/** Tokens at either end of a quotation that are looked at for a cue outside it. */
const EDGE = 8;

/** The best source and content for a cue. */
export function guessRoles(
	m: ModelView,
	cue: TokenRange,
	cues: readonly TokenRange[],
	model: LinearModel<RoleView>,
): RoleGuess {
	const facts = factsOf(m, cue, cues);
	const view = new RoleView(m, facts);
	const { chain } = model;
	const places = placesOf(m, cue, facts.window);
	const length = places.length;
	chain.start(length);
	const { scores } = chain;
	for (let k = 0; k < length; k++) {
		const i = places[k] as number;
		const at = k * ROLES;
		if (i >= cue.first && i < cue.end) {
			scores.fill(-50, at, at + ROLES);
			scores[at + ROLE_OUTSIDE] = 0;
		} else {
			model.scoreInto(view.moveTo(i), scores, at);
		}
	}
	chain.decode();
	const labels = chain.best;
	let sum = 0;
	let borders = 0;
	let least = 1;
	const source: TokenRange[] = [];
	const content: TokenRange[] = [];
	let before = ROLE_OUTSIDE;
	let begun = 0;
	for (let i = 0; i < length; i++) {
		const label = labels[i] as number;
		const next = i + 1 < length ? (labels[i + 1] as number) : ROLE_OUTSIDE;
		if (label !== before || label !== next) {
			const chance = chain.chanceAt(i);
			sum += chance;
			borders++;
			least = Math.min(least, chance);
		}
		begun = roleOf(label) === roleOf(before) ? begun : i;
		if (label !== ROLE_OUTSIDE && (i + 1 === length || roleOf(next) !== roleOf(label))) {
			(label === ROLE_SOURCE ? source : content).push({
				first: places[begun] as number,
				end: (places[i] as number) + 1,
			});
		}
		before = label;
	}
	return {
		source,
		content,
		mean: borders > 0 ? sum / borders : 0,
		least,
	};
}

/**
 * The tokens in which source and content are sought: those of the window, without the middle of a quotation that the cue
 * is outside of, which is of one role with its ends. That costs less, and nothing is cut off inside long speech.
 */
function placesOf({ view }: ModelView, cue: TokenRange, { first, end }: TokenRange): number[] {
	const own = view.quoted[cue.first] ?? -1;
	const places: number[] = [];
	for (let i = first; i < end; i++) {
		const index = view.quoted[i] ?? -1;
		const region = index === own || index < 0 ? undefined : view.quotes[index];
		if (region && i >= region.first + EDGE && i < region.end - EDGE) {
			i = Math.min(region.end - EDGE, end - 1);
		}
		places.push(i);
	}
	return places;
}

/** The labels of content are one role. */
const roleOf = (label: number): number => Math.min(label, ROLE_FIRST);
