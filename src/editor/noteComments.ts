import * as vscode from 'vscode';
import type { RecordId } from '../review/model';
import type { PlacedReview } from '../review/matchReviews';
import { wordsOf } from '../review/spans';
import type { ReviewTarget } from '../review/reviews';
import { hullOf } from '../reading/hullOf';
import { plain } from '../reading/plain';
import type { Read } from '../reading/read';
import { targetAt } from '../reading/targetAt';
import type { Article } from './article';
import { reportOutcome, say } from './desk/here';
import { Disposable } from './disposable';
import type { OpenArticles } from './openArticles';
import { rangeOf } from './rangeOf';
import { setting } from './settings';

/** How many notes of a text are shown as comments: each is one more thing that VS Code keeps. The panel has them all. */
const MOST = 500;
/** How much of the reviewed words the head of a comment shows. */
const WORDS_LENGTH = 60;
/** What menus tell apart. */
const EDITABLE = 'editable';
const OTHERS = 'others';

/** A note as VS Code shows it. */
class NoteComment implements vscode.Comment {
	mode = vscode.CommentMode.Preview;
	contextValue = EDITABLE;
	timestamp = new Date();

	/** @param record whose note it is; `undefined` for one that has not been saved yet */
	constructor(
		readonly thread: vscode.CommentThread,
		/** While it is edited, what has been typed. */
		public body: string,
		public author: vscode.CommentAuthorInformation,
		readonly record: RecordId | undefined,
	) {}
}

interface Shown {
	readonly thread: vscode.CommentThread;
	/** What it says, to tell whether it would say something else. */
	print: string;
}

/** Shows notes as comments of VS Code beside the words they are about, and takes notes there. */
export class NoteComments extends Disposable implements vscode.CommentingRangeProvider {
	private readonly controller = this.register(
		vscode.comments.createCommentController('sourceReview.notes', vscode.l10n.t('Source Review')),
	);
	private readonly shown = new Map<vscode.TextDocument, Map<RecordId, Shown>>();

	constructor(private readonly articles: OpenArticles) {
		super();
		this.controller.options = { prompt: vscode.l10n.t('Write a note'), placeHolder: vscode.l10n.t('Note') };
		this.controller.commentingRangeProvider = this;
		this.register(
			articles.onDidChange((article, change) => (change === 'read' || change === 'reviews') && this.draw(article)),
		);
		this.register(articles.onDidEnd((document) => this.clear(document)));
		this.register(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('sourceReview.notes')) {
					articles.all.forEach((article) => this.draw(article));
				}
			}),
		);
		articles.all.forEach((article) => this.draw(article));
	}

	/** The lines on which somebody says or claims something. */
	async provideCommentingRanges(
		document: vscode.TextDocument,
		token: vscode.CancellationToken,
	): Promise<vscode.Range[]> {
		const article = isWanted(document) ? this.articles.of(document) : undefined;
		const read = await article?.whenRead(token).catch(() => undefined);
		const spans = [...(read?.analysis.claims ?? []), ...(read?.analysis.attributions ?? [])];
		const lines = new Set(spans.map(({ content }) => document.positionAt(hullOf(content).start).line));
		return [...lines].map((line) => document.lineAt(line).range);
	}

	/** @param args what VS Code gives to actions of comments: a reply, or a comment that was edited */
	async save([given]: readonly unknown[]): Promise<void> {
		if (given instanceof NoteComment) {
			await this.write(given);
		} else if (isReply(given)) {
			const { thread, text } = given;
			// Until it is saved it stays what is being written.
			const note = new NoteComment(thread, text, { name: '' }, undefined);
			edit(note);
			thread.comments = [note];
			await this.write(note);
		}
	}

	edit([given]: readonly unknown[]): void {
		if (given instanceof NoteComment) {
			edit(given);
		}
	}

	cancel([given]: readonly unknown[]): void {
		const article = given instanceof NoteComment ? this.articles.at(given.thread.uri) : undefined;
		if (given instanceof NoteComment && given.record === undefined) {
			given.thread.dispose();
		} else if (article && given instanceof NoteComment) {
			this.forget(article.document, given);
			this.draw(article);
		}
	}

	private async write(note: NoteComment): Promise<void> {
		const article = this.articles.at(note.thread.uri);
		const read = await article?.whenRead();
		const target = article && read && targetOf(note, article, read);
		if (!target) {
			say(vscode.l10n.t('There is no claim or quotation at the cursor. Select the words that you want to review.'));
			return;
		}
		const outcome = await article.acts.review([article.acts.meant(read, target)], { note: note.body.trim() });
		reportOutcome(outcome, vscode.l10n.t('Saved.'));
		this.forget(article.document, note);
		this.draw(article);
	}

	private draw(article: Article): void {
		const { document, reviews, read } = article;
		const there = this.shown.get(document) ?? new Map<RecordId, Shown>();
		this.shown.set(document, there);
		const noted = isWanted(document) ? reviews.all.filter(isNoted).slice(0, MOST) : [];
		const kept = new Set(noted.map(({ record }) => record.id));
		for (const [record, { thread }] of there) {
			if (!kept.has(record) && !isEdited(thread)) {
				thread.dispose();
				there.delete(record);
			}
		}
		const text = noted.length > 0 ? (read?.analysis.text ?? document.getText()) : '';
		for (const review of noted) {
			const range = rangeOf(document, hullOf(review.spans));
			const known = there.get(review.record.id);
			const thread = known?.thread ?? this.controller.createCommentThread(document.uri, range, []);
			const print = JSON.stringify(saidOf(review));
			if (!thread.range?.isEqual(range)) {
				thread.range = range;
			}
			if (print !== known?.print && !isEdited(thread)) {
				thread.canReply = false;
				thread.label = plain(wordsOf(text, review.spans), WORDS_LENGTH);
				thread.comments = commentsOf(review, thread);
				there.set(review.record.id, { thread, print });
			}
		}
	}

	/** Drawn anew, it is as it is kept. */
	private forget(document: vscode.TextDocument, { thread, record }: NoteComment): void {
		thread.dispose();
		this.shown.get(document)?.delete(record ?? '');
	}

	private clear(document: vscode.TextDocument): void {
		this.shown.get(document)?.forEach(({ thread }) => thread.dispose());
		this.shown.delete(document);
	}
}

