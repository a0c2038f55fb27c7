/** Finds the row of a hash in a sorted list of hashes; nothing is copied, so that opening a data file costs little. */
export class HashTable {
	/** First row of each bucket; a bucket is what shares its leading bits. */
	private readonly buckets: Uint32Array;
	private readonly shift: number;

	/** @param hashes ascending, each once */
	constructor(private readonly hashes: Uint32Array) {
		let bits = 1;
		while (bits < 20 && 1 << bits < hashes.length) {
			bits++;
		}
		this.shift = 32 - bits;
		this.buckets = new Uint32Array((1 << bits) + 1);
		let bucket = 0;
		for (let row = 0; row < hashes.length; row++) {
			const own = (hashes[row] ?? 0) >>> this.shift;
			while (bucket <= own) {
				this.buckets[bucket++] = row;
			}
		}
		this.buckets.fill(hashes.length, bucket);
	}

	/** The row of `hash`, signed or not, or -1. */
	find(hash: number): number {
		const hashes = this.hashes;
		const wanted = hash >>> 0;
		const bucket = hash >>> this.shift;
		const end = this.buckets[bucket + 1] ?? 0;
		for (let row = this.buckets[bucket] ?? 0; row < end; row++) {
			if (hashes[row] === wanted) {
				return row;
			}
		}
		return -1;
	}
}
