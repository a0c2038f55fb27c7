import * as vscode from 'vscode';
import { Disposable } from './disposable';

const ADDED = 'sourceReview.addedFiles';

/**
 * Which documents are reviewed: those that match the setting `sourceReview.files`, and those a person added with
 * *Review This File* (remembered for the workspace; at most a few hundred).
 */
export class ReviewedFiles extends Disposable {
	private readonly changed = this.register(new vscode.EventEmitter<void>());
	/** The set of reviewed documents may be another one. */
	readonly onDidChange = this.changed.event;

	constructor(private readonly memento: vscode.Memento) {
		super();
		this.register(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('sourceReview.files')) {
					this.changed.fire();
				}
			}),
		);
	}

	/** For registering language features. */
	get selector(): vscode.DocumentFilter[] {
		return [
			...this.patterns.map((pattern) => ({ pattern })),
			...this.added.map((uri) => ({ scheme: uri.scheme, pattern: globFor(uri) })),
		];
	}

	has(document: vscode.TextDocument): boolean {
		return (
			this.isAdded(document) ||
			(isText(document) &&
				vscode.languages.match(
					this.patterns.map((pattern) => ({ pattern })),
					document,
				) > 0)
		);
	}

	isAdded(document: vscode.TextDocument): boolean {
		const uri = document.uri.toString();
		return this.added.some((added) => added.toString() === uri);
	}

	async add(document: vscode.TextDocument): Promise<void> {
		if (!this.has(document)) {
			const all = [...this.added, document.uri].map((uri) => uri.toString());
			await this.memento.update(ADDED, all.slice(-300));
			this.changed.fire();
		}
	}

	async remove(document: vscode.TextDocument): Promise<void> {
		const uri = document.uri.toString();
		await this.memento.update(
			ADDED,
			this.added.map((added) => added.toString()).filter((added) => added !== uri),
		);
		this.changed.fire();
	}

	private get patterns(): string[] {
		const value: unknown = vscode.workspace.getConfiguration('sourceReview').get('files');
		return Array.isArray(value) ? value.filter((glob): glob is string => typeof glob === 'string' && glob !== '') : [];
	}

	private get added(): vscode.Uri[] {
		return this.memento.get<string[]>(ADDED, []).map((uri) => vscode.Uri.parse(uri));
	}
}

/** Output panes, diffs' virtual sides and the like match file globs too, but are nobody's source. */
const isText = (document: vscode.TextDocument): boolean =>
	!['output', 'debug', 'comment', 'git', 'vscode-settings', 'walkThroughSnippet'].includes(document.uri.scheme);

const globFor = (uri: vscode.Uri): string => uri.path.replace(/[[\]{}*?]/g, '[$&]');
