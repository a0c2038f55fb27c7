import type { Span } from '../../analysis/model';
import { CodePoints } from '../codePoints';

/** Words of a text that are marked. */
export interface Bound {
	readonly type: string;
	/** UTF-16 offsets; stretches with nothing but white space between them are one. */
	readonly spans: readonly Span[];
	/** The words as the file has them. */
	readonly words: string;
	/** The same, stretch by stretch, with where each stands by the file (a UTF-16 offset). */
	readonly pieces: readonly { readonly start: number; readonly words: string }[];
	/** Where they stand, as the file says it. */
	readonly places: string;
}

/** A brat standoff file, by ids. What is in it but not in here (relations, normalisations) is counted in `others`. */
export interface BratLines {
	readonly bound: ReadonlyMap<string, Bound>;
	/** Each with its arguments in order: `Attribution`, `Source`, `Cue2`. */
	readonly events: ReadonlyMap<string, readonly { readonly role: string; readonly id: string }[]>;
	/** By the id of what they are about. */
	readonly attributes: ReadonlyMap<string, ReadonlyMap<string, string>>;
	readonly notes: readonly { readonly type: string; readonly target: string; readonly words: string }[];
	readonly others: number;
}

/** Reads the lines of a standoff file for a text; those that are none of its kinds are counted, not guessed at. */
export function readBratLines(file: string, text: string): BratLines {
	const points = new CodePoints(text);
	const bound = new Map<string, Bound>();
	const events = new Map<string, { role: string; id: string }[]>();
	const attributes = new Map<string, Map<string, string>>();
	const notes: { type: string; target: string; words: string }[] = [];
	let others = 0;
	for (const line of file.replace(/^\ufeff/, '').split(/\r?\n/)) {
		const [id = '', second = '', ...rest] = line.split('\t');
		const words = rest.join('\t');
		const [type = '', ...more] = second.split(' ');
		if (id.startsWith('T') && /^\d+ \d+(;\d+ \d+)*$/.test(more.join(' '))) {
			const places = more.join(' ');
			const counted = places.split(';').map((place) => place.split(' ').map(Number));
			const spans = counted
				.map(([start = 0, end = 0]) => ({ start: points.offsetOf(start), end: points.offsetOf(end) }))
				.filter(({ start, end }) => start < end);
			const pieces = cut(
				words,
				counted.map(([start = 0, end = 0]) => end - start),
			)
				.map((piece, i) => ({ start: points.offsetOf(counted[i]?.[0] ?? 0), words: piece }))
				.sort((a, b) => a.start - b.start);
			bound.set(id, { type, spans: joined(spans, text), words, pieces, places });
		} else if (id.startsWith('E') && second.includes(':')) {
			const roles = second
				.trim()
				.split(/\s+/)
				.map((role) => role.split(':'));
			events.set(
				id,
				roles.map(([role = '', of = '']) => ({ role, id: of })),
			);
		} else if (/^[AM]/.test(id) && more[0] !== undefined) {
			const own = attributes.get(more[0]) ?? new Map<string, string>();
			attributes.set(more[0], own.set(type, more.slice(1).join(' ')));
		} else if (id.startsWith('#') && more[0] !== undefined) {
			notes.push({ type, target: more[0], words });
		} else if (line.trim() !== '') {
			others++;
		}
	}
	return { bound, events, attributes, notes, others };
}

/** Words of several stretches, with one sign between each two, by how many code points each has; all in one where they do not fit. */
function cut(words: string, lengths: readonly number[]): string[] {
	const signs = Array.from(words);
	let start = 0;
	const pieces = lengths.map((length) => signs.slice(start, (start += length + 1) - 1).join(''));
	return start === signs.length + 1 ? pieces : [words];
}

function joined(spans: readonly Span[], text: string): Span[] {
	const parts: { start: number; end: number }[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start)) {
		const last = parts.at(-1);
		if (last && text.slice(last.end, span.start).trim() === '') {
			last.end = Math.max(last.end, span.end);
		} else {
			parts.push({ ...span });
		}
	}
	return parts;
}
