import { NAME_KINDS } from '../../model';
import type { BlockView, TokenRange } from '../blockView';
import { isDayAt, phraseStarting } from '../rules/nounPhrases';

const PERSON = NAME_KINDS.indexOf('person') + 1;
const VALUE = NAME_KINDS.length + 1;
const NOUN = /^(?:NN|NNS|NNP)$/;
const BEFORE_NOUN = /^(?:NN|NNS|NNP|JJ|DT|PRP\$|POS|CD)$/;
const BEGINS_DESCRIPTION = /^(?:DT|PRP\$|NN|NNS|NNP|JJ|WH|CD)$/;
const BEGINS_ASIDE = /^(?:VBG|IN|RB|CC|PRP)$/;

/**
 * Makes a source the whole noun phrase that it is a part of, with what tells who it is (annotation guideline: determiner,
 * title and identifying modifiers belong to a source, when and where it was said do not).
 *
 * @param content what the source does not reach into, nor into the cue
 */
export function wholeSource(
	view: BlockView,
	cue: TokenRange,
	content: readonly TokenRange[],
	source: TokenRange,
): TokenRange | null {
	const names = withoutDateline(view, wholeNames(view, source));
	if (!names) {
		return null;
	}
	const { tags, quoted, sentenceOf } = view;
	const free = (i: number): boolean =>
		i >= 0 &&
		i < tags.length &&
		sentenceOf[i] === sentenceOf[source.first] &&
		quoted[i] === quoted[source.first] &&
		(i < cue.first || i >= cue.end) &&
		!content.some((piece) => piece.first <= i && i < piece.end);
	let { first, end } = names;
	if (end - first > 1 && tags[end - 1] === 'WH' && end <= cue.first) {
		return { first: end - 1, end };
	}
	while (end - first > 1 && tags[first] === 'WH') {
		first++;
	}
	while (end - first > 1 && tags[end - 1] === 'WH') {
		end--;
	}
	end = withoutTime(view, first, end);
	if (tags[first] === 'PRP' || tags[first] === 'WH') {
		return { first, end };
	}
	first = phraseStart(view, first, free);
	end = withPrepositions(view, withOwned(view, cue, end, free), cue, free);
	if (first >= cue.end && first - cue.end < 2 && /^VB/.test(tags[cue.end - 1] ?? '')) {
		const comma = view.lower.indexOf(',', first);
		end = Math.max(end, withDescription(view, comma >= 0 && comma < end ? comma : end, free));
	} else if (end < cue.first) {
		end = withApposition(view, end, cue, free);
	}
	return { first, end };
}

type IsFree = (token: number) => boolean;

/** Names are taken whole, with the title before them, conjunctions and adverbs at the edges left out. */
function wholeNames({ names, tags, lower }: BlockView, source: TokenRange): TokenRange {
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

/** A dateline that runs into the first sentence is no part of a source: `date 2017-11-01 A minister`. */
function withoutDateline({ block, lower }: BlockView, { first, end }: TokenRange): TokenRange | null {
	let at = first;
	if (first === 0 && lower[0] === 'date' && block.tokens[1]?.kind === 'number') {
		at = 1;
		while (at < end && (block.tokens[at]?.kind === 'number' || lower[at] === '-')) {
			at++;
		}
	}
	return at < end ? { first: at, end } : null;
}

/** *officials* of *officials on Saturday*. */
function withoutTime(view: BlockView, first: number, end: number): number {
	const { lower, names } = view;
	let at = end;
	while (at - 1 > first && names[at - 1] === VALUE) {
		at--;
	}
	if (at < end && at - 1 > first && /^(?:on|in)$/.test(lower[at - 1] ?? '')) {
		return at - 1;
	}
	return at < end && isDayAt(view, at) ? at : end;
}

/** *government reports* of *reports*. */
function phraseStart(view: BlockView, from: number, free: IsFree): number {
	const { tags, lower, names, block } = view;
	let first = from;
	while (
		free(first - 1) &&
		tags[first] !== 'DT' &&
		tags[first] !== 'PRP$' &&
		names[first - 1] !== VALUE &&
		!isDayAt(view, first - 1) &&
		(BEFORE_NOUN.test(tags[first - 1] ?? '') ||
			(lower[first - 1] === '-' && free(first - 2) && block.tokens[first - 1]?.end === block.tokens[first]?.start))
	) {
		first--;
	}
	return tags[first] === 'POS' ? from : first;
}

/** *McCrory's opponent* of *McCrory*; *the town's* where a noun is the cue (*the town's claim*). */
function withOwned({ tags }: BlockView, cue: TokenRange, end: number, free: IsFree): number {
	if (!free(end) || tags[end] !== 'POS') {
		return end;
	}
	let at = end + 1;
	while (free(at) && at - end < 8 && BEFORE_NOUN.test(tags[at] ?? '') && tags[at] !== 'DT') {
		at++;
	}
	if (at > end + 1 && NOUN.test(tags[at - 1] ?? '')) {
		return at;
	}
	return cue.first <= at && at < cue.end && !/^(?:VB|MD)/.test(tags[cue.first] ?? '') ? end + 1 : end;
}

/** *the government of Burundi* of *the government*; what other prepositions bring only where it is the phrase's end. */
function withPrepositions(view: BlockView, from: number, cue: TokenRange, free: IsFree): number {
	const { tags, lower, names } = view;
	let end = from;
	for (let rounds = 0; rounds < 3 && free(end) && /^(?:of|from|at|for|with)$/.test(lower[end] ?? ''); rounds++) {
		const more = phraseStarting(view, end + 1, tags.length);
		if (!more || !free(more.end - 1) || names[more.end - 1] === VALUE) {
			break;
		}
		const ends = more.end === cue.first || more.end >= tags.length || /^[,.!?]$/.test(lower[more.end] ?? '');
		if (lower[end] !== 'of' && !ends) {
			break;
		}
		end = more.end;
	}
	return end;
}

/** *Ada Stone, a clerk of the court* before its cue. */
function withApposition(view: BlockView, end: number, cue: TokenRange, free: IsFree): number {
	const { tags, lower, names } = view;
	if (lower[end] !== ',' || !free(end) || tags[end + 1]?.startsWith('V')) {
		return end;
	}
	const stop = lower[cue.first - 1] === ',' ? cue.first - 1 : cue.first;
	const more = phraseStarting(view, end + 1, stop);
	return more && more.end === stop && free(stop - 1) && names[end + 1] !== VALUE ? stop : end;
}

/**
 * Behind its cue, all that tells who it is: *said Ada Stone, a clerk who has read the books.*
 *
 * @param end where the name ends
 */
function withDescription({ tags, lower, names }: BlockView, end: number, free: IsFree): number {
	const opens = lower[end] === ',' || lower[end] === '(';
	if (!opens || !free(end) || !free(end + 1) || !BEGINS_DESCRIPTION.test(tags[end + 1] ?? '')) {
		return end;
	}
	let at = end;
	do {
		const aside = lower[at] === ',' && (BEGINS_ASIDE.test(tags[at + 1] ?? '') || names[at + 1] === VALUE);
		if (aside || /^[.!?;:—–"“”]$/.test(lower[at] ?? '')) {
			break;
		}
		at++;
	} while (free(at));
	return at;
}
