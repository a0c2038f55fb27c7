import type * as vscode from 'vscode';

/**
 * Shows a list until somebody chooses from it; `undefined` where they leave it.
 *
 * @param typed which of the items is chosen by what is typed, without more ado
 */
export function picked<T extends vscode.QuickPickItem>(
	pick: vscode.QuickPick<T>,
	typed: (value: string) => T | undefined = () => undefined,
): Promise<T | undefined> {
	return new Promise((resolve) => {
		const choose = (item: T): void => {
			resolve(item);
			pick.hide();
		};
		pick.onDidChangeValue((value) => {
			const item = typed(value);
			if (item) {
				choose(item);
			}
		});
		pick.onDidAccept(() => {
			const [item] = pick.activeItems;
			// A key that comes before the list is drawn, or where nothing is left of it, closes nothing.
			if (item) {
				choose(item);
			}
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
