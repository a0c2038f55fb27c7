import { checksum } from './analysis/learn/hash';
import { HEAD, MAGIC } from './analysis/learn/packed';

/** Packs numbers, arrays and texts into one file: little-endian, a magic number, a checksum, then what was put, in order. */
export class Packer {
	private written = new Uint8Array(1 << 16);
	private length = HEAD;

	/** A whole number from 0: seven bits a byte, the lowest first (LEB128). */
	number(value: number): void {
		let rest = value;
		for (; rest > 127; rest = Math.floor(rest / 128)) {
			this.byte((rest % 128) + 128);
		}
		this.byte(rest);
	}

	/** A list of numbers as it is laid out in memory. */
	raw(values: ArrayBufferView): void {
		for (const byte of new Uint8Array(values.buffer, values.byteOffset, values.byteLength)) {
			this.byte(byte);
		}
	}

	/** Ascending unsigned numbers, each as the difference to the one before. */
	ascending(values: Uint32Array): void {
		this.number(values.length);
		let before = 0;
		for (const value of values) {
			this.number(value - before);
			before = value;
		}
	}

	/** With how many they are. */
	bytes(bytes: Uint8Array): void {
		this.number(bytes.length);
		this.raw(bytes);
	}

	text(text: string): void {
		this.bytes(new TextEncoder().encode(text));
	}

	/** The whole file. */
	seal(): Uint8Array<ArrayBuffer> {
		const file = this.written.slice(0, this.length);
		const view = new DataView(file.buffer);
		view.setUint32(0, MAGIC, true);
		view.setUint32(4, checksum(file.subarray(HEAD)), true);
		return file;
	}

	private byte(value: number): void {
		if (this.length === this.written.length) {
			const more = new Uint8Array(2 * this.length);
			more.set(this.written);
			this.written = more;
		}
		this.written[this.length++] = value;
	}
}

/** The bytes of a file of what is put into it. */
export function pack(put: (into: Packer) => void): Uint8Array<ArrayBuffer> {
	const into = new Packer();
	put(into);
	return into.seal();
}
