import * as vscode from 'vscode';
import type { Analysis } from '../analysis/model';
import type { Analyses } from '../editor/analyses';
import type { Desk } from '../editor/desk/desk';
import type { Reviews } from '../editor/desk/reviews';
import { namedStatus } from '../editor/desk/statuses';
import { Disposable } from '../editor/disposable';
import { actOnDesk } from './deskActs';
import { explain } from './explain';
import type { Action, FromPage, ToPage, View } from './messages';
import { pageHtml } from './pageHtml';
import { pageStrings } from './pageStrings';
import { panelWords } from './panelWords';
import { parseFromPage } from './parseFromPage';
import { reviewModel } from './reviewModel';
import { showPlace } from './showPlace';
import { ViewModel } from './viewModel';

/** Pause before the page is told of a change, in milliseconds: a burst of keystrokes is one change. */
const PAUSE = 40;

const COMMANDS: Readonly<Record<Exclude<Action, 'retry'>, string>> = {
	reviewThisFile: 'sourceReview.reviewThisFile',
	openFile: 'workbench.action.files.openFile',
	openFolder: 'workbench.action.files.openFolder',
};

/** What the page was last sent. */
interface Sent {
	readonly state: number;
	readonly document: vscode.TextDocument | undefined;
	readonly analysis: Analysis | undefined;
	readonly view: ViewModel | undefined;
	/** The reviews sent with it, or after it. */
	reviews: Reviews | undefined;
	/** What kind of view it was, and of which file. */
	readonly label: string;
}

/**
 * The side panel, host side: follows the active reviewed text and tells the page what to show. A hidden page is told
 * nothing; when it is shown again it asks, and gets the latest.
 */
