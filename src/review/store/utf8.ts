/** How much is translated before others have a turn, in bytes or UTF-16 units. */
const PIECE = 256 * 1024;

/** Reads UTF-8, however much, in turns; a byte-order mark at the start is left out. */
export async function decodeInTurns(bytes: Uint8Array, rest: () => Promise<void>): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	for (let at = 0; at < bytes.length; at += PIECE) {
		text += decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
		if (at + PIECE < bytes.length) {
			await rest();
		}
	}
	return text + decoder.decode();
}

/** Writes UTF-8, however much, in turns. */
export async function encodeInTurns(text: string, rest: () => Promise<void>): Promise<Uint8Array> {
	const encoder = new TextEncoder();
	const pieces: Uint8Array[] = [];
	let size = 0;
	for (let at = 0; at < text.length;) {
		const end = at + PIECE + (isHighSurrogate(text.charCodeAt(at + PIECE - 1)) ? 1 : 0);
		const piece = encoder.encode(text.slice(at, end));
		pieces.push(piece);
		size += piece.length;
		at = end;
		if (at < text.length) {
			await rest();
		}
	}
	const [only] = pieces;
	if (only && pieces.length === 1) {
		return only;
	}
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
