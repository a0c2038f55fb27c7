import type { WordForm } from '../english/nameLexicon';
import type { Block } from '../text/document';
import { wordSet } from '../text/wordSet';
import type { FoundMention } from './foundMention';

const HEADS = wordSet('Treaty Pact Protocol Declaration Constitution Accord');
const LONGEST = 10;

/**
 * Treaties and constitutions called after a place or matter: *Treaty of Utrecht*, *Constitution of the United States*.
 * Offsets relative to the block.
 */
export function findTreaties({ tokens, sentences }: Block, forms: readonly WordForm[]): FoundMention[] {
	const found: FoundMention[] = [];
	for (const { firstToken, endToken } of sentences) {
		for (let at = firstToken; at + 2 < endToken; at++) {
			const first = tokens[at];
			const link = tokens[at + 1]?.text;
			if (!first || (link !== 'of' && link !== 'on') || !forms[at]?.capital || !HEADS.has(first.text)) {
				continue;
			}
			const stop = Math.min(endToken, at + LONGEST);
			let end = -1;
			for (let i = at + 2; i < stop; i++) {
				const word = tokens[i]?.text ?? '';
				if (/^\p{Lu}/u.test(word)) {
					end = i + 1;
				} else if (!/^(?:the|of|and)$/.test(word)) {
					break;
				}
			}
			const last = tokens[end - 1];
			if (last) {
				found.push({ start: first.start, end: last.end, kind: 'work' });
				at = end - 1;
			}
		}
	}
	return found;
}
