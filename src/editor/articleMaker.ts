import type * as vscode from 'vscode';
import { Article } from './article';
import type { Engine } from '../worker/engine';
import type { FirstSaves } from './firstSaves';
import type { ArticleMaker } from './openArticles';
import type { KeptReadings } from './keptReadings';
import type { Shelves } from './shelves';

/** Makes articles, and sees to it that their records go where their files go. */
export function articleMaker(
	engine: Engine,
	shelves: Shelves,
	readings: KeptReadings,
	saves: FirstSaves,
): ArticleMaker {
	return {
		make: (document) => new Article(document, engine, shelves, readings),
		renamed: (from, to) => shelves.renamed(from, to),
		savedAs: (untitled: Article) => saves.fileOf(untitled.lastText),
		continues: async (untitled: Article, file: vscode.TextDocument) => {
			await untitled.settled();
			await shelves.saved(untitled.document, file);
		},
	};
}
