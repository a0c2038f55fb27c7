import {
	BREAKS,
	DETERMINER,
	FINITE,
	JOINS,
	MARK,
	PERSONAL_SUBJECT,
	SUBJECT,
	type WordFlags,
} from '../english/wordFlags';
import type { Span } from '../model';
import type { Token } from '../text/document';
import type { Places } from '../text/places';

/** One proposition. */
export interface Clause {
	/** In text order, disjoint. */
	readonly spans: readonly Span[];
	/** The words of all its spans; offsets are those inside their blocks. */
	readonly tokens: readonly Token[];
	/** What each of the words says (`wordFlags.ts`). */
	readonly flags: readonly number[];
}

/** A part of one sentence: the tokens of its block from `first` up to `stop`. */
interface Piece {
	readonly span: Span;
	readonly block: number;
	readonly first: number;
	readonly stop: number;
}

const SHORTEST = 3;

/**
 * Cuts content into propositions: at the ends of sentences, and where a coordinated clause with its own subject and
 * verb begins. Every character of the content that is not a gap between pieces stays in one of them.
 *
 * @param spans in text order, disjoint
 * @returns in text order
 */
export function cutClauses(places: Places, words: WordFlags, spans: readonly Span[]): Clause[] {
	const clauses: { spans: Span[]; tokens: Token[]; flags: number[] }[] = [];
	spans.forEach((span, index) => {
		cutSpan(places, words, span).forEach((piece, at) => {
			const { tokens, flags } = wordsOf(places, words, piece);
			const last = clauses.at(-1);
			// A split quotation goes on: its halves are one proposition unless a sentence ended between them.
			const goesOn =
				at === 0 && index > 0 && (!endsSentence(places, last?.spans.at(-1)) || !hasFinite(flags, 0, flags.length));
			if (last && goesOn) {
				last.spans.push(piece.span);
			} else if (last && isShort(flags)) {
				joinTo(last.spans, piece.span);
			} else {
				clauses.push({ spans: [piece.span], tokens, flags });
				return;
			}
			last.tokens.push(...tokens);
			last.flags.push(...flags);
		});
	});
	return clauses;
}

function isShort(flags: readonly number[]): boolean {
	let words = 0;
	for (const flag of flags) {
		words += (flag & MARK) === 0 ? 1 : 0;
	}
	return words < SHORTEST;
}

/** Whether any of the words is a finite verb. */
export function hasFinite(flags: readonly number[], first: number, stop: number): boolean {
	for (let at = first; at < stop; at++) {
		if (((flags[at] ?? 0) & FINITE) !== 0) {
			return true;
		}
	}
	return false;
}

function wordsOf(
	places: Places,
	words: WordFlags,
	{ block, first, stop }: Piece,
): { tokens: Token[]; flags: number[] } {
	const placed = places.document.blocks[block];
	return placed
		? { tokens: placed.block.tokens.slice(first, stop), flags: words.in(placed.block).slice(first, stop) }
		: { tokens: [], flags: [] };
}

function joinTo(spans: Span[], piece: Span): void {
	const before = spans.at(-1);
	if (before && piece.start - before.end <= 2) {
		spans[spans.length - 1] = { start: before.start, end: piece.end };
	} else {
		spans.push(piece);
	}
}

const endsSentence = (places: Places, span: Span | undefined): boolean =>
	span !== undefined &&
	/[.!?…]["”’')\]]*$/.test(places.document.text.slice(Math.max(span.start, span.end - 4), span.end));

function cutSpan(places: Places, words: WordFlags, span: Span): Piece[] {
	const pieces: Piece[] = [];
	for (let s = places.sentenceAt(span.start); s < places.sentences.length; s++) {
		const sentence = places.sentences[s];
		if (!sentence || sentence.start >= span.end) {
			break;
		}
		const inside = { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) };
		if (inside.start < inside.end) {
			const { first, end } = places.range(sentence.block, inside);
			pieces.push(...cutSentence(places, words, { span: inside, block: sentence.block, first, stop: end }));
		}
	}
	return pieces.length > 0 ? pieces : [{ span, block: 0, first: 0, stop: 0 }];
}

function cutSentence(places: Places, words: WordFlags, whole: Piece): Piece[] {
	const placed = places.document.blocks[whole.block];
	if (!placed) {
		return [];
	}
	const { tokens } = placed.block;
	const flags = words.in(placed.block);
	const { block, stop } = whole;
	const pieces: Piece[] = [];
	let { first } = whole;
	let { start } = whole.span;
	for (let at = first + 1; at < stop - 1; at++) {
		if (((flags[at] ?? 0) & JOINS) === 0) {
			continue;
		}
		const next = tokens[at + 1];
		if (!next) {
			continue;
		}
		const comma = at > first && tokens[at - 1]?.text === ',';
		const clear = comma || tokens[at]?.text === ';' || ((flags[at + 1] ?? 0) & PERSONAL_SUBJECT) !== 0;
		if (clear && hasFinite(flags, first, at) && beginsClause(tokens, flags, at + 1, stop)) {
			const end = placed.start + (tokens[comma ? at - 2 : at - 1]?.end ?? 0);
			pieces.push({ span: { start, end }, block, first, stop: at });
			start = placed.start + next.start;
			first = at + 1;
		}
	}
	pieces.push({ span: { start, end: whole.span.end }, block, first, stop });
	return pieces.length === 1 ? pieces : pieces.filter(({ span }) => span.start < span.end);
}

/** Whether the tokens begin with a subject of their own and a verb: a clause that could stand alone. */
function beginsClause(tokens: readonly Token[], flags: readonly number[], first: number, stop: number): boolean {
	const text = tokens[first]?.text ?? '';
	const flag = flags[first] ?? 0;
	if ((flag & SUBJECT) !== 0 && first + 1 < stop) {
		if (((flags[first + 1] ?? 0) & FINITE) !== 0 || PLURAL.test(tokens[first + 1]?.text ?? '')) {
			return true;
		}
	}
	if ((flag & DETERMINER) === 0 && !/^[\p{Lu}\p{N}]/u.test(text) && !PLURAL.test(text)) {
		return false;
	}
	for (let at = first + 1; at < Math.min(stop, first + 12); at++) {
		if (((flags[at] ?? 0) & BREAKS) !== 0) {
			return false;
		}
		if (((flags[at] ?? 0) & FINITE) !== 0) {
			return true;
		}
	}
	return false;
}

/** The plural of a noun, or a verb of the third person. */
const PLURAL = /^\p{Ll}+s$/u;
