import type { BlockView, TokenRange } from '../blockView';
import type { Candidate } from '../candidate';

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight)$/;
const PART = /^(?:morning|afternoon|evening|night)$/;
const THIS = /^(?:this|last|earlier|late|early)$/;
const PERIOD = /^(?:week|weekend|month|year|summer|spring|winter|fall|autumn|morning|afternoon|evening|day|decade)$/;
/** What can begin a clause or an infinitive: before a verb or a noun, the day is part of what is said. */
const BEGINS = /^(?:DT|EX|PRP\$?|NNP|CD|WH|TO)$/;

/** The day of a report is no part of what is reported: *said Friday that the bridge is shut*. */
export function afterTime(view: BlockView, found: readonly Candidate[]): Candidate[] {
	return found.map((candidate) => {
		const [piece, ...others] = candidate.content;
		const first = piece && candidate.cue?.end === piece.first ? timeEnd(view, piece) : null;
		return piece && first !== null ? { ...candidate, content: [{ first, end: piece.end }, ...others] } : candidate;
	});
}

/** Where a time that a piece begins with ends and a clause begins; `null` where it does not begin so. */
function timeEnd({ lower, tags }: BlockView, { first, end }: TokenRange): number | null {
	let at = first + (lower[first] === 'on' ? 1 : 0);
	if (THIS.test(lower[at] ?? '') && (PERIOD.test(lower[at + 1] ?? '') || DAY.test(lower[at + 1] ?? ''))) {
		at += 2;
	} else if (DAY.test(lower[at] ?? '')) {
		at++;
	} else {
		return null;
	}
	at += PART.test(lower[at] ?? '') ? 1 : 0;
	return at < end && (lower[at] === 'that' || BEGINS.test(tags[at] ?? '')) ? at : null;
}
