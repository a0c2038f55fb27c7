import { folded } from './find';

/** How many words a search is made of: more find nothing. */
const MOST = 10;

/** Words that no search engine looks for: they only hold a sentence together. */
const SMALL = new Set(
	(
		'a an the this that these those there here it its he him his she her hers they them their theirs we us our ours i me my ' +
		'you your who whom whose which what when where why how and or but nor so if then than as at by for from in into of off on ' +
		'onto out over per to toward towards under up upon via with within without about above after against along among around ' +
		'before behind below beneath beside between beyond during since through throughout until while because though although ' +
		'whether am is are was were be been being has have had having do does did doing done will would shall should can could ' +
		'may might must ought not no just very also only even still yet more most much many some any such own same too both ' +
		'each every either neither other another s t'
	).split(' '),
);

/** A word, with what stands inside it: `3.2`, `co-operation`, `NHA's`, `$300`. */
const WORD = /[$€£¥]?[\p{L}\p{N}]+(?:[.,'’\-/][\p{L}\p{N}]+)*%?/gu;

/**
 * What to search for to find the matter of some words, in their order: names, figures and words of content. Whatever is
 * written is kept where nothing else would be left.
 */
export function keywords(text: string): string {
	const words = (text.match(WORD) ?? []).map((word) => word.replace(/['’]s$/u, ''));
	const telling = words.filter((word) => !SMALL.has(folded(word)) || isName(word));
	return (telling.length > 0 ? telling : words).slice(0, MOST).join(' ');
}

/** *US*, *WHO* and *IT* are written like small words, but in capitals. */
const isName = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
