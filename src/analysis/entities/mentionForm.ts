import { POSSESSIVE } from '../language/english/functionWords';
import { type Gender, genderOfNoun } from '../language/english/nouns';
import { withoutPeriod } from '../language/english/titles';
import type { EntityId } from '../model';
import type { Document, Placed, Token } from '../text/document';
import { firstEndingAfter, firstStartingFrom, lastStarting } from '../text/places';
import { normalText } from '../text/word';
import type { CoreferenceStep, FoundMention } from './foundMention';
import { keyOf, type NameParts, withoutAccents } from './nameParts';

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
	/**
	 * Normal words (lower case, straight apostrophes); no possessive. Those of people without accents:
	 * *Erdogan* is *Erdoğan*.
	 */
	readonly words: readonly string[];
	/** The words, joined; periods of abbreviations left out, so that `U.S.` and `US` are one. */
	readonly key: string;
	/** The block that it stands in. */
	readonly placed: Placed;
	/** Tokens of the block that it is made of, half-open. */
	readonly firstToken: number;
	readonly endToken: number;
	/** What the title before it tells: *Mrs.* */
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
		const spelled = wordsOf(tokens, firstToken, endToken);
		const words = mention.kind === 'person' ? spelled.map(withoutAccents) : spelled;
		const key = keyOf(words.length ? words : [text.toLowerCase()]);
		const gender = genderOfNoun(withoutPeriod(tokens[firstToken - 1]?.lower ?? ''));
		return { index, found: mention, text, words, key, placed, firstToken, endToken, gender, by: 'same name' };
	});

/** The words of a name; a hyphen makes one word of two, as does *&* without spaces. */
function wordsOf(tokens: readonly Token[], first: number, end: number): string[] {
	const words: string[] = [];
	for (let at = first; at < end; at++) {
		const token = tokens[at];
		const before = tokens[at - 1];
		if (!token || (token.kind === 'mark' && token.text !== '&')) {
			continue;
		}
		const word = normalText(token.text);
		const tight = before?.end === token.start && words.length > 0;
		const hyphen = before?.text === '-' && at - 1 > first && tokens[at - 2]?.end === before.start;
		if (tight && hyphen) {
			words.push(`${words.pop() ?? ''}-${word}`);
		} else if (tight && (before.text === '&' || word === '&')) {
			words.push(`${words.pop() ?? ''}${word}`);
		} else if (word !== POSSESSIVE) {
			words.push(word);
		}
	}
	return words;
}
