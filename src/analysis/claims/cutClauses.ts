import {
	BREAKS,
	DETERMINER,
	FINITE,
	JOINS,
	MARK,
	PERSONAL_SUBJECT,
	SUBJECT,
	flagsIn,
} from '../language/english/wordFlags';
import { AND, BUT } from '../language/english/functionWords';
import type { Span } from '../model';
import type { Token } from '../text/document';
import type { PlacedSentence, Places } from '../text/places';

/** One proposition. */
export interface Clause {
	/** In text order, disjoint. */
	readonly spans: Span[];
	/** The words of all its spans; offsets are those inside their blocks. */
	readonly tokens: Token[];
	/** What each of the words says (`wordFlags.ts`). */
	readonly flags: number[];
}

const SHORTEST = 3;

/**
 * Cuts content into propositions: at the ends of sentences, and where a coordinated clause with its own subject and
 * verb begins. Every character of the content that is not a gap between pieces stays in one of them.
 *
 * @param spans in text order, disjoint
 * @returns in text order
 */
export function cutClauses(places: Places, spans: readonly Span[]): Clause[] {
	const clauses: Clause[] = [];
	spans.forEach((span, index) => {
		cutSpan(places, span).forEach((piece, at) => {
			const last = clauses.at(-1);
			// A split quotation goes on: its halves are one proposition unless a sentence begins with the second.
			const goesOn = at === 0 && index > 0 && (!beginsSentence(places, span) || (anyOf(piece.flags) & FINITE) === 0);
			if (last && (goesOn || wordCount(piece.flags) < SHORTEST)) {
				join(last, piece, at > 0);
			} else {
				clauses.push(piece);
			}
		});
	});
	return clauses;
}

/** The flags that any of the words has. */
export const anyOf = (flags: readonly number[]): number => flags.reduce((any, flag) => any | flag, 0);

/** Whether the word at a place has any of the flags. */
export const hasFlag = (flags: readonly number[], at: number, flag: number): boolean => ((flags[at] ?? 0) & flag) !== 0;

/** How many words they are, marks left out. */
export const wordCount = (flags: readonly number[]): number =>
	flags.reduce((words, flag) => words + ((flag & MARK) === 0 ? 1 : 0), 0);

/** @param together whether both are of one span of the content: what stands between them, a comma or a space, is content too */
function join(clause: Clause, { spans, tokens, flags }: Clause, together: boolean): void {
	const before = clause.spans.at(-1);
	const [span] = spans;
	if (before && span && together && span.start - before.end <= 2) {
		clause.spans[clause.spans.length - 1] = { start: before.start, end: span.end };
	} else {
		clause.spans.push(...spans);
	}
	clause.tokens.push(...tokens);
	clause.flags.push(...flags);
}

/** Whether nothing but marks stands before it in its sentence. */
function beginsSentence(places: Places, { start }: Span): boolean {
	const sentence = places.sentences[places.sentenceAt(start)];
	return sentence !== undefined && !/[\p{L}\p{N}]/u.test(places.document.text.slice(sentence.start, start));
}

const cutSpan = (places: Places, span: Span): Clause[] =>
	places.sentences
		.slice(places.sentenceAt(span.start), places.sentenceAt(span.end - 1) + 1)
		.map(({ start, end, block }) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end), block }))
		.flatMap((inside) => (inside.start < inside.end ? cutSentence(places, inside) : []));

/** The tokens of a sentence, or of a part of it, and their flags; `offset` is that of their block. */
export function flaggedTokens(
	places: Places,
	part: PlacedSentence,
): Omit<Clause, 'spans'> & { readonly offset: number } {
	const { start: offset = 0, block } = places.document.blocks[part.block] ?? {};
	const { first, end } = places.range(part.block, part);
	return {
		offset,
		tokens: block?.tokens.slice(first, end) ?? [],
		flags: block ? flagsIn(block).slice(first, end) : [],
	};
}

function cutSentence(places: Places, span: PlacedSentence): Clause[] {
	const { offset, tokens, flags } = flaggedTokens(places, span);
	const pieces: Clause[] = [];
	let first = 0;
	let { start } = span;
	let before = 0;
	const cut = (stop: number, end: number): void => {
		pieces.push({ spans: [{ start, end }], tokens: tokens.slice(first, stop), flags: flags.slice(first, stop) });
	};
	for (let at = 1; at < tokens.length - 1; at++) {
		before |= flags[at - 1] ?? 0;
		if (!hasFlag(flags, at, JOINS) || (before & FINITE) === 0) {
			continue;
		}
		const comma = tokens[at - 1]?.text === ',';
		const { lower } = tokens[at] ?? {};
		// *sent while it is early* is one clause with what hangs on it.
		const goesOn = (lower === AND || lower === BUT) && hasFlag(flags, at + 1, PERSONAL_SUBJECT);
		const clear = comma || lower === ';' || goesOn;
		if (clear && beginsClause(tokens, flags, at + 1)) {
			cut(at, offset + (tokens[comma ? at - 2 : at - 1]?.end ?? 0));
			first = at + 1;
			start = offset + (tokens[first]?.start ?? 0);
			before = 0;
		}
	}
	cut(tokens.length, span.end);
	return pieces;
}

/** Whether a subject and its verb begin here: a clause that could stand alone. */
function beginsClause(tokens: readonly Token[], flags: readonly number[], first: number): boolean {
	const { text = '' } = tokens[first] ?? {};
	if (
		hasFlag(flags, first, SUBJECT) &&
		(hasFlag(flags, first + 1, FINITE) || PLURAL.test(tokens[first + 1]?.text ?? ''))
	) {
		return true;
	}
	const isNamed = /^[\p{Lu}\p{N}]/u.test(text) || PLURAL.test(text);
	// *And was sold* has its subject before.
	if (hasFlag(flags, first, FINITE) || (!hasFlag(flags, first, DETERMINER) && !isNamed)) {
		return false;
	}
	const verb = flags.slice(first + 1, first + 12).find((flag) => (flag & (BREAKS | FINITE)) !== 0) ?? 0;
	return (verb & BREAKS) === 0 && (verb & FINITE) !== 0;
}

/** The plural of a noun, or a verb of the third person. */
const PLURAL = /^\p{Ll}+s$/u;
