import * as vscode from 'vscode';
import { ENGLISH_FILES, loadEnglish, type English, type EnglishFile } from '../analysis/english/english';

/**
 * Reads the lexicons and weights on first use, and once.
 *
 * @returns a function whose promise fails with a message for the person where a file is missing or damaged, and which
 * tries again when called after that
 */
export function readEnglish(extension: vscode.Uri): () => Promise<English> {
	const read = async (): Promise<English> => {
		const file = async (name: EnglishFile): Promise<[EnglishFile, Uint8Array]> => [
			name,
			await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'english', name)),
		];
		try {
			const files = new Map(await Promise.all(ENGLISH_FILES.map(file)));
			return loadEnglish((name) => files.get(name) ?? new Uint8Array());
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
