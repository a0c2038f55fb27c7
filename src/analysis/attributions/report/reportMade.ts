import type { Act, Position, Report } from '../../model';
import type { BlockView } from '../blockView';
import type { TokenRange } from '../../text/places';
import { ReportView } from './reportView';

/** How a report is given, and what the one who gives it holds of its content. */
export interface Reported {
	readonly report: Report;
	readonly stance: Position;
}

const MADE: Reported = { report: 'made', stance: 'affirms' };

/**
 * Reads off the verb group of a cue whether the report was made: *has not said*, *declined to say*, *would say*, *asked
 * whether*; and whether its content is affirmed, denied or doubted. In acts of mind a negation is one of the content
 * (*does not think that p* holds that not p: neg-raising, Horn 1978), and who refuses to believe holds that it is not so.
 */
export function readReport(
	view: BlockView,
	act: Act,
	source: readonly TokenRange[],
	cue: TokenRange | null,
	content: readonly TokenRange[],
): Reported {
	if (!cue) {
		return MADE;
	}
	const report = new ReportView(view, source, cue);
	const mind = (act === 'belief' || act === 'intention') && !report.has(report.words.done);
	const negated = report.isNegated();
	const refused = report.has(report.words.refused);
	return {
		report: givenAs(report, act, mind, negated, refused, content),
		stance: stanceOf(report, mind && negated !== refused),
	};
}

/** The first that holds. */
function givenAs(
	report: ReportView,
	act: Act,
	mind: boolean,
	negated: boolean,
	refused: boolean,
	content: readonly TokenRange[],
): Report {
	const { words, beforeHead } = report;
	if (report.isQuestion() || report.isWhatIsAsked()) {
		return 'asked';
	}
	if (negated && report.has(words.noComment)) {
		return 'refused';
	}
	if (refused) {
		return mind || negated ? 'made' : 'refused';
	}
	if (report.isNobodys() || report.isUntrue() || report.has(words.missed)) {
		return 'not made';
	}
	if (negated && !mind) {
		return act === 'statement' && !report.isOwn && words.will.has(report.modal) ? 'refused' : 'not made';
	}
	if (report.asks() && report.isAsked(content)) {
		return 'asked';
	}
	if (report.isSupposed()) {
		return 'conditional';
	}
	if (report.isOwn) {
		return 'made';
	}
	if (mind) {
		// What someone *will* want is wanted; what they are *expected to* call for is not called for yet.
		return report.has(words.toCome, beforeHead, /^(?:VB|JJ)/)
			? 'not made'
			: words.perhaps.has(report.modal)
				? 'conditional'
				: 'made';
	}
	if (act !== 'finding' && report.has(words.possible, beforeHead, /^(?:VB|MD|JJ)/) && !report.has(words.did)) {
		return 'conditional';
	}
	return report.has(words.toCome, beforeHead, /^(?:VB|MD|JJ)/) ? 'not made' : 'made';
}

function stanceOf(report: ReportView, turned: boolean): Position {
	const { denied, doubted, known } = report.words;
	const head = report.lastOf([denied, doubted, known]);
	if (head === denied || head === doubted) {
		return turned ? 'affirms' : head === denied ? 'denies' : 'doubts';
	}
	return !turned ? 'affirms' : head === known ? 'doubts' : 'denies';
}
