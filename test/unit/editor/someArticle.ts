import { articleChanged, Emitter } from './windowStub';
import type * as vscode from 'vscode';
import { Article } from '../../../src/editor/article';
import type { KeptReadings } from '../../../src/editor/keptReadings';
import type { Opened } from '../../../src/editor/shelf';
import type { Shelves } from '../../../src/editor/shelves';
import type { Engine } from '../../../src/worker/engine';

type Listener = Parameters<Engine['text']>[0];

/** What is kept of a text at a path: nothing. */
export const openedAt = (path: string, follow = articleChanged.event): Opened => {
	const records = { records: [], kept: 0, unsaved: 0, onDidChange: follow };
	return { records, names: records, path, lasting: true } as unknown as Opened;
};

/** Fires when what is kept of texts may be elsewhere. */
export const moved = new Emitter();

/** An article of a text, and what the engine tells it. `engine` answers for the engine. */
export function articleIn(
	open: () => Promise<Opened>,
	{ text = '', engine = {} }: { readonly text?: string; readonly engine?: object } = {},
): { readonly article: Article; readonly listener: Listener } {
	const told = {
		fingerprint: () => Promise.resolve(''),
		records: () => undefined,
		dispose: () => undefined,
		...engine,
	};
	const heard: Listener[] = [];
	const article = new Article(
		{ uri: 'file:///a.txt', version: 1, getText: () => text } as unknown as vscode.TextDocument,
		{ text: (listener: Listener) => (heard.push(listener), told) } as unknown as Engine,
		{ open, onDidMove: moved.event } as unknown as Shelves,
		{} as KeptReadings,
	);
	const [listener] = heard;
	if (!listener) {
		throw new Error('The engine was not asked.');
	}
	return { article, listener };
}
