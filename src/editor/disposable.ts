import type * as vscode from 'vscode';

/** Owns what it registers, and ends it in reverse order. */
export abstract class Disposable implements vscode.Disposable {
	private readonly owned: vscode.Disposable[] = [];
	private ended = false;

	protected get isDisposed(): boolean {
		return this.ended;
	}

	/** Takes ownership; what is registered after the end is ended at once. */
	protected register<T extends vscode.Disposable>(disposable: T): T {
		if (this.ended) {
			disposable.dispose();
		} else {
			this.owned.push(disposable);
		}
		return disposable;
	}

	dispose(): void {
		this.ended = true;
		for (const disposable of this.owned.splice(0).reverse()) {
			disposable.dispose();
		}
	}
}
