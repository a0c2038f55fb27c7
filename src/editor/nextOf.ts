import type * as vscode from 'vscode';

/** Resolves with the next of some events, whichever comes first. */
export function nextOf(...events: readonly (vscode.Event<unknown> | undefined)[]): Promise<void> {
	return new Promise((resolve) => {
		const listening = events.map((event) => event?.(done));
		function done(): void {
			listening.forEach((listener) => listener?.dispose());
			resolve();
		}
	});
}
