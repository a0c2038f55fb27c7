import type { Document } from '../text/document';
import type { FoundMention } from './foundMention';

/**
 * Adds the initials that label the answers of an interview (`MS We did not expect that.`): capitals at the start of
 * several paragraphs that are the initials of a person named in full.
 *
 * @param found in text order
 */
export function addInitials(document: Document, found: readonly FoundMention[]): FoundMention[] {
	const places = new Map<string, { start: number; end: number }[]>();
	for (const { start, block } of document.blocks) {
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
	}
	const repeated = [...places].filter(([, list]) => list.length > 1);
	if (repeated.length === 0) {
		return [...found];
	}
	const initials = new Set(
		found.flatMap(({ start, end, kind }) => (kind === 'person' ? [initialsOf(document.text.slice(start, end))] : [])),
	);
	const labels = new Map(
		repeated.flatMap(([letters, list]) =>
			initials.has(letters) ? list.map((span) => [span.start, span] as const) : [],
		),
	);
	const kept = found.filter(({ start }) => !labels.has(start));
	const added = [...labels.values()].map((span): FoundMention => ({ ...span, kind: 'person' }));
	return [...kept, ...added].sort((a, b) => a.start - b.start);
}

/** `Mary Ann Smith` → `MAS`. */
export function initialsOf(name: string): string {
	return (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('');
}
