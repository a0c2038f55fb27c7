import * as vscode from 'vscode';
import { Disposable } from './disposable';

const ADDED = 'sourceReview.addedFiles';
/** How many added files are remembered; the ones added first are forgotten first. */
const REMEMBERED = 300;

/**
 * Which documents are reviewed: those that match the setting `sourceReview.files`, and those a person added with
 * *Review This File*. What was added is remembered for the workspace, but for untitled documents, whose names come
 * again with other contents.
 */
export class ReviewedFiles extends Disposable {
	private readonly changed = this.register(new vscode.EventEmitter<void>());
	/** The set of reviewed documents may be another one. */
	readonly onDidChange = this.changed.event;
	private readonly untitled = new Set<string>();

	constructor(private readonly memento: vscode.Memento) {
		super();
		this.register(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('sourceReview.files')) {
					this.changed.fire();
				}
			}),
		);
		this.register(
			vscode.workspace.onDidCloseTextDocument((document) => {
				if (this.untitled.delete(document.uri.toString())) {
					this.changed.fire();
				}
			}),
		);
	}

	/** For registering language features. It may match a little more than {@link has}. */
	get selector(): vscode.DocumentFilter[] {
		return [
			...this.patterns,
			...this.added.map((added) => {
				const uri = vscode.Uri.parse(added);
				return { scheme: uri.scheme, pattern: uri.fsPath };
			}),
		];
	}

	has(document: vscode.TextDocument): boolean {
		return this.isAdded(document) || (isText(document) && vscode.languages.match(this.patterns, document) > 0);
	}

	isAdded(document: vscode.TextDocument): boolean {
		return this.added.includes(document.uri.toString());
	}

	async add(document: vscode.TextDocument): Promise<void> {
		if (this.has(document)) {
			return;
		}
		const uri = document.uri.toString();
		if (document.isUntitled) {
			this.untitled.add(uri);
		} else {
			await this.memento.update(ADDED, [...this.remembered, uri].slice(-REMEMBERED));
		}
		this.changed.fire();
	}

	async remove(document: vscode.TextDocument): Promise<void> {
		const uri = document.uri.toString();
		if (!this.untitled.delete(uri)) {
			await this.memento.update(
				ADDED,
				this.remembered.filter((added) => added !== uri),
			);
		}
		this.changed.fire();
	}

	private get patterns(): vscode.DocumentFilter[] {
		const value: unknown = vscode.workspace.getConfiguration('sourceReview').get('files');
		const globs = Array.isArray(value) ? value : [];
		return globs.flatMap((glob: unknown) => (typeof glob === 'string' && glob !== '' ? [{ pattern: glob }] : []));
	}

	private get added(): string[] {
		return [...this.untitled, ...this.remembered];
	}

	private get remembered(): string[] {
		return this.memento.get<string[]>(ADDED, []);
	}
}

/** Output panes, the old side of a comparison and the like match file globs too, but are nobody's source. */
const isText = (document: vscode.TextDocument): boolean =>
	!['output', 'debug', 'comment', 'git', 'vscode-settings', 'walkThroughSnippet'].includes(document.uri.scheme);
