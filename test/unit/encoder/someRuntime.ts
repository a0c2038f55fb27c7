import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EncoderRuntime } from '../../../src/analysis/encoder/readWindow';
import { readEncoderFiles, type EncoderFiles } from '../../../src/worker/encoderFiles';
import { onnxRuntime } from '../../../src/worker/onnxRuntime';
import type { LoadEncoder } from '../../../src/worker/server';

const read = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join('dist', 'encoder', file)));

/** The product's own files. */
export const encoderFiles = (): Promise<EncoderFiles> => readEncoderFiles(async (file) => read(file));

let made: Promise<EncoderRuntime> | undefined;
/** The product's encoder, which all tests of a file share. */
export const sharedRuntime = (): Promise<EncoderRuntime> => (made ??= encoderFiles().then(onnxRuntime));

/** Loads the encoder that all tests of a file share. */
export const sharedEncoder: LoadEncoder = sharedRuntime;

/** An encoder that ends its thread at the first window. */
export const crashingRuntime: LoadEncoder = async () => ({
	vocabulary: '[UNK]\n[CLS]\n[SEP]',
	encode: () => process.exit(9),
	roles: () => process.exit(9),
});
