/** Adds a value to those of a key. */
export function put(map: Map<string, number[]>, key: string, value: number): void {
	const known = map.get(key);
	if (known) {
		known.push(value);
	} else {
		map.set(key, [value]);
	}
}
