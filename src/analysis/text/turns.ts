import { type Block, type Document, perBlock } from './document';
import { lineHeadOf } from './lineHead';

/** Of speakers that spoke before; a text in which so many come again is a transcript. */
const FEWEST_AGAIN = 3;

/**
 * Which paragraphs begin with a label, by index, in a transcript: a text whose labels come again, *Holt: …*, *Ms. Stone: …*,
 * *Holt: …*. All `false` for other texts. A list is written like a transcript (*Note: …*): who asks for speakers looks whether a
 * label may be one.
 */
export function turnsIn({ blocks }: Document): readonly boolean[] {
	const labels = blocks.map(({ block }) => readLabel(block).label);
	const told = labels.filter((label) => label !== null);
	const isTranscript = told.length - new Set(told).size >= FEWEST_AGAIN;
	return labels.map((label) => isTranscript && label !== null);
}

const readLabel = perBlock((block: Block) => ({ label: labelOf(block) }));

/** *ms. stone*, *question*, without *(laughing)* and *, for the board*; no label ends a sentence. */
function labelOf(block: Block): string | null {
	const label = lineHeadOf(block);
	if (!label) {
		return null;
	}
	const words = block.tokens.slice(label.first, label.end);
	const isLabel = /^\p{Lu}/u.test(words[0]?.text ?? '') && !words.some(({ text }) => /^[.!?]+$/.test(text));
	const behind = words.findIndex(({ text }) => /^[([,]$/.test(text));
	return isLabel
		? words
				.slice(0, behind < 0 ? words.length : behind)
				.map(({ lower }) => lower)
				.join(' ')
		: null;
}
