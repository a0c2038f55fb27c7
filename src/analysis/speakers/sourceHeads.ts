import type { Mention } from '../model';
import type { Nouns } from '../english/nouns';
import type { Token } from '../text/document';
import type { Phrase } from './phrase';
import type { IndexedMention } from './sourceForm';

/** *One news site, Orbit.test*; *the legislature of Velden, the Grand Council*. */
export function appositive(
	tokens: readonly Token[],
	speaking: readonly IndexedMention[],
	phrase: Phrase,
): IndexedMention | undefined {
	const comma = tokens.findIndex((token) => token.text === ',' && token.start > phrase.headSpan.start);
	if (comma < 0) {
		return undefined;
	}
	const next = tokens[comma + 1]?.lower === 'the' ? tokens[comma + 2] : tokens[comma + 1];
	const named = speaking.find((mention) => mention.start === next?.start);
	const behind = named && tokens.find((token) => token.start >= named.end);
	// *The owner, Orbit Ltd*: by a noun for people a body is called alone, and only a body.
	const fits =
		(phrase.nature !== 'person' && !phrase.plural) ||
		(named?.kind === 'organization' && speaking.at(-1)?.start === named.start);
	return named && fits && named.kind !== 'location' && (!behind || behind.text === ',') ? named : undefined;
}

/** Behind a preposition, its titles between: *a spokesman for President Ada Stone*. */
export function isGoverned(
	nouns: Nouns,
	tokens: readonly Token[],
	mention: Mention,
	mentions: readonly Mention[],
): boolean {
	let at = tokens.findIndex((token) => token.start >= mention.start) - 1;
	if (endsTitle(nouns, tokens[at], mentions)) {
		return false;
	}
	for (let steps = 0; at >= 0 && steps < 5; at--, steps++) {
		const token = tokens[at];
		if (!token) {
			return false;
		}
		const word = token.lower;
		if (nouns.prepositions.has(word)) {
			return true;
		}
		const title = nouns.natureOf(word) === 'person' || /^\p{Lu}/u.test(token.text) || token.text === '-';
		if (!title && !/^(?:the|a|an|then|former|late|current|incoming|acting|new)$/.test(word)) {
			return false;
		}
	}
	return false;
}

/** *Secretary of Justice Ada Stone*, *Undersecretary for Roads Mr. Stone*: a title with a complement, then its holder. */
export function titled(
	nouns: Nouns,
	tokens: readonly Token[],
	mentions: readonly IndexedMention[],
): IndexedMention | undefined {
	const last = mentions.at(-1);
	const [first] = tokens;
	if (last?.kind !== 'person' || last.end !== tokens.at(-1)?.end || !first || !/^\p{Lu}/u.test(first.text)) {
		return undefined;
	}
	let at = tokens.findIndex(({ start }) => start >= last.start) - 1;
	while (HONORIFIC.test(tokens[at]?.text ?? '') || tokens[at]?.text === '.') {
		at--;
	}
	const complement = tokens[at]?.text ?? '';
	const link = tokens.findIndex(({ text }) => text === 'of' || text === 'for');
	const title = tokens[link - 1]?.text ?? '';
	return link < at &&
		/^\p{Lu}/u.test(title) &&
		/^\p{Lu}/u.test(complement) &&
		nouns.natureOf(title.toLowerCase()) === 'person' &&
		// *Spokesman for Mayor Ada Stone*
		(tokens[link]?.text === 'of' || nouns.natureOf(complement.toLowerCase()) !== 'person')
		? last
		: undefined;
}

/** *the Stone administration*: the name tells whose. */
export function modifies(nouns: Nouns, tokens: readonly Token[], mention: Mention): boolean {
	const next = tokens.find((token) => token.start >= mention.end);
	return next !== undefined && next.kind === 'word' && next.text !== 'chair' && nouns.natureOf(next.text) !== null;
}

