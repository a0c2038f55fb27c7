import { POSSESSIVE } from '../language/english/words';
import { type Gender, genderOfNoun } from '../language/english/nouns';
import { isCourtesy, withoutPeriod } from '../language/english/titles';
import type { EntityId } from '../model';
import type { Document, Placed, Sentence, Token } from '../text/document';
import { firstEndingAfter, firstStartingFrom, lastStarting } from '../text/places';
import { normalText } from '../text/word';
import type { CoreferenceStep, FoundMention } from './foundMention';
import { keyOf, type NameParts, plainSpelling } from './nameParts';

/** How a form of a name leads to its entity. */
export type LinkKind = CoreferenceStep['by'];

/** Mentions taken for one entity. */
export interface EntityGroup {
	/** The fullest form. */
	name: NameParts;
	readonly members: MentionForm[];
	gender?: Gender | undefined;
	/** Given in text order, once all mentions are in groups. */
	id?: EntityId;
}

/** A mention with its words and its place among the tokens. */
export interface MentionForm {
	/** Index of the mention. */
	readonly index: number;
	readonly found: FoundMention;
	readonly text: string;
	/** In lower case, at least one; no possessive, accents or article: *Erdogan* is *Erdoğan*, *Sudani* *al-Sudani*. */
	readonly words: readonly string[];
	/** The words, joined; periods of abbreviations left out, so that `U.S.` and `US` are one. */
	readonly key: string;
	/** The block that it stands in. */
	readonly placed: Placed;
	/** Tokens of the block that it is made of, half-open. */
	readonly firstToken: number;
	readonly endToken: number;
	/** The title before it, without a period: *mrs*; empty for none. */
	readonly title: string;
	/** What the title tells. */
	readonly gender: Gender | undefined;
	/** The mentions it is taken for one with, once that is told, and how it leads to them. */
	group?: EntityGroup;
	by: LinkKind;
}

/** Finds the block and the tokens of each mention. */
export const formsOf = ({ text: all, blocks }: Document, found: readonly FoundMention[]): MentionForm[] =>
	found.map((mention, index) => {
		const placed = blocks[lastStarting(blocks, mention.start)] as Placed;
		const { tokens } = placed.block;
		const firstToken = firstEndingAfter(tokens, mention.start - placed.start);
		const endToken = firstStartingFrom(tokens, mention.end - placed.start);
		const text = all.slice(mention.start, mention.end);
		const named = wordsOf(tokens.slice(firstToken, endToken));
		const words = (named.length > 0 ? named : [text.toLowerCase()]).map(plainSpelling);
		const key = keyOf(words);
		const before = withoutPeriod(tokens[firstToken - 1]?.lower);
		const gender = genderOfNoun(before);
		const title = isCourtesy(before) ? before : '';
		return { index, found: mention, text, words, key, placed, firstToken, endToken, title, gender, by: 'same name' };
	});

/** The sentence that a mention begins in. */
export function sentenceOf({ placed: { block }, firstToken }: MentionForm): Sentence {
	const at = lastStarting(block.sentences, block.tokens[firstToken]?.start ?? 0);
	return block.sentences[at] as Sentence;
}

/** What makes one word of two that it touches: *Al-Masri*, *AT&T*. */
const JOINS = /^[-&]$/;

/** The words of a name. */
function wordsOf(tokens: readonly Token[]): string[] {
	const written = tokens.map(({ text, kind, start }, at) => {
		const before = tokens[at - 1];
		const isJoined = before?.end === start && (JOINS.test(text) || JOINS.test(before.text));
		return (isJoined ? '' : ' ') + (kind !== 'mark' || JOINS.test(text) ? normalText(text) : '');
	});
	const words = written.join('').split(' ');
	return words.filter((word) => word !== '' && word !== POSSESSIVE);
}
