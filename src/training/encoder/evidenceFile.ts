import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { NO_EVIDENCE, type BlockEvidence, type EvidenceByBlock } from '../../analysis/encoder/evidence';

/** Where encoders are trained. */
export const ENCODERS = join('out', 'encoder');

const PART = /^without(?:-\d+)+$/;

/**
 * The encoders but the product's: the folder of each, and the folds that it has not seen, which its name tells.
 *
 * @throws Error where none is trained
 */
export function parts(): (readonly [folder: string, folds: readonly number[]])[] {
	return readdirSync(ENCODERS)
		.filter((folder) => PART.test(folder))
		.sort()
		.map((folder) => [folder, folder.split('-').slice(1).map(Number)] as const);
}

/** What the encoders made of all articles: offsets and chances, none of their words. */
export const EVIDENCE = join('src', 'training', 'encoder', 'evidence');

interface Line {
	readonly doc: string;
	readonly blocks: readonly (StoredBlock | null)[];
}

/** Bytes as base64. */
interface StoredBlock {
	readonly starts: readonly number[];
	readonly names: string;
	readonly cues: string;
	readonly found: readonly { readonly first: number; readonly end: number; readonly roles: string }[];
}

export function evidenceLine(doc: string, blocks: readonly (BlockEvidence | null)[]): string {
	const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
	const line: Line = {
		doc,
		blocks: blocks.map(
			(block) =>
				block && {
					starts: block.starts,
					names: text(block.names),
					cues: text(block.cues),
					found: block.found.map(({ first, end, roles }) => ({ first, end, roles: text(roles) })),
				},
		),
	};
	return `${JSON.stringify(line)}\n`;
}

let read: ReadonlyMap<string, EvidenceByBlock> | undefined;

/**
 * What the encoders make of each annotated article that they have not seen.
 */
export function readEvidence(): (doc: string) => EvidenceByBlock {
	read ??= new Map(
		readdirSync(EVIDENCE)
			.flatMap((file) =>
				gunzipSync(readFileSync(join(EVIDENCE, file)))
					.toString('utf8')
					.split('\n'),
			)
			.filter((line) => line !== '')
			.map((line) => {
				const { doc, blocks } = JSON.parse(line) as Line;
				return [doc, blocks.map((block, i) => block && evidenceOf(`${doc} ${String(i)}`, block))];
			}),
	);
	const known = read;
	return (doc) => known.get(doc) ?? NO_EVIDENCE;
}

function evidenceOf(id: string, { starts, names, cues, found }: StoredBlock): BlockEvidence {
	const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
	return {
		id,
		starts,
		names: bytes(names),
		cues: bytes(cues),
		found: found.map(({ first, end, roles }) => ({ first, end, roles: bytes(roles) })),
	};
}
