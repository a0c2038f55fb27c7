import { NAME_KINDS, VALUE_KINDS, type EntityKind } from '../../analysis/model';
import type { Anchor } from '../anchors/anchor';
import { inOrder, UNREVIEWED, type Correction, type DeskRecord, type Records, type Source } from '../model';

/** What this version writes; files of a higher number are not touched. */
const SCHEMA = 1;
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { sr: 'urn:source-review:' }];
const ABOUT = ['claim', 'quotation', 'selection'] as const;
const KINDS: readonly string[] = [...NAME_KINDS, ...VALUE_KINDS];

/** Text that is not a record file, in words for a person. */
export class MalformedRecords extends Error {}
/** A record file by a later version of Source Review. */
export class NewerRecords extends Error {}

// Not state of this module: records own their print, and most of a file are records that have been printed before.
const pages = new WeakMap<Records, string>();
const prints = new WeakMap<DeskRecord, { readonly source: string; readonly text: string }>();

/** Records as a page of the W3C Web Annotation Data Model: stable order, one property a line, so that git can merge. */
export function printRecords(all: Records): string {
	const text = pages.get(all) ?? printPage(all);
	pages.set(all, text);
	return text;
}

function printPage({ source, records, removed }: Records): string {
	const page = {
		'@context': CONTEXT,
		type: 'AnnotationPage',
		'sr:schema': SCHEMA,
		'sr:source': source,
		items: [],
		...(removed.length > 0 && { 'sr:removed': [...removed].sort((a, b) => (a.id < b.id ? -1 : 1)) }),
	};
	const items = inOrder(records).map((record) => printRecord(record, source));
	const list = items.length === 0 ? '[]' : `[\n\t\t${items.join(',\n\t\t')}\n\t]`;
	return `${JSON.stringify(page, null, '\t').replace('"items": []', () => `"items": ${list}`)}\n`;
}

function printRecord(record: DeskRecord, source: string): string {
	const known = prints.get(record);
	if (known?.source === source) {
		return known.text;
	}
	const text = JSON.stringify(toAnnotation(record, source), null, '\t').replaceAll('\n', '\n\t\t');
	prints.set(record, { source, text });
	return text;
}

/**
 * Reads what {@link printRecords} wrote. Items that are no record of ours are an error, not dropped.
 *
 * @throws MalformedRecords, NewerRecords
 */
export function parseRecords(text: string): Records {
	const page = objectOf(parseJson(text), 'The file');
	const schema = page['sr:schema'];
	if (typeof schema === 'number' && schema > SCHEMA) {
		throw new NewerRecords(`It was written by a newer version of Source Review (schema ${schema}).`);
	}
	if (!Array.isArray(page['items'])) {
		throw new MalformedRecords('It has no list of items.');
	}
	const removed: unknown = page['sr:removed'] ?? [];
	return {
		source: stringOf(page['sr:source']),
		records: page['items'].map(fromAnnotation),
		removed: (Array.isArray(removed) ? removed : []).map((item) => {
			const { id, modified } = objectOf(item, 'A removed record');
			return { id: stringOf(id), modified: stringOf(modified) };
		}),
	};
}

/** One record as a W3C annotation. */
export function toAnnotation(record: DeskRecord, source: string): Record<string, unknown> {
	return {
		id: `urn:uuid:${record.id}`,
		type: 'Annotation',
		motivation: record.type === 'review' ? 'assessing' : 'editing',
		creator: { type: 'Person', name: record.reviewer },
		created: record.created,
		modified: record.modified,
		'sr:anchored': record.anchored,
		...(record.type === 'review'
			? { 'sr:about': record.about, 'sr:judged': record.judged, body: bodies(record) }
			: { 'sr:correction': record.correction }),
		target: record.target.map((anchor) => ({
			source,
			selector: [
				{ type: 'TextQuoteSelector', exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix },
				{ type: 'TextPositionSelector', start: anchor.start, end: anchor.end },
			],
			'sr:rival': anchor.rival,
		})),
		...record.foreign,
	};
}

function bodies(record: Extract<DeskRecord, { type: 'review' }>): Record<string, unknown>[] {
	const text = (purpose: string, value: string): Record<string, unknown> => ({ type: 'TextualBody', purpose, value });
	return [
		text('assessing', record.status),
		...(record.note === '' ? [] : [text('commenting', record.note)]),
		...record.tags.map((tag) => text('tagging', tag)),
		...record.sources.map(({ reference, title }) => ({
			...(/^[a-z][a-z0-9+.-]*:\S+$/i.test(reference)
				? { type: 'SpecificResource', purpose: 'linking', source: reference }
				: text('linking', reference)),
			...(title !== '' && { 'sr:title': title }),
		})),
	];
}

