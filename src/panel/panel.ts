import * as vscode from 'vscode';
import { messageOf } from '../messageOf';
import type { Span } from '../analysis/model';
import { hullOf } from '../review/spans';
import { hexOf } from '../review/hex';
import { Feed } from './feed';
import type { PanelHost, ShownArticle, ShownArticles, ShownChecks } from './host';
import { labelOf } from './label';
import type { Action, FromPage, RowCommand, ToPage } from './messages';
import { pageHtml } from './pageHtml';
import { parseFromPage } from './parseFromPage';
import { targetOf } from './reviewModel';
import type { Key } from './rows';
import type { SentState } from './sentStates';

/** Pause before the panel follows to another text, in milliseconds: on the way there, none may be active. */
const PAUSE = 40;

const ACTIONS: Readonly<Record<Exclude<Action, 'retry'>, string>> = {
	reviewThisFile: 'sourceReview.reviewThisFile',
	openFile: 'workbench.action.files.openFile',
	openFolder: 'workbench.action.files.openFolder',
	openSampleArticle: 'sourceReview.openSampleArticle',
	checkAgainstSources: 'sourceReview.checkAgainstSources',
	exportCheckReport: 'sourceReview.exportCheckReport',
};
const COMMANDS: Readonly<Record<RowCommand, string>> = {
	setSpeaker: 'sourceReview.setSpeaker',
	copyQuotation: 'sourceReview.copyQuotation',
	lookUp: 'sourceReview.lookUp',
};

/**
 * The side panel, host side: shows the article that side views show. A hidden page is told nothing, and asks when it is
 * shown again; the counts beside its title follow all the same.
 */
export class Panel implements vscode.Disposable {
	private view: vscode.WebviewView | undefined;
	private listeners: vscode.Disposable[] = [];
	private readonly feed: Feed;
	private readonly following: vscode.Disposable;
	private timer: ReturnType<typeof setTimeout> | undefined;
	/** The article that was shown last. */
	private followed: ShownArticle | undefined;
	/** The article that the counts are of. */
	private labelled: ShownArticle | undefined;
	/** Whether the page that is shown hears what it is told. */
	private isReady = false;
	/** Whether the keyboard was brought here for the list. */
	private isAwaited = false;

