import { DataError, pack, unpack, type Packer } from '../learn/packed';
import type { ReadRange, ReadWindows } from './readWindow';

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
				packBytes(names, into);
				packBytes(cues, into);
				into.number(found.length);
				for (const cue of found) {
					[cue.first, cue.end, cue.from].forEach((number) => into.number(number));
					packBytes(cue.roles, into);
				}
			}
		}
	});

function packBytes(bytes: Uint8Array, into: Packer): void {
	into.number(bytes.length);
	into.raw(bytes);
}

/** Adds what was kept to what is known. What is damaged, or of another version, adds nothing: it is read again. */
export function unpackWindows(bytes: Uint8Array, known: ReadWindows): void {
	try {
		unpack(bytes, 'kept reading', (from) => {
			const number = (): number => from.number();
			const raw = (): Uint8Array => from.raw(number());
			if (number() !== FORMAT) {
				throw new DataError('it is of another version');
			}
			for (let windows = number(); windows > 0; windows--) {
				const key = from.text();
				const ranges = Array.from({ length: number() }, (): ReadRange => {
					const [names, cues] = [raw(), raw()];
					const found = Array.from({ length: number() }, () => {
						const [start, stop, begin] = [number(), number(), number()];
						return { first: start, end: stop, from: begin, roles: raw() };
					});
					return { names, cues, found };
				});
				known.set(key, ranges);
			}
		});
	} catch {
		// It costs the time to read it again, and nothing else.
	}
}
