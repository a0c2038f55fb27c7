import type { EnglishWord } from '../language/english/englishWord';
import type { Tagger } from '../language/english/tagger';
import { COARSE_TAGS, type CoarseTag } from '../language/tags';
import { NAME_KINDS, type EntityKind, type Mention, type Span } from '../model';
import { type Block, perBlock, type Token } from '../text/document';
import { firstEndingAfter, rangeIn, type Places, type TokenRange, runEnd } from '../text/places';
import type { Word } from '../text/word';

/** Words in a row with their tags. */
export interface TaggedWords {
	readonly tokens: readonly Token[];
	readonly tags: readonly CoarseTag[];
	/** Token texts in lower case, with straight apostrophes. */
	readonly lower: readonly string[];
}

/** Words in a row of which it is known which name each is part of. */
export interface Words extends TaggedWords {
	/** Of those that can speak; what is part of one is tagged as a name. */
	readonly names: readonly (Mention | undefined)[];
}

/** What words are tagged with. */
export interface Tagging {
	readonly forms: { of(word: Word): EnglishWord };
	readonly tagger: Tagger;
}

/** The tags of a block, with the index of each full one into `TAGS`. */
export const tagBlock = perBlock((block: Block, { forms, tagger }: Tagging) => {
	const known = block.words.map((word) => forms.of(word));
	const tagNumbers = tagger.tag(block, known);
	return {
		tagNumbers,
		tags: Array.from(tagNumbers, (number) => COARSE_TAGS[number] as CoarseTag),
		lower: known.map(({ lower }) => lower),
	};
});

/** Names that can speak; dates and amounts cannot. */
export const SPEAKING: ReadonlySet<EntityKind> = new Set(NAME_KINDS);

/** The words of some spans of a text, with absolute offsets. */
export function wordsIn(places: Places, mentions: readonly Mention[], tagging: Tagging, spans: readonly Span[]): Words {
	const tokens: Token[] = [];
	const tags: CoarseTag[] = [];
	const lower: string[] = [];
	const names: (Mention | undefined)[] = [];
	for (const span of spans) {
		const block = places.blockAt(span.start);
		const range = places.range(block, span);
		const own = places.tokensOf(block, range);
		const tagged = tagBlock(places.placed(block).block, tagging);
		let next = firstEndingAfter(mentions, span.start);
		own.forEach((token, i) => {
			while ((mentions[next]?.end ?? Infinity) <= token.start) {
				next++;
			}
			const mention = mentions[next];
			const name = mention && mention.start <= token.start && SPEAKING.has(mention.kind) ? mention : undefined;
			tokens.push(token);
			names.push(name);
			tags.push(name ? 'NNP' : (tagged.tags[range.first + i] as CoarseTag));
			lower.push(tagged.lower[range.first + i] as string);
		});
	}
	return { tokens, tags, names, lower };
}

/** What is mentioned inside the span, each with its index among all mentions of the text. */
export function mentionsIn(
	mentions: readonly Mention[],
	{ start, end }: Span,
): (Mention & { readonly index: number })[] {
	const range = rangeIn(mentions, start, end);
	return mentions.slice(range.first, range.end).map((mention, i) => ({ ...mention, index: range.first + i }));
}

/** Where a name stands among words. */
export interface NamedRange extends TokenRange {
	readonly mention: Mention;
}

/** The names among the words, in order. */
export const namesOf = ({ names }: Words): NamedRange[] =>
	names.flatMap((mention, first) =>
		mention && mention !== names[first - 1]
			? [{ mention, first, end: runEnd(first, names.length, (at) => names[at] === mention) }]
			: [],
	);