export class Panel extends Disposable {
	private view: vscode.WebviewView | undefined;
	private listeners: vscode.Disposable[] = [];
	/** The page has said that it listens. */
	private ready = false;
	private state = 0;
	private sent: Sent | undefined;
	private document: vscode.TextDocument | undefined;
	/** Documents whose analysis failed, and why. */
	private readonly failures = new WeakMap<vscode.TextDocument, string>();
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly extension: vscode.Uri,
		private readonly analyses: Analyses,
		private readonly desk: Desk,
	) {
		super();
		this.follow(vscode.window.activeTextEditor);
		this.register(vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)));
		this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.follow(vscode.window.activeTextEditor)));
		this.register(analyses.files.onDidChange(() => this.follow(vscode.window.activeTextEditor)));
		this.register(
			analyses.onDidChange((document) => {
				if (this.isShown(document)) {
					this.update();
				}
			}),
		);
		this.register(desk.onDidChange((document) => this.isShown(document) && this.sendReviews()));
		this.register(vscode.workspace.onDidChangeTextDocument(({ document }) => this.isShown(document) && this.update()));
		this.register(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.reveal(textEditor)));
		this.register({ dispose: () => clearTimeout(this.timer) });
		this.register({ dispose: () => this.leave() });
	}

	/** Fills a view that VS Code has just made. */
	show(view: vscode.WebviewView): void {
		this.leave();
		this.view = view;
		const { webview } = view;
		const dist = vscode.Uri.joinPath(this.extension, 'dist');
		const media = vscode.Uri.joinPath(this.extension, 'media');
		webview.options = { enableScripts: true, localResourceRoots: [dist, media] };
		const address = (folder: vscode.Uri, name: string): string =>
			webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
		this.listeners = [
			webview.onDidReceiveMessage((message: unknown) => this.receive(parseFromPage(message))),
			view.onDidChangeVisibility(() => this.update()),
			view.onDidDispose(() => this.leave()),
		];
		webview.html = pageHtml(
			{
				script: address(dist, 'panel.js'),
				style: address(media, 'panel.css'),
				codicons: address(dist, 'codicon.css'),
				source: webview.cspSource,
			},
			newNonce(),
			vscode.env.language,
		);
		this.update();
	}

	/** Analyses the shown text again if it failed, and sends everything anew. */
	refresh(): void {
		if (this.document) {
			this.failures.delete(this.document);
		}
		this.sent = undefined;
		this.update();
	}

	private leave(): void {
		this.listeners.splice(0).forEach((listener) => listener.dispose());
		this.view = undefined;
		this.ready = false;
		this.sent = undefined;
	}

	private isShown(document: vscode.TextDocument): boolean {
		return document === this.document;
	}

	/** The active editor's text; where none is active (an image, the settings), the last one while it can be seen. */
	private follow(editor: vscode.TextEditor | undefined): void {
		const isStillSeen = vscode.window.visibleTextEditors.some(({ document }) => document === this.document);
		this.document = editor?.document ?? (isStillSeen ? this.document : undefined);
		this.update();
	}

	private update(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.send(), PAUSE);
	}

	private send(): void {
		const { view, document } = this;
		if (!view?.visible) {
			return;
		}
		const isReviewed = document !== undefined && this.analyses.files.has(document);
		const analysis = isReviewed ? this.analyses.current(document) : undefined;
		if (isReviewed && !analysis) {
			this.request(document);
		}
		if (!this.ready) {
			return;
		}
		if (isReviewed && !analysis && this.sent?.document === document && this.sent.view && !this.failures.has(document)) {
			// While someone types, what was found so far is worth more than a message that it is being looked at again.
			return;
		}
		if (this.sent && this.sent.document === document && analysis && this.sent.analysis === analysis) {
			this.sendReviews();
			return;
		}
		const model = analysis?.english ? new ViewModel(analysis, panelWords.findingTitle) : undefined;
		const reviews = model && document ? this.desk.reviews(document) : undefined;
		const shown = this.shown(document, isReviewed, analysis, model, reviews);
		const label = `${shown.kind} ${shown.file ?? ''}`;
		if (!model && this.sent?.label === label && this.sent.document === document) {
			return;
		}
		this.state += 1;
		this.sent = { state: this.state, document, analysis, view: model, reviews, label };
		this.post({ type: 'state', state: this.state, view: shown });
		this.label();
		const editor = vscode.window.activeTextEditor;
		if (editor) {
			this.reveal(editor);
		}
	}

	private shown(
		document: vscode.TextDocument | undefined,
		isReviewed: boolean,
		analysis: Analysis | undefined,
		model: ViewModel | undefined,
		reviews: Reviews | undefined,
	): View {
		if (!document || !isReviewed) {
			return { kind: 'none', file: document ? nameOf(document) : null };
		}
		const file = nameOf(document);
		const reason = this.failures.get(document);
		if (model && reviews) {
			return { kind: 'ready', file, model: model.model, review: reviewModel(model, reviews) };
		}
		if (reason !== undefined) {
			return { kind: 'failed', file, reason };
		}
		return { kind: analysis ? 'not english' : 'loading', file };
	}

	/** Asks for the analysis; what comes of it is announced by `onDidChange`, failures are kept and shown. */
	private request(document: vscode.TextDocument): void {
		if (this.failures.has(document)) {
			return;
		}
		this.analyses.of(document).catch((error: unknown) => {
			this.failures.set(document, error instanceof Error ? error.message : String(error));
			this.update();
		});
	}

	/** Sends the reviews anew where they are others now: moving through a text and setting a status is one small message. */
	private sendReviews(): void {
		const { sent } = this;
		if (!sent?.view || !sent.document || !this.isCurrent(sent)) {
			return;
		}
		const reviews = this.desk.reviews(sent.document);
		if (reviews !== sent.reviews) {
			sent.reviews = reviews;
			this.post({ type: 'reviews', state: sent.state, review: reviewModel(sent.view, reviews) });
			this.label();
		}
	}

	private label(): void {
		const { view, sent } = this;
		if (!view) {
			return;
		}
		const progress = sent?.analysis && sent.reviews?.progress(sent.analysis, (id) => namedStatus(id).done);
		const findings = sent?.view?.model.findings.length ?? 0;
		view.description = progress ? vscode.l10n.t('{0} of {1} reviewed', progress.done, progress.claims) : '';
		view.badge =
			findings === 0 ? undefined : { value: findings, tooltip: vscode.l10n.t('findings to look at: {0}', findings) };
	}

	private reveal(editor: vscode.TextEditor): void {
		const sent = this.sent;
		const follows = vscode.workspace.getConfiguration('sourceReview').get<boolean>('panel.followCursor', true);
		if (sent?.view && sent.document === editor.document && this.isCurrent(sent) && follows) {
			const offset = editor.document.offsetAt(editor.selection.start);
			this.post({ type: 'reveal', state: sent.state, ...sent.view.at(offset) });
		}
	}

	private receive(message: FromPage | undefined): void {
		const sent = this.sent;
		switch (message?.type) {
			case 'ready':
				this.ready = true;
				this.sent = undefined;
				this.post({ type: 'strings', strings: pageStrings() });
				this.send();
				break;
			case 'jump':
				if (sent?.document && message.state === sent.state && message.end <= (sent.analysis?.text.length ?? 0)) {
					void showPlace(sent.document, message, message.focus);
				}
				break;
			case 'explain':
				if (sent?.view && message.state === sent.state) {
					const details = explain(sent.view, message.key, panelWords);
					this.post({ type: 'details', state: sent.state, key: message.key, details });
				}
				break;
			case 'act':
				if (message.action === 'retry') {
					this.refresh();
				} else {
					void vscode.commands.executeCommand(COMMANDS[message.action]);
				}
				break;
			case 'setStatus':
			case 'annotate':
			case 'step':
			case 'settle':
			case 'command':
				if (sent?.view && sent.document && message.state === sent.state && this.isCurrent(sent)) {
					void actOnDesk(this.desk, sent.document, sent.view, message);
				}
				break;
			case undefined:
				break;
		}
	}

	/** Whether places of what was sent are places of the text as it is now. */
	private isCurrent({ document, analysis }: Sent): boolean {
		return document !== undefined && analysis !== undefined && analysis === this.analyses.current(document);
	}

	private post(message: ToPage): void {
		if (this.ready && this.view?.visible) {
			void this.view.webview.postMessage(message);
		}
	}
}

const nameOf = (document: vscode.TextDocument): string => document.uri.path.split('/').pop() ?? document.fileName;

function newNonce(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
