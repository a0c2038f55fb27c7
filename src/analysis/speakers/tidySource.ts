import type { FoundAttribution } from '../attributions/foundAttribution';
import type { Nouns } from '../english/nouns';
import type { Names } from '../entities/foundMention';
import type { Mention, Span } from '../model';
import type { Token } from '../text/document';
import { firstEndingAfter, type Places } from '../text/places';
import { wordSet } from '../text/wordSet';

const CLAUSE = wordSet('because although though while whereas but before after');
const LEADING = wordSet('that so maybe perhaps but and as when if from on in at by of because although while');
const TRAILING = wordSet('on in at of the a an by from now just today late earlier later also further');
const DATES = wordSet('date time duration');

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
	const word = (at: number): string => tokens[at]?.lower ?? '';
	const mentionAt = (at: number): Mention | undefined => {
		const offset = tokens[at]?.start ?? -1;
		const mention = names.mentions[firstEndingAfter(names.mentions, offset)];
		return mention && mention.start <= offset ? mention : undefined;
	};
	const isDate = (at: number): boolean => DATES.has(mentionAt(at)?.kind ?? '');
	const isLoose = (at: number, words: ReadonlySet<string>): boolean => words.has(word(at)) && !mentionAt(at);
	let first = 0;
	let end = tokens.length;
	for (let at = 1; at < end - 1; at++) {
		first = isLoose(at, CLAUSE) ? at + 1 : first;
	}
	while (first < end - 1 && (isLoose(first, LEADING) || isDate(first))) {
		first++;
	}
	let date = end;
	while (date > first + 1 && isDate(date - 1)) {
		date--;
	}
	// *research from 2014* says when it was made, *the mayor on Friday* does not say who.
	end = /^(?:from|in|of|for|since|to)$/.test(word(date - 1)) ? end : date;
	while (end > first + 1 && isLoose(end - 1, TRAILING)) {
		end--;
	}
	const from = tokens[first];
	const to = tokens[end - 1];
	if (!from || !to) {
		return source;
	}
	const next =
		end === tokens.length && isPart(mentionAt(end - 1), to)
			? places.tokens({ start: to.end, end: to.end + 40 })[0]
			: undefined;
	const cutOff = next !== undefined && nouns.isSource(next) && next.end < (cue[0]?.start ?? 0);
	return [{ start: from.start, end: cutOff ? next.end : to.end }];
}

/** Whether more must follow: *US* authorities, *his* family. */
const isPart = (mention: Mention | undefined, last: Token): boolean =>
	mention?.kind === 'location' || mention?.kind === 'nationality' || /^(?:his|her|their|its|my|our)$/i.test(last.text);
