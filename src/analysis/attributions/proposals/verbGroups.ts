import { AND, BUT, NOT, THAT, TO, WHETHER, WHICH, WHO } from '../../language/english/functionWords';
import { wordsOf } from '../../language/english/words';
import { isFiniteTag, isVerbTag } from '../../language/tags';
import { wordSet } from '../../text/lists';
import { isNegation } from '../report/negation';
import { quoteAt, quoteFrom, sentenceAt, type BlockView } from '../blockView';
import type { TokenRange } from '../../text/places';
import { phraseStarting } from '../../syntax/nounPhrase';
import { isPassive } from '../../syntax/use';
import { subjectEnding } from './subjects';

// What rules propose goes by it, and the models take that for evidence: where a content begins and ends `model/roleTable.ts` decides.

/** A verb with its auxiliaries, negation and adverbs: `has repeatedly denied`. */
export interface VerbGroup extends TokenRange {
	/** The main verb. */
	readonly head: number;
	readonly lemma: string;
	readonly form: 'finite' | 'infinitive' | 'participle' | 'gerund';
	readonly passive: boolean;
	readonly subject: TokenRange | null;
}

/** So many tokens a group may have behind its first auxiliary. */
const LONGEST_GROUP = 9;
/** So many groups before it are asked for a subject that it shares. */
const NEAR = 20;
const JOINS = wordsOf('joins reports');
const STOP = /^(?:[.!;:"“”„‟«»‘]|``|'')$/;
/** So many phrases may stand between a verb and what is reported. */
const BETWEEN = 6;
const CIRCUMSTANCES = wordsOf('circumstances');
const ASKED = wordsOf('begins questions');
const BEGINS = wordSet('PRP PRP$ DT NNP NN NNS CD EX JJ VBG');
const CONJUNCTIONS = wordsOf('conjunctions');
const SHORTENED = wordsOf('shortened verbs');
/** So far behind its beginning a clause has its verb. */
const FAR = 30;
/** Between a clause that describes and the verb of whom it describes. */
const PARTS_CLAUSES = wordsOf('joins clauses');
/** Whose negation tells that nothing more is said. */
const NOT_GIVEN = wordsOf('not given');
const MARKS = /^(?:[,:—–]|--)$/;

export const sentenceStart = (view: BlockView, at: number): number => sentenceAt(view, at).firstToken;

/** The verb groups of a block, in order, with their subjects. */
export function verbGroups(view: BlockView): readonly VerbGroup[] {
	const { forms, tags, tagNumbers, lower, lemmas, sentenceOf } = view;
	const isVerb = (at: number): boolean => isVerbTag(tagNumbers[at] as number);
	const isAuxiliary = (at: number): boolean => forms[at]?.isAuxiliary === true;
	const groups: VerbGroup[] = [];
	for (let i = 0; i < tags.length; i++) {
		if (!isVerb(i) && tags[i] !== 'MD' && !isAuxiliary(i)) {
			continue;
		}
		let head = i;
		let open = tags[i] === 'MD' || isAuxiliary(i);
		for (let k = i + 1; open && k < i + LONGEST_GROUP && sentenceOf[k] === sentenceOf[i]; k++) {
			if (isVerb(k) || isAuxiliary(k)) {
				head = k;
				open = isAuxiliary(k);
			} else {
				open = tags[k] === 'RB' || tags[k] === 'MD' || lower[k] === NOT;
			}
		}
		if (!isVerb(head) && !isAuxiliary(head)) {
			continue;
		}
		let first = i;
		while (tags[first - 1] === 'RB' && sentenceOf[first - 1] === sentenceOf[i]) {
			first--;
		}
		const tag = head === i ? tags[i] : null;
		const form =
			lower[first - 1] === TO || tag === 'VB'
				? 'infinitive'
				: tag === 'VBG'
					? 'gerund'
					: tag === 'VBN'
						? 'participle'
						: 'finite';
		const subject = subjectOf(view, { first, head, form }, groups);
		const passive = isPassive(view, i, head + 1);
		groups.push({ first, end: head + 1, head, lemma: lemmas[head] ?? '', form, passive, subject });
		i = head;
	}
	return groups;
}

/** The subject of a verb, which it may share with one before it. */
function subjectOf(
	view: BlockView,
	{ first, head, form }: Pick<VerbGroup, 'first' | 'head' | 'form'>,
	before: readonly VerbGroup[],
): TokenRange | null {
	const { lower } = view;
	const ahead = lower[first - 1];
	const isBeside = (other: VerbGroup): boolean => isFiniteBeside(view, other, head);
	if (form === 'gerund' || form === 'infinitive' || (form === 'finite' && (ahead === AND || ahead === BUT))) {
		return before.slice(-NEAR).findLast(isBeside)?.subject ?? null;
	}
	const last = before.slice(-NEAR).findLast(isBeside);
	const described = form === 'finite' && last ? behindRelative(view, last, first) : null;
	if (described) {
		return described;
	}
	// *Wei, who said …*
	const relative = ahead !== WHO && ahead !== WHICH ? 0 : lower[first - 2] === ',' ? 2 : 1;
	return subjectEnding(view, first - relative, sentenceStart(view, first));
}

const isFiniteBeside = ({ sentenceOf, quoted }: BlockView, { form, head }: VerbGroup, at: number): boolean =>
	form === 'finite' && sentenceOf[head] === sentenceOf[at] && quoted[head] === quoted[at];

/** *A pilot who asked not to be named | said*: whom a clause without commas tells apart, with that clause, whose verb is the one before. */
function behindRelative(view: BlockView, { first, end, lemma }: VerbGroup, verb: number): TokenRange | null {
	const { lower, tags, cues } = view;
	const who = lower[first - 1];
	const isRelative = (who === WHO || who === WHICH || who === THAT) && lower[first - 2] !== ',';
	// *The pilot who said | the mayor denied it*: the second may be said.
	const isTo = lower[end] === TO || (lower[end] === NOT && lower[end + 1] === TO);
	const mayTell = !isTo && cues.verb(lemma).some(({ frames }) => frames.has('clause'));
	const isOne =
		tags[verb - 1] !== 'PRP' && !lower.slice(end, verb).some((word) => PARTS_CLAUSES.has(word) || MARKS.test(word));
	const subject = isRelative && !mayTell && isOne ? subjectEnding(view, first - 1, sentenceStart(view, first)) : null;
	return subject && { first: subject.first, end: verb };
}

/** Where the sentence that token `at` stands in ends, its final marks left out; in a quotation, where that ends. */
export function sentenceEnd(view: BlockView, at: number): number {
	const { lower } = view;
	let end = sentenceAt(view, at).endToken;
	const quote = quoteAt(view, at);
	const last = quoteAt(view, end - 1);
	if (!quote && last) {
		return Math.max(end, last.end);
	}
	end = Math.min(end, quote?.end ?? end);
	while (end > at + 1 && STOP.test(lower[end - 1] ?? '')) {
		end--;
	}
	return end;
}

/** Where a clause that is reported ends: before the next report in its sentence, or with the sentence. */
export function clauseEnd(view: BlockView, from: number, groups: readonly VerbGroup[]): number {
	const { lower, tags, quoted, cues } = view;
	const end = sentenceEnd(view, from);
	for (const { first, head, lemma, form, subject } of groups) {
		const own = subject?.end === first;
		const start = own ? subject.first : first;
		const behindComma = lower[start - 2] === ',';
		const says = cues.verb(lemma).some(({ act }) => act === 'statement');
		// *He said the pier was shut | but would not give a date*
		const isWithheld =
			form === 'finite' &&
			!own &&
			lower[first - 1] === BUT &&
			(says || NOT_GIVEN.has(lemma)) &&
			lower.slice(first, head).some((word) => isNegation(word));
		if (first >= end || quoted[head] !== quoted[from] || !(says || isWithheld)) {
			continue;
		}
		// *A pilot who asked | not to be named | said …*
		if (own && start < from && from < first) {
			return first;
		}
		if (start <= from + 2) {
			continue;
		}
		// *…, saying that …*
		if (form === 'gerund' && lower[first - 1] === ',') {
			return first - 1;
		}
		// *… and said that …*; *…, but Wei insisted that …*
		if (
			form === 'finite' &&
			JOINS.has(lower[start - 1] ?? '') &&
			(own ? behindComma : isWithheld || tags[head] === 'VBD')
		) {
			return behindComma ? start - 2 : start - 1;
		}
	}
	return end;
}

interface ReportStart {
	readonly first: number;
	readonly kind: 'that' | 'quote' | 'clause' | 'colon';
}

/** Where a report begins behind a cue that ends at `from`: over a listener, place and time. */
export function reportStart(view: BlockView, from: number, end: number, listener: boolean): ReportStart | null {
	const { lower, tags, tagNumbers } = view;
	const phraseAt = (at: number): number | null => {
		const phrase = phraseStarting(view, at, end);
		return phrase && phrase.end < end && !isFiniteTag(tagNumbers[phrase.end]) ? phrase.end : null;
	};
	let at = from;
	for (let rounds = 0; rounds < BETWEEN && at < end; rounds++) {
		const word = lower[at] ?? '';
		if (word === THAT || word === WHETHER || (rounds === 0 && ASKED.has(word))) {
			return { first: at, kind: 'that' };
		}
		if (quoteFrom(view, at)) {
			return { first: at, kind: 'quote' };
		}
		if (word === ':') {
			return at + 1 < end ? { first: at + 1, kind: 'colon' } : null;
		}
		const quote = word === ',' && quoteFrom(view, at + 1);
		const to = tags[at] === 'IN' || word === TO ? at + 1 : at;
		const next = quote ? at + 1 : CIRCUMSTANCES.has(word) && tags[to] !== 'VB' ? phraseAt(to) : null;
		if (next === null) {
			const behind = listener && rounds === 0 ? phraseAt(at) : null;
			return (
				(behind !== null ? reportStart(view, behind, end, false) : null) ??
				(isClause(view, at, end) ? { first: at, kind: 'clause' } : null)
			);
		}
		at = next;
	}
	return null;
}

/** Whether `[at, end)` begins with a subject and its verb. */
function isClause({ tags, tagNumbers, lower }: BlockView, at: number, end: number): boolean {
	if (!BEGINS.has(tags[at] ?? '') && !CONJUNCTIONS.has(lower[at] ?? '')) {
		return false;
	}
	for (let i = at + 1; i < Math.min(end, at + FAR) && !/^[;:]$/.test(lower[i] ?? ''); i++) {
		if (isFiniteTag(tagNumbers[i]) || SHORTENED.has(lower[i] ?? '')) {
			return true;
		}
	}
	return false;
}
