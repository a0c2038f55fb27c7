import * as vscode from 'vscode';
import type { OpenArticles } from './openArticles';

const SAMPLE = ['media', 'sample.txt'];

/** Opens a copy of the sample article, without a file: a person may do with it what they like, and save it or not. */
export async function openSampleArticle(extension: vscode.Uri, articles: OpenArticles): Promise<void> {
	const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, ...SAMPLE));
	const content = new TextDecoder().decode(bytes);
	const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
	await articles.add(document);
	await vscode.window.showTextDocument(document, { preview: false });
}
