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
		case 'unread':
			return vscode.l10n.t('Reviews in {0} are not shown until it can be read: {1}', path, message.reason);
		case 'memory only':
			// A message shows its beginning only, and the same for every file of the folder is told once.
			return message.isKept
				? vscode.l10n.t(
						'Reviews are kept in the editor’s own storage until they can be saved in {0}: {1}',
						RECORDS_FOLDER,
						message.reason,
					)
				: vscode.l10n.t(
						'Reviews are lost when the window closes: they can be saved neither in {0} ({1}) nor in the editor’s own storage. Make room on the disk, or export them.',
						RECORDS_FOLDER,
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
