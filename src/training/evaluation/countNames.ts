import { NAME_KINDS, type Mention } from '../../analysis/model';
import type { GoldDocument } from '../speakers/goldDocument';

/** How many names are right, were found, and are annotated. */
interface Hits {
	readonly hit: number;
	readonly found: number;
	readonly gold: number;
}

/** Names of the eight kinds by exact span and kind; a leading *the* and a trailing possessive are no part of a name. */
export function countNames({ text, entities }: GoldDocument, mentions: readonly Mention[]): Hits {
	const gold = named(text, entities);
	const found = named(text, mentions);
	const hit = [...found].filter(([span, kind]) => gold.get(span) === kind).length;
	return { hit, found: found.size, gold: gold.size };
}

interface Named {
	readonly start: number;
	readonly end: number;
	readonly kind: string;
}

function named(text: string, names: readonly Named[]): Map<string, string> {
	const kinds: readonly string[] = NAME_KINDS;
	return new Map(
		names
			.filter(({ kind }) => kinds.includes(kind))
			.map(({ start, end, kind }) => {
				const name = text.slice(start, end);
				const lead = /^(?:the\s+|[\s"'“”‘’(]+)/i.exec(name)?.[0].length ?? 0;
				const tail = /(?:['’]s?|(?<![\s"'“”‘’),.;:])[\s"'“”‘’),.;:]+)$/i.exec(name)?.[0].length ?? 0;
				const bare = lead + tail < name.length ? [start + lead, end - tail] : [start, end];
				return [bare.join('-'), kind];
			}),
	);
}
