/** Tells the line of an offset as the editor counts lines: ended by CRLF, LF or CR. */
export class Lines {
	private readonly starts: number[] = [0];

	constructor(text: string) {
		for (const ending of text.matchAll(/\r\n|\n|\r/g)) {
			this.starts.push(ending.index + ending[0].length);
		}
	}

	/** @returns the line, counted from 1 */
	at(offset: number): number {
		let low = 0;
		let high = this.starts.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.starts[middle] ?? 0) <= offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}