const isWanted = (document: vscode.TextDocument): boolean => setting('notes.asComments', document) !== false;
const isReply = (given: unknown): given is vscode.CommentReply =>
	typeof given === 'object' && given !== null && 'thread' in given && 'text' in given && typeof given.text === 'string';
const isEdited = ({ comments }: vscode.CommentThread): boolean =>
	comments.some(({ mode }) => mode === vscode.CommentMode.Editing);

/** What each reviewer wrote of it. */
const saidOf = ({ record, verdicts }: PlacedReview): PlacedReview['verdicts'] =>
	(verdicts.length > 1 ? verdicts : [record]).filter(({ note }) => note !== '');
const isNoted = (review: PlacedReview): boolean => review.outcome !== 'needs review' && saidOf(review).length > 0;

function commentsOf(review: PlacedReview, thread: vscode.CommentThread): NoteComment[] {
	return saidOf(review).map(({ author, reviewer, note, modified }) => {
		const name = reviewer === '' ? vscode.l10n.t('Reviewer') : reviewer;
		const comment = new NoteComment(thread, note, { name }, review.record.id);
		// What someone else said of it beside is theirs.
		comment.contextValue = author === review.record.author ? EDITABLE : OTHERS;
		comment.timestamp = new Date(modified);
		return comment;
	});
}

/** Has a person write on in it. VS Code sees that only where the comments are others. */
function edit(note: NoteComment): void {
	note.mode = vscode.CommentMode.Editing;
	note.thread.comments = [...note.thread.comments];
}

/** What a note is about: its record; else what is selected, or stands at the cursor, in its lines, or the first there. */
function targetOf(
	{ thread, record }: NoteComment,
	{ document, reviews }: Article,
	read: Read,
): ReviewTarget | undefined {
	const known = reviews.all.find((review) => review.record.id === record);
	if (known) {
		return { about: known.record.about, spans: known.spans, among: read.analysis };
	}
	const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
	const lines = thread.range;
	if (!lines) {
		return undefined;
	}
	const offset = (position: vscode.Position): number => document.offsetAt(position);
	const cursor = editor && lines.contains(editor.selection) ? editor.selection : undefined;
	const there = cursor && targetAt(read.lookup, reviews, { start: offset(cursor.start), end: offset(cursor.end) });
	const { claims, attributions } = read.analysis;
	const [first] = [...claims, ...attributions]
		.map(({ content }) => hullOf(content).start)
		.filter((start) => start >= offset(lines.start) && start <= offset(lines.end))
		.sort((a, b) => a - b);
	return there ?? (first === undefined ? undefined : targetAt(read.lookup, reviews, { start: first, end: first }));
}
