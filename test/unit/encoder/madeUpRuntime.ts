import { readFileSync } from 'node:fs';
import type { EncoderRuntime } from '../../../src/analysis/encoder/readWindow';
import { mix } from '../../../src/analysis/learn/hash';

const WIDTH = 4;
const NAMES = 17;
const CUES = 3;
const ROLES = 5;

/** A chance in [0, 1) that is the same for the same number. */
const chanceOf = (seed: number, at: number): number => (Math.imul(seed + at, 0x9e3779b1) >>> 0) / 2 ** 32;

/**
 * In place of an encoder one that is quick, and makes something up of all it is given, so that whatever is fed otherwise, or
 * read by other neighbours, shows. Counts the windows that it reads.
 */
export class MadeUpRuntime implements EncoderRuntime {
	readonly vocabulary = readFileSync('src/analysis/encoder/data/vocabulary.txt', 'utf8');
	runs = 0;

	async encode(
		ids: readonly number[],
		cases: readonly number[],
		marks: readonly number[],
	): ReturnType<EncoderRuntime['encode']> {
		this.runs += 1;
		const all = ids.reduce((sum, id, i) => mix(sum, mix(id, mix(cases[i] ?? 0, marks[i] ?? 0))), ids.length);
		const rows = (width: number, salt: number): Float32Array => {
			const seed = mix(all, salt);
			return new Float32Array(ids.length * width).map((_, i) => chanceOf(seed, i));
		};
		const cues = rows(CUES, 3);
		// Few pieces are cues.
		cues.forEach((chance, i) => (cues[i] = chance < 0.97 ? chance / 20 : chance));
		return { hidden: rows(WIDTH, 1), names: rows(NAMES, 2), cues };
	}

	async roles(hidden: Float32Array, cues: readonly (readonly [number, number])[]): Promise<Float32Array> {
		const size = hidden.length / WIDTH;
		const all = hidden.reduce((sum, number) => mix(sum, Math.floor(number * 2 ** 24)), size);
		return Float32Array.from({ length: cues.length * size * ROLES }, (_, i) => {
			const [first = 0, end = 0] = cues[Math.floor(i / (size * ROLES))] ?? [];
			return chanceOf(mix(mix(all, first), end), i % (size * ROLES));
		});
	}
}
