/**
 * The name of the file, inside the records' folder, for a source's path in the workspace (with `/`): the source's own
 * name, made harmless on every system, and a hash of the whole path, so that no two sources share one, not even where
 * upper and lower case are the same.
 */
export function recordFileName(source: string): string {
	const name = source.split('/').at(-1) ?? source;
	const readable = name
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}._ -]/gu, '_')
		.replace(/^[. ]+|(?<![. ])[. ]+$/g, '_')
		.replace(/^(?=(con|prn|aux|nul|com\d|lpt\d)(\.|$))/i, '_');
	const short = Array.from(readable).slice(0, 60).join('');
	return source === '' ? 'workspace.json' : `${short}.${hash(source)}.json`;
}

/** 64 bits in hexadecimal digits (two runs of FNV-1a with different offsets, finished as in MurmurHash3). */
function hash(text: string): string {
	const half = (seed: number): string => {
		let h = seed;
		for (let i = 0; i < text.length; i++) {
			h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
		}
		h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
		h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
		return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0');
	};
	return half(0x811c9dc5) + half(0x1b873593);
}
