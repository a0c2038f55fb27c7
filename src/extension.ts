import * as vscode from 'vscode';
import { COMMANDS } from './commands';
import { ReviewedFiles } from './editor/reviewedFiles';
import { LazyPanel } from './panel/lazyPanel';
import type { Rooms } from './rooms';
import { TOOLS } from './tools';

/** What tests and other extensions may ask of Source Review. */
export interface SourceReviewApi {
	/** Whether anything heavier than this file has been loaded. */
	readonly isAwake: () => boolean;
}

let settled = (): Promise<void> => Promise.resolve();

/** Waits, as long as VS Code lets it, until the last reviews are saved. */
export function deactivate(): Promise<void> {
	return settled();
}

/**
 * Builds the rooms when the first reviewed document, view or command needs them. Until then this file, a list of names
 * and a glob is all there is, so that opening other text files costs nothing.
 */
export function activate(context: vscode.ExtensionContext): SourceReviewApi {
	const files = new ReviewedFiles(context.workspaceState);
	let built: Promise<Rooms> | undefined;
	const rooms = (): Promise<Rooms> => {
		built ??= import('./rooms').then(({ Rooms }) => {
			const made = new Rooms(context, files);
			context.subscriptions.push(made);
			settled = () => made.desk.settled();
			return made;
		});
		return built;
	};
	const wake = (document: vscode.TextDocument): void => {
		if (!built && files.has(document)) {
			void rooms();
		}
	};

	context.subscriptions.push(
		files,
		vscode.workspace.onDidOpenTextDocument(wake),
		files.onDidChange(() => vscode.workspace.textDocuments.forEach(wake)),
		vscode.window.registerWebviewViewProvider(LazyPanel.viewType, new LazyPanel(rooms)),
		...COMMANDS.map((id) =>
			vscode.commands.registerCommand(id, async (...args: unknown[]) => (await rooms()).run(id, args)),
		),
	);
	// Editors with no language models at all may leave the whole of it out.
	if ('lm' in vscode && typeof vscode.lm.registerTool === 'function') {
		context.subscriptions.push(
			...TOOLS.map((id) =>
				vscode.lm.registerTool(id, {
					invoke: async ({ input }, token) => (await rooms()).tools.answer(id, input, token),
				}),
			),
		);
	}
	vscode.workspace.textDocuments.forEach(wake);
	return { isAwake: () => built !== undefined };
}
