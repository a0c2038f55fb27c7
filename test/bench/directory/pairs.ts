/** One place where an article names someone or something; UTF-16 offsets into the article, half-open. */
export interface Place {
	readonly doc: string;
	readonly start: number;
	readonly end: number;
	/** The words there. */
	readonly name: string;
}

/** Two like names of one kind in two articles. */
export interface Pair {
	readonly kind: string;
	readonly a: Place;
	readonly b: Place;
}

/** What a reader says of a pair: they are one, they are two, or nobody can tell from the articles. */
export type Label = 'same' | 'other' | 'unclear';

export interface LabelledPair {
	readonly pair: Pair;
	/** One for each reader. */
	readonly labels: readonly Label[];
}

const HEAD = ['kind', 'doc', 'start', 'end', 'name', 'doc', 'start', 'end', 'name', 'first reader', 'second reader'];

/** Tab-separated lines with a head. */
export function writePairs(rows: readonly LabelledPair[]): string {
	const cells = ({ doc, start, end, name }: Place): string[] => [
		doc,
		String(start),
		String(end),
		name.replace(/\s+/g, ' '),
	];
	const lines = rows.map(({ pair: { kind, a, b }, labels }) => [kind, ...cells(a), ...cells(b), ...labels]);
	return [HEAD, ...lines].map((line) => `${line.join('\t')}\n`).join('');
}

/** The inverse of {@link writePairs}. */
export function readPairs(tsv: string): LabelledPair[] {
	const lines = tsv.split('\n').filter((line) => line !== '');
	return lines.slice(1).map((line) => {
		const [kind = '', ...rest] = line.split('\t');
		const place = (at: number): Place => ({
			doc: rest[at] ?? '',
			start: Number(rest[at + 1]),
			end: Number(rest[at + 2]),
			name: rest[at + 3] ?? '',
		});
		return { pair: { kind, a: place(0), b: place(4) }, labels: rest.slice(8) as Label[] };
	});
}
