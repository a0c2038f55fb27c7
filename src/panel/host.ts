import type * as vscode from 'vscode';
import type { Finding, Span } from '../analysis/model';
import type { CheckView } from '../reading/elsewhere/checkView';
import type { Read } from '../reading/read';
import type { Statuses } from '../reading/statuses';
import type { Certainty } from '../reading/thresholds';
import type { Act } from '../review/acts/act';
import type { ReviewChange } from '../review/acts/changes';
import type { Meant, Outcome } from '../review/acts/meant';
import type { DeskRecord } from '../review/model';
import type { Reviews, ReviewTarget } from '../review/reviews';

/** One reviewed text as the panel sees it. */
export interface ShownArticle {
	readonly key: string;
	readonly document: vscode.TextDocument;
	/** Of the present version; `undefined` while it is being read. */
	readonly read: Read | undefined;
	readonly reviews: Reviews;
	readonly statuses: Statuses;
	readonly certainty: Certainty;
	/** Why the text cannot be read. */
	readonly failure: string | undefined;
	/** How many acts are shown and not yet written. */
	readonly unsaved: number;
	readonly acts: {
		meant(read: Read, target: ReviewTarget): Meant;
		review(meant: readonly Meant[], change: ReviewChange): Promise<Outcome>;
		dealWith(read: Read, finding: Finding): Promise<Outcome>;
		place(record: DeskRecord, read: Read, spans: readonly Span[]): Promise<Outcome>;
		remove(record: DeskRecord): Promise<void>;
		step(kind: 'undo' | 'redo'): Promise<Act | undefined>;
	};
	whenRead(): Promise<Read | undefined>;
	/** A place of an earlier version in the present one. */
	carry(span: Span, version: number): Span | undefined;
	retry(): void;
}

/** What may be another in a text. */
export type ArticleChange = 'read' | 'reading' | 'still' | 'reviews' | 'saving' | 'failed';

/** The texts that are open. */
export interface ShownArticles {
	/** The text that side views show, reviewed or not. */
	readonly shownDocument: vscode.TextDocument | undefined;
	readonly shown: ShownArticle | undefined;
	of(document: vscode.TextDocument): ShownArticle | undefined;
	onDidChangeActive(listener: () => void): vscode.Disposable;
	onDidChange(listener: (article: ShownArticle, change: ArticleChange) => void): vscode.Disposable;
}

/** An article checked against other texts, because a person asked for it. */
export interface ArticleCheck {
	/** Of the text that was checked. */
	readonly version: number;
	/** In text order. */
	readonly views: readonly CheckView[];
	/** The other texts, as they are shown. */
	readonly sources: readonly string[];
	/** Article or sources have changed since. */
	readonly isOld: boolean;
}

/** The articles that were checked, as the panel sees it. */
export interface ShownChecks {
	of(article: ShownArticle): ArticleCheck | undefined;
	/** With `asked`, a person has just asked for it. */
	onDidChange(listener: (article: ShownArticle, asked: boolean) => void): vscode.Disposable;
	/** Whether a text is one that an article was checked against, or shows a passage of one. */
	isPartOf(article: ShownArticle, document: vscode.TextDocument): boolean;
	/** Goes to a place of a row in the other text; places are counted from 0. */
	goTo(article: ShownArticle, view: CheckView, at: number, preserveFocus: boolean): Promise<void>;
	/** Shows the two passages side by side. */
	compare(article: ShownArticle, view: CheckView, at: number): Promise<void>;
}

/** Cuts long work into turns, so that others get theirs. */
export interface Turns {
	readonly isOver: boolean;
	rest(): Promise<void>;
	/** Rests where it is time to. */
	pause(): Promise<void>;
}

/** What the editor does for the panel. */
export interface PanelHost {
	newTurns(): Turns;
	/** Goes to a place of a text and selects it. */
	showPlace(document: vscode.TextDocument, span: Span, preserveFocus: boolean): Promise<void>;
}
