import * as assert from 'node:assert/strict';
import type { Change } from '../../../../src/review/acts/act';
import { Disk } from '../memoryFiles';
import { openWindow, say, shown, type SomeWindow } from '../store/someWindow';

/** Where a text can be: in one of two folders with records, or outside of both, where nothing outlasts the window. */
export const FOLDERS = ['desk', 'archive', 'outside'] as const;
export type FolderName = (typeof FOLDERS)[number];

export interface Place {
	readonly folder: FolderName;
	readonly path: string;
}

/** What was said at a place: records and what they show. */
type Said = Map<string, string>;

interface There {
	/** The words of the text that is there; `undefined` where there is none. */
	words: string | undefined;
	said: Said;
	/** Of what has come from a folder that keeps it: where it was there. */
	from: Place | undefined;
}

const AUTHOR = 'ada';

/**
 * A window on two folders with records and what is outside, beside what must be there: for each place what was said of its
 * text. What was said goes where the editor takes the text, or where its words are found again when it is gone; a copy has
 * none of it.
 */
export class Wanderings {
	private readonly disks = { desk: new Disk(), archive: new Disk(), outside: new Disk() };
	private windows = this.opened();
	private readonly places = new Map<string, There>();
	/** The words of the texts that were last at a place. */
	private readonly lastWords = new Map<string, string>();
	/** By folder and words. */
	private readonly left = new Set<string>();
	private count = 0;

	/** A new text with words that others begin with, too, or none where there is one already. */
	write(at: Place, words: string): void {
		if (this.isFree(at, words) && !this.isLeft(at, words)) {
			this.put(at, words);
		}
	}

	async say(at: Place): Promise<void> {
		const there = this.there(at);
		if (there.words === undefined) {
			return;
		}
		const text = await this.open(at);
		const record = `record ${(this.count += 1)}`;
		const change: Change = say(record, { status: 'checked', note: record });
		void text.act([change]);
		there.said.set(record, `checked ${record}`);
		assert.deepEqual(shown(text.records), Object.fromEntries(there.said));
		await this.settled();
	}

	/** The editor renames or moves a text, and tells of it. */
	async move(from: Place, to: Place, isOpenedFirst: boolean): Promise<void> {
		const { words, said } = this.there(from);
		if (words === undefined || !this.isFree(to, words) || (said.size === 0 && this.isLeft(to, words))) {
			return;
		}
		const isWritable = !this.windows[from.folder].files.refuse && !this.windows[to.folder].files.refuse;
		if (from.folder !== to.folder && !isWritable) {
			// What is not on disk yet then has tests of its own.
			return;
		}
		await this.open(from);
		this.take(from);
		this.put(to, words);
		if (isOpenedFirst && !this.isLeft(to, words)) {
			await this.open(to);
		}
		const [before, after] = [this.windows[from.folder].folder, this.windows[to.folder].folder];
		if (before === after) {
			await before.moved(from.path, to.path);
		} else {
			await after.takeFrom(before, from.path, to.path, to.folder !== 'outside');
			this.left.add(`${from.folder}:${words}`);
		}
		this.follow(from, to);
		await this.open(to);
		await this.settled();
	}

	/** Another program moves a text within its folder; the editor opens it there. */
	async moveOutside(from: Place, path: string): Promise<void> {
		const to = { folder: from.folder, path };
		const { words } = this.there(from);
		if (words === undefined || !this.isFree(to, words) || this.isLeft(to, words)) {
			return;
		}
		this.take(from);
		this.put(to, words);
		await this.open(to);
	}

	copy(from: Place, to: Place): void {
		const { words } = this.there(from);
		if (words !== undefined && this.isFree(to, words) && !this.isLeft(to, words)) {
			this.put(to, words);
		}
	}

	/** A text goes; it may come back with {@link write}. */
	remove(at: Place): void {
		this.take(at);
	}

	/** Whether a folder can be written to. */
	async refuse(folder: FolderName, isRefused: boolean): Promise<void> {
		this.windows[folder].files.refuse = isRefused && folder !== 'outside';
		await this.settled();
	}

	/** The window is closed, once all is written, and another is opened: what is outside is forgotten. */
	async restart(): Promise<void> {
		await this.writeAll();
		this.disks.outside.restore(new Map());
		for (const [key, there] of this.places) {
			if (key.startsWith('outside')) {
				there.said = new Map();
				there.from = undefined;
			}
		}
		this.windows = this.opened();
	}

