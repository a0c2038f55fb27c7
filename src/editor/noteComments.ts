import * as vscode from 'vscode';
import { AT_RECORD } from '../review/acts/meant';
import { areOfOne, type RecordId } from '../review/model';
import type { PlacedReview } from '../review/matchReviews';
import { hullOf } from '../review/spans';
import type { Article } from './article';
import { reportOutcome, say } from './desk/here';
import { Disposable } from './disposable';
import type { OpenArticles } from './openArticles';
import { rangeOf } from './rangeOf';
import { setting } from './settings';
import { wordsAt } from './wordsAt';

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
	/** The note that the person began with. */
	readonly saw: string;

	/** @param record whose note it is */
	constructor(
		readonly thread: vscode.CommentThread,
		/** While it is edited, what has been typed. */
		public body: string,
		public author: vscode.CommentAuthorInformation,
		readonly record: RecordId,
	) {
		this.saw = body;
	}
}

interface Shown {
	readonly thread: vscode.CommentThread;
	/** What it says, to tell whether it would say something else. */
	print: string;
}

/**
 * Shows notes as comments of VS Code, beside the words that they are about, to be read and changed there. New ones are
 * written with a key or in the panel: VS Code would mark every line in which there is something to be said.
 */
export class NoteComments extends Disposable {
	private readonly controller = this.register(
		vscode.comments.createCommentController('sourceReview.notes', vscode.l10n.t('Source Review')),
	);
	/** By the address of the text: what is being written stays while that is closed. */
	private readonly shown = new Map<string, Map<RecordId, Shown>>();

	constructor(private readonly articles: OpenArticles) {
		super();
		this.register(
			articles.onDidChange((article, change) => (change === 'still' || change === 'reviews') && this.draw(article)),
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

	/** @param args what VS Code gives to actions of comments: the comment */
	async save([given]: readonly unknown[]): Promise<void> {
		if (!(given instanceof NoteComment)) {
			return;
		}
		const article = this.articles.at(given.thread.uri);
		const review = article?.reviews.all.find(({ record }) => record.id === given.record);
		if (!article || !review) {
			// What was typed stays where it is.
			say(vscode.l10n.t('The text has changed at this place. Try again.'));
			return;
		}
		// The note of this very record, wherever its words are now.
		const { id, about, target } = review.record;
		const meant = { about, version: AT_RECORD, anchors: target, record: id };
		const outcome = await article.acts.review([meant], { note: given.body.trim(), over: { note: given.saw } });
		reportOutcome(outcome, vscode.l10n.t('Saved.'), article.document);
		this.drawAnew(given);
	}

	edit([given]: readonly unknown[]): void {
		if (given instanceof NoteComment) {
			edit(given);
		}
	}

	cancel([given]: readonly unknown[]): void {
		if (given instanceof NoteComment) {
			this.drawAnew(given);
		}
	}

	private draw(article: Article): void {
		const { document, reviews } = article;
		const there = this.shownIn(document.uri);
		const noted = isWanted(document) ? reviews.all.filter(isNoted).slice(0, MOST) : [];
		const kept = new Set(noted.map(({ record }) => record.id));
		for (const [record, { thread }] of there) {
			if (!kept.has(record) && !isEdited(thread)) {
				thread.dispose();
				there.delete(record);
			}
		}
		for (const review of noted) {
			const range = rangeOf(document, hullOf(review.spans));
			const known = there.get(review.record.id);
			const thread = known?.thread ?? this.newThread(document, range);
			const print = JSON.stringify(saidOf(review));
			if (!thread.range?.isEqual(range)) {
				thread.range = range;
			}
			// How they are told is not known anew before the text is read again.
			const label = known && !article.read ? undefined : wordsAt(article, review.spans, WORDS_LENGTH);
			if (label !== undefined && label !== thread.label) {
				thread.label = label;
			}
			if (print !== known?.print && !isEdited(thread)) {
				thread.canReply = false;
				thread.comments = commentsOf(review, thread);
				there.set(review.record.id, { thread, print });
			}
		}
	}

	private newThread(document: vscode.TextDocument, range: vscode.Range): vscode.CommentThread {
		const thread = this.controller.createCommentThread(document.uri, range, []);
		// Where it is not said, two editors of one text tell each other without end that it is not.
		thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
		return thread;
	}

	/** As it is kept, whatever was typed; nothing where the text was closed meanwhile. */
	private drawAnew({ thread, record }: NoteComment): void {
		thread.dispose();
		const there = this.shownIn(thread.uri);
		if (there.get(record)?.thread === thread) {
			there.delete(record);
		}
		const article = this.articles.at(thread.uri);
		if (article) {
			this.draw(article);
		}
	}

	private clear({ uri }: vscode.TextDocument): void {
		const there = this.shownIn(uri);
		for (const [record, { thread }] of there) {
			if (!isEdited(thread)) {
				thread.dispose();
				there.delete(record);
			}
		}
	}

	private shownIn(uri: vscode.Uri): Map<RecordId, Shown> {
		const key = uri.toString();
		const there = this.shown.get(key) ?? new Map<RecordId, Shown>();
		this.shown.set(key, there);
		return there;
	}
}

const isWanted = (document: vscode.TextDocument): boolean => setting('notes.asComments', document) !== false;
const isEdited = ({ comments }: vscode.CommentThread): boolean =>
	comments.some(({ mode }) => mode === vscode.CommentMode.Editing);

/** What each reviewer wrote of it. */
const saidOf = ({ record, verdicts }: PlacedReview): PlacedReview['verdicts'] =>
	(verdicts.length > 1 ? verdicts : [record]).filter(({ note }) => note !== '');
const isNoted = (review: PlacedReview): boolean => review.outcome !== 'needs review' && saidOf(review).length > 0;

function commentsOf(review: PlacedReview, thread: vscode.CommentThread): NoteComment[] {
	return saidOf(review).map((said) => {
		const { reviewer, note, modified } = said;
		const name = reviewer === '' ? vscode.l10n.t('Reviewer') : reviewer;
		const comment = new NoteComment(thread, note, { name }, review.record.id);
		// What someone else said of it beside is theirs.
		comment.contextValue = areOfOne(said, review.record) ? EDITABLE : OTHERS;
		comment.timestamp = new Date(modified);
		return comment;
	});
}

/** Has a person write on in it. VS Code sees that only where the comments are others. */
function edit(note: NoteComment): void {
	note.mode = vscode.CommentMode.Editing;
	note.thread.comments = [...note.thread.comments];
}
