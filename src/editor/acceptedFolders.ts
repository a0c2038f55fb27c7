import * as vscode from 'vscode';

/** Folders outside the workspace from which a person wants reviews to be read, or does not. */
const ACCEPTED = 'sourceReview.acceptedFolders';

/**
 * What a person has said of reviews in folders above the workspace. They are asked once at a time, and nobody waits for
 * that: they may be writing. Closing the question is no answer.
 */
export class AcceptedFolders {
	private readonly asking = new Set<string>();

	/** @param decided is told when a person has said whether they want the reviews of a folder */
	constructor(
		private readonly memento: vscode.Memento,
		private readonly decided: (folder: vscode.Uri) => void,
	) {}

	/** Whether a person wants the reviews of a folder; `undefined` where they have not said so. */
	has(folder: vscode.Uri): boolean | undefined {
		return this.answers[folder.toString()];
	}

	/** Asks a person, unless they are being asked. */
	ask(folder: vscode.Uri): void {
		const key = folder.toString();
		if (this.has(folder) === undefined && !this.asking.has(key)) {
			this.asking.add(key);
			void this.askNow(folder).finally(() => this.asking.delete(key));
		}
	}

	private async askNow(folder: vscode.Uri): Promise<void> {
		const yes = vscode.l10n.t('Use Them');
		const no = vscode.l10n.t('Leave Them');
		const answer = await vscode.window.showInformationMessage(
			vscode.l10n.t(
				'There are reviews in {0}, above the folder that is open. Until you choose, what you say is kept in the editor’s own storage.',
				folder.fsPath,
			),
			yes,
			no,
		);
		if (answer !== undefined) {
			await this.memento.update(ACCEPTED, { ...this.answers, [folder.toString()]: answer === yes });
			this.decided(folder);
		}
	}

	private get answers(): Readonly<Record<string, boolean | undefined>> {
		return this.memento.get<Record<string, boolean>>(ACCEPTED, {});
	}
}
