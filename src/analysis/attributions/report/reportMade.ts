import type { Act, Position, Report } from '../../model';
import type { BlockView, TokenRange } from '../blockView';
import {
	ASKS,
	AUXILIARY,
	NOUN_PHRASE,
	REACH,
	beforeInversion,
	isMissed,
	isNegative,
	isNoComment,
	isUntrue,
	isWhatIsAsked,
	saysNothing,
	subjectBefore,
} from './aroundReport';
import type { ReportWords } from './reportWords';

/** How a report is given, and what the one who gives it holds of its content. */
export interface Reported {
	readonly report: Report;
	readonly stance: Position;
}

export const MADE: Reported = { report: 'made', stance: 'affirms' };

const FIRST_PERSON = /^(?:i|we)$/;
const IN_GROUP = /^(?:MD|RB|TO|VB|VBD|VBG|VBN|VBP|VBZ)$/;
const CONDITION = /^(?:if|unless|whether)$/;
const GOVERNOR = /^(?:VB|MD|JJ)/;
const NOUN = /^(?:NN|NNS|NNP|JJ)$/;

/**
 * Reads off the verb group of a cue whether the report was made: *has not said*, *declined to say*, *would say*, *asked
 * whether*; and whether its content is affirmed, denied or doubted. In acts of mind a negation is one of the content
 * (*does not think that p* holds that not p: neg-raising, Horn 1978).
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
	const words = view.cues.reports;
	const group = groupOf(view, words, cue);
	const has = (list: ReadonlySet<string>): boolean => count(view, list, group) > 0;
	const mind = (act === 'belief' || act === 'intention') && !has(words.done);
	const turned = beforeInversion(view, group);
	const negations =
		countNegations(view, words, group) + (isNegative(words, turned) ? 1 : 0) + (saysNothing(view, cue) ? 1 : 0);
	const negated = negations % 2 === 1;
	const first = source.some((range) => FIRST_PERSON.test(view.lower[range.first] ?? ''));
	const stance = stanceOf(view, words, group, negated && mind);
	const report = (name: Report): Reported => ({ report: name, stance });
	if (isQuestion(view, group) || isWhatIsAsked(view, words, source, group)) {
		return report('asked');
	}
	if (negated && isNoComment(view, cue)) {
		return report('refused');
	}
	if (has(words.refused)) {
		// Who refuses to believe holds that it is not so.
		return mind
			? { report: 'made', stance: stanceOf(view, words, group, !negated) }
			: report(negated ? 'made' : 'refused');
	}
	if (isNobody(view, words, source, group) || isUntrue(view, source, group) || isMissed(view, group)) {
		return report('not made');
	}
	if (negated && !mind) {
		const unwilling =
			act === 'statement' && !first && /^(?:wo|would|will|won't|wouldn't)$/.test(auxiliaryOf(view, group));
		return report(unwilling ? 'refused' : 'not made');
	}
	if (asks(view, words, group) && isAsked(view, content)) {
		return report('asked');
	}
	if (isSupposed(view, source, group) || turned?.[0] === 'had') {
		return report('conditional');
	}
	if (first) {
		return report('made');
	}
	const before = { first: group.first, end: headOf(view, cue) };
	if (mind) {
		// What someone *will* want is wanted; what they are *expected to* call for is not called for yet.
		const isToCome = view.lemmas
			.slice(before.first, before.end)
			.some((lemma, i) => words.toCome.has(lemma) && /^(?:VB|JJ)/.test(view.tags[before.first + i] ?? ''));
		const isPerhaps = /^(?:might|may)$/.test(auxiliaryOf(view, group));
		return report(isToCome ? 'not made' : isPerhaps ? 'conditional' : 'made');
	}
	if (act !== 'finding' && governs(view, words.possible, before) && count(view, words.did, group) === 0) {
		return report('conditional');
	}
	return report(governs(view, words.toCome, before) ? 'not made' : 'made');
}

/** How many words of a range a list has: verbs and small words by their lemmas, or two words. */
function count({ lemmas, lower, tags }: BlockView, list: ReadonlySet<string>, { first, end }: TokenRange): number {
	let found = 0;
	for (let at = first; at < end; at++) {
		const lemma = lemmas[at] ?? '';
		found += (list.has(lemma) && tags[at] !== 'NNP') || list.has(`${lemma}_${lower[at + 1] ?? ''}`) ? 1 : 0;
	}
	return found;
}

/** Whether a verb, or an adjective in its place (*is likely to say*), is in a list. */
const governs = ({ lemmas, tags }: BlockView, list: ReadonlySet<string>, { first, end }: TokenRange): boolean =>
	lemmas.slice(first, end).some((lemma, i) => list.has(lemma) && GOVERNOR.test(tags[first + i] ?? ''));

/** The cue with what stands before it of its verb group and of the verb that governs it: *has so far declined* to say. */
function groupOf(view: BlockView, words: ReportWords, cue: TokenRange): TokenRange {
	const { tags, lemmas, lower, sentenceOf, quoted } = view;
	const noun = NOUN.test(tags[cue.first] ?? '');
	const belongs = (at: number): boolean => {
		const lemma = lemmas[at] ?? '';
		return (
			words.negations.has(lemma) ||
			(!noun &&
				(IN_GROUP.test(tags[at] ?? '') ||
					count(view, words.withheld, { first: at, end: at + 1 }) > 0 ||
					(words.toCome.has(lemma) && tags[at] === 'JJ') ||
					words.withheld.has(`${lemmas[at - 1] ?? ''}_${lower[at] ?? ''}`) ||
					(lower[at + 1] === 'to' && /^(?:PRP|NN|NNS|NNP)$/.test(tags[at] ?? ''))))
		);
	};
	let { first } = cue;
	while (
		first > 0 &&
		cue.first - first < REACH &&
		sentenceOf[first - 1] === sentenceOf[cue.first] &&
		quoted[first - 1] === quoted[cue.first] &&
		belongs(first - 1)
	) {
		first--;
	}
	return { first, end: cue.end };
}

