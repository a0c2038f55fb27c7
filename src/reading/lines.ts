import { firstIndex } from '../analysis/text/firstIndex';

/** Line numbers as the editor counts them: from 1, after `\n`, `\r\n` or a lone `\r`. Asked for in any order. */
export function lineNumbers(text: string): (offset: number) => number {
	const ends = Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length);
	return (offset) => 1 + firstIndex(ends.length, (index) => (ends[index] ?? 0) > offset);
}
