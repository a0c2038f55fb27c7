import * as vscode from 'vscode';

/** Tells what links lead to: that is no part of the workspace, wherever it lies. Each file and folder is looked at once. */
export class Links {
	private readonly looked = new Map<string, Promise<boolean>>();

	/** Whether a file, or a folder on the way to it from that of the workspace, is a link. */
	leadTo(uri: vscode.Uri): Promise<boolean> {
		const key = uri.toString();
		const known = this.looked.get(key) ?? this.look(uri, key);
		this.looked.set(key, known);
		return known;
	}

	private async look(uri: vscode.Uri, key: string): Promise<boolean> {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		// A folder that a person has opened is meant, link or not.
		if (!folder || folder.uri.toString() === key) {
			return false;
		}
		return (await this.leadTo(vscode.Uri.joinPath(uri, '..'))) || isLink(uri);
	}
}

const isLink = (uri: vscode.Uri): Promise<boolean> =>
	Promise.resolve(vscode.workspace.fs.stat(uri)).then(
		({ type }) => (type & vscode.FileType.SymbolicLink) !== 0,
		() => false,
	);
