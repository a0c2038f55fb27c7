/** Between UTF-16 offsets and code points, as formats count them that come from elsewhere; a lone surrogate is one. */
export class CodePoints {
	/** Where the second half of each pair is. */
	private readonly second: number[] = [];

	constructor(text: string) {
		for (let i = 1; i < text.length; i++) {
			if (isBetween(text.charCodeAt(i - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(i), 0xdc00, 0xdfff)) {
				this.second.push(i);
				i++;
			}
		}
	}

	/** The number of code points before a UTF-16 offset. */
	before(offset: number): number {
		return offset - this.firstFrom((index) => (this.second[index] ?? Infinity) >= offset);
	}

	/** The UTF-16 offset after so many code points. */
	offsetOf(point: number): number {
		return point + this.firstFrom((index) => (this.second[index] ?? Infinity) - index > point);
	}

	private firstFrom(isReached: (index: number) => boolean): number {
		let low = 0;
		let high = this.second.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (isReached(middle)) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}
}

const isBetween = (code: number, low: number, high: number): boolean => code >= low && code <= high;
