import * as vscode from 'vscode';

/** What reads texts here, by a checksum of its code and data that the build makes; `undefined` where there is none. */
export async function engineVersion(extension: vscode.Uri): Promise<string | undefined> {
	try {
		return new TextDecoder().decode(
			await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'engine.txt')),
		);
	} catch {
		return undefined;
	}
}
