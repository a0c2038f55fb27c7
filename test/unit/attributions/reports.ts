import { analyze } from '../../../src/analysis/session';
import type { Analysis, Span } from '../../../src/analysis/model';
import { english } from '../analysis/english';

export interface Report {
	readonly source: string;
	readonly cue: string;
	readonly content: string;
	readonly act: string;
	readonly manner: string;
	/** Content of the report it stands in. */
	readonly parent: string | null;
}

/** Pieces joined by ` … `. */
export function words(text: string, spans: readonly Span[]): string {
	return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** What an analysis says of who said what, in words. */
export function reportsOf(analysis: Analysis): Report[] {
	const { text, attributions } = analysis;
	return attributions.map(({ source, cue, content, act, manner, parent }) => {
		const outer = attributions.find(({ id }) => id === parent);
		return {
			source: words(text, source),
			cue: words(text, cue),
			content: words(text, content),
			act,
			manner,
			parent: outer ? words(text, outer.content) : null,
		};
	});
}

export function reports(text: string): Report[] {
	return reportsOf(analyze(text, english()));
}
