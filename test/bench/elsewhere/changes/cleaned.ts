import { wordsOf } from '../words';
import type { Change, Changed } from './change';

/** The source has what people say while they look for words; the article leaves it away, as newspapers do. */

interface Place {
	readonly words: string;
	/** Where the word stands in front of which someone stumbles, and the one before it. */
	readonly at: number;
	readonly before: number;
	readonly filler: string;
}

/** @param stumble what is put in front of a word */
const stumbling =
	(stumble: (place: Place) => string): Change =>
	({ words }, chance, tables): Changed | undefined => {
		const all = wordsOf(words);
		const inner = all
			.map((_, i) => i)
			.filter((i) => i >= 2 && i < all.length - 1 && (all[i]?.key.length ?? 0) > 1)
			.filter((i) => !/[.!?]/.test(words.slice(all[i - 1]?.end, all[i]?.start)));
		const places = chance.shuffled(inner).slice(0, 1 + Math.floor(all.length / 12));
		const said = places
			.sort((a, b) => b - a)
			.reduce((text, i) => {
				const [word, before] = [all[i], all[i - 1]];
				const filler = chance.pick(tables.all('filler')) ?? '';
				if (!word || !before) {
					return text;
				}
				const put = stumble({ words, at: word.start, before: before.start, filler });
				return text.slice(0, word.start) + put + text.slice(word.start);
			}, words);
		return said === words ? undefined : { words, inSource: said };
	};

const wordAt = (words: string, at: number): string => {
	const [word] = wordsOf(words.slice(at));
	return words.slice(at + (word?.start ?? 0), at + (word?.end ?? 0));
};

export const stumblings: Readonly<Record<string, Change>> = {
	filler: stumbling(({ filler }) => `${filler} `),
	'word again': stumbling(({ words, at }) => `${wordAt(words, at)}, `),
	'broken off': stumbling(({ words, at }) => {
		const word = wordAt(words, at);
		return `${word.slice(0, Math.max(1, Math.floor(word.length / 2)))}— `;
	}),
	'begun anew': stumbling(({ words, at, before }) => `${wordAt(words, at)} — ${wordAt(words, before)} `),
	'filler and word again': stumbling(({ words, at, filler }) => `${wordAt(words, at)}, ${filler} `),
};
