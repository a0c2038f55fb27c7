import { firstIndex } from '../analysis/text/firstIndex';

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
		return offset - firstIndex(this.second.length, (index) => (this.second[index] ?? Infinity) >= offset);
	}

	/** The UTF-16 offset after so many code points. */
	offsetOf(point: number): number {
		return point + firstIndex(this.second.length, (index) => (this.second[index] ?? Infinity) - index > point);
	}
}

const isBetween = (code: number, low: number, high: number): boolean => code >= low && code <= high;
