import type { WordFlags } from '../english/wordFlags';
import type { Span } from '../model';
import { type Block, perBlock } from '../text/document';
import { lineFormOf } from '../text/lineForm';
import type { Places } from '../text/places';

/** Sentences of a block that are nobody's claims, offsets in the block: addresses, menus, who made a picture. */
const unsaidIn = perBlock((block: Block, words: WordFlags): readonly Span[] => {
	if (lineFormOf(block.text) !== 'prose') {
		return block.sentences;
	}
	const { tokens } = block;
	return block.sentences.filter(({ start, end, firstToken, endToken }) => {
		if (SLUG.test(block.text.slice(start, end))) {
			return true;
		}
		for (let at = firstToken; at < endToken - 1; at++) {
			// *Photo: Ada Stone*, *Picture by Ada Stone*, *AP Photo/Ada Stone*, *© Ada Stone*
			const next = tokens[at + 1]?.lower ?? '';
			const isCredit = words.credits.has(tokens[at]?.lower ?? '');
			if (isCredit && (next === ':' || next === 'by' || next === '/') && isName(block, at + 2, endToken)) {
				return true;
			}
			// An address that is hidden from programs.
			if (tokens[at]?.text === '(' && next === 'at' && tokens[at + 2]?.text === ')') {
				return true;
			}
			if (tokens[at]?.text === '©') {
				return true;
			}
		}
		return false;
	});
});

/** As wire services name what they send: *BC-STORM-0801*. */
const SLUG = /\b[A-Z]{2,10}(?:-[A-Z]{2,10}){0,5}-\d{4}\b/;
/** So many words are the most that a name and whom it works for have. */
const LONGEST_NAME = 9;

/** Whether there is a capital, and little else, up to the end. */
const isName = ({ tokens }: Block, from: number, end: number): boolean =>
	end - from <= LONGEST_NAME && /^\p{Lu}/u.test(tokens[from]?.text ?? '');

/** Whether what stands there is nobody's claim. */
export function isNobodysClaim(places: Places, words: WordFlags, { start }: Span): boolean {
	const placed = places.document.blocks[places.blockAt(start)];
	return (
		placed !== undefined &&
		unsaidIn(placed.block, words).some((span) => span.start <= start - placed.start && start - placed.start < span.end)
	);
}
