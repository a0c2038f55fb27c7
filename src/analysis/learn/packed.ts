import { checksum } from './hash';

/** A file that is cut, changed, or of another version or table of features. */
export class DataError extends Error {}

const MAGIC = 0x31445253; // "SRD1"
const HEAD = 8;

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

/** Reads what {@link Packer} packed, in the same order. */
export class Unpacker {
	private at = HEAD;

	/** @throws DataError where the bytes are no such file, cut or changed */
	constructor(private readonly file: Uint8Array) {
		const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
		if (file.length < HEAD || view.getUint32(0, true) !== MAGIC) {
			throw new DataError('no data of this version');
		}
		if (view.getUint32(4, true) !== checksum(file.subarray(HEAD))) {
			throw new DataError('its checksum is another');
		}
	}

	number(): number {
		let value = 0;
		for (let factor = 1; ; factor *= 128) {
			const byte = this.file[this.at++];
			if (byte === undefined) {
				throw new DataError('ends too early');
			}
			value += (byte & 127) * factor;
			if (byte < 128) {
				return value;
			}
		}
	}

	/** A copy, so that it is aligned whatever buffer the bytes came in. */
	raw(length: number): Uint8Array<ArrayBuffer> {
		if (this.at + length > this.file.length) {
			throw new DataError('ends too early');
		}
		this.at += length;
		return new Uint8Array(this.file.subarray(this.at - length, this.at));
	}

	ascending(): Uint32Array {
		const values = new Uint32Array(this.number());
		let value = 0;
		for (let i = 0; i < values.length; i++) {
			value += this.number();
			values[i] = value;
		}
		return values;
	}

	bytes(): Uint8Array<ArrayBuffer> {
		return this.raw(this.number());
	}

	text(): string {
		return new TextDecoder().decode(this.bytes());
	}
}

/**
 * Runs a reader of packed data, so that what goes wrong names the file and what to do.
 *
 * @throws DataError
 */
export function unpack<T>(bytes: Uint8Array, file: string, read: (from: Unpacker) => T): T {
	try {
		return read(new Unpacker(bytes));
	} catch (error) {
		const what = error instanceof Error ? error.message : String(error);
		throw new DataError(`${file} is damaged (${what}). Install the extension again, or run "npm run train".`);
	}
}
