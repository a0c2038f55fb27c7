import * as vscode from 'vscode';
import type { Analysis, Span } from '../../analysis/model';
import type { Analyses } from '../analyses';
import type { Lookup } from '../lookup';
import { readPlace } from '../places';
import type { Desk } from './desk';
import type { Reviews } from '../../review/reviews';

/** Where a command is to act. */
export interface Here {
	readonly document: vscode.TextDocument;
	/** Of the document's present version. */
	readonly analysis: Analysis;
	readonly lookup: Lookup;
	readonly reviews: Reviews;
	/** What is selected, or the cursor; half-open. */
	readonly at: Span;
	/** Where that is seen, if the place is the cursor's. */
	readonly editor: vscode.TextEditor | undefined;
}

/**
 * Where a command is to act: the place that a link or menu names, or else the selection in the active editor. A person
 * is told where there is none.
 */
export async function findHere(
	analyses: Analyses,
	desk: Desk,
	args: readonly unknown[] = [],
): Promise<Here | undefined> {
	const editor = vscode.window.activeTextEditor;
	const place = readPlace(args);
	const named = place && vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.uri.toString());
	const document = place ? named : editor?.document;
	const analysis = document && (await analyses.of(document));
	if (!document || !analysis) {
		say(vscode.l10n.t('This file is not reviewed. Run “Review This File” first.'));
		return undefined;
	}
	const reviews = await desk.open(document);
	if (analysis !== analyses.current(document)) {
		// It was typed on, or a correction was read, in the meantime: ask for the newest.
		return findHere(analyses, desk, args);
	}
	const own = editor?.document === document ? editor : undefined;
	const at = place?.span ?? {
		start: own ? document.offsetAt(own.selection.start) : 0,
		end: own ? document.offsetAt(own.selection.end) : 0,
	};
	return { document, analysis, lookup: analyses.lookup(analysis), reviews, at, editor: own };
}

/** How long a message stays in the status bar, in milliseconds. */
const MESSAGE = 4000;

/** Says something that asks for nothing. */
export function say(text: string): void {
	vscode.window.setStatusBarMessage(text, MESSAGE);
}
