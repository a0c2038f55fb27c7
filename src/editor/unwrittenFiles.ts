import * as vscode from 'vscode';
import { hash64 } from '../review/hash';
import type { Unwritten } from '../review/store/unwritten';

/** A record file that is to be in the records' folder of `root`. */
interface Kept {
	readonly root: string;
	readonly name: string;
	readonly text: string;
}

/**
 * Record files that cannot be written where they belong, in the editor's own storage until they can: what was done in a
 * folder that is read-only, or not there, outlasts the window, and the folder's place in the workspace.
 */
export class UnwrittenFiles {
	private readonly folder: vscode.Uri;
	/** Of which folder each file is that is kept, by the place of the file. */
	private roots: Promise<Map<string, string>> | undefined;

	/** @param storage for all windows */
	constructor(storage: vscode.Uri) {
		this.folder = vscode.Uri.joinPath(storage, 'unwritten');
	}

	/** Of one records' folder. */
	of(folder: vscode.Uri): Unwritten {
		const { fs } = vscode.workspace;
		const root = folder.toString();
		return {
			all: async () => {
				const own = (await this.all()).filter((kept) => kept.root === root);
				return new Map(own.map(({ name, text }) => [name, text]));
			},
			keep: async (name, text) => {
				const kept: Kept = { root, name, text };
				const file = this.fileOf(kept);
				(await this.known()).set(file.path, root);
				await fs.writeFile(temporaryOf(file), new TextEncoder().encode(JSON.stringify(kept)));
				await fs.rename(temporaryOf(file), file, { overwrite: true });
				return true;
			},
			drop: async (name, text) => {
				const file = this.fileOf({ root, name });
				for (const place of [file, temporaryOf(file)]) {
					// Another window may have more to write by now.
					if ((await readKept(place))?.text === text) {
						await fs.delete(place);
					}
				}
				if (!(await readKept(file))) {
					(await this.known()).delete(file.path);
				}
			},
		};
	}

	/** Whether there is a records' folder of which something is kept in a folder. */
	async has(folder: vscode.Uri): Promise<boolean> {
		return [...(await this.known()).values()].includes(folder.toString());
	}

	/** The folders in which there is one. */
	async folders(): Promise<readonly vscode.Uri[]> {
		return Array.from(new Set((await this.known()).values()), (folder) => vscode.Uri.parse(folder));
	}

	private known(): Promise<Map<string, string>> {
		this.roots ??= this.all().then((all) => new Map(all.map((kept) => [this.fileOf(kept).path, kept.root])));
		return this.roots;
	}

	private fileOf({ root, name }: Pick<Kept, 'root' | 'name'>): vscode.Uri {
		return vscode.Uri.joinPath(this.folder, `${hash64(`${root}\n${name}`)}.json`);
	}

	private async all(): Promise<readonly Kept[]> {
		const names = await vscode.workspace.fs.readDirectory(this.folder).then(
			(found) => found.map(([name]) => name.replace(/\.tmp$/, '')),
			() => [],
		);
		const files = [...new Set(names)].map(async (name) => {
			const file = vscode.Uri.joinPath(this.folder, name);
			return (await readKept(file)) ?? readKept(temporaryOf(file));
		});
		return (await Promise.all(files)).filter((kept) => kept !== undefined);
	}
}

/** VS Code takes a file away before it renames its successor: should the window end between, that is all there is. */
const temporaryOf = (file: vscode.Uri): vscode.Uri => file.with({ path: `${file.path}.tmp` });

/** `undefined` where there is no such file, or it is not whole. */
async function readKept(file: vscode.Uri): Promise<Kept | undefined> {
	try {
		const kept: unknown = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
		return isKept(kept) ? kept : undefined;
	} catch {
		return undefined;
	}
}

const isKept = (kept: unknown): kept is Kept =>
	typeof kept === 'object' &&
	kept !== null &&
	['root', 'name', 'text'].every((key) => typeof (kept as Record<string, unknown>)[key] === 'string');
