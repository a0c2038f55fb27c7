import { FINDING_CODES, NAME_KINDS, VALUE_KINDS, type EntityKind } from '../../analysis/model';
import type { Anchor } from '../anchors/anchor';
import { isObject, stringOf, type Json } from '../json';
import {
	RETIRED_CODES,
	UNREVIEWED,
	writtenAt,
	type Correction,
	type DeskRecord,
	type NameIn,
	type RecordedCode,
	type RecordId,
	type ReviewRecord,
	type Source,
	type Times,
	type Verdict,
} from '../model';

const ABOUT = ['claim', 'quotation', 'selection'] as const;
const KINDS: readonly string[] = [...NAME_KINDS, ...VALUE_KINDS];
const MOTIVATIONS: Readonly<Record<DeskRecord['type'], string>> = {
	review: 'assessing',
	correction: 'editing',
	finding: 'bookmarking',
};

/** What is wrong with text that is not a record. */
export type RecordFault = 'not JSON' | 'no items' | 'no object' | 'no id' | 'unknown kind';

/** Text that is not a record; views have the words. */
export class MalformedRecords extends Error {
	/** @param detail what was found instead, where that says more */
	constructor(
		readonly fault: RecordFault,
		readonly detail = '',
	) {
		super(`${fault} ${detail}`.trim());
	}
}

/** Ours are UUIDs, at times with more behind them; an annotation of another program keeps the id that it came with. */
const OUR_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/i;

/** The id of a record as other programs know it. */
export const iriOf = (id: RecordId): string => (OUR_ID.test(id) ? `urn:uuid:${id}` : id);

/**
 * One record as a W3C annotation.
 *
 * @param isPlaced whether its words still stand where its anchors say; if not, no other program is led there
 */
export function toAnnotation(record: DeskRecord, source: string, isPlaced = true): Record<string, unknown> {
	return {
		id: iriOf(record.id),
		type: 'Annotation',
		motivation: MOTIVATIONS[record.type],
		creator: { type: 'Person', name: record.reviewer, ...(record.author !== '' && { 'sr:author': record.author }) },
		created: record.created,
		modified: lastSaid(record),
		'sr:anchored': record.anchored,
		...ownProperties(record),
		target: record.target.map(({ exact, prefix, suffix, start, end, rival }) => ({
			source,
			selector: [
				{ type: 'TextQuoteSelector', exact, prefix, suffix },
				...(isPlaced ? [{ type: 'TextPositionSelector', start, end }] : []),
			],
			'sr:rival': rival,
			...(!isPlaced && { 'sr:stood': { start, end } }),
		})),
		...record.foreign,
	};
}

function ownProperties(record: DeskRecord): Record<string, unknown> {
	switch (record.type) {
		case 'review':
			return {
				'sr:about': record.about,
				'sr:judged': record.judged,
				...(record.rivals.length > 0 && { 'sr:rivals': record.rivals }),
				body: bodies(record),
			};
		case 'correction':
			return { 'sr:correction': record.correction };
		case 'finding':
			return { 'sr:about': 'finding', 'sr:code': record.code };
	}
}

/** When anything was said of it last. */
const lastSaid = (record: DeskRecord): string =>
	Object.values((record.type === 'review' && record.times) || {}).reduce(
		(last, time) => (time > last ? time : last),
		record.modified,
	);

/** Each says when it was written, and a note by whom, where that is not what the annotation says. */
function bodies(record: ReviewRecord): Record<string, unknown>[] {
	const last = lastSaid(record);
	const at = (time: string): Record<string, unknown> => (time === last ? {} : { modified: time });
	const text = (purpose: string, value: string): Record<string, unknown> => ({ type: 'TextualBody', purpose, value });
	const { note, noteBy } = record;
	const creator = noteBy && { creator: { type: 'Person', name: noteBy } };
	return [
		{ ...text('assessing', record.status), ...at(record.modified) },
		...(note === '' ? [] : [{ ...text('commenting', note), ...creator, ...at(writtenAt(record, 'note')) }]),
		...record.tags.map((tag) => ({ ...text('tagging', tag), ...at(writtenAt(record, 'tags')) })),
		...record.sources.map(({ reference, title }) => ({
			...(/^[a-z][a-z0-9+.-]*:\S+$/i.test(reference)
				? { type: 'SpecificResource', purpose: 'linking', source: reference }
				: text('linking', reference)),
			...(title !== '' && { 'sr:title': title }),
			...at(writtenAt(record, 'sources')),
		})),
	];
}

const OWN_KEYS: ReadonlySet<string> = new Set(
	(
		'id type motivation creator created modified body bodyValue target ' +
		'sr:anchored sr:about sr:judged sr:rivals sr:correction sr:code'
	).split(' '),
);

/** The purposes of bodies that a record has a place for; what else another program says is a comment. */
const PURPOSES = ['assessing', 'tagging', 'linking'] as const;
type Purpose = (typeof PURPOSES)[number] | 'commenting';
const TIMED: Readonly<Record<keyof Times, Purpose>> = { note: 'commenting', tags: 'tagging', sources: 'linking' };

/**
 * One W3C annotation as a record; targets without a text quote selector count as none.
 *
 * @throws MalformedRecords
 */
