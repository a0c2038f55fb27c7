import { type Block, type Document, perBlock } from './document';
import { lineHeadOf } from './lineHead';

/** Of speakers that spoke before; a text in which so many come again is a transcript. */
const FEWEST_AGAIN = 3;
/** Who asks and who answers, *Q. …*; more letters are the choices of a quiz. */
const MOST_LETTERS = 2;

/**
 * Which paragraphs begin with a label in a transcript, by index: in a text whose labels come again (*Holt: …*, *Ms. Ann Stone: …*,
 * *Ms. Stone: …*). All `false` for other texts. A list is written in the same way (*Note: …*): who asks for speakers looks whether
 * a label may be one.
 */
export function turnsIn({ blocks }: Document): readonly boolean[] {
	const labels = blocks.map(({ block }) => readLabel(block));
	const letters = new Set(labels.flatMap((label) => (label?.isLetter ? label.name : [])));
	const names = labels.map((label) => (label?.isLetter && letters.size > MOST_LETTERS ? null : (label?.name ?? null)));
	const told = names.filter((name) => name !== null);
	const isTranscript = told.length - new Set(told).size >= FEWEST_AGAIN;
	return names.map((name) => isTranscript && name !== null);
}

interface Label {
	/**
	 * Without *(laughing)* and *, for the board*: who is named in full once is called by the last name from then on, so that it
	 * is *stone* for *Ms. Ann Stone*; *the chair* for what is no name.
	 */
	readonly name: string;
	/** *Q. …* */
	readonly isLetter: boolean;
}

/** No label ends a sentence. */
const readLabel = perBlock(({ text, tokens }: Block): Label | null => {
	const head = lineHeadOf({ text, tokens });
	const words = head ? tokens.slice(head.first, head.end) : [];
	const isLabel = /^\p{Lu}/u.test(words[0]?.text ?? '') && !words.some((word) => /^[.!?]+$/.test(word.text));
	if (!isLabel || head?.mark === 'dash') {
		return null;
	}
	const behind = words.findIndex((word) => /^[([,]$/.test(word.text));
	const called = words.slice(0, behind < 0 ? words.length : behind);
	const isNamed = called.every((word) => word.kind !== 'word' || /^\p{Lu}/u.test(word.text));
	const name = isNamed ? (called.at(-1)?.lower ?? '') : called.map(({ lower }) => lower).join(' ');
	return { name, isLetter: head?.mark === 'stop' };
});
