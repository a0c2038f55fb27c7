import type { Span } from '../../analysis/model';
import type { EntityRecord, TextRecord } from '../index/textRecord';
import { isListedKind, type Listed, type ListedText } from './listed';

/** What stands between a place and the one it lies in. */
const COMMA = /^,[ \t]$/;
/** What stands between the places of a list: a comma or a word. */
const LINK = /^,? ?[a-z]{0,3} ?$/;
const LONGEST_LINK = 6;

/**
 * The names of a text, by first mention; the index keeps where they stand, and no words.
 *
 * @param text what the text is known by
 * @param words the text that the record is of
 */
export function listNames(text: string, words: string, { entities }: TextRecord): ListedText {
	const slice = ({ start, end }: Span): string => words.slice(start, end).replace(/\s+/g, ' ');
	const within = placesBehind(words, entities);
	return {
		text,
		names: entities.flatMap(({ kind, name, aliases, roles }, entity): Listed[] =>
			isListedKind(kind)
				? [
						{
							kind,
							entity,
							name: slice(name),
							aliases: aliases.map(slice),
							roles: roles.map(({ span }) => slice(span)),
							affiliations: roles.flatMap(({ affiliation }) => {
								const body = entities[affiliation ?? -1];
								return body ? [slice(body.name)] : [];
							}),
							within: (within.get(entity) ?? []).map(slice),
						},
					]
				: [],
		),
		countries: entities
			.filter(({ kind }) => kind === 'location' || kind === 'nationality')
			.map(({ name, mentions }) => ({ name: slice(name), times: mentions.length })),
	};
}

/**
 * For places that are followed by another one, where those stand: *Dayton, Ohio*. Where more follow or some go before, it
 * is a list of places.
 */
function placesBehind(words: string, entities: readonly EntityRecord[]): Map<number, Span[]> {
	const places = entities.flatMap(({ kind, mentions }, entity) =>
		kind === 'location' ? mentions.map((span) => ({ entity, span })) : [],
	);
	places.sort((a, b) => a.span.start - b.span.start);
	const isBetween = (i: number, link: RegExp): boolean => {
		const [one, next] = [places[i]?.span, places[i + 1]?.span];
		return one && next ? link.test(words.slice(one.end, Math.min(next.start, one.end + LONGEST_LINK))) : false;
	};
	const behind = new Map<number, Span[]>();
	places.forEach(({ entity }, i) => {
		const next = places[i + 1];
		if (next && isBetween(i, COMMA) && !isBetween(i - 1, COMMA) && !isBetween(i + 1, LINK)) {
			behind.set(entity, [...(behind.get(entity) ?? []), next.span]);
		}
	});
	return behind;
}