	/** Whoever opens a text sees what was said of it, and nothing else, now and in a window that is opened later. */
	async check(): Promise<void> {
		for (const [key, there] of this.places) {
			if (there.words !== undefined) {
				const text = await this.open(placeOf(key));
				assert.deepEqual(shown(text.records), Object.fromEntries(there.said), key);
			}
		}
	}

	async end(): Promise<void> {
		await this.check();
		await this.restart();
		await this.check();
		for (const folder of ['desk', 'archive'] as const) {
			const gone = await this.windows[folder].folder.gone('', '');
			const expected = [...this.places].filter(
				([key, { words, said }]) => key.startsWith(folder) && words === undefined && said.size > 0,
			);
			assert.deepEqual(
				gone.map(({ path, records }) => [path, records]).sort(),
				expected.map(([key, { said }]) => [placeOf(key).path, said.size]).sort(),
				`gone from ${folder}`,
			);
		}
	}

	private async writeAll(): Promise<void> {
		for (const folder of FOLDERS) {
			await this.refuse(folder, false);
		}
		await this.settled();
	}

	private async settled(): Promise<void> {
		for (const name of FOLDERS) {
			await this.windows[name].folder.refresh();
			await this.windows[name].folder.settled();
		}
	}

	/** Opens a text as the editor does. */
	private async open(at: Place): ReturnType<SomeWindow['text']> {
		const there = this.there(at);
		if (there.words !== undefined && there.said.size === 0) {
			this.find(at, there.words);
		}
		return this.windows[at.folder].text(at.path, there.words);
	}

	/** A text of which nothing was said is one that is gone and had the same words. */
	private find(at: Place, words: string): void {
		for (const [key, gone] of this.places) {
			const isGone = gone.words === undefined && gone.said.size > 0 && this.lastWords.get(key) === words;
			if (isGone && placeOf(key).folder === at.folder) {
				this.follow(placeOf(key), at);
			}
		}
	}

	private follow(from: Place, to: Place): void {
		const [before, after] = [this.there(from), this.there(to)];
		const isLeft = from.folder !== 'outside' && to.folder === 'outside';
		before.said.forEach((words, record) => after.said.set(record, words));
		if (isLeft) {
			after.from = from;
			return;
		}
		after.from = before.from;
		if (before.from?.folder === to.folder && this.there(before.from).words === undefined) {
			// What stayed where it was comes along, once the text is back.
			const { said } = this.there(before.from);
			said.forEach((words, record) => after.said.set(record, words));
			if (keyOf(before.from) !== keyOf(to)) {
				this.there(before.from).said = new Map();
			}
		}
		before.said = new Map();
		before.from = undefined;
	}

	/** There is no text at a place, and nothing was said of one with other words: that would be taken to be written anew. */
	private isFree(at: Place, words: string): boolean {
		const { words: present, said } = this.there(at);
		return present === undefined && (said.size === 0 || this.lastWords.get(keyOf(at)) === words);
	}

	/** Texts with these words have gone from a folder: one that is there again may be as they were when they left. */
	private isLeft({ folder }: Place, words: string): boolean {
		return this.left.has(`${folder}:${words}`);
	}

	private put(at: Place, words: string): void {
		this.there(at).words = words;
		this.lastWords.set(keyOf(at), words);
		this.disks[at.folder].texts.add(at.path);
	}

	private take(at: Place): void {
		this.there(at).words = undefined;
		this.disks[at.folder].texts.delete(at.path);
	}

	private there(at: Place): There {
		const there = this.places.get(keyOf(at)) ?? { words: undefined, said: new Map<string, string>(), from: undefined };
		this.places.set(keyOf(at), there);
		return there;
	}

	private opened(): Record<FolderName, SomeWindow> {
		const { desk, archive, outside } = this.disks;
		return {
			desk: openWindow(desk, AUTHOR),
			archive: openWindow(archive, AUTHOR),
			outside: openWindow(outside, AUTHOR),
		};
	}
}

const keyOf = ({ folder, path }: Place): string => `${folder}:${path}`;

function placeOf(key: string): Place {
	const [name = '', path = ''] = key.split(':');
	const folder = FOLDERS.find((one) => one === name);
	assert.ok(folder);
	return { folder, path };
}