	constructor(
		private readonly extension: vscode.Uri,
		private readonly articles: ShownArticles,
		private readonly host: PanelHost,
		private readonly checks: ShownChecks,
	) {
		this.feed = new Feed(
			(message) => this.post(message),
			(article) => articles.of(article.document) === article,
			host,
			checks,
		);
		this.following = vscode.Disposable.from(
			articles.onDidChangeActive(() => this.follow()),
			articles.onDidChange((article, change) => {
				if (change === 'still' || change === 'reading') {
					return;
				}
				this.feed.changed(article, change);
				if (article === this.articles.shown && change !== 'saving') {
					this.label();
				}
			}),
			checks.onDidChange((article, asked) => this.feed.checkChanged(article, asked)),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.reveal(textEditor)),
		);
	}

	dispose(): void {
		this.following.dispose();
		clearTimeout(this.timer);
		this.leave();
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
			webview.onDidReceiveMessage((given: unknown) => {
				const message = parseFromPage(given);
				if (message) {
					this.receive(message);
				}
			}),
			view.onDidChangeVisibility(() => !view.visible && this.hide()),
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
		this.follow();
	}

	/** Brings the keyboard to the list, once there is one. */
	async focus(): Promise<void> {
		this.isAwaited = true;
		await vscode.commands.executeCommand('sourceReview.panel.focus');
		this.giveKeyboard();
	}

	private giveKeyboard(): void {
		if (this.isAwaited && this.isReady) {
			this.isAwaited = false;
			this.post({ type: 'focus' });
		}
	}

	/** Reads the shown text again if that failed, and sends everything anew. */
	refresh(): void {
		const { shown } = this.articles;
		if (shown?.failure !== undefined) {
			shown.retry();
		}
		this.feed.refresh();
	}

	private leave(): void {
		this.listeners.splice(0).forEach((listener) => listener.dispose());
		this.view = undefined;
		this.labelled = undefined;
		this.hide();
	}

	private hide(): void {
		this.isReady = false;
		this.feed.leave();
	}

	private follow(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.followNow(), PAUSE);
	}

	private followNow(): void {
		const { shown, shownDocument } = this.articles;
		const kept = shown ? undefined : this.whileCheckIsLookedInto();
		const document = kept?.document ?? shownDocument;
		this.followed = shown ?? this.followed;
		this.feed.show(shown ?? kept, document ? nameOf(document) : null);
		// Of two editors of one text each has a cursor.
		this.reveal(vscode.window.activeTextEditor);
		this.label();
	}

	/** On the way through what was checked, sources and comparisons are looked into: the article stays. */
	private whileCheckIsLookedInto(): ShownArticle | undefined {
		const { followed } = this;
		const active = vscode.window.activeTextEditor?.document;
		const isThere = followed !== undefined && this.articles.of(followed.document) === followed;
		return isThere && active && this.checks.isPartOf(followed, active) ? followed : undefined;
	}

	/** Cheap, and in no hurry: what was counted last stays until the text has been read again. */
	private label(): void {
		const { view } = this;
		const { shown } = this.articles;
		if (!view) {
			return;
		}
		const label = shown && labelOf(shown);
		if (!label && shown && !shown.read && shown.failure === undefined && shown === this.labelled) {
			return;
		}
		this.labelled = shown;
		view.description = label ? vscode.l10n.t('{0} of {1} reviewed', label.done, label.claims) : '';
		view.badge = label?.findings
			? { value: label.findings, tooltip: vscode.l10n.t('findings to look at: {0}', label.findings) }
			: undefined;
	}

	private reveal(editor: vscode.TextEditor | undefined): void {
		const { shown } = this.articles;
		if (!this.view?.visible || !editor || editor.document !== shown?.document) {
			return;
		}
		if (vscode.workspace.getConfiguration('sourceReview').get<boolean>('panel.followCursor', true)) {
			const { document, selection } = editor;
			this.feed.reveal({ start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) });
		}
	}

	private receive(message: FromPage): void {
		switch (message.type) {
			case 'ready':
				this.followNow();
				this.post({ type: 'language', bundle: vscode.l10n.bundle ?? null });
				this.feed.listen();
				this.isReady = true;
				this.giveKeyboard();
				break;
			case 'jump':
				this.jump(this.feed.sent(message.state), message, message.focus);
				break;
			case 'found':
				this.toFound(this.feed.sent(message.state), message);
				break;
			case 'command':
				sayWhyNot(this.run(message.command, this.feed.sent(message.state), message.key));
				break;
			case 'copy':
				sayWhyNot(vscode.env.clipboard.writeText(message.text));
				break;
			case 'do':
				if (message.action === 'retry') {
					this.refresh();
				} else {
					sayWhyNot(vscode.commands.executeCommand(ACTIONS[message.action]));
				}
				break;
			default:
				this.feed.receive(message);
		}
	}

	/** To a place of a state, wherever it stands now. */
	private jump(sent: SentState | undefined, span: Span, focus: boolean): void {
		const article = sent?.article;
		// Where an edit has torn the words, their beginning is next best.
		const now = [span, { start: span.start, end: span.start }]
			.map((place) => article?.carry(place, sent?.read.version ?? 0))
			.find((place) => place !== undefined);
		if (article && now) {
			sayWhyNot(this.host.showPlace(article.document, now, !focus));
		}
	}

	/** To a place in another text, or to the two passages side by side. */
	private toFound(sent: SentState | undefined, { key, at, does, focus }: Extract<FromPage, { type: 'found' }>): void {
		const view = this.feed.checkOf(key);
		if (sent && view) {
			sayWhyNot(
				does === 'go' ? this.checks.goTo(sent.article, view, at, !focus) : this.checks.compare(sent.article, view, at),
			);
		}
	}

	private async run(command: RowCommand, sent: SentState | undefined, key: Key): Promise<void> {
		const target = sent && targetOf(sent.view, key);
		const now = target && sent.article.carry(hullOf(target.spans), sent.read.version);
		if (!now) {
			return;
		}
		await vscode.commands.executeCommand(COMMANDS[command], sent.article.document.uri.toString(), now.start, now.end);
		// A closing pick hands the keyboard to the editor, where the next key of the list would change the text.
		await this.focus();
	}

	private post(message: ToPage): void {
		void this.view?.webview.postMessage(message);
		if (message.type === 'state') {
			this.reveal(vscode.window.activeTextEditor);
		}
	}
}

/** What the page asks for nobody waits for: where it cannot be done, the person hears why. */
function sayWhyNot(work: Thenable<unknown>): void {
	work.then(undefined, (error: unknown) => vscode.window.showErrorMessage(messageOf(error)));
}

const nameOf = (document: vscode.TextDocument): string => document.uri.path.split('/').pop() ?? document.fileName;

const newNonce = (): string => hexOf(crypto.getRandomValues(new Uint8Array(16)));
