import * as vscode from 'vscode';
import { faultOf } from '../corpus/textFile';

/** So many are named. */
const NAMED = 5;

/** Which files were left out, and why; `undefined` where there are none. */
export async function leftOut(uris: readonly vscode.Uri[]): Promise<string | undefined> {
	const faults = await Promise.all(
		uris.slice(0, NAMED).map(async (uri) => {
			const fault = (await faultOf(uri)) ?? vscode.l10n.t('could not be read to its end');
			return vscode.l10n.t('{0} {1}.', vscode.workspace.asRelativePath(uri), fault);
		}),
	);
	const others = uris.length - faults.length;
	const all = others > 0 ? [...faults, vscode.l10n.t('So it is with {0} more.', others)] : faults;
	return all.length > 0 ? all.join(' ') : undefined;
}
