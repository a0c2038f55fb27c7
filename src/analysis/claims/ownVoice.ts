import type { English } from '../english/english';
import { MARK } from '../english/wordFlags';
import type { Span } from '../model';
import type { Token } from '../text/document';
import { firstEndingAfter, type PlacedSentence, type Places } from '../text/places';
import { cutClauses, hasFinite, type Clause } from './cutClauses';
import { isNobodysClaim } from './nobodysClaims';

const SHORTEST = 5;
/** So many words in capitals before a sentence are a headline that was not parted from it. */
const HEADLINE = 4;

/**
 * What is left of a sentence when every attribution is taken out, where it is a whole statement of the article's own: what
 * ends or begins in the middle of a phrase (*a sign that …*) is not. Words in quotation marks are somebody's, whoever that is.
 *
 * @param taken the spans of all attributions, in text order, disjoint
 * @param quoted the spans of all quotations, in the same way
 */
export function ownClauses(
	places: Places,
	{ words, cues }: Pick<English, 'words' | 'cues'>,
	sentence: PlacedSentence,
	taken: readonly Span[],
	quoted: readonly Span[],
): Clause[] {
	const placed = places.document.blocks[sentence.block];
	if (!placed || isNobodysClaim(places, words, sentence)) {
		return [];
	}
	const { tokens } = placed.block;
	const flags = words.in(placed.block);
	const isMark = (at: number): boolean => ((flags[at] ?? MARK) & MARK) !== 0;
	/** The quotation that a token stands in. */
	const quotationOf = (at: number): Span | undefined => {
		const start = placed.start + (tokens[at]?.start ?? 0);
		const quotation = quoted[firstEndingAfter(quoted, start)];
		return quotation && quotation.start <= start ? quotation : undefined;
	};
	const isHanging = (at: number): boolean => {
		const word = tokens[at]?.lower ?? '';
		return words.hanging.has(word) || /^\p{L}{2,}ing$/u.test(word);
	};
	const clauses: Clause[] = [];
	for (const rest of without(sentence, taken)) {
		const { first: begin, end: stop } = places.range(sentence.block, rest);
		const own = indices(begin, stop).filter((at) => !isMark(at));
		const first = own[0] ?? stop;
		const last = own.at(-1) ?? begin;
		// *and for earrings that …*
		const lead = words.joining.has(tokens[first]?.lower ?? '') ? first + 1 : first;
		const goesOn = rest.end < sentence.end;
		const begun = quotationOf(first);
		const ended = quotationOf(last);
		const isWhole =
			own.length >= SHORTEST &&
			(begun === undefined || begun !== ended) &&
			tokens[stop - 1]?.text !== '?' &&
			hasFinite(flags, first + 1, stop) &&
			// *…, which causes rain*; *since he took the job, …*
			!(isHanging(lead) && (rest.start > sentence.start || goesOn)) &&
			!(goesOn && ended !== undefined) &&
			(rest.start === sentence.start || isMark(begin - 1) || isMark(begin)) &&
			(!goesOn || isMark(stop - 1) || isMark(stop)) &&
			!isTag(tokens, begin, first, last, cues) &&
			!saysNothing(tokens, flags, first, last, cues);
		const from = isWhole ? tokens[afterHeadline(tokens, first, last)] : undefined;
		if (from) {
			const end = placed.start + endOf(tokens, last, goesOn ? last + 1 : stop);
			clauses.push(...cutClauses(places, words, [{ start: placed.start + from.start, end }]));
		}
	}
	return clauses;
}

const indices = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, i) => first + i);

/** With the mark that closes the sentence. */
function endOf(tokens: readonly Token[], last: number, stop: number): number {
	const final = tokens[stop - 1];
	const closes = final?.kind === 'mark' && /^[.!")”]$/.test(final.text);
	return (closes ? final.end : tokens[last]?.end) ?? 0;
}

/** Whether it only says who spoke the words before it: *“…,” the coach said with a sigh*. */
function isTag(tokens: readonly Token[], begin: number, first: number, last: number, cues: English['cues']): boolean {
	const isAfterSpeech = indices(Math.max(0, begin - 1), first).some((at) => /["”»]|''/.test(tokens[at]?.text ?? ''));
	return (
		isAfterSpeech &&
		indices(first, last + 1).some((at) => {
			const { text = '', kind } = tokens[at] ?? {};
			return kind === 'word' && text === text.toLowerCase() && cues.classOf(text)?.act === 'statement';
		})
	);
}

/** Whether all it says is that somebody spoke, whose words stand elsewhere: *The paper said in a comment on Friday*. */
function saysNothing(
	tokens: readonly Token[],
	flags: readonly number[],
	first: number,
	last: number,
	cues: English['cues'],
): boolean {
	const verbs = indices(first, last + 1).filter((at) => hasFinite(flags, at, at + 1));
	const [verb] = verbs;
	return verbs.length === 1 && verb !== undefined && cues.needsWords(tokens[verb]?.lower ?? '');
}

/** The token after a headline in capitals that a sentence was not parted from; `first` where there is none. */
function afterHeadline(tokens: readonly Token[], first: number, last: number): number {
	let at = first;
	while (at <= last && !/\p{Ll}/u.test(tokens[at]?.text ?? '')) {
		at++;
	}
	return at - first >= HEADLINE && at < last ? at : first;
}

function without(span: Span, taken: readonly Span[]): Span[] {
	const rest: Span[] = [];
	let start = span.start;
	for (let at = firstEndingAfter(taken, span.start); at < taken.length; at++) {
		const next = taken[at];
		if (!next || next.start >= span.end) {
			break;
		}
		if (next.start > start) {
			rest.push({ start, end: next.start });
		}
		start = Math.max(start, next.end);
	}
	if (start < span.end) {
		rest.push({ start, end: span.end });
	}
	return rest;
}