const OWN_KEYS: ReadonlySet<string> = new Set(
	'id type motivation creator created modified sr:anchored sr:about sr:judged sr:correction body target'.split(' '),
);

/**
 * One W3C annotation as a record; targets without a text quote selector count as none.
 *
 * @throws MalformedRecords
 */
export function fromAnnotation(item: unknown): DeskRecord {
	const annotation = objectOf(item, 'An item');
	const id = stringOf(annotation['id']).replace(/^urn:uuid:/, '');
	if (id === '') {
		throw new MalformedRecords('An item has no id.');
	}
	const creator = annotation['creator'];
	const shared = {
		id,
		target: listOf(annotation['target']).flatMap(anchorOf),
		reviewer: isObject(creator) ? stringOf(creator['name']) : stringOf(creator),
		created: stringOf(annotation['created']),
		modified: stringOf(annotation['modified'] ?? annotation['created']),
		anchored: stringOf(annotation['sr:anchored'] ?? annotation['created']),
		foreign: Object.fromEntries(Object.entries(annotation).filter(([key]) => !OWN_KEYS.has(key))),
	};
	if (annotation['sr:correction'] !== undefined) {
		return { ...shared, type: 'correction', correction: correctionOf(annotation['sr:correction']) };
	}
	const texts = listOf(annotation['body']).map((body) =>
		isObject(body) ? body : { purpose: 'commenting', value: stringOf(body) },
	);
	const valuesOf = (purpose: string): string[] =>
		texts
			.filter((body) => (body['purpose'] ?? 'commenting') === purpose)
			.map((body) => stringOf(body['value'] ?? body['source'] ?? body['id']))
			.filter((value) => value !== '');
	return {
		...shared,
		type: 'review',
		about: ABOUT.find((about) => about === annotation['sr:about']) ?? 'selection',
		status: valuesOf('assessing')[0] ?? UNREVIEWED,
		note: valuesOf('commenting').join('\n\n'),
		tags: [...new Set(valuesOf('tagging'))],
		sources: texts.filter((body) => body['purpose'] === 'linking').map(sourceOf),
		judged: stringOf(annotation['sr:judged']),
	};
}

const sourceOf = (body: Record<string, unknown>): Source => ({
	reference: stringOf(body['source'] ?? body['value'] ?? body['id']),
	title: stringOf(body['sr:title']),
});

function anchorOf(target: unknown): Anchor[] {
	if (!isObject(target)) {
		return [];
	}
	const selectors = listOf(target['selector']).filter(isObject);
	const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
	const position = selectors.find(({ type }) => type === 'TextPositionSelector');
	if (!quote || typeof quote['exact'] !== 'string') {
		return [];
	}
	const start = numberOf(position?.['start'], 0);
	return [
		{
			exact: quote['exact'],
			prefix: stringOf(quote['prefix']),
			suffix: stringOf(quote['suffix']),
			start,
			end: numberOf(position?.['end'], start + quote['exact'].length),
			rival: numberOf(target['sr:rival'], 0),
		},
	];
}

function correctionOf(value: unknown): Correction {
	const { kind, name, to, speaker } = objectOf(value, 'A correction');
	const isKind = (word: unknown): word is EntityKind => typeof word === 'string' && KINDS.includes(word);
	if (kind === 'hide entity' && typeof name === 'string') {
		return { kind, name };
	}
	if (kind === 'rename entity' && typeof name === 'string' && typeof to === 'string') {
		return { kind, name, to };
	}
	if (kind === 'retype entity' && typeof name === 'string' && isKind(to)) {
		return { kind, name, to };
	}
	if (kind === 'not a quotation' || kind === 'content') {
		return { kind };
	}
	if (kind === 'speaker' && (speaker === null || typeof speaker === 'string')) {
		return { kind, speaker };
	}
	throw new MalformedRecords(`A correction is of an unknown kind: ${JSON.stringify(kind)}.`);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch (error) {
		throw new MalformedRecords(`It is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
	}
}

function objectOf(value: unknown, what: string): Record<string, unknown> {
	if (!isObject(value)) {
		throw new MalformedRecords(`${what} is not an object.`);
	}
	return value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown, otherwise: number): number =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : otherwise;
