/**
 * A data file in sections: little-endian, a magic number, then for each section its length in bytes and its bytes.
 *
 * @returns copies, so that each is aligned whatever buffer the bytes came in; `null` where the bytes are no such file
 */
export function readSections(bytes: Uint8Array, magic: number): Uint8Array[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 4 || view.getUint32(0, true) !== magic) {
		return null;
	}
	const sections: Uint8Array[] = [];
	for (let at = 4; at + 4 <= bytes.length;) {
		const length = view.getUint32(at, true);
		if (at + 4 + length > bytes.length) {
			return null;
		}
		sections.push(new Uint8Array(bytes.subarray(at + 4, at + 4 + length)));
		at += 4 + length;
	}
	return sections;
}

/** The bytes of a file that {@link readSections} reads. */
export function writeSections(sections: readonly Uint8Array[], magic: number): Uint8Array {
	const bytes = new Uint8Array(4 + sections.reduce((sum, section) => sum + 4 + section.length, 0));
	const view = new DataView(bytes.buffer);
	view.setUint32(0, magic, true);
	let at = 4;
	for (const section of sections) {
		view.setUint32(at, section.length, true);
		bytes.set(section, at + 4);
		at += 4 + section.length;
	}
	return bytes;
}
