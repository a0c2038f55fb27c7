import { AND, AS, BUT, HAD, NO, NOT, RELATIVES, THAT, TO, WHEN, WITHOUT, isListed } from '../../language/english/words';
import { isNegation } from '../../language/english/negation';
import { isFiniteVerb, isNoun, isVerb } from '../../language/tags';
import { phraseEnding, phraseStarting, plainPhrase } from '../../syntax/nounPhrase';
import { isHelping, verbGroupAt } from '../../syntax/verbGroup';
import { runStart, type TokenRange } from '../../text/places';
import { withFirst, type Step } from '../blockAttribution';
import { sentenceAt, type BlockView } from '../blockView';
import { REPORTS } from '../report/reportMade';
import { wordSet } from '../../text/lists';

/** They are no clauses, and no clause is joined to them: *admitted* | *using it* | *and that it was late*. */
const NO_CLAUSE = wordSet('TO VBG');
/** A subject that begins right behind a noun is that of a clause about it: *the man | they hired*. */
const SUBJECT = wordSet('NNP DT PRP PRP$');
/** Behind it a participle is none: *had fled | proved false*, *had gone off | turned out*. */
const ENDS_GROUP = wordSet('VBN RP');
export const ENDS_SENTENCE = /[.!?:;,]['"’”)]*$/;
/** Tags of what may be a finite verb, participles that can be taken for one among them. */
export const MAY_BE_FINITE = wordSet('VBP VBZ VBD VBN MD');
/** So far behind its beginning a content is looked at, in tokens. */
const REACH = 60;

/** A cue in its block, with the source that is kept. */
export interface Telling {
	readonly view: BlockView;
	readonly cue: TokenRange;
	readonly source: TokenRange | undefined;
}

/**
 * Where a content behind its cue ends at the latest: before what is added, *declined to comment* | *when contacted*; before the verb of
 * the noun that it hangs on, *the estimate* | *that exports will halve* | *is disputed*; with its clause, *who* | *said* | *it leaks*.
 */
export function contentEnd({ view, cue, source }: Telling, { first, end: given }: TokenRange): number {
	const { lower, tags, quoted } = view;
	if (first < cue.end || quoted[first] !== quoted[cue.first]) {
		return given;
	}
	const end = beforeAddition(view, first, given);
	const limit = Math.min(end, first + REACH);
	const begin = source?.end === cue.first ? source.first : cue.first;
	// The source, *who* | *said*, before it, *which* | *she* | *says*, or between it and the cue, *the pilot who* | *said*.
	const relative = [begin, begin - 1, cue.first - 1].find((at) => RELATIVES.has(lower[at]));
	if (relative !== undefined && lower[relative - 1] === ',') {
		const comma = commaIn(view, first, limit);
		// Finite, though it be taken for a participle: *the firm, which he said | was sound |, closed*.
		return comma !== undefined && MAY_BE_FINITE.has(tags[comma + 1]) ? comma : end;
	}
	const isThat = lower[first] === THAT;
	const isOf = tags[cue.end - 1] === 'IN';
	// *A post claiming* | *that she left* | *is fake*
	const isParticiple = isThat && tags[cue.first] === 'VBG' && source?.end === cue.first;
	const isClauseOfNoun = lower[begin - 1] === THAT && isNoun(tags[begin - 2]);
	const noun = { first: cue.first, end: isOf ? cue.end - 1 : cue.end };
	const isInClause = relative !== undefined || isClauseOfNoun || isParticiple;
	if (!isInClause && !((isThat || isOf) && isSubject(view, noun, source))) {
		return end;
	}
	const open = lower[first] === TO || (isOf && !isThat) ? 0 : 1;
	return verbBehind(view, isThat ? first + 1 : first, limit, open) ?? end;
}

/** Where it is added that somebody was asked, or what goes on meanwhile, *Council denies rift* | *as mayor quits*; else the end. */
function beforeAddition(view: BlockView, first: number, end: number): number {
	const { lower, tags, lemmas, block } = view;
	const isHeadline = !ENDS_SENTENCE.test(block.text);
	for (let at = first + 1; at < Math.min(end, first + REACH); at++) {
		const [before, word, next] = [lower[at - 1], lower[at], lower[at + 1]];
		const meanwhile = isHeadline && word === AS && before !== THAT ? plainPhrase(view, at + 1, end) : null;
		if (
			(meanwhile?.hasNoun && isFiniteVerb(tags[meanwhile.end])) ||
			(word === WHEN && lower[first] === TO && isListed('asked by the press', next))
		) {
			return at;
		}
		// Not *took her, without giving a reason, and beat him*.
		const isWithout = word === WITHOUT && before === ',' && isListed('left out', lemmas[at + 1]);
		const isOthers =
			NO_CLAUSE.has(tags[first]) &&
			word === AND &&
			next === THAT &&
			!lower.slice(first, at).includes(THAT) &&
			// *said | staffing levels had risen and that p*
			!(tags[first] === 'VBG' && isNoun(tags[first + 1]) && hasVerb(view, first, at));
		if (
			isOthers ||
			(isWithout && commaIn(view, at, end) === undefined) ||
			(word === BUT && isUntold(view, at + 1)) ||
			(tags[at] === 'CC' && !hasVerb(view, first, at) && isOthersNo(view, at + 1))
		) {
			return before === ',' ? at - 1 : at;
		}
	}
	return end;
}

/** *but | did not elaborate*, *but | gave no details*; not *but did not fall* */
function isUntold(view: BlockView, first: number): boolean {
	const { lower, lemmas } = view;
	const { head = first, end = first } = verbGroupAt(view, first) ?? {};
	return isListed('left out', lemmas[head]) && (lower[end] === NO || lower.slice(first, end).some(isNegation));
}

/** What somebody else does not: *wants the lights and | her father doesn't*. */
function isOthersNo(view: BlockView, first: number): boolean {
	const { lower, tags } = view;
	const { endToken } = sentenceAt(view, first);
	const end = phraseStarting(view, first, endToken)?.end ?? first;
	const behind = lower[end + 1] === NOT ? end + 2 : end + 1;
	return end > first && lower.slice(end, behind).some(isNegation) && isHelping(view, end) && tags[behind] === 'PUNCT';
}

export function commaIn({ lower }: BlockView, first: number, end: number): number | undefined {
	const at = lower.slice(first, end).indexOf(',');
	return at < 0 ? undefined : first + at;
}

/** Whether a cue is a noun that begins its sentence or a clause, with who owns it: *said | reports of* | *a split* | *were false*. */
function isSubject(view: BlockView, { first, end }: TokenRange, source: TokenRange | undefined): boolean {
	const { tags, lower, lemmas, cues } = view;
	const start = sentenceAt(view, first).firstToken;
	const phrase = tags.slice(first, end).some(isVerb) ? null : phraseEnding(view, end, start);
	if (!phrase) {
		// *Early reports*, taken for a verb: nobody does it.
		return !source && first === start && REPORTS.has(lemmas[end - 1]);
	}
	const before = runStart(phrase.first, start, (at) => tags[at] === 'RB') - 1;
	const word = lower[before] ?? '';
	const isApart =
		tags[before] === 'PUNCT' || tags[before] === 'CC' || word === THAT || isListed('begins side clauses', word);
	return before < start || isApart || cues.takes(lemmas[before], 'clause');
}

/**
 * The first verb that is left once each clause that has begun has had its own: *that the man they hired lied | is false*.
 *
 * @param open how many clauses have begun before `first`, and are without their verb
 */
export function verbBehind(view: BlockView, first: number, limit: number, open: number): number | undefined {
	const { lower, tags, lemmas, cues, quoted } = view;
	for (let at = first; at < limit; at++) {
		const tag = tags[at];
		if (quoted[at] !== quoted[first]) {
			continue;
		}
		const isAbout = at > first && SUBJECT.has(tag) && isNoun(tags[at - 1]) && tags[at - 1] !== tag;
		const isOwnVerb = lower[at] === HAD ? !isHelping(view, at - 1) : ENDS_GROUP.has(tags[at - 1]);
		if (lower[at] === THAT || tag === 'WH' || isAbout || isListed('begins side clauses', lower[at])) {
			open++;
		} else if (tag === 'CC') {
			// *and the board knew it*: what it joins may be a clause.
			open = Math.max(open, 1);
		} else if (at > first && (isFiniteVerb(tag) || (tag === 'VBN' && isOwnVerb))) {
			if (open === 0) {
				return lower[at - 1] === ',' ? at - 1 : at;
			}
			open--;
			at = verbGroupAt(view, at)?.head ?? at;
			// *That he knew the bank was failing*
			open += cues.takes(lemmas[at], 'clause') && lower[at + 1] !== TO ? 1 : 0;
		}
	}
	return undefined;
}

export const hasVerb = ({ tags }: BlockView, first: number, end: number): boolean =>
	tags.slice(first, end).some(isFiniteVerb);

/** What is set in between a report and what it says ends before that: *reported, citing | two officials |, that p*. */
export const beforeAround: Step = (told) => {
	const { cue, piece, near } = told;
	const { lower, tags } = told.view;
	if (tags[cue.first] !== 'VBG' || lower[cue.first - 1] !== ',' || piece.first < cue.end) {
		return null;
	}
	const said = near.flatMap((other) => (other.cue && other.cue.end < cue.first ? other.content.slice(0, 1) : []));
	const behind = said.find(({ first }) => piece.first < first - 1 && first < piece.end && lower[first - 1] === ',');
	return behind ? { content: withFirst(told, piece.first, behind.first - 1) } : null;
};

/** A content ends where its source goes on with another report: *disputed | the bill* | *and accused the town*. */
export const beforeNext: Step = (told) => {
	const { view, near, source, piece } = told;
	const { lower, tags } = view;
	const next = near.find(
		({ cue, source: [who] }) =>
			cue && who && who.first === source[0]?.first && piece.first < cue.first && cue.end <= piece.end,
	)?.cue;
	if (!next || !tags.slice(next.first, next.end).some((tag) => MAY_BE_FINITE.has(tag))) {
		return null;
	}
	const join = runStart(next.first, 0, (at) => tags[at] === 'RB') - 1;
	const end = lower[join - 1] === ',' ? join - 1 : join;
	const isParted = (lower[join] === AND || lower[join] === BUT) && end > piece.first;
	return isParted ? { content: withFirst(told, piece.first, end) } : null;
};
