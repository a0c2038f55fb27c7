import { normalWord } from '../english/nameLexicon';
import { POSSESSIVE, THE } from '../language/english/functionWords';
import type { Block, Document, Token } from '../text/document';
import type { FoundMention } from './foundMention';

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
	for (const [blockNumber, { start, block }] of document.blocks.entries()) {
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
			const spelled = wordsOf(block.tokens, token, endToken);
			const words = mention.kind === 'person' ? spelled.map(withoutAccents) : spelled;
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
	}
	return forms;
}

/** The words of a name; a hyphen makes one word of two, as does *&* without spaces. */
function wordsOf(tokens: readonly Token[], first: number, end: number): string[] {
	const words: string[] = [];
	for (let at = first; at < end; at++) {
		const token = tokens[at];
		const before = tokens[at - 1];
		if (!token || (token.kind === 'mark' && token.text !== '&')) {
			continue;
		}
		const word = normalWord(token.text);
		const tight = before?.end === token.start && words.length > 0;
		const hyphen = before?.text === '-' && at - 1 > first && tokens[at - 2]?.end === before.start;
		if (tight && hyphen) {
			words.push(`${words.pop() ?? ''}-${word}`);
		} else if (tight && (before.text === '&' || word === '&')) {
			words.push(`${words.pop() ?? ''}${word}`);
		} else if (word !== POSSESSIVE && !(at === first && word === THE && end - first > 1)) {
			words.push(word);
		}
	}
	return words;
}

// Letters that no accent is taken off.
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

const ASCII = /^[\x00-\x7f]*$/;

/** *Erdogan* of *erdoğan*. */
export const withoutAccents = (word: string): string =>
	ASCII.test(word)
		? word
		: word
				.normalize('NFD')
				.replace(/\p{M}/gu, '')
				.replace(/[łøđıßæœ]/gu, (letter) => PLAIN[letter] ?? letter);

const ABBREVIATION = /^(?:\p{L}\.)+\p{L}?$/u;

const withoutPeriods = (word: string): string =>
	!word.includes('.') ? word : ABBREVIATION.test(word) ? word.replaceAll('.', '') : word.replace(/\.$/, '');

/** One string for all spellings of the same words. */
export function keyOf(words: readonly string[]): string {
	const [first = ''] = words;
	return words.length > 1 ? words.map(withoutPeriods).join(' ') : withoutPeriods(first);
}
