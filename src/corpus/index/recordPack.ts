import { checksum, finish } from '../../analysis/learn/hash';
import { hexOf } from '../../review/hex';
import { ByteReader, ByteWriter, DamagedBytes } from './bytes';

/** What is kept of a text: its packed record, and the fingerprints of all its words (unsigned, ascending, each once). */
export interface KeptText {
	readonly facts: Uint8Array;
	readonly fingerprints: Uint32Array;
}

/** When a file held a text. */
export interface KnownFile {
	/** Of its last change, in milliseconds; 0 where that does not tell whether it has changed. */
	readonly mtime: number;
	/** In bytes. */
	readonly size: number;
	/** The key of its text. */
	readonly text: string;
}

/** Texts by key (16 bytes in hex). */
export const packTexts = (texts: ReadonlyMap<string, KeptText>, engine: string): Uint8Array<ArrayBuffer> =>
	sealed(engine, (out) =>
		out.list([...texts], ([key, { facts, fingerprints }]) => {
			out.raw(bytesOf(key)).block(facts).whole(fingerprints.length);
			fingerprints.forEach((print) => out.hash(print));
		}),
	);

/** Empty where the bytes are damaged, or of another engine: their texts are read again. */
export const unpackTexts = (bytes: Uint8Array, engine: string): Map<string, KeptText> =>
	new Map(
		unsealed(bytes, engine, (from) =>
			from.list((): [string, KeptText] => {
				const key = hexOf(from.raw(KEY));
				// A copy: Node's own bytes are cut without one, and all of a file would stay for a text.
				const facts = new Uint8Array(from.block());
				const fingerprints = Uint32Array.from(from.list(() => from.hash()));
				return [key, { facts, fingerprints }];
			}),
		),
	);

/** Files by key (16 bytes in hex). */
export const packFiles = (files: ReadonlyMap<string, KnownFile>, engine: string): Uint8Array<ArrayBuffer> =>
	sealed(engine, (out) =>
		out.list([...files], ([key, { mtime, size, text }]) =>
			out.raw(bytesOf(key)).number(mtime).whole(size).raw(bytesOf(text)),
		),
	);

/** See {@link unpackTexts}. */
export const unpackFiles = (bytes: Uint8Array, engine: string): Map<string, KnownFile> =>
	new Map(
		unsealed(bytes, engine, (from) =>
			from.list((): [string, KnownFile] => {
				const key = hexOf(from.raw(KEY));
				return [key, { mtime: from.number(), size: from.whole(), text: hexOf(from.raw(KEY)) }];
			}),
		),
	);

/** Length of a key, in bytes. */
const KEY = 16;

function sealed(engine: string, write: (out: ByteWriter) => void): Uint8Array<ArrayBuffer> {
	const out = new ByteWriter();
	write(out);
	const { written } = out;
	return new ByteWriter().text(engine).hash(sumOf(written)).raw(written).written;
}

function unsealed<T>(bytes: Uint8Array, engine: string, read: (from: ByteReader) => T[]): T[] {
	try {
		const from = new ByteReader(bytes);
		const by = from.text();
		const sum = from.hash();
		const rest = from.rest();
		return by === engine && sumOf(rest) === sum ? read(new ByteReader(rest)) : [];
	} catch (error) {
		if (error instanceof DamagedBytes) {
			return [];
		}
		throw error;
	}
}

const sumOf = (bytes: Uint8Array): number => finish(checksum(bytes)) >>> 0;

const bytesOf = (hex: string): Uint8Array =>
	Uint8Array.from({ length: KEY }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
