import type { FoundAttribution } from '../attributions/foundAttribution';
import { NAME_LINK } from '../language/english/patterns';
import { wordsOf } from '../language/english/words';
import type { Span } from '../model';
import { isGoverned, isOwner, startsUpper } from '../syntax/use';
import type { Token } from '../text/document';
import { ordered } from '../text/lists';
import { lastStarting, firstEndingAfter, type Places } from '../text/places';
import type { Referent } from './referent';

/** One place where a referent is spoken of by a name or a noun. */
export interface Item extends Span {
	readonly referent: Referent;
	readonly block: number;
	readonly sentence: number;
	/** How the sentence uses it. */
	readonly position: 'subject' | 'front' | 'owner' | 'governed' | 'other';
	/** Index of the innermost attribution whose content it stands in; -1 in the article's own voice. */
	readonly inside: number;
}

const ARTICLES = wordsOf('articles');
const BEFORE_CLAUSES = wordsOf('before clauses');
/** How far from the beginning of its sentence a subject may stand, in UTF-16 units. */
const FRONT = 60;
/** How many words before a name tell how it is used. */
const REACH = 5;
/** Contents that are looked at for the innermost one. */
const MOST_CONTENTS = 24;
/** ` and ` with a comma before it. */
const LONGEST_LINK = 6;

/** Tells of each place how its sentence uses it, and in whose words it stands. */
export class ItemReader {
	private readonly contents: readonly (Span & { readonly index: number })[];

	constructor(
		private readonly places: Places,
		found: readonly FoundAttribution[],
	) {
		this.contents = ordered(
			found.flatMap(({ content }, index) => content.map(({ start, end }) => ({ start, end, index }))),
			inTextOrder,
		);
	}

	read({ start, end }: Span, referent: Referent): Item {
		const sentence = this.places.sentenceAt(start);
		const block = this.places.blockAt(start);
		const placed = this.places.document.blocks[block];
		const tokens = placed?.block.tokens ?? [];
		const offset = placed?.start ?? 0;
		const first = firstEndingAfter(tokens, start - offset);
		let next = first;
		while ((tokens[next]?.start ?? Infinity) < end - offset) {
			next++;
		}
		const isFront = start - (this.places.sentences[sentence]?.start ?? 0) < FRONT;
		const position = isOwner(tokens, next)
			? 'owner'
			: isGoverned(tokens, first)
				? 'governed'
				: beginsClause(tokens, first)
					? 'subject'
					: isFront
						? 'front'
						: 'other';
		return { start, end, referent, block, sentence, position, inside: this.insideOf(start) };
	}

	/** A stack of open contents would do; contents may cross, so the innermost of the last few is taken. */
	private insideOf(offset: number): number {
		const last = lastStarting(this.contents, offset);
		const near = this.contents.slice(Math.max(0, last + 1 - MOST_CONTENTS), last + 1);
		return near.findLast(({ start, end }) => start <= offset && offset < end)?.index ?? -1;
	}
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

/**
 * Tells, item by item in text order, how each is used beside the others: of what stands at the front of a sentence the
 * first is its subject, unless it stands behind a preposition; who is joined to others is used as they are.
 */
export function subjectTeller(text: string): (item: Item) => Item {
	let sentence = -1;
	let last: Item | undefined;
	return (item) => {
		const joined = last !== undefined && item.position !== 'owner' && isJoined(last, item, text);
		const front = item.position === 'front' && item.sentence !== sentence;
		const position = joined && last ? last.position : front ? 'subject' : item.position;
		last = position === item.position ? item : { ...item, position };
		sentence = position === 'governed' || position === 'owner' ? sentence : item.sentence;
		return last;
	};
}
