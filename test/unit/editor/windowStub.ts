/*
 * Import this before modules that draw in editors: a `vscode` with one editor, whose events the test fires, and which
 * counts what is drawn.
 */
import Module from 'node:module';
import { posix } from 'node:path';

interface Loader {
	_load: (request: string, ...rest: unknown[]) => unknown;
}
type Listener = (event: unknown) => void;

export class Emitter {
	private readonly listeners = new Set<Listener>();
	readonly event = (listener: Listener): { dispose: () => void } => {
		this.listeners.add(listener);
		return { dispose: () => void this.listeners.delete(listener) };
	};
	fire(event: unknown): void {
		this.listeners.forEach((listener) => listener(event));
	}
	dispose(): void {
		this.listeners.clear();
	}
}

export const selectionMoved = new Emitter();
export const articleChanged = new Emitter();
export const textChanged = new Emitter();
export const textOpened = new Emitter();
export const textClosed = new Emitter();
export const textSaved = new Emitter();
export const filesRenamed = new Emitter();
/** Files that changed on disk. */
export const filesChanged = new Emitter();
export const settingsChanged = new Emitter();
export const activeChanged = new Emitter();
/** What settings of ours say, by their names; nothing of all others. */
export const settings = new Map<string, unknown>();
/** Files; a test says how they are read and written. */
export const disk: Record<string, unknown> = { isWritableFileSystem: () => true };
/** The commands that were registered, by name. */
export const registered = new Map<string, (...args: unknown[]) => unknown>();
/** The open documents. */
export const openTexts: unknown[] = [];
/** The language status items that were made, by id. */
export const statusItems = new Map<string, Record<string, unknown>>();
/** The status bar items that were made, by id. */
export const barItems = new Map<string, { text: string; tooltip: string }>();
/** How often anything was drawn in the editor, and what last. */
export const drawn: { times: number; last: unknown } = { times: 0, last: [] };

const document = {
	uri: { toString: (): string => 'file:///a.txt' },
	languageId: 'plaintext',
	offsetAt: (): number => 0,
	positionAt: (offset: number): number => offset,
};
export const editor = {
	document,
	selection: { active: 0 } as unknown,
	selections: [] as unknown,
	visibleRanges: [],
	revealRange: (): void => undefined,
	setDecorations: (_style: unknown, places: unknown): void => {
		drawn.times += 1;
		drawn.last = places;
	},
};
/** A list that stays until a test chooses from it, or leaves it. */
export class Pick {
	title = '';
	items: readonly { readonly label: string }[] = [];
	activeItems: readonly unknown[] = [];
	private readonly accepted = new Emitter();
	private readonly hidden = new Emitter();
	private readonly typed = new Emitter();
	readonly onDidAccept = this.accepted.event;
	readonly onDidHide = this.hidden.event;
	readonly onDidChangeValue = this.typed.event;
	readonly onDidChangeActive = new Emitter().event;
	show = (): void => undefined;
	dispose = (): void => undefined;
	hide(): void {
		this.hidden.fire(undefined);
	}
	type(value: string): void {
		this.typed.fire(value);
	}
	/** Chooses the row whose label begins so. */
	choose(label: string): void {
		this.activeItems = this.items.filter((item) => item.label.startsWith(label)).slice(0, 1);
		this.accepted.fire(undefined);
	}
}
/** The lists that were shown. */
export const picks: Pick[] = [];
/** What was said in the status bar, and which commands of VS Code were called. */
export const said: string[] = [];
export const called: string[] = [];
/** What a person answers to messages, one after another; nothing where there is none. */
export const answers: string[] = [];
/** What the open text is; none where it is not reviewed. */
export const open: { article: unknown } = { article: undefined };
export const articles = {
	of: (): unknown => open.article,
	get active(): unknown {
		return open.article;
	},
	selector: [],
	onDidChange: (listener: (article: unknown, change: unknown) => void): { dispose: () => void } =>
		articleChanged.event((change) => listener(open.article, change)),
	onDidChangeSelector: new Emitter().event,
	onDidChangeActive: activeChanged.event,
};

