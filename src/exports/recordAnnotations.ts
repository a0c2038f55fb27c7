import { drain } from '../analysis/text/drain';
import { anchoredAnew } from '../review/anchoredAnew';
import { toAnnotation } from '../review/store/recordFormat';
import type { Reviewed } from './reviewed';

/**
 * The records of a text, in their order, as W3C annotations of where they stand in it now: the text may have been changed
 * where no editor saw it. Of a record whose place has to be looked at only the words are told.
 *
 * @param source the address of the text
 */
export function recordAnnotations({ analysis, records }: Reviewed, source: string): Record<string, unknown>[] {
	const moved = new Map(drain(anchoredAnew(analysis.text, records)).map((record) => [record.id, record]));
	return records.map(({ record, outcome }) => ({
		...toAnnotation(moved.get(record.id) ?? record, source, outcome !== 'needs review'),
		// An annotation is always of something: what holds everywhere is of the whole text.
		...(record.target.length === 0 && { target: source }),
	}));
}
