import * as vscode from 'vscode';
import { until, workspaceFile } from './workspace';

/** A record as others read it: a W3C annotation. */
export interface Annotation {
	readonly body?: readonly { readonly purpose: string; readonly value?: string }[];
	readonly target: readonly { readonly selector: readonly { readonly exact?: string }[] }[];
}

interface Page {
	readonly 'sr:source': string;
	readonly items: readonly Annotation[];
}

/** The records' folder of the workspace, or of a folder in it. */
export const recordsFolder = (below = ''): vscode.Uri => workspaceFile(...below.split('/'), '.source-review');

/** Writes a file below the open folder. */
export const write = (name: string, text: string): Thenable<void> =>
	vscode.workspace.fs.writeFile(workspaceFile(...name.split('/')), new TextEncoder().encode(text));

/** Takes a file or a folder away, if it is there. */
export const remove = (uri: vscode.Uri): Thenable<void> =>
	vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);

/** What is recorded of a text, in the readable file. */
export async function itemsOf(source: string): Promise<readonly Annotation[]> {
	const pages = await until('no file is just being replaced', () => readPages().catch(() => undefined));
	return pages.find((page) => page['sr:source'] === source)?.items ?? [];
}

/** The statuses that are recorded of a text, with the words each is on, in the order of the file. */
export async function statusesOf(source: string): Promise<string[]> {
	return (await itemsOf(source)).flatMap(({ body = [], target }) => {
		const words = target.map(({ selector }) => selector.find(({ exact }) => exact !== undefined)?.exact).join(' … ');
		return body.filter(({ purpose }) => purpose === 'assessing').map(({ value }) => `${value ?? ''}: ${words}`);
	});
}

async function readPages(): Promise<Page[]> {
	const folder = recordsFolder();
	const names = await vscode.workspace.fs.readDirectory(folder).then(
		(entries) => entries.map(([name]) => name).filter((name) => name.endsWith('.json')),
		() => [],
	);
	return Promise.all(
		names.map(async (name) => {
			const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
			return JSON.parse(new TextDecoder().decode(bytes)) as Page;
		}),
	);
}