interface Thread {
	readonly uri: unknown;
	label?: string;
	range: unknown;
	comments: readonly unknown[];
	isDisposed: boolean;
	dispose(): void;
}
/** The threads of comments that were made. */
export const commentThreads: Thread[] = [];
function createCommentThread(uri: unknown, range: unknown, comments: readonly unknown[]): Thread {
	const thread: Thread = { uri, range, comments, isDisposed: false, dispose: () => void (thread.isDisposed = true) };
	commentThreads.push(thread);
	return thread;
}
/** How many sources of cancellation are not disposed of. */
export const undisposed = { count: 0 };
class CancellationTokenSource {
	readonly token = { isCancellationRequested: false };
	constructor() {
		undisposed.count += 1;
	}
	dispose(): void {
		undisposed.count -= 1;
	}
	cancel(): void {
		this.token.isCancellationRequested = true;
	}
}
class Words {
	constructor(readonly words: unknown) {}
}
export class Uri {
	static parse = (uri: string): Uri => new Uri(uri);
	static joinPath = (uri: Uri, ...names: string[]): Uri => new Uri(posix.join(uri.path, ...names));
	constructor(readonly path: string) {}
	toString(): string {
		return this.path;
	}
}
class Location {
	constructor(
		readonly uri: unknown,
		readonly range: unknown,
	) {}
}
class RelativePattern {
	readonly baseUri: unknown;
	constructor(
		folder: { readonly uri: unknown },
		readonly pattern: string,
	) {
		this.baseUri = folder.uri;
	}
}
class Range {
	constructor(
		readonly start: unknown,
		readonly end: unknown,
	) {}
	isEqual(other: Range): boolean {
		return this.start === other.start && this.end === other.end;
	}
}
function t(
	message: string | { readonly message: string; readonly args?: readonly unknown[] },
	...args: unknown[]
): string {
	const [text, values] = typeof message === 'string' ? [message, args] : [message.message, message.args ?? []];
	return text.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));
}
/** What a disk says that cannot do what was asked. */
export class FileSystemError extends Error {
	constructor(readonly code: string) {
		super(code);
	}
}
const never = new Emitter().event;
const vscode = {
	FileSystemError,
	EventEmitter: Emitter,
	CancellationTokenSource,
	CancellationError: class extends Error {},
	Uri,
	ConfigurationTarget: { Global: 1, Workspace: 2, WorkspaceFolder: 3 },
	ProgressLocation: {},
	Disposable: { from: (...all: { dispose(): void }[]) => ({ dispose: () => all.forEach((one) => one.dispose()) }) },
	env: {
		language: 'en',
		clipboard: { writeText: () => Promise.reject(new Error('The clipboard cannot be used.')) },
	},
	commands: {
		executeCommand: (id: string) => Promise.resolve(called.push(id)),
		registerCommand: (id: string, run: (...args: unknown[]) => unknown) => registered.set(id, run),
	},
	ThemeColor: Words,
	ThemeIcon: Words,
	QuickPickItemKind: { Separator: -1, Default: 0 },
	ViewColumn: { Active: -1, Beside: -2 },
	Range,
	Selection: Range,
	Location,
	RelativePattern,
	FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
	DecorationRangeBehavior: {},
	OverviewRulerLane: {},
	StatusBarAlignment: {},
	LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
	l10n: { t },
	workspace: {
		getConfiguration: () => ({ get: (key: string) => settings.get(key) }),
		onDidChangeConfiguration: settingsChanged.event,
		onDidChangeTextDocument: textChanged.event,
		onDidOpenTextDocument: textOpened.event,
		onDidCloseTextDocument: textClosed.event,
		onDidSaveTextDocument: textSaved.event,
		onDidCreateFiles: never,
		onDidRenameFiles: filesRenamed.event,
		createFileSystemWatcher: () => {
			const own = new Emitter();
			const listening = filesChanged.event((uri) => own.fire(uri));
			const dispose = (): void => listening.dispose();
			return { onDidChange: own.event, onDidCreate: never, onDidDelete: never, dispose };
		},
		getWorkspaceFolder: () => undefined,
		onDidChangeWorkspaceFolders: never,
		onDidGrantWorkspaceTrust: never,
		textDocuments: openTexts,
		fs: disk,
		asRelativePath: (uri: object) => String(uri),
		openTextDocument: (uri: Uri) => Promise.resolve({ uri, version: 1, getText: () => '' }),
	},
	window: {
		activeTextEditor: editor,
		visibleTextEditors: [editor],
		registerWebviewViewProvider: () => undefined,
		createStatusBarItem: (id: string) => {
			const item = { text: '', tooltip: '', show: () => undefined, hide: () => undefined, dispose: () => undefined };
			barItems.set(id, item);
			return item;
		},
		setStatusBarMessage: (text: string) => {
			said.push(text);
			return { dispose: () => undefined };
		},
		createQuickPick: () => {
			const pick = new Pick();
			picks.push(pick);
			return pick;
		},
		showQuickPick: async (items: readonly unknown[] | Promise<readonly unknown[]>) => (await items)[0],
		showInformationMessage: (text: string) => {
			said.push(text);
			return Promise.resolve(answers.shift());
		},
		showErrorMessage: (text: string) => said.push(text),
		showWarningMessage: (text: string) => said.push(text),
		withProgress: (_: object, work: (_: object, token: object) => unknown) =>
			work({}, new CancellationTokenSource().token),
		createTextEditorDecorationType: () => ({ dispose: () => undefined }),
		onDidChangeVisibleTextEditors: never,
		onDidChangeActiveTextEditor: never,
		onDidChangeTextEditorVisibleRanges: never,
		onDidChangeTextEditorSelection: selectionMoved.event,
	},
	lm: undefined,
	TextEditorRevealType: {},
	SymbolKind: {},
	CodeActionKind: { QuickFix: {} },
	CommentMode: { Editing: 0, Preview: 1 },
	CommentThreadCollapsibleState: {},
	comments: { createCommentController: () => ({ createCommentThread, dispose: () => undefined }) },
	languages: {
		match: () => 10,
		registerWorkspaceSymbolProvider: () => undefined,
		createLanguageStatusItem: (id: string) => {
			const item = { dispose: () => undefined };
			statusItems.set(id, item);
			return item;
		},
	},
};

/** Gives this editor to whatever is loaded from now on. @returns what gives them the one before again */
export function install(): () => void {
	const loader = Module as unknown as Loader;
	const load = loader._load;
	loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
	return () => (loader._load = load);
}
install();
