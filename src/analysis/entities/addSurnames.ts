import { wordsOf } from '../language/english/words';
import { startsUpper } from '../syntax/use';
import type { Block, Document, Token } from '../text/document';
import type { FoundMention } from './foundMention';
import { withoutOverlap } from './withoutOverlap';

const LEAST_LETTERS = 3;
const ARTICLES = wordsOf('articles');

/**
 * Adds surnames that were not seen as names because they are words as well: *Fell said*, where the text names an Ada Fell.
 * At the beginning of a sentence every word has a capital: there only those count that stand alone elsewhere too.
 *
 * @param found in text order
 */
export function addSurnames({ blocks, text }: Document, found: readonly FoundMention[]): readonly FoundMention[] {
	const surnames = new Set<string>();
	const alone = new Set<string>();
	for (const { start, end, kind } of found) {
		const words = kind === 'person' ? text.slice(start, end).split(/\s+/) : [];
		const last = words.at(-1) ?? '';
		if (last.length >= LEAST_LETTERS && startsUpper(last)) {
			(words.length > 1 ? surnames : alone).add(last);
		}
	}
	if (surnames.size === 0) {
		return found;
	}
	const added: FoundMention[] = [];
	for (const { start, block } of blocks) {
		for (const { firstToken, endToken } of block.sentences) {
			let begins = true;
			for (let at = firstToken; at < endToken; at++) {
				const token = block.tokens[at] as Token;
				if ((begins ? alone : surnames).has(token.text) && surnames.has(token.text) && standsAlone(block, at)) {
					added.push({ start: start + token.start, end: start + token.end, kind: 'person' });
				}
				begins &&= token.kind === 'mark';
			}
		}
	}
	return withoutOverlap(found, added);
}

/** Whether neither another capital nor a hyphen stands beside it, nor an article before it. */
function standsAlone({ tokens }: Block, at: number): boolean {
	const [before, behind] = [tokens[at - 1], tokens[at + 1]];
	const goesOn = ({ text }: Token): boolean => startsUpper(text) || text === '-';
	return !(before && (goesOn(before) || ARTICLES.has(before.text))) && !(behind && goesOn(behind));
}
