import type { BlockView, TokenRange } from '../blockView';
import type { Candidate } from '../candidate';

/* Lines that say whose words stand above them; `join/joinParagraphs.ts` gives them these words. */

const DASH = /^(?:[—–―-]|--)$/;
const LONGEST_SIGNATURE = 12;

/** The name behind a dash that ends the block, where a dash stands at token `at`. */
export function signatureOf(view: BlockView, at: number): TokenRange | null {
	const { block, lower, names } = view;
	let end = block.tokens.length;
	while (end > at && /^[.]$/.test(lower[end - 1] ?? '')) {
		end--;
	}
	const named =
		names.slice(at + 1, end).some((kind) => kind !== 0) || /^\p{Lu}/u.test(block.tokens[at + 1]?.text ?? '');
	return DASH.test(lower[at] ?? '') && named && end > at + 1 && end - at <= LONGEST_SIGNATURE
		? { first: at + 1, end }
		: null;
}

/** A line of its own that says whose words stand above it: `— Carla Sanchez`. */
export function signatureAlone(view: BlockView): Candidate | null {
	const source = signatureOf(view, 0);
	return source && view.quotes.length === 0 && !view.tags.some((tag) => tag === 'VBD' || tag === 'VBZ')
		? { act: 'statement', source: [source], cue: { first: 0, end: 1 }, content: [], by: 'signature', signs: null }
		: null;
}
