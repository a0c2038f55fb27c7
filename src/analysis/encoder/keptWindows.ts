import { DataError, Packer, unpack } from '../learn/packed';
import type { ReadRange, ReadWindows } from './readWindow';

/** What was read of a text, to be kept: offsets and chances, none of its words. */
export function packWindows(windows: ReadWindows): Uint8Array {
	const into = new Packer();
	into.number(windows.size);
	for (const [key, ranges] of windows) {
		into.text(key);
		into.number(ranges.length);
		for (const { block, first, end, names, cues, found } of ranges) {
			[block, first, end].forEach((number) => into.number(number));
			packBytes(names, into);
			packBytes(cues, into);
			into.number(found.length);
			for (const cue of found) {
				[cue.first, cue.end, cue.from].forEach((number) => into.number(number));
				packBytes(cue.roles, into);
			}
		}
	}
	return into.seal();
}

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
			for (let windows = number(); windows > 0; windows--) {
				const key = from.text();
				const ranges = Array.from({ length: number() }, (): ReadRange => {
					const [block, first, end] = [number(), number(), number()];
					const [names, cues] = [raw(), raw()];
					const found = Array.from({ length: number() }, () => {
						const [start, stop, begin] = [number(), number(), number()];
						return { first: start, end: stop, from: begin, roles: raw() };
					});
					return { block, first, end, names, cues, found };
				});
				known.set(key, ranges);
			}
		});
	} catch (error) {
		if (!(error instanceof DataError)) {
			throw error;
		}
	}
}
