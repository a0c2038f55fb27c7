import * as vscode from 'vscode';
import { loadEnglish, type English } from '../analysis/english/english';

/**
 * Reads the lexicons and weights on first use, and once.
 *
 * @returns a function whose promise fails with a message for the person where a file is missing or damaged, and which
 * tries again when called after that
 */
export function readEnglish(extension: vscode.Uri): () => Promise<English> {
	const read = async (): Promise<English> => {
		const file = async (name: string): Promise<Uint8Array> =>
			vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'english', name));
		try {
			const [names, attributions] = await Promise.all([file('names.bin'), file('attributions.bin')]);
			return loadEnglish({ 'names.bin': names, 'attributions.bin': attributions });
		} catch (error) {
			const cause = error instanceof Error ? error.message : String(error);
			throw new Error(vscode.l10n.t('Its language data cannot be read ({0}). Install the extension again.', cause), {
				cause: error,
			});
		}
	};
	let reading: Promise<English> | undefined;
	return () => {
		reading ??= read().catch((error: unknown) => {
			reading = undefined;
			throw error;
		});
		return reading;
	};
}
