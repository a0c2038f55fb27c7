/** Bytes are not what they should be. */
export class DamagedBytes extends Error {}

/** Writes numbers and short texts, small ones in few bytes. */
export class ByteWriter {
	private bytes = new Uint8Array(1024);
	private length = 0;

	/** A whole number from 0 to 2⁵³ − 1: seven bits a byte, the low ones first. */
	whole(value: number): this {
		let rest = value;
		while (rest >= 0x80) {
			this.byte((rest % 0x80) | 0x80);
			rest = Math.floor(rest / 0x80);
		}
		return this.byte(rest);
	}

	/** A whole number that may be negative. */
	signed(value: number): this {
		return this.whole(value < 0 ? -2 * value - 1 : 2 * value);
	}

	/** Four bytes. */
	hash(value: number): this {
		for (let shift = 0; shift < 32; shift += 8) {
			this.byte((value >>> shift) & 0xff);
		}
		return this;
	}

	/** Any number, to the bit. */
	number(value: number): this {
		const bytes = new Uint8Array(8);
		new DataView(bytes.buffer).setFloat64(0, value);
		return this.raw(bytes);
	}

	text(value: string): this {
		return this.block(new TextEncoder().encode(value));
	}

	/** Bytes, and before them how many. */
	block(bytes: Uint8Array): this {
		return this.whole(bytes.length).raw(bytes);
	}

	list<T>(items: readonly T[], write: (item: T) => void): this {
		this.whole(items.length);
		items.forEach(write);
		return this;
	}

	raw(bytes: Uint8Array): this {
		this.makeRoomFor(bytes.length);
		this.bytes.set(bytes, this.length);
		this.length += bytes.length;
		return this;
	}

	/** A copy of all that was written. */
	get written(): Uint8Array<ArrayBuffer> {
		return this.bytes.slice(0, this.length);
	}

	private byte(value: number): this {
		this.makeRoomFor(1);
		this.bytes[this.length++] = value;
		return this;
	}

	private makeRoomFor(more: number): void {
		if (this.length + more > this.bytes.length) {
			const larger = new Uint8Array(2 * (this.length + more));
			larger.set(this.bytes);
			this.bytes = larger;
		}
	}
}

/** So many items of a list are read in one step. */
const STEP = 128;

/** Reads what {@link ByteWriter} wrote; throws {@link DamagedBytes} where that cannot be. */
export class ByteReader {
	private at = 0;

	constructor(private readonly bytes: Uint8Array) {}

	get isAtEnd(): boolean {
		return this.at === this.bytes.length;
	}

	whole(): number {
		let value = 0;
		for (let scale = 1; scale <= 2 ** 49; scale *= 0x80) {
			const byte = this.byte();
			value += (byte & 0x7f) * scale;
			if (byte < 0x80) {
				return value;
			}
		}
		throw new DamagedBytes('number');
	}

	signed(): number {
		const value = this.whole();
		return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
	}

	hash(): number {
		return (this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24)) >>> 0;
	}

	number(): number {
		const { buffer, byteOffset, byteLength } = this.raw(8);
		return new DataView(buffer, byteOffset, byteLength).getFloat64(0);
	}

	text(): string {
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.block());
	}

	block(): Uint8Array {
		return this.raw(this.whole());
	}

	list<T>(read: () => T): T[] {
		return Array.from({ length: this.listLength() }, read);
	}

	/** The same, handing control back every few items. */
	*listInSteps<T>(read: () => T): Generator<void, T[]> {
		const length = this.listLength();
		const items: T[] = [];
		while (items.length < length) {
			items.push(read());
			if (items.length % STEP === 0) {
				yield;
			}
		}
		return items;
	}

	/** One of some things, by its index. */
	oneOf<T>(things: readonly T[]): T {
		const at = this.whole();
		const thing = things[at];
		if (thing === undefined) {
			throw new DamagedBytes('choice');
		}
		return thing;
	}

	/** A view of all that is left. */
	rest(): Uint8Array {
		return this.raw(this.bytes.length - this.at);
	}

	/** A view of the next bytes. */
	raw(length: number): Uint8Array {
		if (this.at + length > this.bytes.length) {
			throw new DamagedBytes('end');
		}
		this.at += length;
		return this.bytes.subarray(this.at - length, this.at);
	}

	private listLength(): number {
		const length = this.whole();
		if (length > this.bytes.length - this.at) {
			throw new DamagedBytes('list');
		}
		return length;
	}

	private byte(): number {
		const byte = this.bytes[this.at++];
		if (byte === undefined) {
			throw new DamagedBytes('end');
		}
		return byte;
	}
}
