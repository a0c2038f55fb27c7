import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import { Disposable } from '../disposable';
import { rangeOf } from '../rangeOf';
import { picked } from '../picked';
import { reveal, showPlace } from '../reveal';
import type { ChangeRow, ChangeSection } from './changeRows';
import { sayChanged, type TakenTexts, type TwoVersions, type Version } from './twoVersions';
import { previewStyle } from '../listing/previewStyle';
import { separator, shownRow, shownSections } from '../listing/shownRows';

/** Something to do with all of it. */
export interface PickAction {
	readonly icon: string;
	readonly label: string;
	readonly detail: string;
	readonly run: () => Promise<void>;
}

interface Item extends vscode.QuickPickItem {
	readonly row?: ChangeRow;
	readonly action?: PickAction;
}

/**
 * Shows two versions side by side, and before them a list of what has changed. Moving in the list shows the place in
 * both; choosing goes there, in the comparison.
 *
 * @param taken the texts in which the changes have their places
 */
export async function pickChange(
	versions: TwoVersions,
	taken: TakenTexts,
	title: string,
	sections: readonly ChangeSection[],
	actions: readonly PickAction[],
): Promise<void> {
	const { older, newer } = versions;
	await vscode.commands.executeCommand(
		'vscode.diff',
		older.document.uri,
		newer.document.uri,
		`${older.name} ↔ ${newer.name}`,
		// An editor that takes the focus a moment later would close the list.
		{ preview: true, preserveFocus: true },
	);
	const places = new BothPlaces(versions, taken);
	const pick = vscode.window.createQuickPick<Item>();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Choose a change to go there, or type to find one');
	pick.matchOnDetail = true;
	pick.keepScrollPosition = true;
	pick.ignoreFocusOut = true;
	pick.items = [
		...shownSections(sections),
		// What acts on all of it stands last: the first row is chosen by a key too many.
		separator(vscode.l10n.t('all of it')),
		...actions.map((action) => ({ action, ...shownRow(action) })),
	];
	pick.onDidChangeActive(([active]) => active?.row && places.show(active.row));
	const chosen = await picked(pick);
	places.dispose();
	await (chosen?.row ? places.goTo(chosen.row) : chosen?.action?.run());
}

/** The place of a change in both sides of the comparison. */
class BothPlaces extends Disposable {
	private readonly style = this.register(previewStyle());

	constructor(
		private readonly versions: TwoVersions,
		private readonly taken: TakenTexts,
	) {
		super();
	}

	show(row: ChangeRow): void {
		const { older, newer } = this.versions;
		const { old, now } = this.taken.areThere() ? row : { old: null, now: null };
		this.mark(newer, now);
		this.mark(older, old);
		// The two sides scroll together: the one that has the place leads.
		const [version, span] = now ? [newer, now] : [older, old];
		if (span) {
			sideOf(version)?.revealRange(rangeOf(version.document, span), vscode.TextEditorRevealType.InCenter);
		}
	}

	async goTo({ old, now }: ChangeRow): Promise<void> {
		const { older, newer } = this.versions;
		if (!this.taken.areThere()) {
			sayChanged();
			return;
		}
		const before = sideOf(older);
		if (before && old) {
			reveal(before, old, 'select');
		}
		const span = now ?? old;
		if (span) {
			await showPlace((now ? newer : older).document, span, 'select');
		}
	}

	private mark(version: Version, span: Span | null): void {
		sideOf(version)?.setDecorations(this.style, span ? [rangeOf(version.document, span)] : []);
	}
}

/** A side of the comparison: VS Code gives it no column of its own. */
function sideOf({ document }: Version): vscode.TextEditor | undefined {
	const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
	return editors.find(({ viewColumn }) => viewColumn === undefined) ?? editors[0];
}
