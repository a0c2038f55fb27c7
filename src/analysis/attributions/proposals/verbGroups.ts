import { runStart, type TokenRange } from '../../text/places';
import { AND, BUT, MONTHS, NOT, THAT, TO, WHICH, WHO, wordsOf } from '../../language/english/words';
import { isVerb, type CoarseTag } from '../../language/tags';
import { sentenceAt, type BlockView } from '../blockView';
import { noted } from '../../text/notes';
import { isDayAt, phraseEnding } from '../../syntax/nounPhrase';
import { isAuxiliary, isPassive } from '../../syntax/use';

export const VERB_FORMS = ['finite', 'infinitive', 'participle', 'gerund'] as const;
type Form = (typeof VERB_FORMS)[number];

/** A verb with its auxiliaries, negation and adverbs: `has repeatedly denied`. */
export interface VerbGroup extends TokenRange {
	/** The main verb. */
	readonly head: number;
	readonly lemma: string;
	readonly form: Form;
	readonly passive: boolean;
	readonly subject: TokenRange | null;
}

/** Of verbs without an auxiliary; others are finite. */
const FORMS = new Map<CoarseTag | undefined, Form>([
	['VB', 'infinitive'],
	['VBG', 'gerund'],
	['VBN', 'participle'],
]);
/** So many groups before it are asked for a subject that it shares. */
const NEAR = 20;
const MARKS = /^(?:[,:—–]|--)$/;
const LINKING = wordsOf('joins subjects');
/** What may stand before two that are joined by *and*. */
const BEFORE_BOTH = /^[,"”]$/;
/** So long may be what stands between commas. */
const LONGEST_APPOSITION = 40;

/** The verb groups of a block, in order, with their subjects. */
export const verbGroups = noted<BlockView, readonly VerbGroup[], void>((view) => {
	const { tags, lower, lemmas } = view;
	const helps = (at: number): boolean => isAuxiliary(view, at);
	const groups: VerbGroup[] = [];
	for (let i = 0; i < tags.length; i++) {
		if (!isVerb(tags[i]) && tags[i] !== 'MD' && !helps(i)) {
			continue;
		}
		let head = i;
		let open = tags[i] === 'MD' || helps(i);
		for (let k = i + 1; open; k++) {
			if (isVerb(tags[k]) || helps(k)) {
				head = k;
				open = helps(k);
			} else if (isVerb(tags[behindTime(view, k)])) {
				k = behindTime(view, k) - 1;
			} else {
				open = tags[k] === 'RB' || tags[k] === 'MD' || lower[k] === NOT;
			}
		}
		if (!isVerb(tags[head]) && !helps(head)) {
			continue;
		}
		const first = runStart(i, 0, (at) => tags[at] === 'RB');
		const form = lower[first - 1] === TO ? 'infinitive' : (head === i && FORMS.get(tags[i])) || 'finite';
		const subject = subjectOf(view, { first, head, form }, groups);
		const passive = isPassive(view, i, head + 1);
		groups.push({ first, end: head + 1, head, lemma: lemmas[head] ?? '', form, passive, subject });
		i = head;
	}
	return groups;
});

/** The token behind a time that begins at another one, if one does: *had | in February | promised*, *had | on March 2 | ordered*. */
function behindTime(view: BlockView, at: number): number {
	const { tags, block } = view;
	const isDated = isDayAt(view, at + 1) || MONTHS.has(block.tokens[at + 1]?.text);
	return isDated ? at + (tags[at + 2] === 'CD' ? 3 : 2) : at;
}

/** The subject of a verb, which it may share with one before it. */
function subjectOf(
	view: BlockView,
	{ first, head, form }: Pick<VerbGroup, 'first' | 'head' | 'form'>,
	before: readonly VerbGroup[],
): TokenRange | null {
	const { lower, sentenceOf, quoted } = view;
	const ahead = lower[first - 1];
	const last = before
		.slice(-NEAR)
		.findLast(
			(other) =>
				other.form === 'finite' && sentenceOf[other.head] === sentenceOf[head] && quoted[other.head] === quoted[head],
		);
	if (form === 'gerund' || form === 'infinitive' || (form === 'finite' && (ahead === AND || ahead === BUT))) {
		return last?.subject ?? null;
	}
	const described = form === 'finite' && last ? behindRelative(view, last, first) : null;
	return described ?? subjectEnding(view, first, sentenceAt(view, first).firstToken);
}

/** *A pilot who asked not to be named | said*: whom a clause without commas tells apart, with that clause, whose verb is the one before. */
function behindRelative(view: BlockView, { first, end, lemma }: VerbGroup, verb: number): TokenRange | null {
	const { lower, tags, cues } = view;
	const who = lower[first - 1];
	const isRelative = (who === WHO || who === WHICH || who === THAT) && lower[first - 2] !== ',';
	// *The pilot who said | the mayor denied it*: the second may be said.
	const mayTell = !lower.slice(end, end + 2).includes(TO) && cues.takes(lemma, 'clause');
	const isOne = tags[verb - 1] !== 'PRP' && !lower.slice(end, verb).some((word) => MARKS.test(word));
	const subject =
		isRelative && !mayTell && isOne ? subjectEnding(view, first - 1, sentenceAt(view, first).firstToken) : null;
	return subject && { first: subject.first, end: verb };
}

/** The noun phrase that ends before `end`, with what hangs on it, a second noun joined by *and*, and an apposition; `null` for none. */
function subjectEnding(view: BlockView, end: number, limit: number): TokenRange | null {
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
		const before =
			word === AND || (LINKING.has(word) && tags[first] !== 'PRP') ? phraseEnding(view, first - 1, limit) : null;
		const ahead = before && before.first > limit ? (lower[before.first - 1] ?? '') : ',';
		if (!before || (word === AND ? !BEFORE_BOTH.test(ahead) : /^(?:PRP|VBG)$/.test(tags[before.end - 1] ?? ''))) {
			return { first, end };
		}
		first = before.first;
	}
}
