/*
 * As much of `vscode` as the analyses service asks for, put in place of it. Import this before what is tested.
 */
import Module from 'node:module';

type Listener<T> = (value: T) => unknown;

class EventEmitter<T> {
	private readonly listeners = new Set<Listener<T>>();
	readonly event = (listener: Listener<T>): { dispose: () => void } => {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	};
	fire(value: T): void {
		this.listeners.forEach((listener) => listener(value));
	}
	dispose(): void {
		this.listeners.clear();
	}
}

/** A text document whose text tests change. */
export class FakeDocument {
	version = 1;
	isClosed = false;
	/** How often the whole text was asked for. */
	reads = 0;
	readonly uri = { toString: (): string => `file:///${this.name}` };

	constructor(
		private readonly name: string,
		private text: string,
	) {}

	getText(): string {
		this.reads += 1;
		return this.text;
	}

	/** Replaces the text, as an edit does. */
	write(text: string): void {
		this.text = text;
		this.version += 1;
		fake.changed.fire({ document: this, contentChanges: [{}] });
	}
}

/** What tests do as VS Code, and what VS Code was asked to do. */
export const fake = {
	changed: new EventEmitter<{ document: FakeDocument; contentChanges: unknown[] }>(),
	closed: new EventEmitter<FakeDocument>(),
	errors: [] as string[],
	documents: [] as FakeDocument[],
	/** What reading any file does. */
	readFile: (): Promise<Uint8Array> => Promise.reject(new Error('no such file')),
};

const vscode = {
	EventEmitter,
	Uri: { joinPath: (): object => ({}) },
	l10n: {
		t: (text: string, ...values: unknown[]): string =>
			text.replace(/\{(\d+)\}/g, (_whole, index: string) => String(values[Number(index)])),
	},
	window: {
		visibleTextEditors: [],
		onDidChangeVisibleTextEditors: (): object => ({ dispose: (): void => undefined }),
		showErrorMessage: (message: string): void => void fake.errors.push(message),
	},
	workspace: {
		get textDocuments(): FakeDocument[] {
			return fake.documents;
		},
		fs: { readFile: (): Promise<Uint8Array> => fake.readFile() },
		onDidChangeTextDocument: fake.changed.event,
		onDidCloseTextDocument: fake.closed.event,
	},
};

const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
