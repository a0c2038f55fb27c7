import * as web from 'onnxruntime-web/wasm';
import type { Encoded, EncoderRuntime } from '../analysis/encoder/readWindow';
import type { EncoderFiles } from './encoderFiles';

/** What is used of ONNX Runtime, in whichever form. */
export type Onnx = Pick<typeof web, 'InferenceSession' | 'Tensor'>;

/** Distances to the cue are told apart up to so many pieces. */
const FAR = 129;

/**
 * Makes ready ONNX Runtime (WebAssembly) and the weights. One thread, and one window a run: what is computed is then the same
 * to the byte wherever it runs.
 *
 * @param files are given away: WebAssembly has copies of its own
 * @param native runs it in the machine's own code, where there is such a thing
 * @throws Error where it cannot be loaded
 */
export async function onnxRuntime(files: EncoderFiles, native?: Onnx): Promise<EncoderRuntime> {
	if (!native) {
		web.env.wasm.wasmBinary = files.runtime;
		web.env.wasm.numThreads = 1;
		web.env.wasm.proxy = false;
		web.env.logLevel = 'error';
	}
	const onnx: Onnx = native ?? web;
	const options: web.InferenceSession.SessionOptions = {
		executionProviders: [native ? 'cpu' : 'wasm'],
		// They were optimized when they were made, see training/encoder/export.py.
		graphOptimizationLevel: 'disabled',
		intraOpNumThreads: 1,
		interOpNumThreads: 1,
	};
	const encoder = await onnx.InferenceSession.create(files.encoder, options);
	const roles = await onnx.InferenceSession.create(files.roles, options);
	if (!native) {
		delete web.env.wasm.wasmBinary;
		[files.runtime, files.encoder, files.roles].forEach(letGo);
	}
	return new OnnxRuntime(onnx, new TextDecoder().decode(files.vocabulary), encoder, roles);
}

/** Gives memory back at once: a thread that makes little garbage would keep it for minutes. What nobody receives is freed. */
function letGo({ buffer }: Uint8Array<ArrayBuffer>): void {
	const { port1 } = new MessageChannel();
	port1.postMessage(undefined, [buffer]);
	port1.close();
}

/** Its runs follow each other: WebAssembly has one memory, which one run may let grow under another. */
class OnnxRuntime implements EncoderRuntime {
	private last: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly onnx: Onnx,
		readonly vocabulary: string,
		private readonly encoder: web.InferenceSession,
		private readonly roleReader: web.InferenceSession,
	) {}

	async encode(ids: readonly number[], cases: readonly number[], marks: readonly number[]): Promise<Encoded> {
		const row = (values: readonly number[]): web.Tensor =>
			new this.onnx.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
		const given = { ids: row(ids), case: row(cases), mark: row(marks) };
		const made = await this.inTurn(() => this.encoder.run(given, ['hidden', 'names', 'cues']));
		return { hidden: numbers(made.hidden), names: numbers(made.names), cues: numbers(made.cues) };
	}

	async roles(hidden: Float32Array, cues: readonly (readonly [number, number])[]): Promise<Float32Array> {
		const width = WIDTH;
		const pieces = hidden.length / width;
		const on = new Float32Array(cues.length * pieces);
		const places = new BigInt64Array(cues.length * pieces);
		cues.forEach(([first, end], cue) => {
			on.fill(1, cue * pieces + first, cue * pieces + end);
			for (let piece = 0; piece < pieces; piece++) {
				places[cue * pieces + piece] = BigInt(placeOf(piece, first, end));
			}
		});
		const size = [cues.length, pieces];
		const given = {
			hidden: new this.onnx.Tensor('float32', hidden, [pieces, width]),
			cue: new this.onnx.Tensor('float32', on, size),
			place: new this.onnx.Tensor('int64', places, size),
		};
		const made = await this.inTurn(() => this.roleReader.run(given));
		return numbers(made.roles);
	}

	private inTurn<T>(run: () => Promise<T>): Promise<T> {
		const made = this.last.then(run);
		this.last = made.catch(() => undefined);
		return made;
	}
}

/** Numbers in the encoding of one piece. */
const WIDTH = 384;

/** How far a piece is from the cue, in pieces, as a row of the table of places. */
function placeOf(piece: number, first: number, end: number): number {
	const distance = piece < first ? piece - first : piece >= end ? piece - end + 1 : 0;
	return Math.max(-FAR, Math.min(FAR, distance)) + FAR;
}

/** @throws Error where the model gave something else than numbers */
function numbers(tensor: web.Tensor | undefined): Float32Array {
	if (!(tensor?.data instanceof Float32Array)) {
		throw new Error('the encoder gave no numbers: its file is of another version');
	}
	return tensor.data;
}
