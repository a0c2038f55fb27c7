import type * as vscode from 'vscode';
import type { Owner } from '../review/store/shelf';
import { setting } from './settings';

const INSTALLATION = 'sourceReview.installation';

/**
 * Whose acts are done in this window: this installation's, by an id made once and never synced to another machine, under
 * the name that the person's own settings give.
 */
export function ownerOf({ globalState }: vscode.ExtensionContext): Owner {
	const known = globalState.get(INSTALLATION);
	const author = typeof known === 'string' && known !== '' ? known : crypto.randomUUID();
	if (author !== known) {
		void globalState.update(INSTALLATION, author);
	}
	return {
		author,
		reviewer: () => {
			const name = setting('reviewer');
			return typeof name === 'string' ? name.trim() : '';
		},
	};
}
