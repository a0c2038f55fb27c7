import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { analyze, Session } from '../analysis/session';
import { SecondReader } from '../analysis/encoder/secondReader';
import { loadEnglish, type English } from '../analysis/trained/english';
import type { Analysis } from '../analysis/model';
import { drain } from '../analysis/text/drain';
import { readEncoderFiles } from '../worker/encoderFiles';
import { onnxRuntime, type Onnx } from '../worker/onnxRuntime';
import type { Depth } from '../worker/protocol';

/** Reads texts in this thread: quickly, or carefully with the second reader. */
export class TextReader {
	private constructor(
		readonly english: English,
		private readonly second: SecondReader | null,
	) {}

	/** @throws Error where files that belong to the program cannot be read */
	static async of(depth: Depth): Promise<TextReader> {
		const english = loadEnglish((file) => readFileSync(join(__dirname, 'english', file)));
		if (depth === 'quick') {
			return new TextReader(english, null);
		}
		const files = await readEncoderFiles((file) => readFile(join(__dirname, 'encoder', file)));
		return new TextReader(english, new SecondReader(await onnxRuntime(files, nativeOnnx())));
	}

	/** Without the second reader. */
	quickly(text: string): Analysis {
		return analyze(text, this.english);
	}

	async analyze(text: string): Promise<Analysis> {
		const session = new Session(this.english);
		const reading = this.second?.read(drain(session.cut(text)));
		while (await reading?.readOne());
		return drain(session.read(text, reading?.evidence()));
	}
}

/** ONNX Runtime in the machine's own code, which is three to five times as fast, where somebody has installed it. */
export function nativeOnnx(): Onnx | undefined {
	try {
		return createRequire(__filename)('onnxruntime-node') as Onnx;
	} catch {
		return undefined;
	}
}
