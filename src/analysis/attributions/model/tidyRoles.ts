import { NAME_KINDS } from '../../model';
import type { BlockView, TokenRange } from '../blockView';
import { isAscribingAdverb } from '../cueClass';
import { isImpersonal, subjectOfCue } from '../rules/subjects';
import type { CueGuess, RoleGuess } from './decode';

const PERSON = NAME_KINDS.indexOf('person') + 1;
const VALUE = NAME_KINDS.length + 1;
const MARK = /^[\p{P}\p{S}]+$/u;

/**
 * Makes spans whole: one source, the nearest; quotations outside the cue's own are taken entirely or not at all; no
 * stray marks at the edges of indirect speech.
 */
export function tidyRoles(view: BlockView, cue: TokenRange, roles: RoleGuess): RoleGuess {
	const cueQuote = view.quoted[cue.first] ?? -1;
	const pieces = roles.content.flatMap((range) => {
		let { first, end } = range;
		const opening = view.quotes[view.quoted[first] ?? -1];
		const closing = view.quotes[view.quoted[end - 1] ?? -1];
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
		return end > first && !isMarks(view, first, end) ? [{ first, end }] : [];
	});
	const content = pieces.filter(
		(piece, i) =>
			!(piece.first < cue.end && cue.first < piece.end) &&
			!pieces.some((other, j) => j < i && other.first < piece.end && piece.first < other.end),
	);
	const distance = (range: TokenRange): number =>
		range.end <= cue.first ? cue.first - range.end : range.first - cue.end + 1;
	const nearest = [...roles.source].sort((a, b) => distance(a) - distance(b))[0];
	const subject = nearest && !isUnbalanced(view, nearest) ? nearest : (subjectOfCue(view, cue) ?? nearest);
	const source =
		subject && !content.some((piece) => piece.first < subject.end && subject.first < piece.end) ? subject : nearest;
	const nobody = !source || (isImpersonal(view, source) && isPassive(view, source.end, cue.end));
	return { ...roles, content, source: nobody ? [] : withoutDate(view, wholeNames(view, source)) };
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

/** Whether a piece holds most of a quotation, or begins and ends with it but for a sentence. */
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

/** A dateline that runs into the first sentence is no part of a source: `date 2017-11-01 A minister`. */
function withoutDate(view: BlockView, source: TokenRange): TokenRange[] {
	let { first } = source;
	if (first === 0 && view.lower[0] === 'date' && view.block.tokens[1]?.kind === 'number') {
		first = 1;
		while (first < source.end && (view.block.tokens[first]?.kind === 'number' || view.lower[first] === '-')) {
			first++;
		}
	}
	return first < source.end ? [{ first, end: source.end }] : [];
}

/** Whether a bracket closes that opened before. */
function isUnbalanced({ lower }: BlockView, { first, end }: TokenRange): boolean {
	const close = lower.indexOf(')', first);
	const open = lower.indexOf('(', first);
	return close >= 0 && close < end && (open < 0 || open > close);
}

/** Names are taken whole, with the title before them, conjunctions and adverbs at the edges left out. */
function wholeNames(view: BlockView, source: TokenRange): TokenRange {
	const { names, tags, lower } = view;
	let { first, end } = source;
	while (first > 0 && names[first] !== 0 && names[first] === names[first - 1]) {
		first--;
	}
	while (names[first] === PERSON && first > 0 && tags[first - 1] === 'NNP' && names[first - 1] !== VALUE) {
		first--;
	}
	while (end < names.length && names[end] !== 0 && names[end] === names[end - 1]) {
		end++;
	}
	while (end - first > 1 && (tags[first] === 'CC' || lower[first] === ',') && lower[first] !== 'both') {
		first++;
	}
	while (end - first > 1 && (lower[end - 1] === ',' || (tags[end - 1] === 'RB' && names[end - 1] === 0))) {
		end--;
	}
	return { first, end };
}

const AUXILIARY = /^(?:is|are|was|were|be|been|being|has|have|had|having|do|does|did|'s|'re|'ve|'d|'m|'ll|not)$/;
const LINKING_ADVERB = /^(?:so|then|now|there|here|too|even|just|as|however|meanwhile|instead|only)$/;

/** A cue with its whole verb group: auxiliaries, negation and adverbs before the verb. */
export function wholeCue(view: BlockView, cue: CueGuess): CueGuess {
	const { tags, lower, sentenceOf } = view;
	const verb = (i: number): boolean =>
		(tags[i] ?? '').startsWith('VB') || tags[i] === 'MD' || AUXILIARY.test(lower[i] ?? '');
	let { first } = cue;
	if ((!verb(first) && tags[first] !== 'RB') || isAscribingAdverb(lower[first] ?? '')) {
		return cue;
	}
	while (
		first > 0 &&
		sentenceOf[first - 1] === sentenceOf[cue.first] &&
		(tags[first - 1] === 'MD' ||
			(AUXILIARY.test(lower[first - 1] ?? '') && tags[first - 1] !== 'POS') ||
			(tags[first - 1] === 'RB' &&
				!isAscribingAdverb(lower[first - 1] ?? '') &&
				!LINKING_ADVERB.test(lower[first - 1] ?? '')))
	) {
		first--;
	}
	return first === cue.first ? cue : { ...cue, first };
}
