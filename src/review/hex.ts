/** Bytes in hexadecimal digits. */
export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => digits(byte, 2)).join('');

/** A number of 32 bits, signed or not, in hexadecimal digits. */
export const hexOfWord = (word: number): string => digits(word >>> 0, 8);

const digits = (value: number, count: number): string => value.toString(16).padStart(count, '0');
