import type { Document } from '../text/document';
import { inTurns } from '../text/inTurns';
import type { FoundMention } from './foundMention';

/**
 * Adds the initials that label the answers of an interview (`MS We did not expect that.`): capitals at the start of
 * several paragraphs that are the initials of a person named in full. Hands control back between paragraphs and names.
 *
 * @param found in text order
 */
export function* addInitials(
	document: Document,
	found: readonly FoundMention[],
): Generator<void, readonly FoundMention[]> {
	const places = new Map<string, { start: number; end: number }[]>();
	yield* inTurns(document.blocks, ({ start, block }) => {
		const [first, second] = block.tokens;
		if (
			first &&
			second &&
			/^\p{Lu}{2,3}$/u.test(first.text) &&
			(second.text === ':' || /^["“]?\p{Lu}/u.test(second.text))
		) {
			const list = places.get(first.text) ?? [];
			list.push({ start: start + first.start, end: start + first.end });
			places.set(first.text, list);
		}
	});
	for (const [letters, list] of places) {
		if (list.length < 2) {
			places.delete(letters);
		}
	}
	if (places.size === 0) {
		return found;
	}
	const initials = new Set<string>();
	yield* inTurns(found, ({ start, end, kind }) => {
		if (kind === 'person') {
			initials.add(initialsOf(document.text.slice(start, end)));
		}
	});
	const labels: FoundMention[] = [];
	for (const [letters, list] of places) {
		if (initials.has(letters)) {
			yield* inTurns(list, (span) => labels.push({ ...span, kind: 'person' }));
		}
	}
	labels.sort((a, b) => a.start - b.start);
	const both: FoundMention[] = [];
	let next = 0;
	yield* inTurns(found, (mention) => {
		for (let label = labels[next]; label && label.start <= mention.start; label = labels[++next]) {
			both.push(label);
		}
		if (both.at(-1)?.start !== mention.start) {
			both.push(mention);
		}
	});
	both.push(...labels.slice(next));
	return both;
}

/** `Mary Ann Smith` → `MAS`. */
export function initialsOf(name: string): string {
	return (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('');
}
