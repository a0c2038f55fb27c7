import { LIGHT_VERBS, THAT, WHO, isListed, wordsOf } from '../../language/english/words';
import { isFiniteVerb, isVerb } from '../../language/tags';
import type { Position, Report } from '../../model';
import { quoteAt, sentenceAt, type BlockView } from '../blockView';
import { nearTo, type BlockAttribution, type Reported, type ReportedAttribution } from '../blockAttribution';
import type { TokenRange } from '../../text/places';
import { keepsFrom } from './keepsFrom';
import { isInverted, isOf } from './cueGroup';
import { ReportView } from './reportView';
import { wordSet } from '../../text/lists';

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
	if (!cue || !tags.slice(from, to).some((tag, i) => isVerb(tag) && isOf('demanding', view, from + i))) {
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
		const isClause = word === THAT || isListed('report supposed', word);
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
	const { beforeHead, group, isNegated, isOfMind, isOwn, isRefused, modal } = report;
	const has = (list: string, tagged: RegExp): boolean => report.hasOneOf(list, beforeHead, tagged);
	// *had | no comment*
	const hasNoComment = isOf('report refused by negation', view, group.end);
	const isUnwilling = attribution.act === 'statement' && !isOwn && isListed('modals of will', modal);
	// *Could not resist saying*, *would later say* tell of what was done.
	const isDone =
		report.hasOneOf('would did') ||
		report.hasOneOf('report withheld') ||
		report.hasOneOf('report kept', beforeHead) ||
		report.isHabit();
	const isPossible = attribution.act !== 'finding' && has('report possible', /^(?:VB|MD|JJ)/) && !isDone;
	const given: readonly (readonly [Report, boolean])[] = [
		['asked', isQuestion(view, report, attribution) || report.isWhatIsAsked()],
		['refused', hasNoComment || (isNegated && report.hasOneOf('report refused by negation'))],
		[isOfMind || isNegated ? 'made' : 'refused', isRefused],
		['not made', report.isUntrue() || report.hasOneOf('report missed')],
		[isUnwilling ? 'refused' : 'not made', report.isNobodys() || (isNegated && !isOfMind)],
		['asked', report.asks() && isAsked(view, attribution)],
		['conditional', report.isSupposed()],
		['made', isOwn],
		// What someone *will* want is wanted; what they are *expected to* call for is not called for yet.
		['not made', isOfMind && has('report to come', /^(?:VB|JJ)/)],
		[isListed('modals of chance', modal) ? 'conditional' : 'made', isOfMind],
		['conditional', isPossible],
		['not made', report.isDemanded() || has('report to come', /^(?:VB|MD|JJ)/)],
	];
	return given.find(([, holds]) => holds)?.[0] ?? 'made';
}

/** What is held of a content by a word of a list, and what where that is negated: *does not know whether* doubts. */
type Held = Readonly<{ list: string; plain: Position; negated: Position }>;
const heldOf = (list: string, plain: Position, negated: Position): Held => ({ list, plain, negated });
const DENIED = heldOf('content denied', 'denies', 'affirms');
const HELD = [DENIED, heldOf('content doubted', 'doubts', 'affirms'), heldOf('content unknown', 'affirms', 'doubts')];

function stanceOf(report: ReportView): Position {
	if (report.isNeither('content denied')) {
		return 'affirms';
	}
	if (report.isTakenBack()) {
		return 'denies';
	}
	// *I don't care who wins* denies nothing; *I can't believe that she left* tells of something that is so.
	const isAmazed = isListed('modals of ability', report.modal) && report.hasOneOf('amazed by negation');
	const isHeld = report.isNegated && (report.hasOneOf('held though negated') || isAmazed);
	const { plain, negated } = report.isTurnedDown ? DENIED : (report.lastOf(HELD) ?? heldOf('', 'affirms', 'denies'));
	return report.isOfMind && report.isNegated !== report.isRefused && !isHeld ? negated : plain;
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
		isListed('report possible', report.turned.at(-1)) ||
		!lower.slice(begin, first).some((word) => isListed('asks', word))
	);
}

/** Whether the content is what is asked: *whether p*, *about p*, *on whether p*, *"p?"*. */
function isAsked({ lower, tags }: BlockView, { content }: BlockAttribution): boolean {
	const { first, end } = content.at(-1) ?? { first: 0, end: -1 };
	return (
		lower.slice(Math.max(first, end - 3), end + 1).includes('?') ||
		content.some((piece) =>
			[-1, 0, tags[piece.first] === 'IN' ? 1 : 0].some((at) => isListed('asks', lower[piece.first + at])),
		)
	);
}
