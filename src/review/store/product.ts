import type { Anchor } from '../anchors/anchor';
import { hash64 } from '../hash';
import type { DeskRecord, RecordId } from '../model';
import type { SourceId } from '../sources/book';
import { readPage, SCHEMA } from './page';
import { fromAnnotation, toAnnotation } from './recordFormat';

/** What the readable page of a text says, but for the records themselves. */
export interface ProductHead {
	/** The text's path in the workspace, with `/`; empty for the whole workspace. */
	readonly path: string;
	readonly id: SourceId;
	/** The fingerprint of the text when it was last saved; empty where that is not known. */
	readonly words: string;
	/** The highest turn of the acts that went into it. */
	readonly turn: number;
}

/** What is read from a product: a cache, for acts alone say what the records are. */
export interface Product extends ProductHead {
	readonly anchors: ReadonlyMap<RecordId, { readonly target: readonly Anchor[]; readonly anchored: string }>;
}

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { sr: 'urn:source-review:' }];
/** How many records are printed before others have a turn. */
const BATCH = 100;

// Not state of this module: records own their print, and most of a page are records that have been printed before.
const prints = new WeakMap<DeskRecord, { readonly path: string; readonly text: string; readonly sum: string }>();

/**
 * Records as a page of the W3C Web Annotation Data Model, for people and other programs to read: stable order, one
 * property a line. A sum tells whether git has mixed two of them.
 *
 * @param records in the order in which they are kept
 */
export async function printProduct(
	{ path, id, words, turn }: ProductHead,
	records: readonly DeskRecord[],
	rest: () => Promise<void>,
): Promise<string> {
	const items: string[] = [];
	const sums: string[] = [];
	for (const record of records) {
		const { text, sum } = printRecord(record, path);
		items.push(text);
		sums.push(sum);
		if (items.length % BATCH === 0) {
			await rest();
		}
	}
	const page = {
		'@context': CONTEXT,
		type: 'AnnotationPage',
		'sr:schema': SCHEMA,
		'sr:source': path,
		'sr:id': id,
		'sr:words': words,
		'sr:turn': turn,
		'sr:sum': sumOf(sums),
	};
	const list = items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n\t]`;
	return `${JSON.stringify(page, null, '\t').slice(0, -2)},\n\t"items": ${list}\n}\n`;
}

function printRecord(record: DeskRecord, path: string): { text: string; sum: string } {
	const known = prints.get(record);
	if (known?.path === path) {
		return known;
	}
	const text = `\t\t${JSON.stringify(toAnnotation(record, path), null, '\t').replaceAll('\n', '\n\t\t')}`;
	const print = { path, text, sum: hash64(text) };
	prints.set(record, print);
	return print;
}

/** @returns `undefined` where it is not what {@link printProduct} wrote, to the letter: then it is made again */
export async function readProduct(text: string, rest: () => Promise<void>): Promise<Product | undefined> {
	const { header, items, blocks, isWhole } = await readPage(text, rest);
	const { 'sr:source': path, 'sr:id': id, 'sr:words': words, 'sr:turn': turn, 'sr:sum': sum } = header;
	if (
		!isWhole ||
		typeof path !== 'string' ||
		typeof id !== 'string' ||
		typeof words !== 'string' ||
		typeof turn !== 'number'
	) {
		return undefined;
	}
	const sums: string[] = [];
	const anchors = new Map<RecordId, { readonly target: readonly Anchor[]; readonly anchored: string }>();
	for (const [i, block] of blocks.entries()) {
		sums.push(hash64(block));
		const record = recordOf(items[i]);
		if (!record) {
			return undefined;
		}
		anchors.set(record.id, { target: record.target, anchored: record.anchored });
		if (i % BATCH === BATCH - 1) {
			await rest();
		}
	}
	return sumOf(sums) === sum ? { path, id, words, turn, anchors } : undefined;
}

function recordOf(item: unknown): DeskRecord | undefined {
	try {
		return fromAnnotation(item);
	} catch {
		return undefined;
	}
}

const sumOf = (sums: readonly string[]): string => hash64(sums.join());
