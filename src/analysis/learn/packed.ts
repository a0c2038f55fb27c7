import { checksum } from './hash';

/** A file that is cut, changed, or of another version or table of features. */
export class DataError extends Error {}

export const MAGIC = 0x31445253; // "SRD1"
/** Bytes of the magic number and the checksum. */
export const HEAD = 8;

/** Reads what the packer (`src/packer.ts`) packed, in the same order. */
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
		let value = 0;
		return new Uint32Array(this.number()).map(() => (value += this.number()));
	}

	bytes(): Uint8Array<ArrayBuffer> {
		return this.raw(this.number());
	}

	text(): string {
		return new TextDecoder().decode(this.bytes());
	}
}

/** Runs a reader of packed data. @throws DataError that names the file and what to do */
export function unpack<T>(bytes: Uint8Array, file: string, read: (from: Unpacker) => T): T {
	try {
		return read(new Unpacker(bytes));
	} catch (error) {
		const what = error instanceof Error ? error.message : String(error);
		throw new DataError(`${file} is damaged (${what}). Install the extension again, or run "npm run train".`);
	}
}
