import { meet, quoteAt, type BlockView, type TokenRange } from '../blockView';
import { isImpersonal } from '../proposals/subjects';
import type { RoleGuess } from '../model/guessRoles';
import { onlySpeech } from './onlySpeech';

const MARK = /^[\p{P}\p{S}]+$/u;

/**
 * Makes spans whole: one source, the nearest; quotations outside the cue's own that a piece holds enough of are taken
 * entirely; no stray marks at the edges of indirect speech.
 */
export function tidyRoles(view: BlockView, cue: TokenRange, roles: RoleGuess): RoleGuess {
	const cueQuote = view.quoted[cue.first] ?? -1;
	const pieces: TokenRange[] = [];
	for (const range of roles.content) {
		let { first, end } = range;
		const opening = quoteAt(view, first);
		const closing = quoteAt(view, end - 1);
		if (opening && (view.quoted[first] ?? -1) !== cueQuote && opening.first < first) {
			first = isMostly(range, opening) ? opening.first : first;
		}
		if (closing && (view.quoted[end - 1] ?? -1) !== cueQuote && closing.end > end) {
			end = isMostly(range, closing) || closing.first > first ? closing.end : end;
		}
		// The end of a sentence is not ascribed, but for the end of a quotation.
		while (end > first && (view.quoted[end - 1] ?? -1) === cueQuote && /^[,;:.]$/.test(view.lower[end - 1] ?? '')) {
			end--;
		}
		while (end > first && (view.quoted[first] ?? -1) === cueQuote && /^[,;:.]$/.test(view.lower[first] ?? '')) {
			first++;
		}
		if (end > first && !isMarks(view, first, end)) {
			pieces.push({ first, end });
		}
	}
	const content = onlySpeech(view, cue, pieces).filter(
		(piece, i, pieces) => !meet(piece, cue) && !pieces.some((other, j) => j < i && meet(other, piece)),
	);
	const distance = (range: TokenRange): number =>
		range.end <= cue.first ? cue.first - range.end : range.first - cue.end + 1;
	let nearest = roles.source[0];
	for (const range of roles.source) {
		nearest = nearest && distance(nearest) <= distance(range) ? nearest : range;
	}
	const isNobody = nearest && isImpersonal(view, nearest) && isPassive(view, nearest.end, cue.end);
	return { ...roles, content, source: nearest && !isNobody ? [nearest] : [] };
}

/** *It is said*, *it has been widely believed*. */
function isPassive({ lower, tags }: BlockView, first: number, end: number): boolean {
	for (let i = first; i < end - 1; i++) {
		if (BE.test(lower[i] ?? '')) {
			return tags[end - 1] === 'VBN' || tags[end - 1] === 'VBD' || tags[end - 1] === 'JJ';
		}
	}
	return false;
}

const BE = /^(?:is|was|be|been|being|'s)$/;

/** Whether a piece holds enough of a quotation to mean the whole: a third of it, or four of its words. */
function isMostly(piece: TokenRange, quote: TokenRange): boolean {
	const both = Math.min(piece.end, quote.end) - Math.max(piece.first, quote.first);
	return both * 3 >= quote.end - quote.first || both >= 4;
}

function isMarks(view: BlockView, first: number, end: number): boolean {
	for (let i = first; i < end; i++) {
		if (!MARK.test(view.lower[i] ?? '')) {
			return false;
		}
	}
	return true;
}
