/**
 * So many times one number. `Array.prototype.fill` is a call out of compiled code, which costs more than all that a short
 * list holds.
 */
export function filled(length: number, value: number): number[] {
	const list = new Array<number>(length);
	for (let at = 0; at < length; at++) {
		list[at] = value;
	}
	return list;
}

/** Puts a number in the places `[first, end)`. */
export function fillIn(list: number[], value: number, first: number, end: number): void {
	for (let at = first; at < end; at++) {
		list[at] = value;
	}
}
