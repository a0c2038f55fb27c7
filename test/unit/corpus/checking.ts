import { analyze } from '../../../src/analysis/session';
import { check } from '../../../src/corpus/check';
import type { Row, Source } from '../../../src/corpus/model';
import { english } from '../analysis/english';

/** A source text of that name, read. */
export const sourceOf = (text: string, file = 'notes.txt'): Source => ({
	file,
	text,
	analysis: analyze(text, english()),
});

/** The rows of an article checked against sources. */
export const checked = (article: string, ...sources: readonly Source[]): Row[] =>
	check({ text: article, analysis: analyze(article, english()) }, sources, english());

/** The words a row found in the first of its places. */
export function wordsFound({ found }: Row, ...sources: readonly Source[]): string {
	const [place] = found;
	const source = sources.find(({ file }) => file === place?.file);
	return place && source ? source.text.slice(place.span.start, place.span.end) : '';
}
