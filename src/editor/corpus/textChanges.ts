import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { findTexts, namedText, type FoundText, type TextPattern } from './findTexts';
import type { TextIndex } from './textIndex';

/** How long a text that somebody writes has to rest before it is read anew, in milliseconds. */
const REST = 1000;
/** The same for files. */
const FILE_REST = 200;
/** What has rested waits so long, in milliseconds, for what goes on coming, to be told of together. */
const MOST_WAIT = 2000;
/** Of more files that came at once one is taken to be a folder, without a look. */
const MOST_LOOKS = 100;

interface Resting {
	readonly uri: vscode.Uri;
	/** When it has rested, in milliseconds of this process. */
	readonly until: number;
}

/**
 * Hears which texts come, go and change, in editors and on disk, and tells of them once they rest: of those that came
 * together at once, so that they are searched for at once. A folder that comes or goes is told by VS Code without what is
 * in it, and so may be a file that comes with its folder.
 */
export class TextChanges extends Disposable {
	private readonly resting = new Map<string, Resting>();
	private timer: ReturnType<typeof setTimeout> | undefined;
	/** What came or went and may be folders. */
	private readonly came = new Map<string, vscode.Uri>();
	private readonly gone = new Set<string>();
	private looking: ReturnType<typeof setTimeout> | undefined;

	/** @param patterns which texts are meant now */
	constructor(
		articles: OpenArticles,
		private readonly index: TextIndex,
		private readonly patterns: () => readonly TextPattern[],
		private readonly tell: (uris: readonly vscode.Uri[]) => void,
	) {
		super();
		const watcher = this.register(vscode.workspace.createFileSystemWatcher('**'));
		this.register(watcher.onDidChange((uri) => this.heardOf(uri)));
		this.register(
			watcher.onDidCreate((uri) => {
				this.heardOf(uri);
				this.came.set(uri.toString(), uri);
				this.lookSoon();
			}),
		);
		this.register(
			watcher.onDidDelete((uri) => {
				this.heardOf(uri);
				this.gone.add(uri.toString());
				this.lookSoon();
			}),
		);
		this.register(
			vscode.workspace.onDidChangeTextDocument(
				({ document: { uri } }) => index.get(uri.toString()) && this.soon(uri, REST),
			),
		);
		this.register(
			articles.onDidChange(({ document: { uri } }, change) => {
				if (change === 'read' && !index.get(uri.toString())) {
					this.soon(uri, REST);
				}
			}),
		);
		// A file that is named stays; VS Code tells where what was not saved is thrown away.
		this.register(
			articles.onDidEnd(({ uri }) => {
				if (!namedText(this.patterns(), uri)) {
					this.soon(uri, FILE_REST);
				}
			}),
		);
		this.register({
			dispose: () => {
				clearTimeout(this.timer);
				clearTimeout(this.looking);
			},
		});
	}

	/** Something became of a file, or of a folder that a pattern names as well. */
	private heardOf(uri: vscode.Uri): void {
		if (this.index.get(uri.toString()) || namedText(this.patterns(), uri)) {
			this.soon(uri, FILE_REST);
		}
	}

	private lookSoon(): void {
		this.looking ??= setTimeout(() => void this.lookAtFolders(), REST);
	}

	private async lookAtFolders(): Promise<void> {
		this.looking = undefined;
		const came = new Map(this.came);
		const gone = new Set(this.gone);
		this.came.clear();
		this.gone.clear();
		for (const { uri } of gone.size > 0 ? this.index.all : []) {
			if (isBelow(uri.toString(), gone)) {
				this.soon(uri, FILE_REST);
			}
		}
		if (came.size > MOST_LOOKS || (await hasFolder([...came.values()]))) {
			for (const [key, { uri }] of await findTexts(this.patterns()).catch(() => NOTHING)) {
				// What else is named and not in the index holds no text, or is being read.
				if (!this.index.get(key) && isBelow(key, came)) {
					this.soon(uri, FILE_REST);
				}
			}
		}
	}

	private soon(uri: vscode.Uri, wait: number): void {
		if (this.isDisposed) {
			return;
		}
		this.resting.set(uri.toString(), { uri, until: performance.now() + wait });
		this.timer ??= setTimeout(() => this.tellOfRested(), FILE_REST);
	}

	private tellOfRested(): void {
		const now = performance.now();
		const all = [...this.resting];
		const rested = all.filter(([, { until }]) => until <= now);
		const areMoreComing = all.some(([, { until }]) => until > now && until <= now + FILE_REST);
		if (rested.length > 0 && (!areMoreComing || rested.some(([, { until }]) => until + MOST_WAIT < now))) {
			rested.forEach(([key]) => this.resting.delete(key));
			this.tell(rested.map(([, { uri }]) => uri));
		}
		this.timer = this.resting.size > 0 ? setTimeout(() => this.tellOfRested(), FILE_REST) : undefined;
	}
}

const NOTHING: ReadonlyMap<string, FoundText> = new Map();

/** Whether an address lies in one of some folders. */
function isBelow(address: string, folders: Pick<ReadonlySet<string>, 'has'>): boolean {
	for (let end = address.lastIndexOf('/'); end > 0; end = address.lastIndexOf('/', end - 1)) {
		if (folders.has(address.slice(0, end))) {
			return true;
		}
	}
	return false;
}

async function hasFolder(uris: readonly vscode.Uri[]): Promise<boolean> {
	const types = await Promise.all(
		uris.map((uri) =>
			vscode.workspace.fs.stat(uri).then(
				({ type }) => type,
				() => vscode.FileType.Unknown,
			),
		),
	);
	return types.some((type) => (type & vscode.FileType.Directory) !== 0);
}