/** Whoever made the document speaks in it: *a report by Orbit*, *a message from Ada Stone*, *Orbit data*. */
export function makerOf(
	nouns: Nouns,
	tokens: readonly Token[],
	mentions: readonly IndexedMention[],
	phrase: Phrase,
): IndexedMention | undefined {
	const makers = mentions.filter(({ kind }) => kind === 'person' || kind === 'organization');
	const behind = (words: RegExp, straight: boolean): IndexedMention | undefined =>
		makers.find((maker) => {
			const at = tokens.findIndex((token) => token.start >= maker.start);
			const last = tokens[at - 1]?.lower ?? '';
			const link = last === 'the' || nouns.natureOf(last) === 'person' ? at - 2 : at - 1;
			const head = tokens[link - 1];
			return (
				maker.start > phrase.headSpan.end &&
				words.test(tokens[link]?.text ?? '') &&
				(!straight || head?.start === phrase.headSpan.start)
			);
		});
	if (phrase.nature !== 'document' && !nouns.made.has(phrase.head)) {
		// *a banner from Orbit*: nothing that is known to speak.
		return nouns.natureOf(phrase.head) === null ? behind(/^(?:by|from)$/, true) : undefined;
	}
	const owner = makers.find((maker) => isPossessor(tokens, maker));
	const before = makers.find(
		(maker) =>
			maker.end < phrase.headSpan.start &&
			tokens.every(
				({ start, text }) =>
					start < maker.end || start >= phrase.headSpan.start || /^(?:press|news|official|public)$/i.test(text),
			),
	);
	return owner ?? behind(/^by$/, false) ?? before ?? behind(/^(?:from|of)$/, false);
}

/** *Orbit magazine* is Orbit, *Orbit news agency* is Orbit. */
export function inMedium(
	nouns: Nouns,
	tokens: readonly Token[],
	mentions: readonly IndexedMention[],
	phrase: Phrase,
): IndexedMention | undefined {
	const modified = phrase.modifiers.at(-1) === 'news' && phrase.head === 'agency';
	return nouns.media.has(phrase.head) || modified
		? mentions.find(
				(each) =>
					each.kind === 'organization' &&
					each.end < phrase.headSpan.start &&
					tokens.every(
						({ start, lower }) => start < each.end || start >= phrase.headSpan.start || nouns.ofMedia.has(lower),
					),
			)
		: undefined;
}

/** *the city of Hallam* is Hallam. */
export function placeIn(
	nouns: Nouns,
	tokens: readonly Token[],
	mentions: readonly IndexedMention[],
	phrase: Phrase,
): IndexedMention | undefined {
	const of = tokens.findIndex(({ start }) => start >= phrase.headSpan.end);
	return nouns.places.has(phrase.head) && tokens[of]?.text === 'of'
		? mentions.find((each) => each.kind === 'location' && each.start === tokens[of + 1]?.start)
		: undefined;
}

/** The last word of a title with a complement: *President of Velden Ada Stone*, *Secretary of State Ada Stone*. */
function endsTitle(nouns: Nouns, before: Token | undefined, mentions: readonly Mention[]): boolean {
	if (!before || !/^\p{Lu}[\p{L}-]+$/u.test(before.text) || nouns.natureOf(before.lower) === 'person') {
		return false;
	}
	const named = mentions.find((each) => each.start <= before.start && before.end <= each.end);
	return named ? named.kind === 'location' || named.kind === 'organization' : !HONORIFIC.test(before.text);
}

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Sen|Rep|Gov|Gen|Lady|Lord|Saint|St|Prime|Vice|Deputy|Chief)\.?$/;

/** *Ada Stone's lawyer* speaks for the lawyer. */
export function isPossessor(tokens: readonly Token[], mention: Mention): boolean {
	const at = tokens.findIndex((token) => token.start >= mention.end);
	const token = tokens[at];
	return (
		token !== undefined && /^['’]s?$/.test(token.text) && tokens.slice(at + 1).some((next) => next.kind === 'word')
	);
}
