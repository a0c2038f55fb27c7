import * as vscode from 'vscode';
import { recordFault } from '../reading/words/recordFault';
import { RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import type { StoreMessage } from '../review/store/recordFiles';

/** What a person is told of the records' files. */
export function storeSentence(message: StoreMessage): string {
	const path = `${RECORDS_FOLDER}/${message.file}`;
	switch (message.kind) {
		case 'set aside':
			return vscode.l10n.t(
				'The reviews in {0} could not be read ({1}). The file was kept as {2}; what could be read of it is used.',
				path,
				recordFault(message.fault, message.detail),
				message.keptAs,
			);
		case 'memory only':
			return message.isKept
				? vscode.l10n.t(
						'Reviews cannot be saved in {0} ({1}). They are kept in the editor’s own storage, and saved where they belong as soon as that works again.',
						path,
						message.reason,
					)
				: vscode.l10n.t(
						'Reviews cannot be saved in {0} ({1}), nor kept in the editor’s own storage. They are lost when the window closes, unless saving works again until then: make room on the disk, or export them.',
						path,
						message.reason,
					);
		case 'newer':
			return vscode.l10n.t(
				'{0} was written by a newer version of Source Review and stays as it is. New reviews are kept until the window is closed.',
				path,
			);
		case 'linked':
			return message.isKept
				? vscode.l10n.t(
						'{0} is a link, and links are not followed. Put a folder in its place; until then reviews are kept in the editor’s own storage.',
						message.reason,
					)
				: vscode.l10n.t(
						'{0} is a link, and links are not followed. Put a folder in its place; until then reviews are kept until the window is closed.',
						message.reason,
					);
	}
}
