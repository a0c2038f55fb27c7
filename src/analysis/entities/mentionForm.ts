import type { NameData } from './nameData';
import { POSSESSIVE, THE } from '../language/english/functionWords';
import type { EntityId } from '../model';
import type { Document, Placed } from '../text/document';
import { firstEndingAfter, firstStartingFrom, lastStarting } from '../text/places';
import { normalText } from '../text/word';
import type { CoreferenceStep, FoundMention } from './foundMention';
import { keyOf, partsOfName, withoutAccents } from './nameParts';

/** Mentions taken for one entity. */
export interface EntityGroup {
	/** The fullest form. */
	name: MentionForm;
	readonly members: MentionForm[];
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
	 * Normal words (lower case, straight apostrophes); no *the* in front, no possessive. Those of people without accents:
	 * *Erdogan* is *Erdoğan*.
	 */
	readonly words: readonly string[];
	/** Words that all whole names of one have in common: the surname; of a body see {@link partsOfName}. */
	readonly core: string;
	/** What tells names of one core apart, or is left out: the forename, the country of a body. */
	readonly apart: string;
	/** The words, joined; periods of abbreviations left out, so that `U.S.` and `US` are one. */
	readonly key: string;
	/** The block that it stands in. */
	readonly placed: Placed;
	/** Tokens of the block that it is made of, half-open. */
	readonly firstToken: number;
	readonly endToken: number;
	/** The mentions it is taken for one with, once that is told, and how it leads to them. */
	group?: EntityGroup;
	by: CoreferenceStep['by'];
}

/** Finds the block and the tokens of each mention. */
export const formsOf = (
	{ text: all, blocks }: Document,
	found: readonly FoundMention[],
	data: NameData,
): MentionForm[] =>
	found.map((mention, index) => {
		const placed = blocks[lastStarting(blocks, mention.start)] as Placed;
		const { tokens } = placed.block;
		const firstToken = firstEndingAfter(tokens, mention.start - placed.start);
		const endToken = firstStartingFrom(tokens, mention.end - placed.start);
		const text = all.slice(mention.start, mention.end);
		const isPerson = mention.kind === 'person';
		const spelled = wordsOf(text);
		const words = isPerson ? spelled.map(withoutAccents) : spelled;
		const [forename = '', ...others] = words;
		const { core, place } = isPerson ? { core: others.slice(-1), place: keyOf([forename]) } : partsOfName(words, data);
		const key = keyOf(words.length ? words : [text.toLowerCase()]);
		const range = { placed, firstToken, endToken };
		return { index, found: mention, text, words, core: core.join(' '), apart: place, key, ...range, by: 'same name' };
	});

/** The words of a name; a hyphen makes one word of two, as does *&* without spaces. */
function wordsOf(name: string): string[] {
	const words = normalText(name).match(/[\p{L}\p{N}&][\p{L}\p{N}\p{M}&.'-]*/gu) ?? [];
	const bare = words.map((word) => (word.endsWith(POSSESSIVE) ? word.slice(0, -POSSESSIVE.length) : word));
	return bare[0] === THE && bare.length > 1 ? bare.slice(1) : bare;
}

/** Adds a mention to a group. */
export function join(group: EntityGroup, form: MentionForm, by: CoreferenceStep['by']): void {
	group.members.push(form);
	group.name = fuller(group.name, form);
	form.group = group;
	form.by = by;
}

/** The form of more words; the first of equally long ones, but rather one that is not in capitals. */
export function fuller(first: MentionForm, second: MentionForm): MentionForm {
	const more = second.words.length - first.words.length;
	return more > 0 || (more === 0 && isShout(first.text) && !isShout(second.text)) ? second : first;
}

const isShout = (text: string): boolean => text.length > 5 && text === text.toUpperCase();
