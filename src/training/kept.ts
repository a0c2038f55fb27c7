import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join('out', 'kept');

/**
 * The bytes that `make` gives, or those it gave before for the same things, which are kept in `out/kept`.
 *
 * @param of all that the bytes depend on: data, options, and the text of the code that makes them
 */
export function kept(of: Iterable<string | Uint8Array | Uint32Array | Int32Array>, make: () => Uint8Array): Uint8Array {
	const hash = createHash('sha256');
	for (const part of of) {
		hash.update(part).update('\0');
	}
	const path = join(FOLDER, hash.digest('hex').slice(0, 32));
	if (existsSync(path)) {
		return new Uint8Array(readFileSync(path));
	}
	const bytes = make();
	mkdirSync(FOLDER, { recursive: true });
	// Whole or not at all, should the run be stopped meanwhile; the process that works ahead may have come to the same.
	const written = `${path}.${String(process.pid)}`;
	writeFileSync(written, bytes);
	renameSync(written, path);
	return bytes;
}

/**
 * The text of files of code under `src`, without imports and layout, as a part of what {@link kept} depends on; programs run
 * from the root.
 */
export const codeOf = (...files: readonly string[]): string =>
	files
		.map((file) => readFileSync(join('src', `${file}.ts`), 'utf8').replace(/^import [^;]*;$/gm, ''))
		.join('\n')
		.replace(/\s+/g, ' ');
