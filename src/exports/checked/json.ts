import { Lookup } from '../../reading/lookup';
import { warningWords } from '../../reading/words/checkWords';
import { pair } from '../pairs';
import type { Checked } from './checked';

/**
 * What was checked as the command line prints it, ready for `JSON.stringify`: one object a quotation or report, in text
 * order, with the report and stance of the statement that it is of; each span a pair `[start, end]` of UTF-16 offsets,
 * half-open.
 */
export function checkedJson({ analysis, rows }: Checked): object[] {
	const lookup = new Lookup(analysis);
	return rows.map(({ span, form, speaker, kind, found, altered, warnings }) => {
		// Whether it was said at all, and is affirmed, denied or doubted: the words alone may read as the opposite.
		const { report = null, stance = null } = lookup.nearest(span) ?? {};
		return {
			span: pair(span),
			form,
			speaker,
			kind,
			found: found.map((place) => ({ file: place.file, span: pair(place.span), speaker: place.speaker })),
			altered: altered.map(({ article, source, what }) => ({ article, source, what })),
			warnings: warnings.map(warningWords),
			report,
			stance,
		};
	});
}
