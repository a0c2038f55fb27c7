import type { FoundMention } from './foundMention';

/**
 * Joins two lists in text order, leaving out what overlaps: a name wins over an amount inside it (*Article 50*), a
 * longer amount over a name (*May 5*). Both lists are in text order without overlap of their own.
 */
export function withoutOverlap(names: readonly FoundMention[], values: readonly FoundMention[]): FoundMention[] {
	if (names.length === 0 || values.length === 0) {
		return [...names, ...values];
	}
	const kept: FoundMention[] = [];
	let at = 0;
	for (const value of values) {
		let name = names[at];
		while (name && name.end <= value.start) {
			kept.push(name);
			name = names[++at];
		}
		if (!name || name.start >= value.end) {
			kept.push(value);
		} else if (value.start <= name.start && value.end >= name.end && value.end - value.start > name.end - name.start) {
			kept.push(value);
			while (name && name.start < value.end) {
				name = names[++at];
			}
		}
	}
	kept.push(...names.slice(at));
	return kept.sort((a, b) => a.start - b.start);
}
