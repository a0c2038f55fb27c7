/**
 * Rows of small weights, two to a 32-bit number: an even label in the low half, the odd one behind it in the high half.
 * Sums of rows are sums of these numbers as long as each half stays within 16 bits, which a few hundred signed bytes do.
 */
export interface PackedRows {
	/** Where a row begins in {@link cells}; -1 for rows too sparse to be packed. */
	readonly starts: Int32Array;
	readonly cells: Int32Array;
}

/** Rows with no more weights than this are added up one by one. */
const SPARSE = 8;
/** Numbers to a row: enough for 34 labels. */
export const PACKED_WIDTH = 17;

/** Packs the rows that have many weights. */
export function packRows(starts: Uint32Array, labels: Uint8Array, weights: Int8Array): PackedRows {
	const rows = starts.length - 1;
	const packedStarts = new Int32Array(Math.max(rows, 0)).fill(-1);
	let count = 0;
	for (let row = 0; row < rows; row++) {
		if ((starts[row + 1] ?? 0) - (starts[row] ?? 0) > SPARSE) {
			packedStarts[row] = PACKED_WIDTH * count++;
		}
	}
	const cells = new Int32Array(PACKED_WIDTH * count);
	for (let row = 0; row < rows; row++) {
		const start = packedStarts[row] ?? -1;
		for (let cell = start < 0 ? Infinity : (starts[row] ?? 0); cell < (starts[row + 1] ?? 0); cell++) {
			const label = labels[cell] ?? 0;
			const weight = weights[cell] ?? 0;
			const at = start + (label >> 1);
			cells[at] = (cells[at] ?? 0) + (label & 1 ? weight * 65536 : weight);
		}
	}
	return { starts: packedStarts, cells };
}

/** Adds packed sums to sums by label. */
export function unpackInto(sums: Int32Array, packed: Int32Array): void {
	for (let at = 0; at < packed.length; at++) {
		const both = packed[at] ?? 0;
		const low = (both << 16) >> 16;
		const label = 2 * at;
		sums[label] = (sums[label] ?? 0) + low;
		if (label + 1 < sums.length) {
			sums[label + 1] = (sums[label + 1] ?? 0) + ((both - low) >> 16);
		}
	}
}
