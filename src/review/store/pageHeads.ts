import { version1Source } from './shelf';
import type { SourceId } from '../sources/book';
import { schemaOf } from './page';
import type { RecordFiles } from './recordFiles';

/** What a page says of the text that it is about, whole or broken. */
interface PageHead {
	readonly name: string;
	readonly schema: number;
	readonly path: string;
	readonly id: SourceId;
	/** The fingerprint of the text when it was last saved; empty where that is not known. */
	readonly words: string;
}

/** Reads what a page says of its text; `undefined` where it is none, or there is none. */
export async function pageHead(files: RecordFiles, name: string): Promise<PageHead | undefined> {
	const text = await files.read(name);
	const head = text?.slice(0, text.indexOf('"items"')) ?? '';
	const path = propertyOf(head, 'sr:source');
	if (path === undefined) {
		return undefined;
	}
	const id = propertyOf(head, 'sr:id') ?? version1Source(path);
	return { name, schema: schemaOf(head), path, id, words: propertyOf(head, 'sr:words') ?? '' };
}

const STRING_PROPERTY = /"([\w:]+)"\s*:\s*("(?:[^"\\]|\\.)*")/g;

/** The heads of all pages of a folder; those that cannot be read are left out. */
export async function pageHeads(files: RecordFiles, rest: () => Promise<void>): Promise<PageHead[]> {
	const heads: PageHead[] = [];
	for (const name of (await files.list('')).filter((name) => name.endsWith('.json'))) {
		const head = await pageHead(files, name).catch(() => undefined);
		if (head) {
			heads.push(head);
		}
		await rest();
	}
	return heads;
}

function propertyOf(head: string, name: string): string | undefined {
	const [, , json] = [...head.matchAll(STRING_PROPERTY)].find(([, key]) => key === name) ?? [];
	const value: unknown = json === undefined ? undefined : JSON.parse(json);
	return typeof value === 'string' ? value : undefined;
}
