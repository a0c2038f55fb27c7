import type * as vscode from 'vscode';
import { CorpusClient } from '../../worker/corpus/corpusClient';
import type { OpenArticles } from '../openArticles';
import { hostClock } from '../startWorker';
import { inParallel } from './inParallel';
import { IndexProgress } from './indexProgress';
import type { Intake, Unread } from './intake';

/** So many texts are on their way to each thread, so that it never waits. */
const AHEAD = 2;
/** So many texts are worth a second thread. */
const MANY = 100;

/** The threads that texts of the folder are read in. */
export class TextReaders {
	constructor(
		private readonly articles: Pick<OpenArticles, 'selector'>,
		private readonly spawn: ConstructorParameters<typeof CorpusClient>[0],
		private readonly client: CorpusClient,
		private readonly intake: Intake,
	) {}

	/** Reads texts, and says how far that is. @throws vscode.CancellationError where it was stopped */
	async read(
		unread: readonly Unread[],
		isMeant: (uri: vscode.Uri) => boolean,
		token: vscode.CancellationToken,
	): Promise<void> {
		let done = 0;
		// Where there is much to read, a second thread reads with the first until it is done.
		const helper = unread.length < MANY ? undefined : new CorpusClient(this.spawn, hostClock);
		const clients = helper ? [this.client, helper] : [this.client];
		const reading = inParallel(unread, AHEAD * clients.length, token, async (text, way) => {
			const client = clients[way % clients.length] ?? this.client;
			await this.intake.read(text, client, () => isMeant(text.found.uri), token);
			progress.tell((done += 1));
		});
		const progress = new IndexProgress(unread.length, this.articles.selector, reading);
		await reading.finally(() => {
			progress.dispose();
			helper?.dispose();
		});
	}
}
