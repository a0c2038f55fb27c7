import { FUNCTION_WORD, flagsIn } from './wordFlags';
import type { Document } from '../../text/document';

const LATIN = /^[\p{Script=Latin}'’.@#]/u;
const ENOUGH_WORDS = 40;

/** Whether the text is English enough to be analysed. Short texts get the benefit of the doubt if they are in Latin script. */
export function isEnglish(document: Document): boolean {
	let count = 0;
	let known = 0;
	let latin = 0;
	for (const { block } of document.blocks) {
		flagsIn(block).forEach((flags, at) => {
			const word = block.words[at];
			if (word?.kind === 'word') {
				count++;
				known += (flags & FUNCTION_WORD) === 0 ? 0 : 1;
				latin += count <= ENOUGH_WORDS && LATIN.test(word.text) ? 1 : 0;
			}
		});
		if (count > 2000) {
			break;
		}
	}
	// All-capital texts and lists of names have few function words, texts in other languages hardly any.
	return count < ENOUGH_WORDS ? latin >= 0.5 * count : known >= 0.12 * count;
}
