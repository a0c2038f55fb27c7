import * as vscode from 'vscode';
import {
	packFiles,
	packTexts,
	unpackFiles,
	unpackTexts,
	type KeptText,
	type KnownFile,
} from '../../corpus/index/recordPack';
import { Turns } from '../turns';

/** Texts are dealt out among so many files, by the beginning of their keys, so that one that changes is little to write. */
const PARTS = 64;
/** So many bytes are kept in all: some twenty thousand articles. */
const MOST = 100 * 1024 * 1024;

/**
 * What the index keeps on disk, in the workspace's storage: fingerprints, places and numbers by the content of texts, and
 * which file held which text when. None of it is needed: what is missing, damaged or of another engine is read again.
 */
export class KeptIndex {
	private readonly folder: vscode.Uri | undefined;
	private files = new Map<string, KnownFile>();
	/** What is not written yet, by part. */
	private readonly unwritten = new Map<number, Map<string, KeptText>>();
	private hasOtherFiles = false;
	private writing: Promise<void> = Promise.resolve();

	/**
	 * @param storage of the workspace; without one nothing is kept
	 * @param engine tells what read the texts: what another one read is not used
	 */
	constructor(
		storage: vscode.Uri | undefined,
		private readonly engine: () => Promise<string | undefined>,
	) {
		this.folder = storage && vscode.Uri.joinPath(storage, 'index');
	}

	/** All that was kept of texts. */
	async open(): Promise<Map<string, KeptText>> {
		const { folder } = this;
		const engine = await this.engine();
		const texts = new Map<string, KeptText>();
		if (!folder || engine === undefined) {
			return texts;
		}
		const known = await readIfThere(vscode.Uri.joinPath(folder, 'files.bin'));
		this.files = known ? unpackFiles(known, engine) : new Map();
		if (this.files.size === 0) {
			return texts;
		}
		const turns = new Turns();
		const parts = Array.from({ length: PARTS }, (_, part) => readIfThere(this.partUri(folder, part)));
		for (const part of parts) {
			const bytes = await part;
			for (const [key, text] of bytes ? unpackTexts(bytes, engine) : []) {
				texts.set(key, text);
			}
			await turns.pause();
		}
		return texts;
	}

	/** The key of what a file holds, where it was read before and has not changed since. */
	textIn(file: string, { mtime, size }: Pick<KnownFile, 'mtime' | 'size'>): string | undefined {
		const known = this.files.get(file);
		return known && known.mtime !== 0 && known.mtime === mtime && known.size === size ? known.text : undefined;
	}

	/** @param kept of the text; `undefined` where it was kept before */
	keep(file: string, known: KnownFile, kept: KeptText | undefined): void {
		this.files.set(file, known);
		this.hasOtherFiles = true;
		if (kept) {
			const part = partOf(known.text);
			const texts = this.unwritten.get(part) ?? new Map<string, KeptText>();
			this.unwritten.set(part, texts.set(known.text, kept));
		}
	}

	/** Forgets all files but these. */
	keepOnly(files: ReadonlySet<string>): void {
		for (const file of this.files.keys()) {
			if (!files.has(file)) {
				this.files.delete(file);
				this.hasOtherFiles = true;
			}
		}
	}

	/** Writes what is not written yet. A full disk or a folder that may not be written costs nothing but time later. */
	save(): Promise<void> {
		this.writing = this.writing.then(() => this.write()).catch(() => undefined);
		return this.writing;
	}

	async clear(): Promise<void> {
		this.files.clear();
		this.unwritten.clear();
		this.hasOtherFiles = false;
		await this.writing;
		if (this.folder) {
			await vscode.workspace.fs.delete(this.folder, { recursive: true }).then(undefined, () => undefined);
		}
	}

	private async write(): Promise<void> {
		const { folder } = this;
		const engine = await this.engine();
		if (!folder || engine === undefined || (!this.hasOtherFiles && this.unwritten.size === 0)) {
			return;
		}
		this.hasOtherFiles = false;
		const live = new Set(Array.from(this.files.values(), ({ text }) => text));
		const files = packFiles(this.files, engine);
		for (const [part, texts] of this.unwritten) {
			this.unwritten.delete(part);
			const uri = this.partUri(folder, part);
			const bytes = await readIfThere(uri);
			const all = new Map([...texts, ...(bytes ? unpackTexts(bytes, engine) : [])]);
			await vscode.workspace.fs.writeFile(uri, packTexts(within(all, live), engine));
		}
		// Last: it speaks of texts that are kept.
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'files.bin'), files);
	}

	private partUri(folder: vscode.Uri, part: number): vscode.Uri {
		return vscode.Uri.joinPath(folder, `texts-${String(part).padStart(2, '0')}.bin`);
	}
}

const partOf = (key: string): number => Number.parseInt(key.slice(0, 2), 16) % PARTS;

/** What no file holds any more goes first, where there is too much. */
function within(texts: ReadonlyMap<string, KeptText>, live: ReadonlySet<string>): Map<string, KeptText> {
	const byUse = [...texts].sort(([a], [b]) => Number(live.has(b)) - Number(live.has(a)));
	let size = 0;
	return new Map(
		byUse.filter(([, { facts, fingerprints }]) => {
			size += facts.length + 4 * fingerprints.length;
			return size <= MOST / PARTS;
		}),
	);
}

async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
	try {
		return await vscode.workspace.fs.readFile(uri);
	} catch {
		return undefined;
	}
}
