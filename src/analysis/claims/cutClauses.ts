import { AND, BUT, CONDITIONS, PERSONAL_SUBJECTS, THAT, isListed } from '../language/english/words';
import { deniesClause } from '../language/english/negation';
import type { Span } from '../model';
import { runEnd } from '../text/places';
import { common, intersection } from '../text/spans';
import { mayBeClause } from './mainClause';
import { type ClauseWord, clauseWords, isFinite, type KnownText, unmarked } from './claimText';

/** One proposition. */
export interface Clause {
	/** In text order, disjoint. */
	readonly spans: Span[];
	/** Those of all its spans. */
	readonly words: ClauseWord[];
}

const OPENS = /^["“„«‘(]$/;
const CLOSES = /^["”»’)]$/;

/** What is left of words where some are out: a span for each run, without the marks around it but those that close what it opens. */
export function clauseOf(words: readonly ClauseWord[], isIn: (at: number) => boolean): Clause {
	const begins = [...words.keys()].filter((at) => isIn(at) && !(at > 0 && isIn(at - 1)));
	const spans = begins.flatMap((at): Span[] => {
		const run = words.slice(at, runEnd(at, words.length, isIn));
		const begin = run.findIndex(({ kind }) => kind !== 'mark');
		const isOpen = run.slice(begin).some(({ text }) => OPENS.test(text));
		const last = run.findLast(({ kind, text }) => kind !== 'mark' || (isOpen && CLOSES.test(text)));
		return begin < 0 || !last ? [] : [{ start: run[begin]?.start ?? 0, end: last.end }];
	});
	return { spans, words: words.filter((_, at) => isIn(at)) };
}

const SHORTEST = 3;

/**
 * Cuts content into propositions: at the ends of sentences, and where a coordinated clause with its own subject and verb begins. Every
 * character that is not a gap between pieces stays in one. @param spans in text order, disjoint
 */
export function cutClauses(text: KnownText, spans: readonly Span[]): Clause[] {
	const { places } = text;
	const clauses: Clause[] = [];
	for (const [i, span] of spans.entries()) {
		// What stands in another paragraph goes on with nothing.
		const isBelow = places.blockAt(span.start) > places.blockAt(spans[i - 1]?.start ?? span.start);
		const sentences = places.sentences.slice(places.sentenceAt(span.start), places.sentenceAt(span.end - 1) + 1);
		const parts = sentences.map((sentence) => common(sentence, span));
		const pieces = parts.flatMap((part) => cutSentence(clauseWords(text, part), part));
		for (const [at, { start, end, words }] of pieces.entries()) {
			const last = isBelow && at === 0 ? undefined : clauses.at(-1);
			const sentence = places.sentences[places.sentenceAt(start)];
			const before = places.textOf({ start: sentence?.start ?? start, end: start });
			// A split quotation goes on: its halves are one proposition unless a sentence begins with the second.
			const isSentence = !/[\p{L}\p{N}]/u.test(before) && mayBeClause(words);
			if (!last || isSentence || (at > 0 && unmarked(words).length >= SHORTEST)) {
				clauses.push({ spans: [{ start, end }], words });
			} else {
				// What stands between two pieces of one span, a comma or a space, is content too.
				const isNext = at > 0 && start - (last.spans.at(-1)?.end ?? 0) <= 2;
				const joined = isNext ? last.spans.pop() : undefined;
				last.spans.push({ start: joined?.start ?? start, end });
				last.words.push(...words);
			}
		}
	}
	return clauses;
}

/** Each piece with its words. */
function cutSentence(words: ClauseWord[], { start, end }: Span): (Span & { readonly words: ClauseWord[] })[] {
	const joint = words.findIndex(({ lower }, at) => isListed('joins clauses', lower) && joinsClauses(words, at));
	if (joint < 0) {
		return [{ start, end, words }];
	}
	const last = words[joint - 1]?.text === ',' ? joint - 2 : joint - 1;
	const others = words.slice(joint + 1);
	return [
		{ start, end: words[last]?.end ?? start, words: words.slice(0, joint) },
		...cutSentence(others, { start: others[0]?.start ?? end, end }),
	];
}

/** Whether a clause stands before a joining word, and behind it one begins that could stand alone. */
function joinsClauses(words: readonly ClauseWord[], at: number): boolean {
	const before = words.slice(0, at);
	const next = words.slice(at + 1, at + 1 + LONGEST_SUBJECT);
	// *If it leaks, they will not pay and the lock will close*: what hangs on a condition stays with it.
	const isClause = before.some(isFinite) && !before.some(({ lower }) => CONDITIONS.has(lower));
	const lower = words[at]?.lower;
	// *sent while it is early* is one clause with what hangs on it.
	const goesOn = (lower === AND || lower === BUT) && PERSONAL_SUBJECTS.has(next[0]?.lower);
	const isApart = before.at(-1)?.text === ',' || lower === ';' || goesOn;
	return isClause && ((isApart && beginsClause(next)) || saysAgain(before, next));
}

/** Whether both begin with *that*, no other stands between, and a clause follows: *that the lock leaks and | that nobody was paid*. */
function saysAgain(words: readonly ClauseWord[], [that, ...next]: readonly ClauseWord[]): boolean {
	const isOther = ({ lower }: ClauseWord, i: number): boolean => lower === THAT && words[i]?.text !== ',';
	const [subject, negation] = next;
	return (
		words[0]?.lower === THAT &&
		that?.lower === THAT &&
		!words.slice(1).some(isOther) &&
		// *at no time had they slept*
		(beginsClause(next) || (subject?.tag === 'IN' && deniesClause(negation?.lower)))
	);
}

/** A bare noun may be an object, *violence and unrest that all felt*, unless its verb follows: *nobody knew*. */
const SUBJECT_TAGS = /^(?:(?:NNS|NNP|DT|PRP\$?|EX|CD) .*|JJ (?:NNS|JJ|CD|IN))$/;
/** So far behind its first word a subject's verb stands. */
const LONGEST_SUBJECT = 12;

/** Whether a subject and its verb begin here: a clause that could stand alone. *And was sold* has its subject before. */
export function beginsClause(words: readonly ClauseWord[]): boolean {
	const verb = words.slice(1, LONGEST_SUBJECT).find((word) => isListed('breaks clauses', word.lower) || isFinite(word));
	const [subject, next] = words;
	const isSubject =
		SUBJECT_TAGS.test(`${subject?.tag ?? ''} ${next?.tag ?? ''}`) || (subject?.tag === 'NN' && verb === next);
	return isSubject && verb !== undefined && !isListed('breaks clauses', verb.lower);
}

/** Whether *and* stands there and a verb behind it that has its subject before: *and was cleared*. */
export const beginsPredicate = (words: readonly ClauseWord[], at: number): boolean =>
	words[at]?.tag === 'CC' && isFinite(words[runEnd(at + 1, words.length, (next) => words[next]?.tag === 'RB')]);

/**
 * A claim without an introducing *that*, and without quotation marks whose partner it leaves out, *“Money was spent | , yet people pay,”*,
 * *the locks “are old | but safe”*.
 */
export function shownSpans({ spans, words }: Clause): readonly Span[] {
	const faced = words.filter((word) => !isLone(word, words));
	// Before a mark at the end: *we buy water,”*.
	const endsInComma = faced.at(-1)?.text === ',' && words.at(-1)?.text !== ',';
	const inner = endsInComma ? faced.slice(0, -1) : faced;
	const start = (isIntroducing(inner) ? inner[1] : inner[0])?.start ?? 0;
	const end = inner.at(-1)?.end ?? 0;
	const inside = words.filter((word) => start < word.start && word.end < end && isLone(word, words));
	const begins = [start, ...inside.map((mark) => mark.end)];
	return intersection(
		spans,
		begins.map((begin, i) => ({ start: begin, end: inside[i]?.start ?? end })),
	);
}

/** Whether a word is a quotation mark, and no other one faces it. */
const isLone = (word: ClauseWord, words: readonly ClauseWord[]): boolean =>
	[/^["“„«]$/, /^["”»]$/].some(
		(marks, index, both) =>
			marks.test(word.text) && !words.some((other) => other !== word && both[1 - index]?.test(other.text)),
	);

/** *That the lock leaks*, *that “it leaks”*; *that year* and *that is why* keep theirs. */
function isIntroducing([first, ...behind]: readonly ClauseWord[]): boolean {
	const [next, ...more] = /^["“„«]$/.test(behind[0]?.text ?? '') ? behind.slice(1) : behind;
	const isMark = next?.kind === 'mark';
	return first?.text === THAT && !isMark && !isListed('pointed at', next?.text) && !isFinite(next) && more.length > 1;
}
