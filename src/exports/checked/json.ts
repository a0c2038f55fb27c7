import type { Span } from '../../analysis/model';
import { warningWords } from '../../reading/words/checkWords';
import type { Checked } from './checked';

/**
 * What was checked as the command line prints it, ready for `JSON.stringify`: one object a quotation or report, in text
 * order; each span a pair `[start, end]` of UTF-16 offsets, half-open.
 */
export const checkedJson = ({ rows }: Checked): object[] =>
	rows.map(({ span, form, speaker, kind, found, altered, warnings }) => ({
		span: pair(span),
		form,
		speaker,
		kind,
		found: found.map((place) => ({ file: place.file, span: pair(place.span), speaker: place.speaker })),
		altered: altered.map(({ article, source, what }) => ({ article, source, what })),
		warnings: warnings.map(warningWords),
	}));

const pair = ({ start, end }: Span): [number, number] => [start, end];
