import { deniesClause } from '../language/english/negation';
import { AUXILIARIES, BEGINS_SIDE_CLAUSES, RELATIVES, THAT, isListed } from '../language/english/words';
import { isNoun } from '../language/tags';
import type { Attribution, Claim, Span } from '../model';
import { behindDateline } from '../text/lineHead';
import { runStart, type SpanInBlock, type TokenRange } from '../text/places';
import { Cover, holds, lengthOf, sharedLength } from '../text/spans';
import type { ClauseWord, KnownText } from './claimText';
import { clauseWords, isFinite, isInstruction, isQuestion, needsWords, unmarked } from './claimText';
import { beginsPredicate, type Clause, clauseOf, cutClauses } from './cutClauses';
import { commaBehind, mainClauseOf, mayBeClause, mayBeginSide } from './mainClause';

/** What an attribution says, in claims to be. */
export interface Statement {
	readonly attribution: Attribution;
	readonly claims: readonly Omit<Claim, 'id'>[];
	/** Whether it is sure that these are all. */
	readonly isSure: boolean;
}

/** Source, cue and content. */
const partsOf = ({ source, cue, content }: Attribution): readonly Span[] => [...source, ...cue, ...content];

/**
 * The clauses that the article states in its own voice, or who answers in an interview: whole ones of which nothing is, or may be,
 * somebody's claim. Words in quotation marks are somebody's, whoever that is.
 */
export function ownClauses(text: KnownText, statements: readonly Statement[]): Clause[] {
	const { places, quotations, spoken, english } = text;
	const ascribed = new Cover(
		statements.flatMap((statement) => partsOf(statement.attribution).map((part) => ({ ...part, ...statement }))),
	);
	const quoted = new Cover(quotations.flatMap(({ spans }) => spans));
	const isOwn = ({ spans, words }: Clause): boolean => {
		const inside = spans.flatMap((span) => ascribed.meeting(span)).filter(({ isSure }) => !isSure);
		// *Nobody has said that p, and q*: q alone would be said by the article.
		const isPart = inside.some(({ attribution }) => partsOf(attribution).some((part) => !holds(spans, part)));
		// What may be said by somebody, word for word, is better theirs, unsure as it is: in cross-validation half of it is; and so is
		// what somebody *said*, and *“No,” said Ada Stone*.
		const isTheirs = ({ attribution, claims: { length } }: Statement): boolean =>
			needsWords(text, attribution)
				? length > 0 || (attribution.manner === 'direct' && isMostly(spans, partsOf(attribution)))
				: length > 0 && isMostly(spans, attribution.content);
		const [span] = spans;
		if (!span || isPart || inside.some(isTheirs)) {
			return false;
		}
		const end = unmarked(words).at(-1)?.end ?? span.end;
		const isQuoted = holds(quoted.meeting(span), { start: span.start, end });
		// *The paper said in a comment on Friday*: somebody spoke, whose words stand elsewhere; in *He said “never”* they stand here.
		const [verb, another] = words.filter(isFinite);
		return !isQuoted && (inside.length > 0 || !verb || another !== undefined || !english.cues.needsWords(verb.lower));
	};
	const own = (clause: Clause): Clause[] => {
		const sure = clause.spans.flatMap((span) => ascribed.meeting(span)).filter(({ isSure }) => isSure);
		const reports = [...new Set(sure.map(({ attribution }) => attribution))];
		// The outer before those inside it.
		reports.sort((a, b) => lengthOf(b.content) - lengthOf(a.content));
		const part = reports.length > 0 ? ownPart(clause, reports) : clause;
		return part && isOwn(part) ? [part] : [];
	};
	return places.sentences.flatMap((sentence) => {
		const isOthers = places.placed(sentence.block).labelled === 'again' || spoken.voices[sentence.block] === null;
		const statement = isOthers ? null : statementIn(text, sentence, quoted);
		return statement ? cutClauses(text, [statement]).flatMap(own) : [];
	});
}

/** Whether most of the one stands in the other. */
const isMostly = (spans: readonly Span[], content: readonly Span[]): boolean =>
	sharedLength(spans, content) > 0.6 * lengthOf(spans);

const SHORTEST = 4;
/** So many words in capitals before a sentence are a headline that was not parted from it; fewer before a colon are one, too. */
const HEADLINE = 4;

