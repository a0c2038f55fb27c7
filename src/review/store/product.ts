import type { Seen, Sight } from '../acts/act';
import { hash64 } from '../hash';
import type { DeskRecord, RecordId } from '../model';
import type { SourceId } from '../sources/book';
import { readPage, SCHEMA } from './page';
import { recordIn, toAnnotation } from './recordFormat';

/** What the readable page of a text says, but for the records themselves. */
export interface ProductHead {
	/** The text's path in the workspace, with `/`; empty for the whole workspace. */
	readonly path: string;
	readonly id: SourceId;
	/** The fingerprint of the text when it was last saved; empty where that is not known. */
	readonly words: string;
	/** The highest turn of the acts that went into it; earlier versions know no more than that. */
	readonly turn: number;
	/** All acts that went into it. */
	readonly saw: Seen;
}

/** By which a record was found last, and when. */
export type FoundAnchors = Pick<DeskRecord, 'target' | 'anchored'>;

/** What is read from a product: a cache, for acts alone say what the records are. */
export interface Product {
	/** `undefined` where it is not what {@link printProduct} wrote, to the letter: then it is made again. */
	readonly head: Pick<ProductHead, 'path' | 'words'> | undefined;
	readonly anchors: ReadonlyMap<RecordId, FoundAnchors>;
	/** What was known of acts where these anchors were found. */
	readonly sight: Sight;
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
	{ path, id, words, turn, saw }: ProductHead,
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
		// The last acts by their ids, in one line: git keeps or drops all of it.
		'sr:saw': Object.entries(saw)
			.map(([log, n]) => `${log}.${n}`)
			.sort()
			.join(' '),
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
	const text = printed(toAnnotation(record, path));
	const print = { path, text, sum: hash64(text) };
	prints.set(record, print);
	return print;
}

const printed = (item: unknown): string => `\t\t${JSON.stringify(item, null, '\t').replaceAll('\n', '\n\t\t')}`;

/** Reads a page, also one that git has mixed of two: of such a one only what is as it was printed. */
export async function readProduct(text: string, rest: () => Promise<void>): Promise<Product> {
	const { header, items, blocks, isWhole } = await readPage(text, rest);
	const { 'sr:source': path, 'sr:words': words, 'sr:sum': sum } = header;
	const sums: string[] = [];
	for (const block of blocks) {
		sums.push(hash64(block));
		await (sums.length % BATCH === 0 ? rest() : undefined);
	}
	const isOurs = isWhole && sum === sumOf(sums);
	const anchors = new Map<RecordId, FoundAnchors>();
	for (const [i, item] of items.entries()) {
		const record = recordIn(item);
		const known = record && anchors.get(record.id);
		const isLater = !known || known.anchored < record.anchored;
		if (record && isLater && (isOurs || blocks[i] === printed(item))) {
			anchors.set(record.id, { target: record.target, anchored: record.anchored });
		}
		if (i % BATCH === BATCH - 1) {
			await rest();
		}
	}
	const isGood = isOurs && anchors.size === blocks.length && typeof path === 'string' && typeof words === 'string';
	return { head: isGood ? { path, words } : undefined, anchors, sight: sightIn(text) };
}

const TURN = /^\t"sr:turn": (\d+)/gm;
const SAW = /^\t"sr:saw": "([^"]*)"/gm;

/** What whoever made a page knew; of two that git has mixed, what both knew. One by an earlier version tells the turn alone. */
function sightIn(text: string): Sight {
	const turns = Array.from(text.matchAll(TURN), ([, turn]) => Number(turn));
	const saws = Array.from(text.matchAll(SAW), ([, saw = '']) => saw.split(' ').map((id) => id.split('.')));
	return {
		turn: turns.length === 0 ? 0 : Math.min(...turns),
		saws: saws.map((saw) => Object.fromEntries(saw.map(([log = '', n]) => [log, Number(n)]))),
	};
}

const sumOf = (sums: readonly string[]): string => hash64(sums.join());