/** The last verb or noun of a cue. */
function headOf({ tags }: BlockView, { first, end }: TokenRange): number {
	for (let at = end - 1; at > first; at--) {
		if (/^(?:VB|NN)/.test(tags[at] ?? '')) {
			return at;
		}
	}
	return first;
}

/** *neither … nor* is one. */
function countNegations(view: BlockView, words: ReportWords, { first, end }: TokenRange): number {
	const { lower } = view;
	// *stopped short of saying* is one.
	let negations = count(view, words.withheld, { first, end }) > 0 ? 1 : 0;
	for (let at = first; at < end; at++) {
		const word = lower[at] ?? '';
		const joined = word === 'nor' && lower.slice(first, at).some((other) => other === 'neither' || other === 'not');
		const lifted = words.notNegated.has(lower[at + 1] ?? '');
		negations += (words.negations.has(word) || /n['’]t$/.test(word)) && !joined && !lifted ? 1 : 0;
	}
	return negations;
}

const auxiliaryOf = ({ lower, tags }: BlockView, { first, end }: TokenRange): string =>
	lower.slice(first, end).find((_, i) => tags[first + i] === 'MD') ?? '';

function stanceOf({ lemmas: all, tags }: BlockView, words: ReportWords, group: TokenRange, turned: boolean): Position {
	// *questions about* says nothing of what is held.
	const lemmas = all.slice(group.first, group.end).filter((lemma, i) => {
		return !words.asked.has(lemma) || !(tags[group.first + i] ?? '').startsWith('NN');
	});
	const head = lemmas.findLast(
		(lemma) => words.denied.has(lemma) || words.doubted.has(lemma) || words.known.has(lemma),
	);
	const out = lemmas.includes('rule') && lemmas.includes('out');
	const stance: Position =
		out || words.denied.has(head ?? '') ? 'denies' : words.doubted.has(head ?? '') ? 'doubts' : 'affirms';
	if (!turned) {
		return stance;
	}
	return stance !== 'affirms' ? 'affirms' : words.known.has(head ?? '') ? 'doubts' : 'denies';
}

/** Whether the source, or what stands in its place, is nobody: *no one has claimed*, *neither side said*. */
function isNobody(
	{ lower, tags, sentenceOf }: BlockView,
	words: ReportWords,
	source: readonly TokenRange[],
	{ first }: TokenRange,
): boolean {
	const negative = ({ first: at }: TokenRange): boolean =>
		words.nobody.has(lower[at] ?? '') || lower[at] === 'not' || lower[at - 1] === 'not';
	if (source.some(negative)) {
		return true;
	}
	for (let at = first - 1; at >= 0 && first - at < REACH && sentenceOf[at] === sentenceOf[first]; at--) {
		if (words.nobody.has(lower[at] ?? '')) {
			return tags[at - 1] !== 'IN';
		}
		if (!NOUN_PHRASE.test(tags[at] ?? '') || lower[at] === 'that') {
			return false;
		}
	}
	return false;
}

/** Whether the content is what is asked: *whether p*, *about p*, *"p?"*. */
function isAsked({ lower }: BlockView, content: readonly TokenRange[]): boolean {
	const first = content[0]?.first;
	const end = content.at(-1)?.end;
	if (first === undefined || end === undefined) {
		return false;
	}
	const ends = lower.slice(Math.max(first, end - 3), end + 1).includes('?');
	return ends || ASKS.test(lower[first] ?? '') || ASKS.test(lower[first - 1] ?? '');
}

/** Whether the report itself is a question: *Did she say …?* */
function isQuestion({ block, lower, sentenceOf, quoted }: BlockView, { first }: TokenRange): boolean {
	const sentence = block.sentences[sentenceOf[first] ?? -1];
	if (!sentence || quoted[first] !== quoted[sentence.endToken - 1]) {
		return false;
	}
	const { firstToken, endToken } = sentence;
	const ends = lower.slice(Math.max(firstToken, endToken - 2), endToken).includes('?');
	return ends && AUXILIARY.test(lower[firstToken] ?? '');
}

/** *asked whether p*; who *questions whether p* doubts it. */
const asks = (view: BlockView, words: ReportWords, { first, end }: TokenRange): boolean =>
	view.lemmas.slice(first, end).some((lemma, i) => {
		// After a negation a tag for a noun is a mistake: *did not question whether*.
		const isVerb = (view.tags[first + i] ?? '').startsWith('VB') || view.lower[first + i - 1] === 'not';
		return (
			!(isVerb && words.doubted.has(lemma)) && count(view, words.asked, { first: first + i, end: first + i + 1 }) > 0
		);
	});

/** Whether it stands in a condition: *if officials confirm*, *unless he says*. */
function isSupposed({ lower }: BlockView, source: readonly TokenRange[], { first }: TokenRange): boolean {
	const subject = subjectBefore(source, first);
	return [subject - 1, subject, first].some((at) => CONDITION.test(lower[at] ?? ''));
}
