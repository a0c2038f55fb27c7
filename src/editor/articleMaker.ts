import type * as vscode from 'vscode';
import { Article } from './article';
import type { Engine } from '../worker/engine';
import type { ArticleMaker } from './openArticles';
import type { KeptReadings } from './keptReadings';
import type { Shelves } from './shelves';

/** Makes articles, and sees to it that their records go where their files go. */
export function articleMaker(engine: Engine, shelves: Shelves, readings: KeptReadings): ArticleMaker {
	return {
		make: (document) => new Article(document, engine, shelves, readings),
		renamed: (from, to) => shelves.renamed(from, to),
		continues: async (untitled: Article, document: vscode.TextDocument) => {
			await untitled.settled();
			await shelves.saved(untitled.document, document.uri);
		},
	};
}
