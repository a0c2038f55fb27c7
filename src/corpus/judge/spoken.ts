import type { ComparingWords } from '../../analysis/english/comparingWords';
import type { TextWord } from '../words/readWords';

/** So many words may be broken off. */
const LONGEST_START = 6;
/** So many words may be said twice in a row. */
const LONGEST_REPEATED = 12;

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
	const behind = words.slice(end, end + rest.length);
	return (
		isRepeated([...before, ...rest, ...behind], [...before, ...behind]) ||
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

/** Whether some words become others when what is said twice in a row is said once, as often as it takes. */
function isRepeated(words: readonly TextWord[], once: readonly TextWord[]): boolean {
	const length = words.length - once.length;
	if (length === 0) {
		return words.every((word, i) => isSameWord(word, once[i]));
	}
	for (let by = Math.min(length, LONGEST_REPEATED); by > 0; by--) {
		for (let at = 0; at + 2 * by <= words.length; at++) {
			const twice = words.slice(at, at + by).every((word, i) => isSameWord(word, words[at + by + i]));
			if (twice && isRepeated([...words.slice(0, at), ...words.slice(at + by)], once)) {
				return true;
			}
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
