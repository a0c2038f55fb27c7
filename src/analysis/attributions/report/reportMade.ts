import { LIGHT_VERBS, THAT, WHO, isListed, wordsOf } from '../../language/english/words';
import { isFiniteVerb, isVerb } from '../../language/tags';
import type { Position, Report } from '../../model';
import { quoteAt, sentenceAt, type BlockView } from '../blockView';
import { nearTo, type BlockAttribution, type Reported, type ReportedAttribution } from '../blockAttribution';
import type { TokenRange } from '../../text/places';
import { keepsFrom } from './keepsFrom';
import { DEMANDING, isInverted, isOf, KEPT, TO_COME, WITHHELD } from './cueGroup';
import { CONDITIONS, DOUBTED, QUESTION_WORDS, ReportView } from './reportView';
import { wordSet } from '../../text/lists';

/** Beside *would* they tell of what was done: *would later say*. */
const DID = wordsOf('would did');
/** Negations that refuse: *had no comment*. */
const NO_COMMENT = wordsOf('report refused by negation');
const MISSED = wordsOf('report missed');
const POSSIBLE = wordsOf('report possible');
export const DENIED = wordsOf('content denied');
/** Negated they doubt: *does not know whether*. */
const KNOWN = wordsOf('content unknown');
/** Beyond what one can do they tell of something that is so: *I can't believe that she left*. */
const AMAZED = wordsOf('amazed by negation');
/** *I don't care who wins* denies nothing. */
const HELD = wordsOf('held though negated');
/** What is told by them is somebody's who need not be named: *claims*, *reports*, *fears*. */
export const REPORTS = wordsOf('reports of others');

/** So many tokens before a verb are looked at for what makes it no question. */
const FRONT = 40;

/** One thing or body, before a verb. */
const ONE = wordSet('NN NNP');

const MADE: Reported = { report: 'made', stance: 'affirms' };

/**
 * The attributions of a block with how they are reported, also inside others: who *denied that she had said p* has it that she did not, who
 * is *asked whether she said p* has told nothing. Only where their words begin with it: *denied the claim that p* leaves the claim made.
 */
export function readReports(view: BlockView, found: readonly BlockAttribution[]): ReportedAttribution[] {
	const read = found.map((attribution) => ({
		...attribution,
		...readReport(view, attribution),
		act: attribution.cue && keepsFrom(view, attribution.cue) ? 'decree' : attribution.act,
	}));
	return read.map((attribution, i) => {
		const others = attribution.report === 'made' ? nearTo(read, i) : [];
		if (others.some((other) => isDemanded(view, other, attribution))) {
			return { ...attribution, report: 'not made' };
		}
		const around = others.find((other) => beginsWith(view, other, attribution));
		return around ? { ...attribution, report: reportInside(view, around) } : attribution;
	});
}

/** Whether the content of one is that somebody say another: *urged them | to admit p*, *demanded | that Moscow acknowledge p*. */
function isDemanded(view: BlockView, around: BlockAttribution, { cue }: BlockAttribution): boolean {
	const { lower, tags } = view;
	const { first: from = 0, end: to = 0 } = around.cue ?? {};
	if (!cue || !tags.slice(from, to).some((tag, i) => isVerb(tag) && isOf(view, DEMANDING, from + i))) {
		return false;
	}
	return around.content.some(({ first, end }) => {
		const isIn = first >= to && first <= cue.first && cue.end <= end;
		const before = tags.slice(first, cue.first);
		// *that the governor | call for p* has no *s*.
		const isBare = tags[cue.first] === 'VB' || (tags[cue.first] === 'VBP' && ONE.has(tags[cue.first - 1]));
		const isMandative = lower[first] === THAT && isBare && tags[cue.first - 1] !== 'TO';
		return isIn && (tags[cue.first] === 'TO' || isMandative) && !before.some((tag) => isVerb(tag) || tag === 'MD');
	});
}

/** Whether a content begins with what another says: *denied | that | she had said p*; not *denied | her claim | that p*, which is made. */
function beginsWith(view: BlockView, around: BlockAttribution, { source, cue }: BlockAttribution): boolean {
	const { lower, lemmas, tags } = view;
	const who = source[0]?.first ?? -1;
	if (!cue || !tags.slice(cue.first, cue.end).some((tag) => isVerb(tag) || tag === 'MD')) {
		return false;
	}
	return around.content.some(({ first, end }) => {
		if (first < (around.cue?.end ?? 0)) {
			return false;
		}
		const word = lower[first] ?? '';
		// Behind *if* it is open what is so; *why* and *how* take it for granted.
		const isClause = word === THAT || CONDITIONS.has(word);
		const that = isClause ? first : ([who - 1, who - 2].find((at) => lower[at] === THAT) ?? -1);
		const isOfReports = that > first && REPORTS.has(lemmas[that - 1]);
		const from = isClause || isOfReports ? that + 1 : first;
		// *denied that | the police had been asked* has no other verb before.
		const isFirst = source.length === 0 && isClause && !tags.slice(from, cue.first).some(isFiniteVerb);
		return (isFirst || startOf(view, who) === startOf(view, from)) && cue.first >= from && cue.end <= end;
	});
}

/** The first token behind articles. */
const startOf = ({ tags }: BlockView, at: number): number => (tags[at] === 'DT' ? at + 1 : at);

function reportInside({ lower }: BlockView, { report, stance, act, cue }: ReportedAttribution): Report {
	if (report === 'asked' || report === 'conditional') {
		return report;
	}
	const isUntrue =
		cue !== null && lower.slice(cue.first - 1, cue.end + 1).some((word) => isListed('said falsely', word));
	return isUntrue || (report === 'made' && stance === 'denies' && act !== 'intention') ? 'not made' : 'made';
}

