import { BEFORE_TERM, ENDS_AS_PLURAL, NAMING, WORK } from '../../language/english/patterns';
import { isListed } from '../../language/english/words';
import type { Span } from '../../model';
import type { Document } from '../../text/document';
import type { SpanInBlock } from '../../text/places';

/** A quotation by its marks alone: one part for each block it runs through. Offsets are absolute, marks included. */
export interface MarkedQuotation {
	readonly parts: readonly SpanInBlock[];
	readonly closed: boolean;
}

type Facing = 'open' | 'close' | 'either';
type Family = 'double' | 'single' | 'guillemet';

interface Mark extends Span {
	readonly family: Family;
	readonly facing: Facing;
}

interface Open {
	readonly parts: SpanInBlock[];
	/** Where the part in the block at hand begins. */
	start: number;
	readonly family: Family;
}

const MARKS = /["“”„‟«»]|``|''|[‘’']/gu;
/** Marks that stand at one end alone, whatever is around them. */
const FIXED: Readonly<Record<string, Facing>> = { '„': 'open', '``': 'open', '‟': 'close' };
const SPACE_OR_OPENING = /[\s([{—–\-/:"“‘…]/u;
const WORD = /[\p{L}\p{N}]/u;
/** A single mark behind it is no apostrophe of *love 'em*. */
const BEFORE_SPEECH = /(?:^|[.!?:,]\s)$/;
/** Has quotation marks of its own, or is who signs: *> — Ann Holt*. */
const NOT_SET_OFF = /^["“”„‟«»‘'—–-]/u;
/** So many marks, or paragraphs, behind one are looked at for its partner. */
const FAR = 20;

/**
 * Pairs quotation marks, block by block: curly, straight and low marks close each other (half of all mixed files are typing errors),
 * guillemets only guillemets, single marks only where they cannot be apostrophes. A quotation goes on in the next paragraph where that
 * opens with a mark, or its first mark can only close; else it ends there, unclosed. Paragraphs that are set off need no marks. Linear.
 */
export function findQuotations(document: Document): MarkedQuotation[] {
	const marksOf = document.blocks.map(({ block }) => findMarks(block.text));
	const found: MarkedQuotation[] = [];
	let open: Open | null = null;
	/** What is set off in the block before. */
	let setOff: SpanInBlock[] | null = null;
	for (const [index, { start: offset, block, quoted, labelled }] of document.blocks.entries()) {
		const text = block.text;
		if (quoted && !open && !labelled && !NOT_SET_OFF.test(text)) {
			const part = { block: index, start: offset, end: offset + text.length };
			if (setOff) {
				setOff.push(part);
			} else {
				setOff = [part];
				found.push({ parts: setOff, closed: true });
			}
			continue;
		}
		setOff = null;
		const finish = ({ parts, start }: Open, end: number, closed: boolean): void => {
			parts.push({ block: index, start: offset + start, end: offset + end });
			found.push({ parts, closed });
		};
		const marks = marksOf[index] ?? [];
		// A mark opens each further paragraph of one quotation.
		const opensAgain = marks[0]?.start === 0 && marks[0].facing !== 'close' && marks[0].family === open?.family;
		for (let next: number = opensAgain ? 1 : 0; next < marks.length; next++) {
			const { start, end, family, facing } = marks[next] as Mark;
			const isSingle = family === 'single';
			if (!open) {
				const opens =
					!isSingle ||
					singleCloses(marks, next) ||
					(BEFORE_SPEECH.test(text.slice(0, start)) && singleGoesOn(marksOf.slice(index + 1, index + FAR)));
				open = facing !== 'close' && opens ? { parts: [], start, family } : null;
			} else if (family !== open.family) {
				continue;
			} else if (facing === 'open' && opensInside(marks, next)) {
				// A quotation within the quotation, in the same marks: step over it.
				next++;
			} else if (facing === 'open') {
				// Which words the mark before was for nobody can say: it stands for itself.
				finish(open, open.start + 1, false);
				open = { parts: [], start, family };
			} else if (!(facing === 'either' && isSingle && singleCloses(marks, next))) {
				finish(open, end, true);
				open = null;
			}
		}
		if (open) {
			const following = document.blocks[index + 1];
			if (following && goesOn(marksOf[index + 1] ?? [], open.family, following.continues)) {
				open.parts.push({ block: index, start: offset + open.start, end: offset + text.length });
				open.start = 0;
			} else {
				finish(open, text.length, false);
				open = null;
			}
		}
	}
	return found;
}

function findMarks(text: string): Mark[] {
	return Array.from(text.matchAll(MARKS), ({ 0: mark, index: start }): Mark | null => {
		const end = start + mark.length;
		const facing = facingOf(text, mark, start, end);
		const family = /[«»]/.test(mark) ? 'guillemet' : /^[‘’']$/.test(mark) ? 'single' : 'double';
		return facing && { start, end, family, facing };
	}).filter((mark) => mark !== null);
}

/** `null` for an apostrophe. */
function facingOf(text: string, mark: string, start: number, end: number): Facing | null {
	const before = start > 0 ? text.charAt(start - 1) : ' ';
	const after = end < text.length ? text.charAt(end) : ' ';
	const spacing = spacingOf(before, after);
	switch (mark) {
		case '“':
			return spacing === 'close' ? 'either' : 'open';
		case '”':
			return spacing === 'open' ? 'either' : 'close';
		case "''":
			// They close what two backquotes opened, or stand at both ends; within words they are inches.
			return spacing === 'either' ? 'close' : spacing;
		case '"':
			return spacing;
		// *»Nein«, sagte er* beside *« Non », dit-il*.
		case '»':
			return spacing === 'open' && WORD.test(after) ? 'open' : 'close';
		case '«':
			return spacing === 'close' && !WORD.test(after) && /\S/.test(before) ? 'close' : 'open';
		default:
			return FIXED[mark] ?? singleFacing(text, start, before, after);
	}
}

/** What the characters before and behind a mark make of it. */
function spacingOf(before: string, after: string): Facing {
	if (SPACE_OR_OPENING.test(before) && !/\s/.test(after)) {
		return 'open';
	}
	return !/\s/.test(before) && !WORD.test(after) ? 'close' : 'either';
}

function singleFacing(text: string, at: number, before: string, after: string): Facing | null {
	if (WORD.test(before) && WORD.test(after)) {
		return null;
	}
	if (SPACE_OR_OPENING.test(before) && WORD.test(after)) {
		return text.charAt(at) === '’' ? null : 'open';
	}
	if (text.charAt(at) === '‘' || /\s/.test(before) || WORD.test(after)) {
		return null;
	}
	// A plural possessive looks the same: *the officials' plan*.
	return ENDS_AS_PLURAL.test(before) && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3)) ? 'either' : 'close';
}

/** Whether a sure closing mark follows before another single one opens; without, a single mark is an apostrophe. */
const singleCloses = (marks: readonly Mark[], at: number): boolean =>
	marks.slice(at + 1, at + FAR).find(isSureSingle)?.facing === 'close';

/** Whether it opens a quotation of several paragraphs: single marks open each further one, and a sure one closes the last. */
function singleGoesOn(below: readonly (readonly Mark[])[]): boolean {
	for (const [first, ...others] of below) {
		if (first?.start !== 0 || first.family !== 'single') {
			return false;
		}
		const next = others.find(isSureSingle);
		if (next) {
			return next.facing === 'close';
		}
	}
	return false;
}

const isSureSingle = ({ family, facing }: Mark): boolean => family === 'single' && facing !== 'either';

/** An opening mark inside an open quotation is a nested one where more of the next marks in its block close than open. */
function opensInside(marks: readonly Mark[], at: number): boolean {
	const own = marks[at];
	let depth = 1;
	for (const mark of marks.slice(at + 1, at + FAR)) {
		if (mark.family === own?.family) {
			depth += mark.facing === 'open' ? 1 : -1;
			if (depth < 0 || depth > 1) {
				return depth < 0;
			}
		}
	}
	return false;
}

function goesOn(marks: readonly Mark[], family: Family, continues: boolean): boolean {
	const first = marks.find((mark) => mark.family === family);
	return first ? first.start === 0 || first.facing === 'close' : continues;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
/** Titles, nicknames and terms have no more words. */
const LONGEST_TERM = 8;
/** In so many characters there are more, and no more are looked at. */
const ENOUGH = 400;

/** Whether words in quotation marks are somebody's, or else a nickname, a title, a term. @param ascribed some content holds them */
export function looksLikeSpeech(text: string, quotation: Span, ascribed: boolean): boolean {
	const inner = text.slice(quotation.start + 1, quotation.end - 1);
	const words = inner.slice(0, ENOUGH).match(WORDS) ?? [];
	if (words.length > LONGEST_TERM) {
		return true;
	}
	const before = text.slice(Math.max(0, quotation.start - 40), quotation.start);
	const after = text.slice(quotation.end, quotation.end + 20);
	const stopped = /[.!?,]$/.test(inner.trim());
	const capitals = words.every(
		(word) => isListed('small in titles', word.toLowerCase()) || /^[\p{Lu}\p{N}]/u.test(word),
	);
	const insideName = / $(?<=\p{Lu}[\p{L}.]* )/u.test(before) && /^ \p{Lu}/u.test(after);
	const isTerm =
		WORK.test(before) ||
		(NAMING.test(before) && capitals) ||
		(words.length <= 3 && (insideName || BEFORE_TERM.test(before)));
	if ((!stopped && isTerm) || (capitals && words.length >= 2 && !/[.,]$/.test(inner.trim()))) {
		return false;
	}
	return ascribed || words.length > 3 || (stopped && !NAMING.test(before));
}
