import { DataError, unpack } from '../analysis/learn/packed';
import { pack } from '../packer';
import type { ReadWindows } from '../analysis/encoder/readWindow';

/** Goes up when something else is made of what the same encoder says: what was kept before is then read again. */
const FORMAT = 2;

/** What was read of a text, to be kept: offsets and chances, none of its words. */
export const packWindows = (windows: ReadWindows): Uint8Array<ArrayBuffer> =>
	pack((into) => {
		into.number(FORMAT);
		into.number(windows.size);
		for (const [key, ranges] of windows) {
			into.text(key);
			into.number(ranges.length);
			for (const { names, cues, found } of ranges) {
				into.bytes(names);
				into.bytes(cues);
				into.number(found.length);
				for (const { first, end, from, roles } of found) {
					[first, end, from].forEach((number) => into.number(number));
					into.bytes(roles);
				}
			}
		}
	});

/** Adds what was kept to what is known. What is damaged, or of another version, adds nothing: it is read again. */
export function unpackWindows(bytes: Uint8Array, known: ReadWindows): void {
	try {
		unpack(bytes, 'kept reading', (from) => {
			const listOf = <T>(read: () => T): T[] => Array.from({ length: from.number() }, read);
			if (from.number() !== FORMAT) {
				throw new DataError('it is of another version');
			}
			// What an object literal asks for is read in its order.
			const windows = listOf(() => ({
				key: from.text(),
				ranges: listOf(() => ({
					names: from.bytes(),
					cues: from.bytes(),
					found: listOf(() => ({ first: from.number(), end: from.number(), from: from.number(), roles: from.bytes() })),
				})),
			}));
			windows.forEach(({ key, ranges }) => known.set(key, ranges));
		});
	} catch {
		// It costs the time to read it again, and nothing else.
	}
}
