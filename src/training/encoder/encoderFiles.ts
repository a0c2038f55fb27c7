import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EncoderFiles } from '../../worker/encoderFiles';
import type { EvidenceByBlock } from '../../analysis/encoder/evidence';
import type { SecondReader } from '../../analysis/encoder/secondReader';
import { documentOf } from '../documentOf';

/** Where the product's encoder is. */
export const ENCODER_DATA = join('src', 'analysis', 'encoder', 'data');

/** @param folder as `export.py` writes it */
export function readEncoder(folder: string): EncoderFiles {
	const read = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(folder, file)));
	return {
		runtime: new Uint8Array(
			readFileSync(join('node_modules', 'onnxruntime-web', 'dist', 'ort-wasm-simd-threaded.wasm')),
		),
		encoder: read('encoder.onnx'),
		roles: read('roles.onnx'),
		vocabulary: read('vocabulary.txt'),
	};
}

/** What the second reader makes of the blocks of a text. */
export async function readBlocks(reader: SecondReader, text: string): Promise<EvidenceByBlock> {
	const reading = reader.read(documentOf(text));
	while (await reading.readOne());
	return reading.evidence();
}
