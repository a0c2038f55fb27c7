import { wordsOf } from '../../language/english/words';
import type { Position, Report } from '../../model';
import type { BlockView } from '../blockView';
import type { BlockAttribution, Reported } from '../blockAttribution';
import { isAsked, isQuestion } from './questions';
import { DOUBTED, ReportView } from './reportView';

/** Beside *would* they tell of what was done: *would later say*. */
const DID = wordsOf('would did');
/** Negations that refuse: *had no comment*. */
const NO_COMMENT = wordsOf('report refused by negation');
const MISSED = wordsOf('report missed');
/** *will say*, *is expected to announce*, *was asked to confirm* */
const TO_COME = wordsOf('report to come');
const POSSIBLE = wordsOf('report possible');
const DENIED = wordsOf('content denied');
/** Negated they doubt: *does not know whether*. */
const KNOWN = wordsOf('content unknown');
/** As the first modal: what is not done is refused, *won't say*. */
const WILL = wordsOf('modals of will');
const PERHAPS = wordsOf('modals of chance');

const MADE: Reported = { report: 'made', stance: 'affirms' };

/**
 * Reads off the verb group of a cue whether the report was made: *has not said*, *declined to say*, *would say*, *asked
 * whether*; and whether its content is affirmed, denied or doubted. In acts of mind a negation is one of the content
 * (*does not think that p* holds that not p: neg-raising, Horn 1978), and who refuses to believe holds that it is not so.
 */
export function readReport(view: BlockView, attribution: BlockAttribution): Reported {
	if (!attribution.cue) {
		return MADE;
	}
	const report = new ReportView(view, attribution, attribution.cue);
	return { report: givenAs(view, report, attribution), stance: stanceOf(report) };
}

/** The first that holds. */
function givenAs(view: BlockView, report: ReportView, attribution: BlockAttribution): Report {
	const { act } = attribution;
	const { beforeHead, isNegated, isOfMind, isRefused } = report;
	if (isQuestion(view, report.group, attribution) || report.isWhatIsAsked()) {
		return 'asked';
	}
	if (isNegated && report.has(NO_COMMENT)) {
		return 'refused';
	}
	if (isRefused) {
		return isOfMind || isNegated ? 'made' : 'refused';
	}
	if (report.isNobodys() || report.isUntrue() || report.has(MISSED)) {
		return 'not made';
	}
	if (isNegated && !isOfMind) {
		return act === 'statement' && !report.isOwn && WILL.has(report.modal) ? 'refused' : 'not made';
	}
	if (report.asks() && isAsked(view, attribution)) {
		return 'asked';
	}
	if (report.isSupposed()) {
		return 'conditional';
	}
	if (report.isOwn) {
		return 'made';
	}
	if (isOfMind) {
		// What someone *will* want is wanted; what they are *expected to* call for is not called for yet.
		return report.has(TO_COME, beforeHead, /^(?:VB|JJ)/)
			? 'not made'
			: PERHAPS.has(report.modal)
				? 'conditional'
				: 'made';
	}
	if (act !== 'finding' && report.has(POSSIBLE, beforeHead, /^(?:VB|MD|JJ)/) && !report.has(DID) && !report.isHabit()) {
		return 'conditional';
	}
	return report.has(TO_COME, beforeHead, /^(?:VB|MD|JJ)/) ? 'not made' : 'made';
}

function stanceOf(report: ReportView): Position {
	if (report.isNeither(DENIED)) {
		return 'affirms';
	}
	const turned = report.isOfMind && report.isNegated !== report.isRefused;
	const head = report.lastOf([DENIED, DOUBTED, KNOWN]);
	if (head === DENIED || head === DOUBTED) {
		return turned ? 'affirms' : head === DENIED ? 'denies' : 'doubts';
	}
	return !turned ? 'affirms' : head === KNOWN ? 'doubts' : 'denies';
}
