import type { BlockView } from '../blockView';
import type { Candidate } from '../candidate';

/** Capitals, a title, an office behind a comma or a short form in brackets: `WALLACE`, `SEN. COOPER (R-TX)`, `HOLT, MAYOR`, `Q`. */
const CAPITALS = /^(?:\p{Lu}[\p{M}.'’-]*|\([^)]{1,20}\)|(?<=\p{Lu}),|\s)+$/u;
const LONGEST_LABEL = 60;

/**
 * A paragraph that begins with whose words it holds: a transcript's `WALLACE: …`, an interview's `((Wikinews)) …`, a
 * name alone before a colon and a quotation.
 */
export function labelOf(view: BlockView): Candidate | null {
	const { block, lower, names } = view;
	// A quotation of a whole transcript opens before the first label.
	const opening = view.quoted[0] === 0 ? (block.tokens[0]?.end ?? 0) : 0;
	const head = block.text.slice(0, LONGEST_LABEL + 2);
	const bracketed = /^\(\(([^()]{1,30})\)\)/u.exec(head);
	const colon = head.indexOf(':');
	const end = bracketed ? bracketed[0].length : colon;
	if (end <= 0 || end > LONGEST_LABEL) {
		return null;
	}
	const label = block.text.slice(opening, end);
	const endToken = block.tokens.findIndex((token) => token.start >= end);
	if (endToken <= 0) {
		return null;
	}
	const named = names[0] !== 0 && names.slice(0, endToken).every((kind) => kind !== 0);
	const speech = bracketed !== null || CAPITALS.test(label) || (named && view.quotes[0]?.first === endToken + 1);
	const first = bracketed ? (lower[endToken] === ':' ? endToken + 1 : endToken) : endToken + 1;
	if (!speech || first >= block.tokens.length || /^\d/.test(block.text.slice(end + 1))) {
		return null;
	}
	return {
		act: 'statement',
		source: [bracketed ? { first: 2, end: endToken - 2 } : { first: opening > 0 ? 1 : 0, end: endToken }],
		cue: bracketed ? null : { first: endToken, end: endToken + 1 },
		content: [{ first, end: block.tokens.length }],
		by: 'label',
		signs: null,
	};
}

/** A line without a verb that says whose words stand below it: `And from Chairwoman Ilse Vanterpool:`. */
export function introductionOf(view: BlockView): Candidate | null {
	const { lower, tags } = view;
	const colon = lower.length - 1;
	if (
		lower[colon] !== ':' ||
		colon > 20 ||
		view.quotes.length > 0 ||
		tags.some((tag) => tag.startsWith('VB') || tag === 'MD')
	) {
		return null;
	}
	let from = -1;
	for (let i = 0; i < colon; i++) {
		if (/^(?:from|by)$/.test(lower[i] ?? '')) {
			from = i;
		}
	}
	return from >= 0 && from < colon - 1 && from < 6
		? {
				act: 'statement',
				source: [{ first: from + 1, end: colon }],
				cue: { first: from, end: from + 1 },
				content: [],
				by: 'introduction',
				signs: null,
			}
		: null;
}
