import { THAT } from '../../language/english/functionWords';
import { wordsOf } from '../../language/english/words';
import type { Report } from '../../model';
import type { BlockAttribution, ReportedAttribution } from '../blockAttribution';
import type { BlockView } from '../blockView';

/** So many others before and behind an attribution may hold it. */
const NEAR = 30;
/** Behind them it is open what is so; *why* and *how* take it for granted. */
const LEFT_OPEN = wordsOf('report supposed');

/**
 * Gives what others say that somebody said as they give it: who *denied that she had said p* has it that she did not, who is
 * *asked whether she said p* has told nothing, and what would be said of it is conditional as that is. Only where their words begin
 * with it: *denied the claim that p* leaves the claim made, by nobody in particular.
 */
export const withReportsInside = (view: BlockView, found: readonly ReportedAttribution[]): ReportedAttribution[] =>
	found.map((attribution, i) => {
		const near = attribution.report === 'made' ? found.slice(Math.max(0, i - NEAR), i + NEAR) : [];
		const around = near.find((other) => beginsWith(view, other, attribution));
		return around ? { ...attribution, report: reportInside(around) } : attribution;
	});

/** Whether the content of one begins with another: *denied | that | she had said p*. */
function beginsWith({ lower }: BlockView, { content }: BlockAttribution, { source, cue }: BlockAttribution): boolean {
	const who = source[0]?.first ?? -1;
	return content.some(({ first, end }) => {
		const word = lower[first] ?? '';
		const from = word === THAT || LEFT_OPEN.has(word) ? first + 1 : first;
		return who === from && cue !== null && cue.first >= from && cue.end <= end;
	});
}

function reportInside({ report, stance, act }: ReportedAttribution): Report {
	if (report === 'asked' || report === 'conditional') {
		return report;
	}
	return report === 'made' && stance === 'denies' && act === 'statement' ? 'not made' : 'made';
}
