import { BEFORE_TERM } from '../../language/english/patterns';
import { wordsOf } from '../../language/english/words';
import type { Span } from '../../model';
import type { Document } from '../../text/document';

/** A quotation by its marks alone: one part for each block it runs through. Offsets are absolute, marks included. */
export interface MarkedQuotation {
	readonly parts: readonly QuotedPart[];
	readonly closed: boolean;
}

interface QuotedPart extends Span {
	/** Index of the block. */
	readonly block: number;
}

type Facing = 'open' | 'close' | 'either';
type Family = 'double' | 'single' | 'guillemet';

interface Mark extends Span {
	readonly family: Family;
	readonly facing: Facing;
}

interface Open {
	readonly family: Family;
	/** In the blocks before the one at hand. */
	readonly parts: readonly QuotedPart[];
	/** Where it begins in the block at hand. */
	readonly start: number;
}

const MARKS = /["“”„‟«»]|``|''|[‘’']/gu;
/** Marks that mostly stand at one end. */
const OWN: Readonly<Record<string, Facing>> = {
	'“': 'open',
	'”': 'close',
	'«': 'open',
	'„': 'open',
	'``': 'open',
	'»': 'close',
	'‟': 'close',
};
const SPACE_OR_OPENING = /[\s([{—–\-/:"“‘…]/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Pairs quotation marks, block by block, by type: curly, straight and low marks close each other (half of all mixed
 * files are typing errors), guillemets only guillemets, single marks only where they cannot be apostrophes.
 *
 * A paragraph that ends inside a quotation goes on in the next one where that opens with a mark, or where its first
 * mark can only be a closing one; elsewhere the quotation ends, unclosed, with its paragraph. Linear.
 */
export function findQuotations({ blocks }: Document): MarkedQuotation[] {
	const marksOf = blocks.map(({ block }) => findMarks(block.text));
	const found: MarkedQuotation[] = [];
	let open: Open | null = null;
	for (const [index, { start: offset, block }] of blocks.entries()) {
		const { text } = block;
		const until = ({ parts, start }: Open, end: number): readonly QuotedPart[] => [
			...parts,
			{ block: index, start: offset + start, end: offset + end },
		];
		const marks = marksOf[index] ?? [];
		for (const [at, { start, end, family, facing }] of marks.entries()) {
			if (open) {
				// A mark opens each further paragraph of one quotation.
				const opensAgain = facing !== 'close' && (start === 0 || (facing === 'open' && family === 'single'));
				// *‘The captains’ boats are late’*: a plural's apostrophe looks like a mark that closes.
				const isPlural =
					family === 'single' && /^s. \p{Ll}/u.test(text.slice(start - 1, end + 2)) && singleCloses(marks, at);
				if (family !== open.family || opensAgain || isPlural) {
					continue;
				}
				const closes = facing !== 'open';
				found.push({ parts: until(open, closes ? end : endBefore(text, open.start, start)), closed: closes });
				open = closes ? null : { family, parts: [], start };
			} else if (facing !== 'close' && (family !== 'single' || singleCloses(marks, at))) {
				open = { family, parts: [], start };
			}
		}
		const following = blocks[index + 1];
		if (open && following && goesOn(marksOf[index + 1] ?? [], open.family, following.continues)) {
			open = { family: open.family, parts: until(open, text.length), start: 0 };
		} else if (open) {
			found.push({ parts: until(open, text.length), closed: false });
			open = null;
		}
	}
	return found;
}

const findMarks = (text: string): Mark[] =>
	Array.from(text.matchAll(MARKS), ({ 0: mark, index: start }): Mark[] => {
		const end = start + mark.length;
		const family = /[«»]/.test(mark) ? 'guillemet' : /^[‘’']$/.test(mark) ? 'single' : 'double';
		const [before, after] = [text.charAt(start - 1) || ' ', text.charAt(end) || ' '];
		const facing = family === 'single' ? facingOfSingle(mark, before, after) : facingOf(mark, before, after);
		return facing ? [{ start, end, family, facing }] : [];
	}).flat();

function facingOf(mark: string, before: string, after: string): Facing {
	const spacing = spacingOf(before, after);
	const own = OWN[mark];
	if (own) {
		// Turned round, *“so“*, it may stand at either end.
		return spacing === 'either' || spacing === own ? own : 'either';
	}
	// Two single ones within words are inches.
	return mark === "''" && spacing === 'either' ? 'close' : spacing;
}

/** What the characters before and behind a mark make of it. */
function spacingOf(before: string, after: string): Facing {
	if (SPACE_OR_OPENING.test(before) && !/\s/.test(after)) {
		return 'open';
	}
	return !/\s/.test(before) && !WORD.test(after) ? 'close' : 'either';
}

/** `null` for an apostrophe. */
function facingOfSingle(mark: string, before: string, after: string): Facing | null {
	if (WORD.test(after)) {
		return SPACE_OR_OPENING.test(before) && mark !== '’' ? 'open' : null;
	}
	return mark === '‘' || /\s/.test(before) ? null : 'close';
}

/** Whether a closing mark follows before another single one opens; without, a single mark is an apostrophe. */
const singleCloses = (marks: readonly Mark[], at: number): boolean =>
	marks.slice(at + 1, at + 20).find(({ family }) => family === 'single')?.facing === 'close';

function goesOn(marks: readonly Mark[], family: Family, continues: boolean): boolean {
	const first = marks.find((mark) => mark.family === family);
	return first ? first.start === 0 || first.facing === 'close' : continues;
}

/** Where an unclosed quotation ends before another one opens: with its last sentence, or just before. */
function endBefore(text: string, start: number, limit: number): number {
	const piece = text.slice(start, limit);
	const sentence = /^[^]*[.!?](?=\s)/u.exec(piece);
	return start + (sentence ? sentence[0].length : piece.trimEnd().length);
}

const SMALL = wordsOf('small in titles');
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
/** Titles, nicknames and terms have no more words. */
const LONGEST_TERM = 8;
/** In so many characters there are more, and no more are looked at. */
const ENOUGH = 400;

/**
 * Whether words in quotation marks are somebody's, rather than a nickname, a title or a term held at arm's length.
 *
 * @param ascribed an attribution's content holds the quotation
 */
export function looksLikeSpeech(text: string, quotation: Span, ascribed: boolean): boolean {
	const inner = text.slice(quotation.start + 1, quotation.end - 1);
	const words = inner.slice(0, ENOUGH).match(WORDS) ?? [];
	if (words.length > LONGEST_TERM) {
		return true;
	}
	const isStopped = /[.!?,]$/.test(inner.trim());
	const isCapital =
		words.length > 0 && words.every((word) => SMALL.has(word.toLowerCase()) || /^[\p{Lu}\p{N}]/u.test(word));
	const before = text.slice(Math.max(0, quotation.start - 40), quotation.start);
	const isTerm = !isStopped && words.length <= 3 && BEFORE_TERM.test(before);
	const isTitle = isCapital && words.length >= 2 && !/[.,]$/.test(inner.trim());
	return !isTerm && !isTitle && (ascribed || words.length > 3 || (isStopped && words.length > 0));
}
