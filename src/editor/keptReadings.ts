import * as vscode from 'vscode';
import { ENCODER_VERSION } from '../worker/encoderFiles';

/** So many bytes are kept in all: some two thousand articles. What was read longest ago goes first. */
const MOST = 50 * 1024 * 1024;

/**
 * What the second reader made of texts, by their content, so that a text that is opened again need not be read again:
 * offsets and numbers, none of its words. Lost, it costs nothing but time.
 */
export class KeptReadings {
	private readonly folder: vscode.Uri | undefined;

	/** @param storage of the workspace; without one nothing is kept */
	constructor(storage: vscode.Uri | undefined) {
		this.folder = storage && vscode.Uri.joinPath(storage, 'readings');
	}

	async of(text: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const file = await this.fileOf(text);
		try {
			return file && new Uint8Array(await vscode.workspace.fs.readFile(file));
		} catch {
			// There is none, or it cannot be read: the text is read again.
			return undefined;
		}
	}

	async keep(text: string, bytes: Uint8Array): Promise<void> {
		const file = await this.fileOf(text);
		if (!file || bytes.length > MOST) {
			return;
		}
		try {
			await this.makeRoomFor(bytes.length);
			await vscode.workspace.fs.writeFile(file, bytes);
		} catch {
			// A full disk or a folder that may not be written: it is read again.
		}
	}

	async clear(): Promise<void> {
		if (this.folder) {
			await vscode.workspace.fs.delete(this.folder, { recursive: true }).then(undefined, () => undefined);
		}
	}

	private async fileOf(text: string): Promise<vscode.Uri | undefined> {
		const bytes = new TextEncoder().encode(`${ENCODER_VERSION}\n${text}`);
		const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
		const name = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
		return this.folder && vscode.Uri.joinPath(this.folder, `${name}.bin`);
	}

	private async makeRoomFor(bytes: number): Promise<void> {
		const { folder } = this;
		if (!folder) {
			return;
		}
		const { fs } = vscode.workspace;
		const names = await fs.readDirectory(folder).then(
			(entries) => entries.map(([name]) => vscode.Uri.joinPath(folder, name)),
			() => [],
		);
		const files = await Promise.all(names.map(async (uri) => ({ uri, ...(await fs.stat(uri)) })));
		let size = files.reduce((sum, file) => sum + file.size, bytes);
		for (const { uri, size: own } of files.sort((a, b) => a.mtime - b.mtime)) {
			if (size <= MOST) {
				return;
			}
			await fs.delete(uri);
			size -= own;
		}
	}
}
