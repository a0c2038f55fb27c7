import * as vscode from 'vscode';
import type { Depth } from '../worker/protocol';

/** What a setting of ours says for a text (folders of a workspace may differ), or for the window; `unknown` is anything. */
export function setting(key: string, document?: vscode.TextDocument): unknown {
	return vscode.workspace.getConfiguration('sourceReview', document?.uri).get(key);
}

/** Whether texts are to be read by a second reader as well. */
export const readingDepth = (): Depth => (setting('readingDepth') === 'quick' ? 'quick' : 'careful');
