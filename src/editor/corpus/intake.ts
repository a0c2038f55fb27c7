import * as vscode from 'vscode';
import type { KeptText } from '../../corpus/index/recordPack';
import { Left, type CorpusClient } from '../../worker/corpus/corpusClient';
import type { FoundText } from './findTexts';
import { keyOf } from '../keyOf';
import type { KeptIndex } from './keptIndex';
import { presentText, stampOf, unsavedText, type Stamp } from './textFile';
import type { TextIndex } from './textIndex';

/** What was read is written so often, in milliseconds. */
const SAVED_EVERY = 10_000;

/** A text of which nothing is kept. */
export interface Unread {
	readonly found: FoundText;
	/** The key of its address. */
	readonly file: string;
	/** The key of its words. */
	readonly key: string;
	/** `undefined` for a text that is not as its file. */
	readonly stamp: Stamp | undefined;
}

/** Takes single texts into the index: what was kept of them, or what is read now. */
export class Intake {
	private readonly unreadable = new Map<string, FoundText>();
	private lastSave = 0;
	/** By address, the last look at each text that is under way: what an earlier one finds holds no more. */
	private readonly looks = new Map<string, object>();

	constructor(
		private readonly index: TextIndex,
		private readonly kept: KeptIndex,
	) {}

	/** Files that are named and give no text, such as PDFs, or cannot be read. */
	get passedOver(): readonly FoundText[] {
		return [...this.unreadable.values()];
	}

	/** What no file is any more, or what is meant no more. */
	remove(uri: vscode.Uri): void {
		// Whoever looks at it still comes too late.
		this.looks.delete(uri.toString());
		this.index.remove(uri.toString());
		this.unreadable.delete(uri.toString());
	}

	/**
	 * Takes in what was kept of a text, or that it is gone.
	 *
	 * @param isMeant whether it is still to be taken in when that is known
	 * @returns what is to be read, where nothing was kept
	 */
	async look(
		found: FoundText,
		file: string,
		known: ReadonlyMap<string, KeptText>,
		isMeant: () => boolean,
	): Promise<Unread | undefined> {
		return this.looking(found.uri, (isLast) => this.lookNow(found, file, known, () => isLast() && isMeant()));
	}

	private async lookNow(
		found: FoundText,
		file: string,
		known: ReadonlyMap<string, KeptText>,
		isMeant: () => boolean,
	): Promise<Unread | undefined> {
		const stamp = unsavedText(found.uri) === undefined ? await stampOf(found.uri) : undefined;
		const before = stamp && known.get(this.kept.textIn(file, stamp) ?? '');
		const text = before ? undefined : await presentText(found.uri).catch(() => undefined);
		const key = text === undefined ? undefined : await keyOf(text);
		const kept = before ?? (key === undefined ? undefined : known.get(key));
		if (!isMeant()) {
			return undefined;
		}
		this.unreadable.delete(found.uri.toString());
		if (kept) {
			this.index.put(found, kept);
			if (key !== undefined) {
				this.remember(file, key, stamp, undefined);
			}
		} else if (key !== undefined) {
			return { found, file, key, stamp };
		} else if (stamp) {
			this.passOver(found);
		} else {
			this.index.remove(found.uri.toString());
		}
		return undefined;
	}

	/** It is there, and nothing can be told of it. */
	private passOver(found: FoundText): void {
		this.index.remove(found.uri.toString());
		this.unreadable.set(found.uri.toString(), found);
	}

	/** @throws vscode.CancellationError where the reading was stopped */
	async read(
		unread: Unread,
		client: CorpusClient,
		isMeant: () => boolean,
		token?: vscode.CancellationToken,
	): Promise<void> {
		return this.looking(unread.found.uri, (isLast) => this.readNow(unread, client, () => isLast() && isMeant(), token));
	}

	private async looking<T>(uri: vscode.Uri, look: (isLast: () => boolean) => Promise<T>): Promise<T> {
		const key = uri.toString();
		const own = {};
		const isLast = (): boolean => this.looks.get(key) === own;
		this.looks.set(key, own);
		try {
			return await look(isLast);
		} finally {
			if (isLast()) {
				this.looks.delete(key);
			}
		}
	}

	private async readNow(
		{ found, file, key, stamp }: Unread,
		client: CorpusClient,
		isMeant: () => boolean,
		token?: vscode.CancellationToken,
	): Promise<void> {
		try {
			const text = await presentText(found.uri);
			const kept = await client.record(text, token);
			const isSame = (await keyOf(text)) === key;
			if (isMeant()) {
				this.index.put(found, kept);
			}
			// It may be another text by now, which is then read again.
			if (isSame) {
				this.remember(file, key, stamp, kept);
			}
		} catch (error) {
			if (error instanceof Left) {
				throw new vscode.CancellationError();
			}
			if (isMeant()) {
				this.passOver(found);
			}
		}
		if (Date.now() - this.lastSave > SAVED_EVERY) {
			this.lastSave = Date.now();
			void this.kept.save();
		}
	}

	private remember(file: string, text: string, stamp: Stamp | undefined, kept: KeptText | undefined): void {
		if (stamp) {
			this.kept.keep(file, { ...stamp, text }, kept);
		}
	}
}
