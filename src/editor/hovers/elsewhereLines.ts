import * as vscode from 'vscode';
import { howItStands } from '../../reading/elsewhere/checkView';
import type { Span } from '../../analysis/model';
import type { Elsewhere } from '../corpus/sameWords';
import type { HoverText } from './hoverText';

/** How many places are shown. */
const MOST = 3;

/** `also in b.txt, line 12: reworded, word: “may” for “will”`: one line for each place, which leads there. */
export function elsewhereLines(hover: HoverText, places: readonly Elsewhere[], at: Span): void {
	for (const [index, { view, place }] of places.slice(0, MOST).entries()) {
		const line = (): void =>
			void hover.command(vscode.l10n.t('line {0}', place.line), at, 'sourceReview.goToWordsElsewhere', index);
		hover
			.line()
			.phrase(vscode.l10n.t('also in {0}, {1}: {2}', '{0}', '{1}', '{2}'), place.file, line, howItStands(view));
	}
	if (places.length > MOST) {
		hover.line().text(vscode.l10n.t('other places: {0}', places.length - MOST));
	}
}
