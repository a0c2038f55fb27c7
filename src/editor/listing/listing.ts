import * as vscode from 'vscode';
import type { Article } from '../article';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { picked } from '../picked';
import { reviewedText, type ReviewedText } from '../reviewedText';
import { MOST_ROWS } from '../searched';
import { Turns } from '../turns';
import { matchesQuery, readQuery } from '../../reading/find';
import { rowAt, type ListRow } from './listRow';
import { listRows, type ListKind } from './listRows';
import { Preview } from './preview';
import { separator, shownRow } from './shownRows';

interface Item extends vscode.QuickPickItem {
	readonly row: ListRow;
}

/** The rows of a list, as they stand in a version of the text. */
interface Listed {
	readonly items: readonly Item[];
	readonly version: number;
}

/** What is drawn: rows, and a line that those that are less certain stand behind. */
type Drawn = vscode.QuickPickItem & Partial<Item>;

/** The lists of the command palette: claims, speakers and quotations of the active text. */
export class Listing extends Disposable {
	private shown: vscode.QuickPick<Drawn> | undefined;

	constructor(private readonly articles: OpenArticles) {
		super();
	}

	override dispose(): void {
		super.dispose();
		this.shown?.dispose();
	}

	async show(kind: ListKind): Promise<void> {
		const text = await reviewedText(this.articles);
		if (!text) {
			return;
		}
		const listed = await this.items(kind, text.article);
		if (listed === 'not english') {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('There is too little English in this file to list anything.'),
			);
		} else if (listed) {
			void this.pick(text, kind, listed);
		}
	}

	/** The rows of the present version: where a key arrives meanwhile, they are made anew. */
	private async items(kind: ListKind, article: Article): Promise<Listed | 'not english' | undefined> {
		await article.whenPlaced();
		for (let read = await article.whenRead(); read; read = await article.whenRead()) {
			if (!read.analysis.english) {
				return 'not english';
			}
			const items: Item[] = [];
			const turns = new Turns();
			const { statuses, reviews, certainty } = article;
			for (const row of listRows(kind, read.lookup, reviews, statuses, certainty)) {
				items.push(itemFor(row));
				await turns.pause();
				if (read !== article.read) {
					break;
				}
			}
			if (read === article.read) {
				return { items, version: read.version };
			}
		}
		return undefined;
	}

	private async pick({ article, editor }: ReviewedText, kind: ListKind, { items, version }: Listed): Promise<void> {
		this.shown?.dispose();
		const pick = vscode.window.createQuickPick<Drawn>();
		this.shown = pick;
		const preview = new Preview(editor, article);
		const cursor = editor.document.offsetAt(editor.selection.active);
		const start = rowAt(
			items.map(({ row }) => row),
			cursor,
		);
		const nearest = items.find(({ row }) => row === start);
		pick.title = titleOf(kind, items);
		pick.placeholder = placeholderOf(kind);
		pick.matchOnDetail = true;
		pick.items = drawn(items, nearest);
		const first = pick.items.find((item) => item.row);
		pick.activeItems = nearest ? [nearest] : [];
		// The row that is active at first is where the cursor is already: nothing moves before the person does.
		let moved = false;
		pick.onDidChangeActive(([active]) => {
			moved ||= active !== nearest && active !== first;
			if (active?.row && moved) {
				preview.show(active.row.span, version);
			}
		});
		pick.onDidChangeValue((typed) => {
			moved = true;
			const query = readQuery(typed);
			const found = items.filter((item) => matchesQuery(item.row, query));
			pick.title = titleOf(kind, found);
			pick.items = drawn(found);
		});
		const chosen = await picked(pick);
		this.shown = this.shown === pick ? undefined : this.shown;
		preview.dispose();
		await (chosen?.row ? preview.goTo(chosen.row.span, version) : preview.goBack());
	}
}

/** As many as are drawn (the title tells how many there are), in text order, the one near the cursor among them; those that are less certain come last. */
function drawn(items: readonly Item[], nearest?: Item): readonly Drawn[] {
	const less = items.filter(({ row }) => row.isLessCertain);
	const ordered = [...items.filter(({ row }) => !row.isLessCertain), ...less];
	const from = Math.max(0, (nearest ? ordered.indexOf(nearest) : 0) - MOST_ROWS / 2);
	const near = ordered.slice(from, from + MOST_ROWS);
	const at = near.findIndex(({ row }) => row.isLessCertain);
	if (at < 0) {
		return near;
	}
	const label = vscode.l10n.t('less certain: {0}', less.length);
	return [...near.slice(0, at), separator(label), ...near.slice(at)];
}

function itemFor(row: ListRow): Item {
	return {
		row,
		...shownRow(row),
		// What fits is decided here: VS Code would look for `@wei` in the label.
		alwaysShow: true,
	};
}

function titleOf(kind: ListKind, items: readonly Item[]): string {
	const all = items.length;
	const less = items.filter(({ row }) => row.isLessCertain).length;
	switch (kind) {
		case 'claims':
			return less === 0 ? vscode.l10n.t('Claims: {0}', all) : vscode.l10n.t('Claims: {0}, {1} less certain', all, less);
		case 'speakers':
			return less === 0
				? vscode.l10n.t('Speakers: {0}', all)
				: vscode.l10n.t('Speakers: {0}, {1} less certain', all, less);
		case 'quotations':
			return less === 0
				? vscode.l10n.t('Quotations: {0}', all)
				: vscode.l10n.t('Quotations: {0}, {1} less certain', all, less);
	}
}

function placeholderOf(kind: ListKind): string {
	switch (kind) {
		case 'claims':
			return vscode.l10n.t('Type words, @speaker, #unreviewed, #disputed, #denies, #not … or !check');
		case 'speakers':
			return vscode.l10n.t('Type a name, #named, #anonymous, #collective or #document');
		case 'quotations':
			return vscode.l10n.t('Type words, @speaker, #direct, #mixed, #uncertain, #unreviewed or !check');
	}
}
