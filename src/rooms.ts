import * as vscode from 'vscode';
import type { CommandId } from './commands';
import { Analyses } from './editor/analyses';
import { Disposable } from './editor/disposable';
import { readEnglish } from './editor/readEnglish';
import type { ReviewedFiles } from './editor/reviewedFiles';
import { Panel } from './panel/panel';

type Handler = (...args: unknown[]) => unknown;

/** Everything that is built when it is first needed, connected. No logic of its own. */
export class Rooms extends Disposable {
	readonly panel: Panel;
	private readonly handlers: Partial<Record<CommandId, Handler>>;

	constructor(context: vscode.ExtensionContext, files: ReviewedFiles) {
		super();
		const analyses = this.register(new Analyses(files, readEnglish(context.extensionUri)));
		this.panel = this.register(new Panel(context.extensionUri, analyses));
		this.handlers = {
			'sourceReview.showPanel': () => vscode.commands.executeCommand('sourceReview.panel.focus'),
		};
	}

	/** Runs a command of ours. */
	run(id: CommandId, args: readonly unknown[]): unknown {
		return this.handlers[id]?.(...args);
	}
}
