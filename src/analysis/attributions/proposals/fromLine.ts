import { BY, FROM } from '../../language/english/functionWords';
import type { BlockView } from '../blockView';
import type { TokenRange } from '../../text/places';
import { proposal, type BlockAttribution } from '../blockAttribution';

/*
 * Lines that say whose words stand in them, above them or below; the words in other paragraphs are given to them in
 * `join/joinParagraphs.ts`.
 */

/** Capitals, a title, an office behind a comma or a short form in brackets: `WALLACE`, `SEN. COOPER (R-TX)`, `HOLT, MAYOR`, `Q`. */
const CAPITALS = /^(?:\p{Lu}[\p{M}.'’-]*|\([^)]{1,20}\)|(?<=\p{Lu}),|\s)+$/u;
const LONGEST_LABEL = 60;
const DASH = /^(?:[—–―-]|--)$/;
const LONGEST_SIGNATURE = 12;
const LONGEST_INTRODUCTION = 20;

/** What a paragraph is by a label, an introduction or a signature of its own; `null` for all others. */
export const fromLine = (view: BlockView): BlockAttribution | null =>
	turnOf(view) ?? introductionOf(view) ?? signatureAlone(view);

/**
 * A paragraph that begins with whose words it holds: a transcript's `WALLACE: …`, an interview's `((Wikinews)) …`, a
 * name alone before a colon and a quotation.
 */
function turnOf(view: BlockView): BlockAttribution | null {
	const { block, lower, names } = view;
	// A quotation of a whole transcript opens before the first label.
	const opening = view.quoted[0] === 0 ? (block.tokens[0]?.end ?? 0) : 0;
	const head = block.text.slice(0, LONGEST_LABEL + 2);
	const bracketed = /^\(\([^()]{1,30}\)\)/u.exec(head);
	const end = bracketed ? bracketed[0].length : head.indexOf(':');
	const endToken = block.tokens.findIndex((token) => token.start >= end);
	if (end <= opening || end > LONGEST_LABEL || endToken <= (opening > 0 ? 1 : 0)) {
		return null;
	}
	const named = names[0] !== 0 && names.slice(0, endToken).every((kind) => kind !== 0);
	const speech =
		bracketed || CAPITALS.test(head.slice(opening, end)) || (named && view.quotes[0]?.first === endToken + 1);
	const first = bracketed && lower[endToken] !== ':' ? endToken : endToken + 1;
	if (!speech || first >= block.tokens.length || /^\d/.test(block.text.slice(end + 1))) {
		return null;
	}
	return proposal(
		'label',
		// Of brackets around nothing there is no source.
		[bracketed ? { first: 2, end: endToken - 2 } : { first: opening > 0 ? 1 : 0, end: endToken }].filter(
			(source) => source.first < source.end,
		),
		bracketed ? null : { first: endToken, end: endToken + 1 },
		[{ first, end: block.tokens.length }],
	);
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
	return DASH.test(lower[at] ?? '') && named && end > at + 1 && end - at <= LONGEST_SIGNATURE
		? { first: at + 1, end }
		: null;
}
