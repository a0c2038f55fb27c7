import { type Block, type Document, perBlock } from './document';
import { lineHeadOf } from './lineHead';

/** Of speakers that spoke before; a text in which so many come again is a transcript. */
const FEWEST_AGAIN = 3;
/** Of speakers that are described; a text in which so many have the word is a round-up. */
const FEWEST_DESCRIBED = 3;
/** So many words are the least that somebody says in a round-up: *Hallam (away): 3–1* is a result. */
const FEWEST_WORDS = 4;

/**
 * Which paragraphs begin with a label, by index: in a transcript, a text whose labels come again (*Holt: …*, *Ms. Ann Stone: …*,
 * *Ms. Stone: …*), and in a round-up, where several are described (*Holt, mayor: …*, *Stone (Orbit): …*). All `false` for other
 * texts. A list is written in the same way (*Note: …*): who asks for speakers looks whether a label may be one.
 */
export function turnsIn({ blocks }: Document): readonly boolean[] {
	const labels = blocks.map(({ block }) => readLabel(block).label);
	const told = labels.flatMap((label) => label?.last ?? []);
	const isTranscript = told.length - new Set(told).size >= FEWEST_AGAIN;
	const isRoundUp = labels.filter((label) => label?.described).length >= FEWEST_DESCRIBED;
	return labels.map((label) => label !== null && (isTranscript || (isRoundUp && label.described)));
}

interface Label {
	/** *stone* of *Ms. Ann Stone (laughing)*: who is named in full once is called by the last name from then on. */
	readonly last: string;
	/** Whether it goes on behind a comma or in brackets, before some words. */
	readonly described: boolean;
}

const readLabel = perBlock((block: Block) => ({ label: labelOf(block) }));

/** No label ends a sentence. */
function labelOf(block: Block): Label | null {
	const head = lineHeadOf(block);
	if (!head || head.mark === 'dash') {
		return null;
	}
	const words = block.tokens.slice(head.first, head.end);
	const isLabel = /^\p{Lu}/u.test(words[0]?.text ?? '') && !words.some(({ text }) => /^[.!?]+$/.test(text));
	const behind = words.findIndex(({ text }) => /^[([,]$/.test(text));
	const said = block.tokens.slice(head.behind).filter(({ kind }) => kind === 'word').length;
	const last = words.at(behind < 0 ? -1 : behind - 1)?.lower;
	return isLabel && last !== undefined ? { last, described: behind > 0 && said >= FEWEST_WORDS } : null;
}
