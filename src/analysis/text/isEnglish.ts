import type { Document } from './document';

// The commonest function words of English; a running English text is a third of them.
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	'the of and to in a is that for it on was with as by at from be are this have has he his she her they their not or but an were which will said been had who its we i you after more than about when there out up into also one all would'.split(
		' ',
	),
);
/** Of the function words, in letters. */
const LONGEST = 5;
const ENOUGH_WORDS = 40;

/** Whether the text is English enough to be analysed. Short texts get the benefit of the doubt if they are in Latin script. */
export function isEnglish(document: Document): boolean {
	let words = 0;
	let known = 0;
	let latin = 0;
	for (const { block } of document.blocks) {
		for (const { kind, text } of block.tokens) {
			if (kind !== 'word') {
				continue;
			}
			words++;
			known += text.length <= LONGEST && FUNCTION_WORDS.has(text.toLowerCase()) ? 1 : 0;
			// Counts in short texts only.
			latin += words < ENOUGH_WORDS && /^[\p{Script=Latin}'’.@#]/u.test(text) ? 1 : 0;
		}
		if (words > 2000) {
			break;
		}
	}
	if (words < ENOUGH_WORDS) {
		return latin >= 0.5 * words;
	}
	// All-capital texts and lists of names have few function words, texts in other languages hardly any.
	return known >= 0.12 * words;
}
