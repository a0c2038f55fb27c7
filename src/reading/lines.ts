/** Line numbers as the editor counts them: from 1, after `\n`, `\r\n` or a lone `\r`. Asked for in any order. */
export function lineNumbers(text: string): (offset: number) => number {
	const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)];
	return (offset) => {
		let low = 0;
		let high = starts.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? Infinity) <= offset) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return low + 1;
	};
}
