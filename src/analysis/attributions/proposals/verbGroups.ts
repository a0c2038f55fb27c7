import { firstEndingAfter, runStart, type TokenRange } from '../../text/places';
import { AND, BUT, THAT, TO, WHICH, WHO, isListed } from '../../language/english/words';
import { quoteAt, sentenceAt, type BlockView } from '../blockView';
import { noted } from '../../text/notes';
import { phraseEnding } from '../../syntax/nounPhrase';
import { verbGroupAt, type VerbGroup } from '../../syntax/verbGroup';

/** The verbs of a clause, with their subject. */
export interface ClauseVerbs extends VerbGroup {
	readonly lemma: string;
	readonly subject: TokenRange | null;
}

/** So many groups before it are asked for a subject that it shares. */
const NEAR = 20;
const STOP = /^(?:[.!;:"“”„‟«»‘]|``|'')$/;
const MARKS = /^(?:[,:—–]|--)$/;
/** What may stand before two that are joined by *and*. */
const BEFORE_BOTH = /^[,"”]$/;
/** So long may be what stands between commas. */
const LONGEST_APPOSITION = 40;

/** The verb groups of a block, in order, with their subjects. */
export const verbGroups = noted<BlockView, readonly ClauseVerbs[], void>((view) => {
	const groups: ClauseVerbs[] = [];
	for (let at = 0; at < view.tags.length; at++) {
		const group = verbGroupAt(view, at);
		if (group) {
			groups.push({ ...group, lemma: view.lemmas[group.head] ?? '', subject: subjectOf(view, group, groups) });
			at = group.head;
		}
	}
	return groups;
});

/** Where the sentence that token `at` stands in ends, its final marks left out; in a quotation, where that ends. */
export function sentenceEnd(view: BlockView, at: number): number {
	const { lower } = view;
	const end = Math.min(sentenceAt(view, at).endToken, quoteAt(view, at)?.end ?? Infinity);
	return runStart(end, at + 1, (i) => STOP.test(lower[i] ?? ''));
}

/** The last verbs of a cue. */
export function verbsOf(view: BlockView, cue: TokenRange): ClauseVerbs | undefined {
	const groups = verbGroups(view);
	const last = groups[firstEndingAfter(groups, cue.end) - 1];
	return last && last.head >= cue.first ? last : undefined;
}

/** The subject of a verb, which it may share with one before it. */
function subjectOf(view: BlockView, verbs: VerbGroup, before: readonly ClauseVerbs[]): TokenRange | null {
	const { first, head, form } = verbs;
	const ahead = view.lower[first - 1];
	const last = before.slice(-NEAR).findLast((other) => other.form === 'finite' && areTogether(view, other.head, head));
	if (form === 'gerund' || form === 'infinitive' || (form === 'finite' && (ahead === AND || ahead === BUT))) {
		return last?.subject ?? null;
	}
	const described = form === 'finite' && last ? behindRelative(view, last, first) : null;
	return described ?? subjectEnding(view, first, sentenceAt(view, first).firstToken);
}

/** Whether two tokens stand in one sentence, and in one quotation or none. */
export const areTogether = ({ sentenceOf, quoted }: BlockView, a: number, b: number): boolean =>
	sentenceOf[a] === sentenceOf[b] && quoted[a] === quoted[b];

/** *A pilot who asked not to be named | said*: whom a clause without commas tells apart, with that clause, whose verb is the one before. */
function behindRelative(view: BlockView, { first, end, lemma }: ClauseVerbs, verb: number): TokenRange | null {
	const { lower, tags, cues } = view;
	const who = lower[first - 1];
	const isRelative = (who === WHO || who === WHICH || who === THAT) && lower[first - 2] !== ',';
	// *The pilot who said | the mayor denied it*: the second may be said.
	const mayTell = !lower.slice(end, end + 2).includes(TO) && cues.takes(lemma, 'clause');
	const isOne = tags[verb - 1] !== 'PRP' && !lower.slice(end, verb).some((word) => MARKS.test(word));
	const isTold = isRelative && !mayTell && isOne;
	const subject = isTold ? subjectEnding(view, first - 1, sentenceAt(view, first).firstToken) : null;
	return subject && { first: subject.first, end: verb };
}

/** The noun phrase that ends before `end`, with what hangs on it, a second noun joined by *and*, and an apposition; `null` for none. */
export function subjectEnding(view: BlockView, end: number, limit: number): TokenRange | null {
	const { tags, lower, quoted } = view;
	if (lower[end - 1] !== ',') {
		const base = phraseEnding(view, end, limit);
		return base && widen(view, base, limit);
	}
	for (let at = end - 2; at > Math.max(limit, end - LONGEST_APPOSITION); at--) {
		const name = lower[at] === ',' && quoted[at] === quoted[end - 1] ? phraseEnding(view, at, limit) : null;
		if (name && tags[at - 1] !== 'PRP') {
			return widen(view, { first: name.first, end: end - 1 }, limit);
		}
	}
	return null;
}

function widen(view: BlockView, { first, end }: TokenRange, limit: number): TokenRange {
	const { tags, lower } = view;
	for (;;) {
		const word = lower[first - 1] ?? '';
		const joins = word === AND || (isListed('joins subjects', word) && tags[first] !== 'PRP');
		const before = joins ? phraseEnding(view, first - 1, limit) : null;
		const ahead = before && before.first > limit ? (lower[before.first - 1] ?? '') : ',';
		if (!before || (word === AND ? !BEFORE_BOTH.test(ahead) : /^(?:PRP|VBG)$/.test(tags[before.end - 1] ?? ''))) {
			return { first, end };
		}
		first = before.first;
	}
}
