import * as vscode from 'vscode';

/**
 * Resolves when the window has answered: what it had sent until then has come, and what was sent to it before has arrived.
 * VS Code tells no other way how far behind a host is that is held up, or far away.
 */
export const heardOfAll = (): Thenable<unknown> =>
	vscode.commands.executeCommand('setContext', 'sourceReview.heardOfAll', true).then(undefined, () => undefined);
