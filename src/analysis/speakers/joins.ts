import { wordsOf } from '../language/english/words';
import type { Words } from '../syntax/words';
import type { TokenRange } from '../text/places';

const JOINING = wordsOf('joining speakers');
const BEFORE_JOINED = wordsOf('before joined speakers');
export const BEHIND_JOINED = wordsOf('behind joined speakers');
const BEHIND = new Set([...wordsOf('behind speakers'), ...BEHIND_JOINED]);

/** What stands between *and*, *as well as* and the like, before any clause; *both* and *neither* left out. */
export function partsOf({ lower, names }: Words): readonly TokenRange[] {
	const parts: TokenRange[] = [];
	let first = BEFORE_JOINED.has(lower[0] ?? '') ? 1 : 0;
	for (let at = first; at <= lower.length; at++) {
		const link = names[at] ? 0 : linkAt(lower, at);
		const isEnd = at === lower.length || (link === 0 && BEHIND.has(lower[at] ?? ''));
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
	return at < 0 ? 0 : ([1, 2, 3].find((words) => JOINING.has(lower.slice(at, at + words).join('_'))) ?? 0);
}
