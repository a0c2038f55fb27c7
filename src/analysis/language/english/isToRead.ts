import type { Document } from '../../text/document';
import { isWebPage } from '../../text/markup';
import { wordsOf } from './words';

/** Common words of English, and common words of other languages, which tell the language. */
const ENGLISH_ALONE = wordsOf('english alone');
const OTHER_LANGUAGE = wordsOf('other languages');
const LATIN = /^[\p{Script=Latin}'’.@#]/u;
const ENOUGH_WORDS = 40;

/** Whether anything can be said of a text: whoever reads it, it is English, and not the source of a web page. */
export const isToRead = (document: Document): boolean => !isWebPage(document.written) && isEnglish(document);

/** Whether the text is English enough to be analysed. Short texts in Latin script get the benefit of the doubt. */
function isEnglish(document: Document): boolean {
	let count = 0;
	let english = 0;
	let other = 0;
	let latin = 0;
	for (const { block } of document.blocks) {
		for (const word of block.words.filter(({ kind }) => kind === 'word')) {
			count++;
			english += ENGLISH_ALONE.has(word.lower) ? 1 : 0;
			// Capitals begin titles and names: *Les Misérables*.
			other += OTHER_LANGUAGE.has(word.text) ? 1 : 0;
			latin += count <= ENOUGH_WORDS && LATIN.test(word.text) ? 1 : 0;
		}
		if (count > 2000) {
			break;
		}
	}
	// One such word may be borrowed: *Stone et al.*
	if (other > 1 && other > english) {
		return false;
	}
	// All-capital texts and lists of names have few of the words, texts in other languages hardly any.
	return count < ENOUGH_WORDS ? latin >= 0.5 * count : english >= 0.02 * count;
}
