import hashes from '../analysis/encoder/data/hashes.json';

/** The files of the second reader, by what they are: where they stand in `dist/encoder`. */
const ENCODER_FILES = {
	/** ONNX Runtime itself, for WebAssembly. */
	runtime: 'ort-wasm-simd-threaded.wasm',
	encoder: 'encoder.onnx',
	roles: 'roles.onnx',
	vocabulary: 'vocabulary.txt',
} as const;

/** Changes with the files: what one encoder read says nothing of another. */
export const ENCODER_VERSION = Object.values(hashes).join(' ');

/** Their bytes. */
export type EncoderFiles = Readonly<Record<keyof typeof ENCODER_FILES, Uint8Array<ArrayBuffer>>>;

/** @param read the bytes of a file, by its name */
export async function readEncoderFiles(
	read: (file: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<EncoderFiles> {
	const { runtime, encoder, roles, vocabulary } = ENCODER_FILES;
	const [a, b, c, d] = await Promise.all([read(runtime), read(encoder), read(roles), read(vocabulary)]);
	return { runtime: a, encoder: b, roles: c, vocabulary: d };
}
