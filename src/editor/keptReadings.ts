import * as vscode from 'vscode';
import { ENCODER_VERSION } from '../worker/encoderFiles';
import { InOrder } from './inOrder';
import { keyOf } from './keyOf';

/** So many bytes are kept in all: some two thousand articles. What was read longest ago goes first. */
const MOST = 50 * 1024 * 1024;

/** The files that are kept, each with its length in bytes; what was read longest ago comes first. */
type Sizes = Map<string, number>;

/**
 * What the second reader made of texts, by their content, so that a text that is opened again need not be read again:
 * offsets and numbers, none of its words. Lost, it costs nothing but time.
 */
export class KeptReadings {
	private readonly folder: vscode.Uri | undefined;
	/** Who looks what is there while something is written would not see it. */
	private readonly order = new InOrder();
	/** Not known before something is kept. */
	private sizes: Sizes | undefined;

	/** @param storage of the workspace; without one nothing is kept */
	constructor(storage: vscode.Uri | undefined) {
		this.folder = storage && vscode.Uri.joinPath(storage, 'readings');
	}

	async read(text: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const { folder } = this;
		try {
			return (
				folder && new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, await nameOf(text))))
			);
		} catch {
			// There is none, or it cannot be read: the text is read again.
			return undefined;
		}
	}

	/**
	 * Never rejects: on a full disk, or where nothing may be written, texts are read again.
	 *
	 * @returns the file; `undefined` where it is not kept
	 */
	async write(text: string, bytes: Uint8Array): Promise<string | undefined> {
		const { folder } = this;
		if (!folder || bytes.length > MOST) {
			return undefined;
		}
		return this.order
			.do(async () => {
				const name = await nameOf(text);
				const sizes = (this.sizes ??= await sizesIn(folder));
				sizes.delete(name);
				await this.makeRoom(folder, sizes, MOST - bytes.length);
				await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
				sizes.set(name, bytes.length);
				return name;
			})
			.catch(() => undefined);
	}

	/** Never rejects: what cannot be removed counts again once the window is opened anew. */
	async remove(name: string): Promise<void> {
		const { folder, sizes } = this;
		if (folder && sizes) {
			await this.order.do(() => removeFile(folder, sizes, name)).catch(() => undefined);
		}
	}

	async clear(): Promise<void> {
		const { folder } = this;
		if (folder) {
			await this.order.do(async () => {
				this.sizes = undefined;
				await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
			});
		}
	}

	private async makeRoom(folder: vscode.Uri, sizes: Sizes, most: number): Promise<void> {
		let held = [...sizes.values()].reduce((sum, size) => sum + size, 0);
		for (const [name, size] of sizes) {
			if (held <= most) {
				return;
			}
			await removeFile(folder, sizes, name);
			held -= size;
		}
	}
}

/**
 * The readings of one text while it is open. Each pause in typing ends one: of those that it has kept, that of the present
 * text stays, and that of the text as it was saved last, which is there when it is opened again.
 */
export class KeptReadingsOfText {
	/** The files, by the version of the text. */
	private readonly written = new Map<number, string>();
	private savedVersion: number | undefined;

	constructor(
		private readonly all: Pick<KeptReadings, 'read' | 'write' | 'remove'>,
		private readonly document: Pick<vscode.TextDocument, 'version' | 'isDirty' | 'getText'>,
	) {}

	/** What was made of the present text before. */
	find(): Promise<Uint8Array<ArrayBuffer> | undefined> {
		return this.all.read(this.document.getText());
	}

	/** Of a version that is no longer the present one nothing is kept. */
	async keep(version: number, bytes: Uint8Array): Promise<void> {
		const { document } = this;
		if (version !== document.version) {
			return;
		}
		if (!document.isDirty) {
			this.savedVersion = version;
		}
		const file = await this.all.write(document.getText(), bytes);
		if (file !== undefined) {
			this.written.set(version, file);
			await this.replace(version);
		}
	}

	/** The present version was saved. */
	saved(): void {
		this.savedVersion = this.document.version;
	}

	private async replace(version: number): Promise<void> {
		for (const [older, file] of this.written) {
			if (older < version && older !== this.savedVersion) {
				this.written.delete(older);
				// An edit that was undone has led to the same text.
				await ([...this.written.values()].includes(file) ? undefined : this.all.remove(file));
			}
		}
	}
}

/** A text that another encoder read is not found. */
const nameOf = async (text: string): Promise<string> => `${await keyOf(`${ENCODER_VERSION}\n${text}`)}.bin`;

async function sizesIn(folder: vscode.Uri): Promise<Sizes> {
	const { fs } = vscode.workspace;
	const entries = await fs.readDirectory(folder).then(undefined, () => []);
	const files = await Promise.all(
		entries.map(async ([name]) => ({ name, ...(await fs.stat(vscode.Uri.joinPath(folder, name))) })),
	);
	return new Map(files.sort((a, b) => a.mtime - b.mtime).map(({ name, size }) => [name, size]));
}

async function removeFile(folder: vscode.Uri, sizes: Sizes, name: string): Promise<void> {
	sizes.delete(name);
	await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
}
