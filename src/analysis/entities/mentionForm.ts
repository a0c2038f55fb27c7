import { normalWord } from '../english/nameLexicon';
import type { Block, Document } from '../text/document';
import type { FoundMention } from './foundMention';

/** A mention with its words and its place among the tokens. */
export interface MentionForm {
	/** Index of the mention. */
	readonly index: number;
	readonly found: FoundMention;
	readonly text: string;
	/** Normal words (lower case, straight apostrophes); no *the* in front, no possessive. */
	readonly words: readonly string[];
	/** The words, joined; periods of abbreviations left out, so that `U.S.` and `US` are one. */
	readonly key: string;
	readonly block: Block;
	/** Where the block stands. */
	readonly blockStart: number;
	/** Number of the block. */
	readonly blockNumber: number;
	/** Tokens of the block that it is made of, half-open. */
	readonly firstToken: number;
	readonly endToken: number;
}

/** Finds the tokens of each mention; one pass over both lists. */
export function formsOf(document: Document, found: readonly FoundMention[]): MentionForm[] {
	const forms: MentionForm[] = [];
	let at = 0;
	document.blocks.forEach(({ start, block }, blockNumber) => {
		const end = start + block.text.length;
		let token = 0;
		for (let mention = found[at]; mention && mention.start < end; mention = found[++at]) {
			while (token < block.tokens.length && start + (block.tokens[token]?.end ?? 0) <= mention.start) {
				token++;
			}
			let endToken = token;
			while (endToken < block.tokens.length && start + (block.tokens[endToken]?.start ?? 0) < mention.end) {
				endToken++;
			}
			const text = document.text.slice(mention.start, mention.end);
			const words = block.tokens
				.slice(token, endToken)
				.filter(({ kind, text: word }) => kind !== 'mark' || word === '&')
				.map(({ text: word }) => normalWord(word))
				.filter((word, i) => word !== "'s" && !(i === 0 && word === 'the' && endToken - token > 1));
			forms.push({
				index: forms.length,
				found: mention,
				text,
				words,
				key: keyOf(words.length ? words : [text.toLowerCase()]),
				block,
				blockStart: start,
				blockNumber,
				firstToken: token,
				endToken,
			});
		}
	});
	return forms;
}

/** One string for all spellings of the same words. */
export function keyOf(words: readonly string[]): string {
	return words
		.map((word) => (/^(?:\p{L}\.)+\p{L}?$/u.test(word) ? word.replaceAll('.', '') : word.replace(/\.$/, '')))
		.join(' ');
}
