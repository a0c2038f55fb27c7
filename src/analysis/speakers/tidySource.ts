import type { FoundAttribution } from '../attributions/foundAttribution';
import type { Nouns } from '../english/nouns';
import type { Names } from '../entities/foundMention';
import type { Span } from '../model';
import { firstEndingAfter, type Places } from '../text/places';

const CLAUSE = new Set('because although though while whereas but before after'.split(' '));
const LEADING = new Set(
	'that so maybe perhaps but and as when if from on in at by of because although while'.split(' '),
);
const TRAILING = new Set('on in at of the a an by from now just today late earlier later also'.split(' '));
const DATES = new Set(['date', 'time', 'duration']);

/**
 * The source as it is read to tell who it is: without the words of another clause or a date at its edges, and with the
 * noun that it was cut off from (*US* of *US authorities said*).
 */
export function tidySource(
	places: Places,
	names: Names,
	nouns: Nouns,
	{ source, cue }: FoundAttribution,
): readonly Span[] {
	const [only] = source;
	if (source.length !== 1 || !only) {
		return source;
	}
	const tokens = places.tokens(only);
	const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
	const isDate = (at: number): boolean => {
		const offset = tokens[at]?.start ?? -1;
		const mention = names.mentions[firstEndingAfter(names.mentions, offset)];
		return mention !== undefined && mention.start <= offset && DATES.has(mention.kind);
	};
	let first = 0;
	let end = tokens.length;
	for (let at = 1; at < end - 1; at++) {
		first = CLAUSE.has(word(at)) ? at + 1 : first;
	}
	while (first < end - 1 && (LEADING.has(word(first)) || isDate(first))) {
		first++;
	}
	while (end > first + 1 && (TRAILING.has(word(end - 1)) || isDate(end - 1))) {
		end--;
	}
	const from = tokens[first];
	const to = tokens[end - 1];
	if (!from || !to) {
		return source;
	}
	const next = end === tokens.length ? places.tokens({ start: to.end, end: to.end + 40 })[0] : undefined;
	const cutOff =
		next !== undefined &&
		next.kind === 'word' &&
		nouns.natureOf(next.text) !== null &&
		!cue.some(({ start, end: stop }) => start <= next.start && next.start < stop);
	return [{ start: from.start, end: cutOff ? next.end : to.end }];
}
