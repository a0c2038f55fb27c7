import { isObject, type Json } from '../../review/json';
import { makeAnchors } from '../../review/anchors/makeAnchors';
import { ATTRIBUTION_ID } from '../webAnnotation';
import type { DeskRecord } from '../../review/model';
import { fromAnnotation } from '../../review/store/recordFormat';
import type { Imported, Importing } from './importing';

/** Something else than annotations. */
export class NoAnnotations extends Error {}

/**
 * Reads W3C annotations, ours or those of another program: a page, a collection with its pages in it, a list, or a
 * single one. Notes, tags and links of any annotation become a review of what it selects.
 *
 * @param json what `JSON.parse` gave
 * @throws NoAnnotations where there is none in it at all
 * @throws MalformedRecords where an annotation of ours is not whole
 */
export function fromWebAnnotations(json: unknown, importing: Importing): Imported {
	const items = itemsOf(json);
	if (!items) {
		throw new NoAnnotations('It holds no W3C annotations.');
	}
	const records = items.flatMap((item) => recordOf(item, importing));
	return { records, skipped: items.length - records.length };
}

function itemsOf(json: unknown): readonly Json[] | undefined {
	if (Array.isArray(json)) {
		return json.filter(isObject);
	}
	if (!isObject(json)) {
		return undefined;
	}
	const { type, items, first, target } = json;
	if (Array.isArray(items)) {
		return items.filter(isObject);
	}
	if (first !== undefined) {
		return itemsOf(first);
	}
	return target !== undefined || type === 'Annotation' ? [json] : undefined;
}

function recordOf(item: Json, importing: Importing): DeskRecord[] {
	const targets = Array.isArray(item['target']) ? item['target'] : [item['target']];
	if (String(item['id'] ?? '').startsWith(ATTRIBUTION_ID) || !targets.every((target) => isOf(target, importing.doc))) {
		return [];
	}
	const given = typeof item['id'] === 'string' && item['id'] !== '' ? item['id'] : importing.surroundings.newId();
	const now = importing.surroundings.now();
	const record = fromAnnotation({
		created: now,
		...item,
		id: given,
		target: targets.map((target) => quoted(target, importing)),
	});
	const isForeign = item['sr:about'] === undefined && item['sr:correction'] === undefined;
	const hasNothing = record.type === 'review' && record.note === '' && record.tags.length + record.sources.length === 0;
	if (isForeign && hasNothing) {
		return [];
	}
	return [isForeign && record.reviewer === '' ? { ...record, reviewer: importing.reviewer } : record];
}

/** A target of no named source is of the text it is imported for. */
function isOf(target: unknown, doc: string): boolean {
	const source = typeof target === 'string' ? target : isObject(target) ? target['source'] : undefined;
	const name = isObject(source) ? source['id'] : source;
	return typeof name !== 'string' || namesOf(name).includes(lastOf(doc));
}

/** What a text may be called that is named by an address, or by its path as it is. */
const namesOf = (source: string): string[] =>
	[source, decoded(source), decoded(source.split(/[?#]/)[0] ?? '')].map(lastOf);

/** Without its folders, for they are others elsewhere. */
const lastOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** A target that is given by its position alone gets the words that stand there. */
function quoted(target: unknown, { analysis: { text } }: Importing): unknown {
	if (!isObject(target)) {
		return target;
	}
	const selectors = (Array.isArray(target['selector']) ? target['selector'] : [target['selector']]).filter(isObject);
	const position = selectors.find(({ type }) => type === 'TextPositionSelector');
	const { start, end } = position ?? {};
	const isPlace = Number.isSafeInteger(start) && Number.isSafeInteger(end) && Number(start) >= 0;
	if (selectors.some(({ type }) => type === 'TextQuoteSelector') || !isPlace || Number(start) >= Number(end)) {
		return target;
	}
	const [anchor] = Number(end) <= text.length ? makeAnchors(text, [{ start: Number(start), end: Number(end) }]) : [];
	return anchor
		? {
				...target,
				selector: [
					{ type: 'TextQuoteSelector', exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix },
					{ type: 'TextPositionSelector', start: anchor.start, end: anchor.end },
				],
				'sr:rival': anchor.rival,
			}
		: target;
}
