import { FUNCTION_WORD, MARK, NUMBER, type WordFlags } from '../english/wordFlags';
import type { Document } from './document';

const LATIN = /^[\p{Script=Latin}'’.@#]/u;
const ENOUGH_WORDS = 40;

/** Whether the text is English enough to be analysed. Short texts get the benefit of the doubt if they are in Latin script. */
export function isEnglish(document: Document, words: WordFlags): boolean {
	let count = 0;
	let known = 0;
	for (const { block } of document.blocks) {
		const flags = words.in(block);
		for (let at = 0; at < flags.length; at++) {
			const flag = flags[at] ?? 0;
			if ((flag & (MARK | NUMBER)) !== 0) {
				continue;
			}
			count++;
			known += (flag & FUNCTION_WORD) === 0 ? 0 : 1;
		}
		if (count > 2000) {
			break;
		}
	}
	if (count < ENOUGH_WORDS) {
		return latinWords(document, words) >= 0.5 * count;
	}
	// All-capital texts and lists of names have few function words, texts in other languages hardly any.
	return known >= 0.12 * count;
}

function latinWords({ blocks }: Document, words: WordFlags): number {
	let latin = 0;
	for (const { block } of blocks) {
		const flags = words.in(block);
		block.tokens.forEach(({ text }, at) => {
			latin += ((flags[at] ?? 0) & (MARK | NUMBER)) === 0 && LATIN.test(text) ? 1 : 0;
		});
	}
	return latin;
}