/**
 * Reads off the verb group of a cue whether the report was made, and whether its content is affirmed, denied or doubted. In acts of mind
 * a negation is one of the content (*does not think that p* holds that not p: neg-raising, Horn 1978).
 */
function readReport(view: BlockView, attribution: BlockAttribution): Reported {
	if (!attribution.cue || isAnnounced(view, attribution, attribution.cue)) {
		return MADE;
	}
	const report = new ReportView(view, attribution, attribution.cue);
	// *The board disagreed: the bridge is safe* tells what it says itself.
	const begin = attribution.content[0]?.first ?? 0;
	const isTold = view.lower[begin - 1] === ':' && view.lower[begin] !== THAT;
	return { report: givenAs(view, report, attribution), stance: isTold ? 'affirms' : stanceOf(report) };
}

/** Whether a verb that says nothing of speech stands before a colon and a quotation, *did not hold back: “No.”*; not *gave no answer to: “Who?”* */
const isAnnounced = (
	{ lower, lemmas, tags, quoted, cues }: BlockView,
	{ content }: BlockAttribution,
	{ first, end }: TokenRange,
): boolean =>
	content.some(
		(piece) => lower[piece.first - 1] === ':' && piece.first - end <= 1 && (quoted[piece.first] ?? -1) >= 0,
	) &&
	!lemmas
		.slice(first, end)
		.some((lemma, i) => isVerb(tags[first + i]) && (cues.isVerb(lemma) || LIGHT_VERBS.has(lemma)));

/** The first that holds. */
function givenAs(view: BlockView, report: ReportView, attribution: BlockAttribution): Report {
	const { act } = attribution;
	const { beforeHead, group, isNegated, isOfMind, isRefused } = report;
	if (isQuestion(view, report, attribution) || report.isWhatIsAsked()) {
		return 'asked';
	}
	// *had | no comment*
	if (isOf(view, NO_COMMENT, group.end) || (isNegated && report.has(NO_COMMENT))) {
		return 'refused';
	}
	if (isRefused) {
		return isOfMind || isNegated ? 'made' : 'refused';
	}
	if (report.isUntrue() || report.has(MISSED)) {
		return 'not made';
	}
	if (report.isNobodys() || (isNegated && !isOfMind)) {
		return act === 'statement' && !report.isOwn && isListed('modals of will', report.modal) ? 'refused' : 'not made';
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
			: isListed('modals of chance', report.modal)
				? 'conditional'
				: 'made';
	}
	// *Could not resist saying* tells of what was done.
	const isDone = report.has(DID) || report.has(WITHHELD) || report.has(KEPT, beforeHead) || report.isHabit();
	if (act !== 'finding' && report.has(POSSIBLE, beforeHead, /^(?:VB|MD|JJ)/) && !isDone) {
		return 'conditional';
	}
	return report.isDemanded() || report.has(TO_COME, beforeHead, /^(?:VB|MD|JJ)/) ? 'not made' : 'made';
}

function stanceOf(report: ReportView): Position {
	if (report.isNeither(DENIED)) {
		return 'affirms';
	}
	if (report.isTakenBack()) {
		return 'denies';
	}
	const isHeld =
		report.isNegated && (report.has(HELD) || (isListed('modals of ability', report.modal) && report.has(AMAZED)));
	const turned = report.isOfMind && report.isNegated !== report.isRefused && !isHeld;
	const head = report.isTurnedDown ? DENIED : report.lastOf([DENIED, DOUBTED, KNOWN]);
	if (head === DENIED || head === DOUBTED) {
		return turned ? 'affirms' : head === DENIED ? 'denies' : 'doubts';
	}
	return !turned ? 'affirms' : head === KNOWN ? 'doubts' : 'denies';
}

/** Whether a report is itself asked for: *Who said …?*; not *Why did she say …?*, which takes it for granted. */
function isQuestion(view: BlockView, report: ReportView, { source, content }: BlockAttribution): boolean {
	const { lower, quoted, sentenceOf } = view;
	const { first } = report.group;
	const { firstToken, endToken } = sentenceAt(view, first);
	if (isInverted(lower[firstToken]) && lower.slice(Math.max(0, endToken - 2), endToken).includes('?')) {
		return true;
	}
	const end = content.at(-1)?.end ?? 0;
	const mark = [end - 1, end].find((at) => at > first && lower[at] === '?');
	if (mark === undefined || quoted[mark] !== quoted[first] || sentenceOf[mark] !== sentenceOf[first]) {
		return false;
	}
	const begin = Math.max(firstToken, quoteAt(view, first)?.first ?? 0, first - FRONT);
	const isOfSomebody = source[0] !== undefined && lower[source[0].first] === WHO && source[0].first <= begin + 1;
	return (
		isOfSomebody ||
		POSSIBLE.has(report.turned.at(-1)) ||
		!lower.slice(begin, first).some((word) => QUESTION_WORDS.has(word))
	);
}

/** Whether the content is what is asked: *whether p*, *about p*, *on whether p*, *"p?"*. */
function isAsked({ lower, tags }: BlockView, { content }: BlockAttribution): boolean {
	const { first, end } = content.at(-1) ?? { first: 0, end: -1 };
	return (
		lower.slice(Math.max(first, end - 3), end + 1).includes('?') ||
		content.some((piece) =>
			[-1, 0, tags[piece.first] === 'IN' ? 1 : 0].some((at) => QUESTION_WORDS.has(lower[piece.first + at])),
		)
	);
}
