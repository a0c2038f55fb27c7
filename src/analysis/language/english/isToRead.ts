import type { Document } from '../../text/document';
import { isWebPage } from '../../text/markup';
import type { Word } from '../../text/word';
import { isListed } from './words';

const LATIN = /^[\p{Script=Latin}'’.@#]/u;
const ENOUGH_WORDS = 40;
const MOST_WORDS = 2000;

/** Whether anything can be said of a text: whoever reads it, it is English, and not the source of a web page. */
export const isToRead = (document: Document): boolean => !isWebPage(document.written) && isEnglish(document);

/** Whether the text is English enough to be analysed. Short texts in Latin script get the benefit of the doubt. */
function isEnglish({ blocks }: Document): boolean {
	const words: Word[] = [];
	// Every version of a text is asked, and its beginning tells: no more of a long one is looked at.
	for (const { block } of blocks) {
		words.push(...block.words.filter(({ kind }) => kind === 'word'));
		if (words.length > MOST_WORDS) {
			break;
		}
	}
	const count = (holds: (word: Word) => boolean): number => words.filter(holds).length;
	const english = count(({ lower }) => isListed('english alone', lower));
	// Capitals begin titles and names: *Les Misérables*.
	const other = count(({ text }) => isListed('other languages', text));
	// One such word may be borrowed: *Stone et al.*
	if (other > 1 && other > english) {
		return false;
	}
	// All-capital texts and lists of names have few of the words, texts in other languages hardly any.
	return words.length < ENOUGH_WORDS
		? count(({ text }) => LATIN.test(text)) >= 0.5 * words.length
		: english >= 0.02 * words.length;
}
