import * as vscode from 'vscode';
import type { Engine } from '../analysis/engine';
import { ownTurn } from './ownTurn';

/**
 * Loads the pipeline with its lexicons and weights on first use, and once.
 *
 * @returns a function whose promise fails with a message for the person where a file is missing or damaged, and which
 * tries again when called after that
 */
export function readEngine(extension: vscode.Uri): () => Promise<Engine> {
	const read = async (): Promise<Engine> => {
		try {
			const { loadEngine } = await import('../analysis/engine');
			return await loadEngine(
				(file) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'english', file)),
				ownTurn,
			);
		} catch (error) {
			const cause = error instanceof Error ? error.message : String(error);
			throw new Error(vscode.l10n.t('Its language data cannot be read ({0}). Install the extension again.', cause), {
				cause: error,
			});
		}
	};
	let reading: Promise<Engine> | undefined;
	return () => {
		reading ??= read().catch((error: unknown) => {
			reading = undefined;
			throw error;
		});
		return reading;
	};
}
