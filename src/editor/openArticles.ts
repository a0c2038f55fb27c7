import type * as vscode from 'vscode';
import type { Article, ArticleChange } from './article';

export declare class OpenArticles {
	of(document: vscode.TextDocument): Article | undefined;
	readonly active: Article | undefined;
	readonly shown: Article | undefined;
	readonly shownDocument: vscode.TextDocument | undefined;
	readonly activeDocument: vscode.TextDocument | undefined;
	onDidChange(listener: (article: Article, change: ArticleChange) => void): vscode.Disposable;
	readonly onDidChangeActive: vscode.Event<void>;
}