/** What a sentence states, without the marks around it but those that close it or a quotation inside; `null` where it is no statement. */
function statementIn(text: KnownText, sentence: SpanInBlock, quoted: Cover<Span>): Span | null {
	const { block, start: first } = text.places.placed(sentence.block);
	const words = clauseWords(text, sentence);
	const capitals = words.findIndex((word) => /\p{Ll}/u.test(word.text));
	// *Heavy duty: The team …*
	const colon = words.findIndex(
		(word, at) =>
			at < HEADLINE && word.text === ':' && /^\p{Lu}/u.test(words[at + 1]?.text ?? '') && words[1]?.text !== '(',
	);
	const dateline = first === sentence.start ? behindDateline(block) : 0;
	const own = unmarked(words.slice(Math.max(capitals >= HEADLINE ? capitals : 0, colon, dateline)));
	const [begin] = own;
	const closes = /^[.!")”]$/.test(words.at(-1)?.text ?? '');
	// *Ten failed*, *nobody was hurt*: as short as these a sentence tells a figure, or nothing to check.
	const tellsHowMany = (begin?.tag === 'CD' || deniesClause(begin?.lower)) && own.slice(1).some(isFinite);
	// *Kandy Open goes to tie-break*; but not *- The lock was closed in May*
	const isHeading = block.sentences.length === 1 && !closes && words[0]?.kind !== 'mark';
	const isWhole = (own.length >= SHORTEST || tellsHowMany) && mayBeClause(own) && !isHeading;
	// *Stand at the top and push off*
	if (!begin || !isWhole || isQuestion(words) || isInstruction(own)) {
		return null;
	}
	const { start } = begin;
	const opening = quoted.meeting({ start, end: start + 1 }).find((quotation) => quotation.start >= sentence.start);
	return { start: opening?.start ?? start, end: (closes ? words : own).at(-1)?.end ?? start };
}

/**
 * What a clause states without the reports in it: *The mayor | , who denied it, | won*, *she | denied it and | was cleared*, *it has six
 * seats | and promised to leave*. Each report takes with it the clause, or the predicate, that its cue stands in.
 *
 * @returns `null` where that is all of it, or what is left is no statement
 */
function ownPart({ words }: Clause, reports: readonly Attribution[]): Clause | null {
	const cuts: TokenRange[] = [];
	const isLeft = (at: number): boolean => !cuts.some(({ first, end }) => first <= at && at < end);
	for (const report of reports) {
		const cue = words.findIndex((word) => holds(report.cue, word));
		if (isLeft(cue)) {
			const cut = cue < 0 ? null : cutOf(words, report, cue);
			if (!cut) {
				return null;
			}
			cuts.push(cut);
		}
	}
	const left = clauseOf(words, isLeft);
	const { words: main, verb } = mainClauseOf(left.words);
	// *The bill is | before parliament* goes on.
	const hasVerb = unmarked(main.slice(verb)).some(({ lower }) => !AUXILIARIES.has(lower));
	return verb < 0 || !hasVerb ? null : left;
}

/** What goes with a report; `null` where the sentence is one, and says nothing behind it. */
function cutOf(words: readonly ClauseWord[], report: Attribution, cue: number): TokenRange | null {
	const { source, content } = report;
	const parts = partsOf(report);
	const isIn = (spans: readonly Span[], at: number): boolean =>
		words.slice(at, at + 1).some((word) => holds(spans, word));
	const last = words.findLastIndex((_, at) => isIn(parts, at));
	// *A vote | that the board said was rigged*, *the mayor | , who denied it*; the *that* need not be content.
	const isRelative = (at: number): boolean => {
		const isThat = words[at]?.lower === THAT && isNoun(words[at - 1]?.tag) && isIn(source, at + 1);
		return isThat || (RELATIVES.has(words[at]?.lower) && (isIn(source, at) || isIn(source, at + 1)));
	};
	// Back over what is before its cue, commas between included.
	const first = runStart(
		cue,
		0,
		(at) => (isIn(parts, at) || (words[at]?.text === ',' && isIn(parts, at - 1))) && !isRelative(at + 1),
	);
	const relative = [first, first - 1].find(isRelative);
	// Words of the report stay with it, but for the noun of its relative.
	if (words.slice(0, first).some((word) => holds(content, word) && (relative === undefined || isFinite(word)))) {
		return null;
	}
	const found = relative ?? beginOf(words, first, cue);
	const { lower, tag } = words[found] ?? {};
	// *A lock | in which he said it leaks*, *ten keepers, | all of whom said …*
	const isLed = RELATIVES.has(lower) || lower === THAT;
	const begin = isLed ? runStart(found, 0, (at) => /^(?:IN|CC|CD|DT|JJ|RB)$/.test(words[at]?.tag ?? '')) : found;
	// *Denied it | and | was cleared*
	const and = last + (words[last + 1]?.text === ',' ? 2 : 1);
	const tail = beginsPredicate(words, and) ? and : words.length;
	if (begin === 0) {
		// *She | denied it and | was cleared* has its subject before.
		return isIn(source, first) && first < cue && tail < words.length ? { first: cue, end: tail + 1 } : null;
	}
	const comma = commaBehind(words, last);
	// *Though they said it was not, | as it was open* is no more than that.
	const goesOn = words.slice(comma + 1, comma + 2).some(mayBeginSide);
	const sideEnd = goesOn ? words.length : comma;
	return { first: begin, end: tag === 'CC' ? tail : sideEnd };
}

/** Where the clause or the predicate begins that a report stands in; 0 where that is the sentence. */
function beginOf(words: readonly ClauseWord[], first: number, cue: number): number {
	for (let at = first; at > 0; at--) {
		const { lower, tag, text } = words[at] as ClauseWord;
		const isNext = at === first - 1;
		const isJoint = tag === 'CC' && (isNext || beginsPredicate(words, at));
		if (isJoint || RELATIVES.has(lower) || BEGINS_SIDE_CLAUSES.has(lower) || /^[;:]$/.test(text)) {
			return at;
		}
		if (isListed('may begin side clauses', lower) && (isNext || words.slice(at, first).some(isFinite))) {
			// *Three hours | after*
			const times = runStart(at, 0, (before) => isListed('before side clauses', words[before]?.lower));
			return times < at ? Math.max(times - 1, 0) : at;
		}
		if (text === ',' && at < first) {
			// *Resigned on Monday | , saying that …*
			return isNext && first === cue && words[cue]?.tag === 'VBG' ? at : 0;
		}
	}
	return 0;
}
