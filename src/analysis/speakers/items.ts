import { NAME_LINK } from '../language/english/patterns';
import { wordsOf } from '../language/english/words';
import type { Span } from '../model';
import { isGoverned, isOwner, startsUpper } from '../syntax/use';
import type { Token } from '../text/document';
import { firstEndingAfter, firstStartingFrom, type Places } from '../text/places';
import type { Referent } from './referents';

/** Where something stands in a text. */
export interface Place extends Span {
	readonly block: number;
	readonly sentence: number;
}

/** One place where a referent is spoken of by a name or a noun. */
export interface Item extends Place {
	readonly referent: Referent;
	/** How the sentence uses it. */
	readonly position: 'subject' | 'front' | 'owner' | 'governed' | 'other';
	/** Whether it stands in somebody's words, not in the article's own voice. */
	readonly quoted: boolean;
}

const ARTICLES = wordsOf('articles');
const BEFORE_CLAUSES = wordsOf('before clauses');
/** How far from the beginning of its sentence a subject may stand, in UTF-16 units. */
const FRONT = 60;
/** How many words before a name tell how it is used. */
const REACH = 5;
/** ` and ` with a comma before it. */
const LONGEST_LINK = 6;

/** How a sentence uses what stands at a place in it, as far as the words around tell. */
export function positionOf({ document, sentences }: Places, { start, end, block, sentence }: Place): Item['position'] {
	const placed = document.blocks[block];
	const tokens = placed?.block.tokens ?? [];
	const offset = placed?.start ?? 0;
	const first = firstEndingAfter(tokens, start - offset);
	if (isOwner(tokens, firstStartingFrom(tokens, end - offset))) {
		return 'owner';
	}
	if (isGoverned(tokens, first)) {
		return 'governed';
	}
	if (beginsClause(tokens, first)) {
		return 'subject';
	}
	return start - (sentences[sentence]?.start ?? 0) < FRONT ? 'front' : 'other';
}

function beginsClause(tokens: readonly Token[], end: number): boolean {
	for (let at = end - 1; at >= 0 && at >= end - REACH; at--) {
		const text = tokens[at]?.text ?? '';
		if (!ARTICLES.has(text) && !startsUpper(text)) {
			return BEFORE_CLAUSES.has(text);
		}
	}
	return true;
}

/** By place; of those at one place the longer comes first. */
export const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Whether the one follows the other in a list: *Ada Stone, Ben Holt and Cem Diaz*. */
export function isJoined(before: Span, after: Span, text: string): boolean {
	const gap = after.start - before.end;
	return gap > 1 && gap <= LONGEST_LINK && NAME_LINK.test(text.slice(before.end, after.start));
}
