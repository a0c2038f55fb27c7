import { isNoun } from '../language/tags';
import { AUXILIARIES, BEGINS_SIDE_CLAUSES, RELATIVES, THAT, isListed } from '../language/english/words';
import type { Attribution, Span } from '../model';
import { holds } from '../text/spans';
import { wordSet } from '../text/lists';
import { runStart } from '../text/places';
import { type ClauseWord, clauseWords, isFinite, type KnownText, unmarked } from './claimText';
import { beginsPredicate, type Clause, clauseOf } from './cutClauses';
import { mainClauseOf, mayBeginSide } from './mainClause';

/** Source, cue and content. */
export const partsOf = ({ source, cue, content }: Attribution): readonly Span[] => [...source, ...cue, ...content];

/**
 * What a clause states without the reports in it: *The mayor | , who denied it, | won*, *she | denied it and | was cleared*, *it has six
 * seats | and promised to leave*. Each report takes with it the clause, or the predicate, that its cue stands in.
 *
 * @returns `null` where that is all of it, or what is left is no statement
 */
export function ownPart({ words }: Clause, reports: readonly Attribution[]): Clause | null {
	const out = new Set<number>();
	for (const report of reports) {
		const cue = words.findIndex((word) => holds(report.cue, word));
		if (!out.has(cue)) {
			const cut = cue < 0 ? null : cutOf(words, report, cue);
			if (!cut) {
				return null;
			}
			for (let at = cut.first; at < cut.end; at++) {
				out.add(at);
			}
		}
	}
	const left = clauseOf(words, (at) => !out.has(at));
	const { words: main, verb } = mainClauseOf(left.words);
	// *The bill is | before parliament* goes on.
	const hasVerb = unmarked(main.slice(verb)).some(({ lower }) => !AUXILIARIES.has(lower));
	return verb < 0 || !hasVerb ? null : left;
}

const LEADS = wordSet('IN CC CD DT JJ RB');

interface Cut {
	readonly first: number;
	readonly end: number;
}

/** What goes with a report; `null` where the sentence is one, and says nothing behind it. */
function cutOf(words: readonly ClauseWord[], report: Attribution, cue: number): Cut | null {
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
	// *A lock | in which he said it leaks*, *ten keepers, | all of whom said …*
	const begin = isRelativeWord(words[found]) ? runStart(found, 0, (at) => LEADS.has(words[at]?.tag)) : found;
	const tail = tailOf(words, last + 1);
	if (begin === 0) {
		// *She | denied it and | was cleared* has its subject before.
		return isIn(source, first) && first < cue && tail > 0 ? { first: cue, end: tail + 1 } : null;
	}
	const isSide = words[found]?.tag !== 'CC';
	const comma = words.findIndex(({ text }, at) => at > last && text === ',');
	// *Though they said it was not, | as it was open* is no more than that.
	const goesOn = words.slice(comma + 1, comma + 2).some(mayBeginSide);
	const end = isSide && goesOn ? -1 : isSide ? comma : tail;
	return { first: begin, end: end < 0 ? words.length : end };
}

/** Index of the *and* behind which a second predicate begins: *denied it | and | was cleared*; -1 where there is none. */
function tailOf(words: readonly ClauseWord[], from: number): number {
	const at = words[from]?.text === ',' ? from + 1 : from;
	return beginsPredicate(words, at) ? at : -1;
}

/** *Which*, *that*; whether it is one of a report is told by what stands around it. */
const isRelativeWord = (word: ClauseWord | undefined): boolean => RELATIVES.has(word?.lower) || word?.lower === THAT;

/** Where the clause or the predicate begins that a report stands in; 0 where that is the sentence. */
function beginOf(words: readonly ClauseWord[], first: number, cue: number): number {
	for (let at = first; at > 0; at--) {
		const word = words[at] as ClauseWord;
		const isNext = at === first - 1;
		if (RELATIVES.has(word.lower) || BEGINS_SIDE_CLAUSES.has(word.lower) || /^[;:]$/.test(word.text)) {
			return at;
		}
		if (word.tag === 'CC' && (isNext || beginsPredicate(words, at))) {
			return at;
		}
		if (isListed('may begin side clauses', word.lower) && (isNext || words.slice(at, first).some(isFinite))) {
			// *Three hours | after*
			const times = runStart(at, 0, (before) => isListed('before side clauses', words[before]?.lower));
			return times < at ? Math.max(times - 1, 0) : at;
		}
		if (word.text === ',' && at < first) {
			// *Resigned on Monday | , saying that …*
			return isNext && first === cue && words[cue]?.tag === 'VBG' ? at : 0;
		}
	}
	return 0;
}

/** The content up to where the article goes on with who said it: *denied | fraud | and was jailed*. */
export function behindCue(text: KnownText, { source, content }: Attribution): Span[] {
	return content.map((span) => {
		const words = source.length > 0 ? clauseWords(text, span) : [];
		const and = words.findIndex((_, at) => at > 0 && beginsPredicate(words, at));
		const goesOn = and > 0 && !words.slice(0, and).some((word) => isFinite(word) || QUOTES.test(word.text));
		return goesOn ? { start: span.start, end: words[and - 1]?.end ?? span.end } : span;
	});
}

const QUOTES = /^["“”„«»]$/;