export function fromAnnotation(item: unknown): DeskRecord {
	const annotation = objectOf(item);
	const id = stringOf(annotation['id']).replace(/^urn:uuid:/, '');
	if (id === '') {
		throw new MalformedRecords('no id');
	}
	const creator = annotation['creator'];
	const shared = {
		id,
		target: listOf(annotation['target']).flatMap(anchorOf),
		author: isObject(creator) ? stringOf(creator['sr:author']) : '',
		reviewer: nameOf(creator),
		created: stringOf(annotation['created']),
		modified: stringOf(annotation['modified'] ?? annotation['created']),
		anchored: stringOf(annotation['sr:anchored'] ?? annotation['created']),
		foreign: Object.fromEntries(Object.entries(annotation).filter(([key]) => !OWN_KEYS.has(key))),
	};
	if (annotation['sr:correction'] !== undefined) {
		return { ...shared, type: 'correction', correction: correctionOf(annotation['sr:correction']) };
	}
	if (annotation['sr:about'] === 'finding') {
		return { ...shared, type: 'finding', code: findingCodeOf(annotation['sr:code']) };
	}
	const texts = listOf(annotation['body'] ?? annotation['bodyValue']).map((body) =>
		isObject(body) ? body : { value: stringOf(body) },
	);
	const bodiesFor = (purpose: Purpose): Record<string, unknown>[] =>
		texts.filter((body) => purposeOf(body) === purpose);
	const valuesOf = (purpose: Purpose): string[] =>
		bodiesFor(purpose)
			.map((body) => stringOf(body['value'] ?? body['source'] ?? body['id']))
			.filter((value) => value !== '');
	const saidAt = (purpose: Purpose): string => stringOf(bodiesFor(purpose)[0]?.['modified']) || shared.modified;
	const modified = saidAt('assessing');
	const noteBy = nameOf(bodiesFor('commenting')[0]?.['creator']);
	const times = Object.entries(TIMED).filter(
		([, purpose]) => bodiesFor(purpose).length > 0 && saidAt(purpose) !== modified,
	);
	return {
		...shared,
		modified,
		...(noteBy !== '' && noteBy !== shared.reviewer && { noteBy }),
		...(times.length > 0 && { times: Object.fromEntries(times.map(([part, purpose]) => [part, saidAt(purpose)])) }),
		type: 'review',
		about: ABOUT.find((about) => about === annotation['sr:about']) ?? 'selection',
		status: valuesOf('assessing')[0] ?? UNREVIEWED,
		note: valuesOf('commenting').join('\n\n'),
		tags: [...new Set(valuesOf('tagging'))],
		sources: bodiesFor('linking').map(sourceOf),
		judged: stringOf(annotation['sr:judged']),
		rivals: listOf(annotation['sr:rivals']).filter(isObject).map(verdictOf),
	};
}

/** As {@link fromAnnotation}; `undefined` where it is none. */
export function recordIn(item: unknown): DeskRecord | undefined {
	try {
		return fromAnnotation(item);
	} catch {
		return undefined;
	}
}

const nameOf = (creator: unknown): string => stringOf(isObject(creator) ? creator['name'] : creator);

const purposeOf = (body: Record<string, unknown>): Purpose =>
	PURPOSES.find((purpose) => listOf(body['purpose']).includes(purpose)) ?? 'commenting';

const verdictOf = (verdict: Record<string, unknown>): Verdict => ({
	author: stringOf(verdict['author']),
	reviewer: stringOf(verdict['reviewer']),
	status: stringOf(verdict['status']) || UNREVIEWED,
	note: stringOf(verdict['note']),
	modified: stringOf(verdict['modified']),
});

/** @throws MalformedRecords */
export function findingCodeOf(value: unknown): RecordedCode {
	const code = [...FINDING_CODES, ...RETIRED_CODES].find((code) => code === value);
	if (!code) {
		throw new MalformedRecords('unknown kind', JSON.stringify(value));
	}
	return code;
}

const sourceOf = (body: Record<string, unknown>): Source => ({
	reference: stringOf(body['source'] ?? body['value'] ?? body['id']),
	title: stringOf(body['sr:title']),
});

function anchorOf(target: unknown): Anchor[] {
	const { selector, 'sr:stood': stood, 'sr:rival': rival } = isObject(target) ? target : {};
	const selectors = listOf(selector).filter(isObject);
	const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
	const position =
		selectors.find(({ type }) => type === 'TextPositionSelector') ?? (isObject(stood) ? stood : undefined);
	if (typeof quote?.['exact'] !== 'string') {
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
			rival: numberOf(rival, 0),
		},
	];
}

/** @throws MalformedRecords */
export function correctionOf(value: unknown): Correction {
	const { kind, name, names, to, speaker, attribute } = objectOf(value);
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
	if (kind === 'attribute' && typeof name === 'string' && typeof attribute === 'string' && typeof to === 'string') {
		return { kind, name, attribute, to };
	}
	if (kind === 'not a quotation' || kind === 'content') {
		return { kind };
	}
	if ((kind === 'merge entries' || kind === 'split entry') && isNames(names)) {
		return { kind, names };
	}
	if (kind === 'rename entry' && isNames(names) && typeof to === 'string') {
		return { kind, names, to };
	}
	if (kind === 'speaker' && (speaker === null || typeof speaker === 'string')) {
		return { kind, speaker };
	}
	throw new MalformedRecords('unknown kind', JSON.stringify(kind));
}

const isNames = (value: unknown): value is NameIn[] =>
	Array.isArray(value) &&
	value.every(
		(one: unknown) =>
			isObject(one) &&
			typeof one['text'] === 'string' &&
			typeof one['name'] === 'string' &&
			NAME_KINDS.some((kind) => kind === one['kind']),
	);

function objectOf(value: unknown): Json {
	if (!isObject(value)) {
		throw new MalformedRecords('no object');
	}
	return value;
}

const listOf = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const numberOf = (value: unknown, otherwise: number): number =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : otherwise;
