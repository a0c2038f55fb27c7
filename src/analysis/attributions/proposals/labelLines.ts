import { BY, FROM } from '../../language/english/functionWords';
import type { BlockView } from '../blockView';
import { isDash, lineHeadOf } from '../../text/lineHead';
import type { TokenRange } from '../../text/places';
import { proposal, type BlockAttribution } from '../blockAttribution';

/*
 * Lines that say whose words stand in them, above them or below; the words in other paragraphs are given to them in
 * `join/joinParagraphs.ts`.
 */

/**
 * The forms of labels: capitals, a title, an office behind a comma or words in brackets, two names: `WALLACE`, `SEN. COOPER (R-TX)`,
 * `HOLT, MAYOR`, `Q`, `HOLT / BELL`.
 */
const CAPITALS = /^(?=\p{Lu})(?:\p{Lu}[\p{M}.'’-]*|[([][^()[\]]{1,40}[)\]]|(?<=\p{Lu}),|\s[/&](?=\s)|\s)+$/u;
const LONGEST_SIGNATURE = 12;
const LONGEST_INTRODUCTION = 20;

/** What a paragraph is by a label, an introduction or a signature of its own; `null` for all others. */
export const labelLine = (view: BlockView): BlockAttribution | null =>
	turnOf(view) ?? introductionOf(view) ?? signatureAlone(view);

/**
 * A paragraph that begins with whose words it holds: a transcript's `WALLACE: …`, an interview's `((Wikinews)) …`, a
 * name alone before a colon and a quotation.
 */
function turnOf({ block, names, quotes }: BlockView): BlockAttribution | null {
	const head = lineHeadOf(block);
	if (!head || head.behind >= block.tokens.length) {
		return null;
	}
	const { first, end, behind, isBracketed } = head;
	const words = block.text.slice(block.tokens[first]?.start, block.tokens[end - 1]?.end);
	const isNamed = names.slice(first, end).every((kind) => kind !== 0) && quotes[0]?.first === behind;
	return isBracketed || CAPITALS.test(words) || isNamed
		? proposal('label', [{ first, end }], isBracketed ? null : { first: end, end: end + 1 }, [
				{ first: behind, end: block.tokens.length },
			])
		: null;
}

/** A line without a verb that says whose words stand below it: `And from Chairwoman Ilse Vanterpool:`. */
function introductionOf({ lower, tags, quotes }: BlockView): BlockAttribution | null {
	const colon = lower.length - 1;
	const from = lower.findLastIndex((word) => word === FROM || word === BY);
	return lower[colon] === ':' &&
		colon <= LONGEST_INTRODUCTION &&
		quotes.length === 0 &&
		!tags.some((tag) => tag.startsWith('VB') || tag === 'MD') &&
		from >= 0 &&
		from < Math.min(6, colon - 1)
		? proposal('introduction', [{ first: from + 1, end: colon }], { first: from, end: from + 1 }, [])
		: null;
}

/** A line of its own that says whose words stand above it: `— Carla Sanchez`. */
function signatureAlone(view: BlockView): BlockAttribution | null {
	const source = signatureOf(view, 0);
	return source && view.quotes.length === 0 && !view.tags.some((tag) => tag === 'VBD' || tag === 'VBZ')
		? proposal('signature', [source], { first: 0, end: 1 }, [])
		: null;
}

/** The name behind a dash that ends the block, where a dash stands at token `at`. */
export function signatureOf({ block, lower, names }: BlockView, at: number): TokenRange | null {
	const end = lower.findLastIndex((word) => word !== '.') + 1;
	const named =
		names.slice(at + 1, end).some((kind) => kind !== 0) || /^\p{Lu}/u.test(block.tokens[at + 1]?.text ?? '');
	return isDash(lower[at] ?? '') && named && end > at + 1 && end - at <= LONGEST_SIGNATURE
		? { first: at + 1, end }
		: null;
}
