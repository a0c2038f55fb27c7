import type { TextChange } from '../review/anchors/trackSpan';

/**
 * Applies changes one after another, each to the text the one before left.
 *
 * VS Code gives those of one event from the end of the text to its beginning, so that no change moves the next: thousands
 * are then put together at once.
 */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
	const descend = changes.every(({ start, length }, i) => start + length <= (changes[i - 1]?.start ?? Infinity));
	if (!descend) {
		return changes.reduce(
			(before, change) => before.slice(0, change.start) + change.text + before.slice(change.start + change.length),
			text,
		);
	}
	const parts: string[] = [];
	let end = text.length;
	for (const change of changes) {
		parts.push(text.slice(change.start + change.length, end), change.text);
		end = change.start;
	}
	parts.push(text.slice(0, end));
	return parts.reverse().join('');
}
