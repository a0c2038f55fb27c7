import { common, meet } from '../text/spans';
import { AND, BUT, IF, JOINS_CLAUSES, PERSONAL_SUBJECTS, THAT } from '../language/english/functionWords';
import { deniesClause } from '../language/english/negation';
import { wordsOf } from '../language/english/words';
import type { Span } from '../model';
import type { Places } from '../text/places';
import { mayBeClause } from './mainClause';
import { type ClauseWord, clauseWords, isFinite, type KnownText } from './claimText';

/** One proposition. */
export interface Clause {
	/** In text order, disjoint. */
	readonly spans: Span[];
	/** Those of all its spans. */
	readonly words: ClauseWord[];
}

const SHORTEST = 3;
/** Ends a search for the verb of a clause. */
const BREAKS = wordsOf('breaks clauses');

/**
 * Cuts content into propositions: at the ends of sentences, and where a coordinated clause with its own subject and
 * verb begins. Every character of the content that is not a gap between pieces stays in one of them.
 *
 * @param spans in text order, disjoint
 * @returns in text order
 */
export function cutClauses(text: KnownText, spans: readonly Span[]): Clause[] {
	const clauses: Clause[] = [];
	spans.forEach((span, index) => {
		cutSpan(text, span).forEach((piece, at) => {
			const last = clauses.at(-1);
			// A split quotation goes on: its halves are one proposition unless a sentence begins with the second.
			const goesOn = at === 0 && index > 0 && (!beginsSentence(text.places, span) || !mayBeClause(piece.words));
			if (last && (goesOn || wordCount(piece) < SHORTEST)) {
				join(last, piece, at > 0);
			} else {
				clauses.push(piece);
			}
		});
	});
	return clauses;
}

/** How many words they are, marks left out. */
export const wordCount = ({ words }: Clause): number => words.filter(({ kind }) => kind !== 'mark').length;

/** @param together whether both are of one span of the content: what stands between them, a comma or a space, is content too */
function join(clause: Clause, { spans, words }: Clause, together: boolean): void {
	const before = clause.spans.at(-1);
	const [span] = spans;
	if (before && span && together && span.start - before.end <= 2) {
		clause.spans[clause.spans.length - 1] = { start: before.start, end: span.end };
	} else {
		clause.spans.push(...spans);
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
		.filter((sentence) => meet(sentence, span))
		.flatMap((sentence) => cutSentence(text, common(sentence, span)));

function cutSentence(text: KnownText, span: Span): Clause[] {
	const words = clauseWords(text, span);
	const pieces: Clause[] = [];
	let first = 0;
	let { start } = span;
	let isClause = false;
	let isConditional = false;
	const cut = (stop: number, end: number): void => {
		pieces.push({ spans: [{ start, end }], words: words.slice(first, stop) });
	};
	for (const [at, word] of words.entries()) {
		const before = words[at - 1];
		isClause ||= before !== undefined && isFinite(before);
		// *If it leaks, they will not pay and the lock will close*: what hangs on a condition stays with it.
		const { lower } = word;
		isConditional ||= lower === IF;
		if (!before || !isClause || isConditional || !JOINS_CLAUSES.has(lower) || at === words.length - 1) {
			continue;
		}
		const comma = before.text === ',';
		// *sent while it is early* is one clause with what hangs on it.
		const goesOn = (lower === AND || lower === BUT) && PERSONAL_SUBJECTS.has(words[at + 1]?.lower ?? '');
		// *Said that the lock leaks and that nobody was paid*
		const isAgain = (lower === AND || lower === BUT) && at - first < LONGEST_CLAUSE && saysAgain(words, first, at + 1);
		if (isAgain || ((comma || lower === ';' || goesOn) && beginsClause(words, at + 1))) {
			cut(at, words[comma ? at - 2 : at - 1]?.end ?? start);
			first = at + 1;
			start = words[first]?.start ?? span.end;
			isClause = false;
		}
	}
	cut(words.length, span.end);
	return pieces;
}

/** In words: behind a longer clause no *that* goes on with its own. */
const LONGEST_CLAUSE = 60;

/** Whether the *that* at a place goes on with the one that words begin with: no other stands between, and a clause follows. */
function saysAgain(all: readonly ClauseWord[], first: number, that: number): boolean {
	const words = all.slice(first, that + LONGEST_SUBJECT);
	const at = that - first;
	// Those that go on with it themselves do not count.
	const others = words
		.slice(1, at)
		.filter(({ lower }, i) => lower === THAT && words[i]?.tag !== 'CC' && words[i]?.text !== ',');
	const [subject, negation] = words.slice(at + 1);
	return (
		words[0]?.lower === THAT &&
		words[at]?.lower === THAT &&
		words[0].tag !== 'DT' &&
		others.length === 0 &&
		// *at no time had they slept*
		(beginsClause(words, at + 1) || (subject?.tag === 'IN' && deniesClause(negation?.lower ?? '')))
	);
}

/** A bare noun may be an object, *violence and unrest that all felt*, unless its verb follows: *nobody knew*. */
const SUBJECT_TAGS = /^(?:(?:NNS|NNP|DT|PRP\$?|EX|CD) .*|JJ (?:NNS|JJ|CD|IN))$/;
/** So far behind its first word a subject's verb stands. */
const LONGEST_SUBJECT = 12;

/** Whether a subject and its verb begin here: a clause that could stand alone. *And was sold* has its subject before. */
function beginsClause(words: readonly ClauseWord[], first: number): boolean {
	const verb = words.slice(first + 1, first + LONGEST_SUBJECT).find((word) => BREAKS.has(word.lower) || isFinite(word));
	const [subject, next] = words.slice(first, first + 2);
	const isSubject =
		SUBJECT_TAGS.test(`${subject?.tag ?? ''} ${next?.tag ?? ''}`) || (subject?.tag === 'NN' && verb === next);
	return isSubject && verb !== undefined && !BREAKS.has(verb.lower);
}
