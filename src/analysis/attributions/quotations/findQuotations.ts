import { BEFORE_TERM, ENDS_AS_PLURAL, NAMING, WORK } from '../../language/english/patterns';
import { isListed } from '../../language/english/words';
import type { Span } from '../../model';
import type { Document } from '../../text/document';
import { runEnd, type SpanInBlock } from '../../text/places';

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
			if (!setOff) {
				setOff = [];
				found.push({ parts: setOff, closed: true });
			}
			setOff.push({ block: index, start: offset, end: offset + text.length });
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
			const behind = marks.slice(next + 1, next + FAR);
			const isSingle = family === 'single';
			if (!open) {
				const opens =
					!isSingle ||
					singleCloses(behind) ||
					(BEFORE_SPEECH.test(text.slice(0, start)) && singleGoesOn(marksOf.slice(index + 1, index + FAR)));
				open = facing !== 'close' && opens ? { parts: [], start, family } : null;
			} else if (family !== open.family) {
				continue;
			} else if (facing === 'open' && opensInside(family, behind)) {
				// A quotation within the quotation, in the same marks: step over it.
				next++;
			} else if (facing === 'open') {
				// Which words the mark before was for nobody can say: it stands for itself.
				finish(open, open.start + 1, false);
				open = { parts: [], start, family };
			} else if (!(facing === 'either' && isSingle && singleCloses(behind))) {
				finish(open, end, true);
				open = null;
			}
		}
		const following = document.blocks[index + 1];
		if (open && following && goesOn(marksOf[index + 1] ?? [], open.family, following.continues)) {
			open.parts.push({ block: index, start: offset + open.start, end: offset + text.length });
			open.start = 0;
		} else if (open) {
			finish(open, text.length, false);
			open = null;
		}
	}
	return found;
}

function findMarks(text: string): Mark[] {
	return [...text.matchAll(MARKS)].flatMap(({ 0: mark, index: start }) => {
		const end = start + mark.length;
		const facing = facingOf(mark, text.charAt(start - 1) || ' ', text.slice(end, end + 2) || ' ');
		const family = /[«»]/.test(mark) ? 'guillemet' : /^[‘’']$/.test(mark) ? 'single' : 'double';
		return facing ? [{ start, end, family, facing }] : [];
	});
}

/** By the character before a mark and the two behind it; `null` for an apostrophe. */
function facingOf(mark: string, before: string, behind: string): Facing | null {
	const isSpaced = /\s/.test(before);
	const isBeforeWord = WORD.test(behind.charAt(0));
	const opens = SPACE_OR_OPENING.test(before) && /^\S/.test(behind);
	const spacing = opens ? 'open' : !isSpaced && !isBeforeWord ? 'close' : 'either';
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
			return opens && isBeforeWord ? 'open' : 'close';
		case '«':
			return spacing === 'close' ? 'close' : 'open';
		case '‘':
		case '’':
		case "'":
			if (isSpaced || isBeforeWord || mark === '‘') {
				return opens && isBeforeWord && mark !== '’' ? 'open' : null;
			}
			// A plural possessive looks the same: *the officials' plan*.
			return ENDS_AS_PLURAL.test(before) && /^ \p{Ll}/u.test(behind) ? 'either' : 'close';
		default:
			// *„*, *``* and *‟* stand at one end alone, whatever is around them.
			return mark === '‟' ? 'close' : 'open';
	}
}

/** Whether a sure closing mark is the next single one of some; without, a single mark before them is an apostrophe. */
const singleCloses = (marks: readonly Mark[]): boolean =>
	marks.find(({ family, facing }) => family === 'single' && facing !== 'either')?.facing === 'close';

/** Whether it opens a quotation of several paragraphs: single marks open each further one, and a sure one closes the last. */
function singleGoesOn(below: readonly (readonly Mark[])[]): boolean {
	const end = runEnd(0, below.length, (at) => below[at]?.[0]?.start === 0 && below[at][0].family === 'single');
	return singleCloses(below.slice(0, end).flatMap(([, ...others]) => others));
}

/** An opening mark inside an open quotation is a nested one where, from it on, two marks in a row close before two do open. */
function opensInside(family: Family, behind: readonly Mark[]): boolean {
	const opens = [true, ...behind.filter((mark) => mark.family === family).map(({ facing }) => facing === 'open')];
	return opens.find((opening, at) => opening === opens[at - 1]) === false;
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
		(word) => /^[\p{Lu}\p{N}]/u.test(word) || isListed('small in titles', word.toLowerCase()),
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
