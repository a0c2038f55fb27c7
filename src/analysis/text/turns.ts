import { type Labelled, perBlock, type Placed } from './document';
import { lineHeadOf } from './lineHead';

type Unlabelled = Omit<Placed, 'labelled'>;

/** Of speakers that spoke before; a text in which so many come again is a transcript. */
const FEWEST_AGAIN = 3;
/** Of speakers that are described; a text in which so many have the word is a round-up. */
const FEWEST_DESCRIBED = 3;
/** So many words are the least that somebody says in a round-up: *Hallam (away): 3–1* is a result. */
const FEWEST_WORDS = 4;

/**
 * Which paragraphs begin with a label, by index: in a text whose labels come again (*Holt: …*), in a round-up, in which several are
 * described, *Stone (Orbit): …*, and in a short talk under two full names, *Ann Holt: …*. A list is written in the same way (*Note: …*):
 * who asks for speakers looks whether a label may be one.
 */
export function labelsIn(text: string, blocks: readonly Unlabelled[]): readonly (Labelled | null)[] {
	const above = namesAbove(text, blocks);
	if (above) {
		return above;
	}
	const labels = blocks.map(({ block }) => labelOf(block));
	const letters = new Set(labels.flatMap((label) => (label?.isLetter ? label.name : [])));
	// Who asks and who answers; more letters are the choices of a quiz.
	const told = labels.map((label) => (label?.isLetter && letters.size > 2 ? null : label));
	const names = told.flatMap((label) => label?.name ?? []);
	const again = names.length - new Set(names).size;
	const described = told.filter((label) => label?.isDescribed).length;
	// In a parliament's record some come again, and others are described.
	if (again >= FEWEST_AGAIN || (again > 0 && again + described >= FEWEST_AGAIN)) {
		return told.map((label) => label && 'again');
	}
	const isRoundUp = described >= FEWEST_DESCRIBED;
	const isOther = (label: Label | null, other: Label | null | undefined): boolean =>
		label?.isFull === true && other?.isFull === true && label.name !== other.name;
	return told.map((label, at) =>
		(isRoundUp && label?.isDescribed) || [told[at - 1], told[at + 1]].some((other) => isOther(label, other))
			? 'described'
			: null,
	);
}

/** *Ann Holt*, *Speaker 2:* */
const NAME_LINE =
	/^[\p{Lu}\p{N}][\p{L}\p{N}.'’-]{0,30}(?:[ \t]{1,8}[\p{Lu}\p{N}][\p{L}\p{N}.'’-]{0,30}){0,4}[ \t]{0,12}:?$/u;

/** The lines of a talk whose names stand right above the words, again and again, with a question below one: else they are headings. */
function namesAbove(text: string, blocks: readonly Unlabelled[]): readonly (Labelled | null)[] | null {
	const isName = blocks.map(({ end, block }, at) => {
		const below = blocks[at + 1];
		const lines = below ? text.slice(end, below.start).split('\n').length : 0;
		return lines === 2 && NAME_LINE.test(block.text);
	});
	const isAbove = isName.map((is, at) => is && !isName[at + 1]);
	const above = blocks.filter((_, at) => isAbove[at]).map(({ block }) => block.text);
	const names = new Set(above);
	const asks = blocks.some(({ block }, at) => isAbove[at - 1] && block.text.includes('?'));
	return asks && names.size > 1 && above.length - names.size >= FEWEST_AGAIN
		? isAbove.map((is) => (is ? 'above' : null))
		: null;
}

interface Label {
	/** Without *(laughing)* and *, for the board*; of a name the last, by which one is called from then on: *stone* for *Ms. Ann Stone*. */
	readonly name: string;
	/** *Q. …* */
	readonly isLetter: boolean;
	/** Whether it goes on behind a comma or in brackets, before a sentence of some words. */
	readonly isDescribed: boolean;
	/** Whether it is two capitalised words or more, before a sentence of some words. */
	readonly isFull: boolean;
}

/** *The Minister for Transport (Ann Holt): …* */
const MAY_BE_IN_NAME = /^(?:\p{Lu}|\p{Ll}{1,3}$)/u;
const BEGINS = /^[\p{Lu}\p{N}"“„«'‘(]/u;

/** No label ends a sentence. */
const labelOf = perBlock((block): Label | null => {
	const { tokens } = block;
	const head = lineHeadOf(block);
	if (!head || head.mark === 'dash') {
		return null;
	}
	const words = tokens.slice(head.first, head.end);
	const called = tokens.slice(head.first, head.nameEnd);
	const said = tokens.slice(head.behind);
	const areAll = (form: RegExp): boolean => called.every(({ kind, text }) => kind !== 'word' || form.test(text));
	const isNamed = areAll(/^\p{Lu}/u);
	const isSentence =
		BEGINS.test(said[0]?.text ?? '') && said.filter(({ kind }) => kind === 'word').length >= FEWEST_WORDS;
	return /^\p{Lu}/u.test(words[0]?.text ?? '') && !words.some(({ text: word }) => /^[.!?]+$/.test(word))
		? {
				name: isNamed ? (called.at(-1)?.lower ?? '') : called.map(({ lower }) => lower).join(' '),
				isLetter: head.mark === 'letter',
				isDescribed: isSentence && head.nameEnd < head.end && areAll(MAY_BE_IN_NAME),
				isFull: isSentence && isNamed && called.length > 1 && called.length === words.length,
			}
		: null;
});
