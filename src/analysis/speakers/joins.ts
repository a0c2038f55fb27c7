import type { Words } from '../syntax/words';
import { wordSet } from '../text/lists';
import type { TokenRange } from '../text/places';

const SUBORDINATE = wordSet('who whom whose which that including such like where when while as');
const JOINING = wordSet('and or nor &');

/** What stands between *and*, *as well as* and the like, before any clause; *both* and *neither* left out. */
export function partsOf({ lower, names }: Words): readonly TokenRange[] {
	const parts: TokenRange[] = [];
	let first = /^(?:both|either|neither)$/.test(lower[0] ?? '') ? 1 : 0;
	for (let at = first; at <= lower.length; at++) {
		const link = names[at] ? 0 : linkAt(lower, at);
		const isEnd = at === lower.length || (link === 0 && SUBORDINATE.has(lower[at] ?? ''));
		if ((link > 0 || isEnd) && at > first) {
			parts.push({ first, end: at });
		}
		if (isEnd) {
			break;
		}
		first = link > 0 ? at + link : first;
		at += Math.max(0, link - 1);
	}
	return parts;
}

/** How many words join two members here; 0 where none do. */
export function linkAt(lower: readonly string[], at: number): number {
	const word = lower[at] ?? '';
	const next = lower[at + 1];
	return JOINING.has(word)
		? 1
		: (word === 'along' || word === 'together') && next === 'with'
			? 2
			: word === 'as' && next === 'well' && lower[at + 2] === 'as'
				? 3
				: 0;
}
