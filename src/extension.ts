import * as vscode from 'vscode';
import { COMMANDS } from './commands';
import { Membership } from './editor/membership';
import { OpenArticles } from './editor/openArticles';
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
 * Builds the rooms when the first reviewed text, view or command needs them. Until then this file, a list of names and
 * the setting that says which texts are reviewed is all there is, so that opening other text files costs nothing.
 */
export function activate(context: vscode.ExtensionContext): SourceReviewApi {
	let built: Promise<Rooms> | undefined;
	const build = async (): Promise<Rooms> => {
		const { Rooms } = await import('./rooms');
		const made = new Rooms(context, articles);
		context.subscriptions.push(made);
		settled = () => made.settled();
		return made;
	};
	const rooms = (): Promise<Rooms> => {
		built ??= build().catch((error: unknown) => {
			// A disk that does not answer now may do so when somebody asks again.
			built = undefined;
			throw error;
		});
		return built;
	};
	const membership = new Membership(context.workspaceState, context.globalState);
	const articles = new OpenArticles(membership, () => rooms().catch((error: unknown) => console.error(error)));
	context.subscriptions.push(
		membership,
		articles,
		vscode.window.registerWebviewViewProvider(LazyPanel.viewType, new LazyPanel(async () => (await rooms()).panel)),
		...COMMANDS.map((id) =>
			vscode.commands.registerCommand(id, async (...args: unknown[]) => (await rooms()).run(id, args)),
		),
	);
	context.subscriptions.push(
		vscode.languages.registerWorkspaceSymbolProvider({
			// Ctrl+T asks everyone, in folders of code as well: that wakes nobody where there are no texts.
			provideWorkspaceSymbols: async (query, token) =>
				built !== undefined || (await membership.hasFiles()) ? (await rooms()).symbols(query, token) : [],
		}),
	);
	// Editors with no language models at all may leave the whole of it out.
	const models = vscode.lm as typeof vscode.lm | undefined;
	if (typeof models?.registerTool === 'function') {
		context.subscriptions.push(
			...TOOLS.map((id) =>
				models.registerTool(id, {
					prepareInvocation: async ({ input }) => (await rooms()).tools.prepare(input),
					invoke: async ({ input }, token) => (await rooms()).tools.answer(id, input, token),
				}),
			),
		);
	}
	return { isAwake: () => built !== undefined };
}
