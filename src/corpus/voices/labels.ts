/** A line of a transcript that begins with whose words it holds. */
export interface Label {
	/** Of the line; UTF-16 offset. */
	readonly start: number;
	/** Without what stands in brackets. */
	readonly name: string;
}

const LONGEST = 60;
const MOST_WORDS = 6;
/** So many lines with labels make a transcript, or one label twice. */
const ENOUGH = 3;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3}|&|-)$/u;

/** The labels of a text, where it is a transcript: `ILSE MOREAU: …`, `Dr. Ana Reyes (chair): …`. */
export function labelsIn(text: string): readonly Label[] {
	const labels: Label[] = [];
	const often = new Map<string, number>();
	for (let start = 0; start < text.length;) {
		const newline = text.indexOf('\n', start);
		const end = newline < 0 ? text.length : newline;
		const name = labelOf(text.slice(start, Math.min(end, start + LONGEST + 2)));
		if (name !== null) {
			labels.push({ start, name });
			often.set(name, (often.get(name) ?? 0) + 1);
		}
		start = end + 1;
	}
	return labels.length >= ENOUGH || Math.max(0, ...often.values()) > 1 ? labels : [];
}

/** @param head the beginning of a line */
function labelOf(head: string): string | null {
	const colon = head.indexOf(':');
	if (colon <= 0 || !/^(?:\s|$)/.test(head.slice(colon + 1, colon + 2))) {
		return null;
	}
	const name = head
		.slice(0, colon)
		.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
		.replace(/[*_>#]/g, ' ')
		.trim();
	const words = name.split(/[\s,]+/);
	return /^\p{Lu}/u.test(name) && words.length <= MOST_WORDS && words.every((word) => NAME_WORD.test(word))
		? name
		: null;
}
