import { isBe } from '../../language/english/morphology';
import { ENDS_IN_ING } from '../../language/english/patterns';
import { wordsOf } from '../../language/english/words';
import { isVerbTag } from '../../language/tags';
import type { Parts } from '../blockAttribution';
import type { BlockView } from '../blockView';
import { DENIED } from '../report/reportMade';
import { DOUBTED } from '../report/reportView';

/** What is told by them is somebody's who need not be named: *claims*, *reports*, *fears*. */
const REPORTS = wordsOf('reports of others');
/** Verbs by which a report is made, or made one's own: *issued*, *repeated*. */
const MAKING = wordsOf('makes reports');
/** Before them stands what is done, behind them why: *in the belief that*. */
const OWN = wordsOf('before own reports');
/** Behind a verb they leave it as it is: *put out a report*. */
const AWAY = wordsOf('behind making');
const IN_PHRASE = /^(?:DT|JJ|CD|NN|NNS)$/;
const OWNER = /^(?:POS|PRP\$)$/;
/** *aside* of *swatted aside talk* */
const PARTICLE = /^(?:RB|RP|IN)$/;

/**
 * Who does something else with a report than to make it is not its source, and the verb none of its cue: *the mayor shrugged off* | *claims*
 * | *that the bridge leaks*. Nobody can say from the words what the mayor holds of them, unless the verb denies or doubts.
 */
export function asOthers<T extends Parts>(view: BlockView, parts: T): T {
	const { tags, lower, lemmas, tagNumbers, cues, forms } = view;
	const { cue } = parts;
	const [source] = parts.source;
	if (!cue || !source || source.end > cue.first) {
		return parts;
	}
	const isVerb = (at: number): boolean => isVerbTag(tagNumbers[at] as number);
	// *The mayor investigated* | *reports*, *The mayor fended off* | *claims*: a verb that was taken for a part of the source.
	const last = source.end - (PARTICLE.test(tags[source.end - 1] ?? '') ? 2 : 1);
	const end = last > source.first && isVerb(last) ? last : source.end;
	const isReport = (at: number): boolean => REPORTS.has(lemmas[at] ?? '');
	let noun = cue.end - 1;
	while (noun >= cue.first && !isReport(noun) && !/^NN/.test(tags[noun] ?? '')) {
		noun--;
	}
	// *countered claims*, *swatted aside talk*: behind a verb it is none, whatever it was tagged as.
	const before = noun - (PARTICLE.test(tags[noun - 1] ?? '') ? 2 : 1);
	const isBehindVerb = /^VB[DN]?$/.test(tags[before] ?? '') && forms[before]?.isAuxiliary === false;
	const isNoun = !isVerb(noun) || (isBehindVerb && /^VB[PZ]?$/.test(tags[noun] ?? ''));
	if (noun < cue.first || !isNoun || tags.slice(noun + 1, cue.end).some((_, i) => isVerb(noun + 1 + i))) {
		return parts;
	}
	let first = noun;
	while (first > end && IN_PHRASE.test(tags[first - 1] ?? '')) {
		first--;
	}
	let verb = first - 1;
	while (verb >= end && !isVerb(verb)) {
		verb--;
	}
	const between = lower.slice(verb + 1, first);
	const lemma = lemmas[verb] ?? '';
	const isDirect = between.every((word, i) => AWAY.has(word) || tags[verb + 1 + i] === 'RB');
	const isMade = isDirect && (MAKING.has(lemma) || isBe(lower[verb] ?? ''));
	const isDenied = [DENIED, DOUBTED].some((list) => list.has(lemma) || list.has(`${lemma}_${lower[verb + 1] ?? ''}`));
	const isKnown = isDenied || cues.verb(lemma).some(({ stance }) => stance === 'factive');
	const isInCue = verb >= cue.first;
	// *Stopped short of warning that* has a verb without an article.
	const isAct = first === noun && ENDS_IN_ING.test(lower[noun] ?? '');
	const isOthers = !isAct && (isReport(noun) || (isDenied && !isInCue));
	const isOwn = !isOthers || verb < end || OWNER.test(tags[first - 1] ?? '') || between.some((word) => OWN.has(word));
	// Where the verb is not of this cue, it is that of another attribution.
	return isOwn || isMade || (isKnown && isInCue)
		? parts
		: { ...parts, source: [], cue: { first: isInCue ? noun : cue.first, end: cue.end } };
}
