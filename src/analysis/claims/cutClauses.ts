import { common } from '../text/spans';
import { AND, BUT, CONDITIONS, JOINS_CLAUSES, PERSONAL_SUBJECTS, THAT, isListed } from '../language/english/words';
import { deniesClause } from '../language/english/negation';
import type { Span } from '../model';
import { type Places, runEnd } from '../text/places';
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
	spans.forEach((span, i) => {
		// What stands in another paragraph goes on with nothing.
		const isBelow = places.blockAt(span.start) > places.blockAt(spans[i - 1]?.start ?? span.start);
		cutSpan(text, span).forEach((piece, at) => {
			const last = isBelow && at === 0 ? undefined : clauses.at(-1);
			// A split quotation goes on: its halves are one proposition unless a sentence begins with the second.
			const isSentence = beginsSentence(places, piece.spans[0] ?? span) && mayBeClause(piece.words);
			if (last && !isSentence && (at === 0 || unmarked(piece.words).length < SHORTEST)) {
				join(last, piece, at > 0);
			} else {
				clauses.push(piece);
			}
		});
	});
	return clauses;
}

/** @param together whether both are of one span of the content: what stands between them, a comma or a space, is content too */
function join(clause: Clause, { spans: [span], words }: Clause, together: boolean): void {
	const before = clause.spans.at(-1);
	if (before && span && together && span.start - before.end <= 2) {
		clause.spans[clause.spans.length - 1] = { start: before.start, end: span.end };
	} else if (span) {
		clause.spans.push(span);
	}
	clause.words.push(...words);
}

/** Whether nothing but marks stands before it in its sentence. */
function beginsSentence(places: Places, { start }: Span): boolean {
	const sentence = places.sentences[places.sentenceAt(start)];
	return sentence !== undefined && !/[\p{L}\p{N}]/u.test(places.document.text.slice(sentence.start, start));
}

const cutSpan = (text: KnownText, span: Span): Clause[] =>
	text.places.sentences
		.slice(text.places.sentenceAt(span.start), text.places.sentenceAt(span.end - 1) + 1)
		.flatMap((sentence) => cutSentence(text, common(sentence, span)));

function cutSentence(text: KnownText, span: Span): Clause[] {
	const words = clauseWords(text, span);
	const pieces: Clause[] = [];
	let first = 0;
	let { start } = span;
	let isClause = false;
	let isConditional = false;
	for (const [at, { lower }] of words.entries()) {
		const before = words[at - 1];
		isClause ||= isFinite(before);
		// *If it leaks, they will not pay and the lock will close*: what hangs on a condition stays with it.
		isConditional ||= CONDITIONS.has(lower);
		if (!isClause || isConditional || !JOINS_CLAUSES.has(lower)) {
			continue;
		}
		const comma = before?.text === ',';
		const next = words.slice(at + 1, at + 1 + LONGEST_SUBJECT);
		// *sent while it is early* is one clause with what hangs on it.
		const goesOn = (lower === AND || lower === BUT) && PERSONAL_SUBJECTS.has(next[0]?.lower);
		if (((comma || lower === ';' || goesOn) && beginsClause(next)) || saysAgain(words.slice(first, at), next)) {
			const end = words[comma ? at - 2 : at - 1]?.end ?? start;
			pieces.push({ spans: [{ start, end }], words: words.slice(first, at) });
			first = at + 1;
			start = words[first]?.start ?? span.end;
			isClause = false;
		}
	}
	return [...pieces, { spans: [{ start, end: span.end }], words: words.slice(first) }];
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
