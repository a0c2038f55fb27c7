import { finish, hashText } from '../analysis/learn/hash';
import { hexOfWord } from './hex';

/** 64 bits in hexadecimal digits: two runs of FNV-1a with different offsets, finished as in MurmurHash3. */
export const hash64 = (text: string): string => hash32(text) + hexOfWord(otherHash(text));

/** 32 bits in hexadecimal digits. */
export const hash32 = (text: string): string => hexOfWord(hashText(text));

function otherHash(text: string): number {
	let h = 0x1b873593;
	for (let i = 0; i < text.length; i++) {
		h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	}
	return finish(h);
}
