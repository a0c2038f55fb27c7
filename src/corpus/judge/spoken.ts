import type { ComparingWords } from '../../analysis/english/comparingWords';
import type { TextWord } from '../words/readWords';

/** So many words may be broken off. */
const LONGEST_START = 6;

const isSameWord = (a: TextWord | undefined, b: TextWord | undefined): boolean =>
	a !== undefined && b !== undefined && a.form === b.form;

/**
 * Whether words that one text has and the other has not are such as are dropped where speech is written down: *um*, words
 * said twice, false starts.
 *
 * @param from index of the first of them among `words`, `end` of the first behind them
 */
export function isSpokenOnly(
	words: readonly TextWord[],
	from: number,
	end: number,
	comparing: ComparingWords,
): boolean {
	const isFiller = fillersIn(words, from, end, comparing);
	const rest: TextWord[] = [];
	for (let at = from; at < end; at++) {
		const word = words[at];
		if (word && !isFiller.has(at)) {
			rest.push(word);
		}
	}
	if (rest.length === 0) {
		return true;
	}
	const before = words.slice(Math.max(0, from - rest.length), from);
	const together = [...before, ...rest, ...words.slice(end, end + rest.length)];
	return (
		isRepeated(together, before.length, before.length + rest.length) ||
		(!rest.some(({ form }) => form.negation || form.number) && isFalseStart(rest, words[end], words[from - 1]))
	);
}

function fillersIn(
	words: readonly TextWord[],
	from: number,
	end: number,
	{ fillers }: ComparingWords,
): ReadonlySet<number> {
	const found = new Set<number>();
	for (let at = from; at < end;) {
		const phrase = fillers
			.get(words[at]?.form.key ?? '')
			?.find((keys) => at + keys.length <= end && keys.every((key, i) => words[at + i]?.form.key === key));
		for (let i = 0; i < (phrase?.length ?? 0); i++) {
			found.add(at + i);
		}
		at += phrase?.length ?? 1;
	}
	return found;
}

/** The same words stand directly before or behind, or partly either. */
function isRepeated(words: readonly TextWord[], from: number, end: number): boolean {
	const length = end - from;
	for (let shift = 0; shift <= length; shift++) {
		let at = from - shift;
		while (at < end - shift && isSameWord(words[at], words[at + length])) {
			at++;
		}
		if (at === end - shift) {
			return true;
		}
	}
	return false;
}

/** Breaks off with a dash: *we should — we will*, *the bri— the bridge*. */
function isFalseStart(rest: readonly TextWord[], next: TextWord | undefined, before: TextWord | undefined): boolean {
	if (rest.length > LONGEST_START) {
		return false;
	}
	const last = rest.at(-1);
	// The restart may have been taken for the beginning: then what follows the dash is in, and stands before as well.
	const restarted = isSameWord(last, before) ? rest.at(-2) : last;
	return last?.broken === true || (rest.length > 1 && restarted?.broken === true) || isCutOff(last, next);
}

/** *th the* is not told from *the* alone: only what is no word counts. */
const isCutOff = (word: TextWord | undefined, next: TextWord | undefined): boolean =>
	word !== undefined && !word.form.known && next !== undefined && next.form.key.startsWith(word.form.key);
