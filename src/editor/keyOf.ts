import { hexOf } from '../review/hex';

/** A key for the content of a text, or for the address of a file, of which the storage then says nothing else. */
export async function keyOf(text: string): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return hexOf(new Uint8Array(hash, 0, 16));
}
