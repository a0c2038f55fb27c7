import { runStart, type TokenRange } from '../../text/places';
import { AUXILIARIES, THAT, isListed } from '../../language/english/words';
import { ENDS_IN_ING } from '../../language/english/patterns';
import { isNoun, isVerb } from '../../language/tags';
import type { Parts, RoleGuess } from '../blockAttribution';
import type { BlockView } from '../blockView';
import { verbBehind } from './contentEnd';
import { sentenceEnd, verbGroups } from '../proposals/verbGroups';
import { isOf } from '../report/cueGroup';
import { REPORTS } from '../report/reportMade';
import { wordSet } from '../../text/lists';

/** So far behind it what a report says begins: *claims by Ada Stone, the mayor, that p*. */
const NEAR_REPORT = 12;
/** So far behind a report a verb may tell of it, in tokens. */
const FAR = 40;
const IN_PHRASE = wordSet('NN NNS JJ DT CD');
const OWNER = wordSet('PRP$ POS');
/** *aside* of *swatted aside talk* */
const PARTICLE = wordSet('RB IN RP');

/**
 * Who does something else with a report than to make it is not its source: *the mayor shrugged off* | *claims* | *that it leaks*.
 * Nobody can say from the words what the mayor holds of them, unless the verb denies or doubts.
 */
export function asOthers<T extends Parts>(view: BlockView, parts: T): T {
	const { tags, lower, lemmas } = view;
	const [source] = parts.source;
	const begin = parts.content[0]?.first ?? 0;
	// With what it leaves out of a phrase before its content: *countered* | claims | *that the bridge leaks*.
	const goesOn = parts.cue !== null && begin > parts.cue.end && isPhrase(view, parts.cue.end, begin);
	const cue = goesOn ? { ...parts.cue, end: begin } : parts.cue;
	const noun = cue && nounOf(view, cue);
	if (!source || !noun || source.end > cue.first) {
		return parts;
	}
	// *The mayor investigated* | *reports*, *The mayor fended off* | *claims*: a verb may have been taken for a part of the source.
	const end = beforeParticle(view, source.end);
	const first = runStart(noun, end, (at) => IN_PHRASE.has(tags[at]));
	const verb = runStart(first, end, (at) => !isVerb(tags[at])) - 1;
	const between = lower.slice(verb + 1, first);
	const isMade = isListed('makes reports', lemmas[verb]) && between.every((_, i) => tags[verb + 1 + i] === 'RB');
	const isOwn =
		verb < end || OWNER.has(tags[first - 1]) || between.some((word) => isListed('before own reports', word));
	const isInCue = verb >= cue.first;
	// *Stopped short of warning that* has a verb without an article.
	const isAct = first === noun && ENDS_IN_ING.test(lower[noun] ?? '');
	const isOthers = !isAct && (REPORTS.has(lemmas[noun]) || (!isInCue && isDenial(view, verb)));
	// Where the verb is not of this cue, it is that of another attribution.
	const isToldByCue = isInCue && tellsOfReport(view, verb);
	return !isOthers || isOwn || isMade || isToldByCue
		? parts
		: { ...parts, source: [], cue: { first: isInCue ? noun : cue.first, end: cue.end } };
}

const isPhrase = ({ tags }: BlockView, first: number, end: number): boolean =>
	tags.slice(first, end).every((tag) => IN_PHRASE.has(tag));

/** *denied*, *confirmed* | *reports that p* */
const tellsOfReport = (view: BlockView, verb: number): boolean =>
	isDenial(view, verb) || view.cues.verb(view.lemmas[verb]).some(({ stance }) => stance === 'factive');

/** The last noun of a cue, or 0: no cue behind a source begins a block. */
function nounOf(view: BlockView, { first, end }: TokenRange): number {
	const { tags, lower, lemmas } = view;
	const isReport = (at: number): boolean => REPORTS.has(lemmas[at]) || isNoun(tags[at]);
	const noun = runStart(end, first, (at) => !isReport(at)) - 1;
	// *countered claims*, *swatted aside talk*: behind a verb it is none, whatever it was tagged as.
	const before = beforeParticle(view, noun);
	const isBehindVerb = /^VB[DN]?$/.test(tags[before] ?? '') && !AUXILIARIES.has(lower[before]);
	return noun >= first && (isBehindVerb || !isVerb(tags[noun])) ? noun : 0;
}

/** The token before another, or before the particle there. */
const beforeParticle = ({ tags }: BlockView, at: number): number => at - (PARTICLE.has(tags[at - 1]) ? 2 : 1);

/**
 * What somebody says of a report begins with it: *said* | *rumours that he had fled were untrue*; not *denied rumours* | *that he had fled*.
 * `null` for a cue that is but the report, where the verb is another one.
 */
export function aboutReport(
	view: BlockView,
	cue: TokenRange,
	roles: RoleGuess,
	others: readonly TokenRange[],
): { cue: TokenRange; roles: RoleGuess } | null {
	const noun = [cue.end, cue.end - 1, cue.end - 2].find((at) => at >= cue.first && isReportTold(view, at)) ?? 0;
	if (noun === 0) {
		return { cue, roles };
	}
	if (noun < cue.end && others.some(({ end }) => end === noun)) {
		return null;
	}
	const group = verbGroups(view).find(({ head }) => head === noun - 1);
	const first = Math.min(cue.first, group?.first ?? noun - 1);
	const source = roles.source.length > 0 || !group?.subject ? roles.source : [group.subject];
	const end = Math.max(...roles.content.map((piece) => piece.end));
	const content = [{ first: noun, end: end > noun ? end : sentenceEnd(view, noun) }];
	return { cue: { first, end: noun }, roles: { ...roles, source, content } };
}

/** Whether a noun for a report stands behind a verb that takes a clause, and before a clause and a verb that tells of the report. */
function isReportTold(view: BlockView, noun: number): boolean {
	const { tags, lemmas, lower, cues, sentenceOf } = view;
	const that = noun + 1 + lower.slice(noun + 1, noun + NEAR_REPORT).indexOf(THAT);
	return (
		REPORTS.has(lemmas[noun]) &&
		sentenceOf[noun - 1] === sentenceOf[noun] &&
		isVerb(tags[noun - 1]) &&
		cues.takes(lemmas[noun - 1], 'clause') &&
		that > noun &&
		verbBehind(view, that + 1, Math.min(sentenceEnd(view, noun), that + FAR), 1) !== undefined
	);
}

const isDenial = (view: BlockView, verb: number): boolean =>
	isOf('content denied', view, verb) || isOf('content doubted', view, verb);
