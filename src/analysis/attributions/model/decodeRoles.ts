import type { LinearModel } from '../../learn/linearModel';
import { quoteAt } from '../blockView';
import type { TokenRange } from '../../text/places';
import type { RoleGuess } from '../blockAttribution';
import type { ModelView } from './modelView';
import { ROLE_FIRST, ROLE_OUTSIDE, ROLE_SOURCE, ROLES } from './roleTable';
import { RoleView } from './roleView';

/** Tokens at either end of a quotation that are looked at for a cue outside it. */
const EDGE = 8;

/** The best source and content for a cue: the best way through what `roleTable.ts` makes of each token. */
export function decodeRoles(
	m: ModelView,
	cue: TokenRange,
	cues: readonly TokenRange[],
	model: LinearModel<RoleView>,
): RoleGuess {
	const view = new RoleView(m, cue, cues);
	const { chain } = model;
	const places = placesOf(view);
	chain.start(places.length);
	places.forEach((i, k) => {
		if (i >= cue.first && i < cue.end) {
			chain.scores.fill(-50, k * ROLES, (k + 1) * ROLES);
			chain.scores[k * ROLES + ROLE_OUTSIDE] = 0;
		} else {
			model.scoreInto(view.moveTo(i), chain.scores, k * ROLES);
		}
	});
	chain.decode();
	const labelAt = (k: number): number => (k >= 0 && k < places.length ? (chain.best[k] as number) : ROLE_OUTSIDE);
	const source: TokenRange[] = [];
	const content: TokenRange[] = [];
	const chances: number[] = [];
	let begun = 0;
	places.forEach((place, k) => {
		const label = labelAt(k);
		if (label !== labelAt(k - 1) || label !== labelAt(k + 1)) {
			chances.push(chain.chanceAt(k));
		}
		begun = roleOf(label) === roleOf(labelAt(k - 1)) ? begun : place;
		if (label !== ROLE_OUTSIDE && (k + 1 === places.length || roleOf(labelAt(k + 1)) !== roleOf(label))) {
			(label === ROLE_SOURCE ? source : content).push({ first: begun, end: place + 1 });
		}
	});
	const sum = chances.reduce((all, chance) => all + chance, 0);
	return { source, content, mean: chances.length > 0 ? sum / chances.length : 0, least: Math.min(1, ...chances) };
}

/**
 * The tokens in which source and content are sought: those of the window, without the middle of a quotation that the cue
 * is outside of, which is of one role with its ends. That costs less, and nothing is cut off inside long speech.
 */
function placesOf({ m: { view }, cue, window: { first, end } }: RoleView): number[] {
	const own = view.quoted[cue.first];
	const places: number[] = [];
	for (let i = first; i < end; i++) {
		const region = view.quoted[i] === own ? undefined : quoteAt(view, i);
		if (region && i >= region.first + EDGE && i < region.end - EDGE) {
			i = Math.min(region.end - EDGE, end - 1);
		}
		places.push(i);
	}
	return places;
}

/** The labels of content are one role. */
const roleOf = (label: number): number => Math.min(label, ROLE_FIRST);
