import * as vscode from 'vscode';
import { UNREVIEWED } from '../../review/model';
import type { PlacedReview } from '../../review/matchReviews';
import type { Verdict } from '../../review/model';
import { namedStatus } from '../desk/statuses';
import { plain } from '../../reading/plain';
import type { HoverText } from './hoverText';

const NOTE_LENGTH = 300;

/** What reviewers said of the place: one line for each review, and its note. */
export function reviewLines(hover: HoverText, reviews: readonly PlacedReview[], document: vscode.TextDocument): void {
	if (reviews.length === 0) {
		hover.line().text(statusText(UNREVIEWED, document));
	}
	for (const { record, reworded, verdicts } of reviews) {
		const parts = [statusText(record.status, document)];
		if (reworded) {
			parts.push(vscode.l10n.t('the words have changed since'));
		}
		if (record.tags.length > 0) {
			parts.push(record.tags.map((tag) => plain(tag, NOTE_LENGTH)).join(', '));
		}
		if (record.sources.length > 0) {
			parts.push(vscode.l10n.t('sources: {0}', record.sources.length));
		}
		if (record.reviewer !== '') {
			parts.push(plain(record.reviewer, NOTE_LENGTH));
		}
		hover.line().text(parts.join(' · '));
		if (record.note !== '') {
			hover.line().text(vscode.l10n.t('Note: {0}', plain(record.note, NOTE_LENGTH)));
		}
		if (verdicts.length > 1) {
			hover.line().text(verdictsText(verdicts, document));
		}
	}
}

function statusText(id: string, document: vscode.TextDocument): string {
	const { sign, label } = namedStatus(id, document);
	return `${sign} ${label}`;
}

/** What several people said of the same, none knowing of the others: `2 verdicts: Rosa: ✓ checked · Tom: ✗ false`. */
function verdictsText(verdicts: readonly Verdict[], document: vscode.TextDocument): string {
	const each = verdicts.map(({ reviewer, status }) =>
		vscode.l10n.t('{0}: {1}', plain(reviewer, NOTE_LENGTH) || vscode.l10n.t('someone'), statusText(status, document)),
	);
	return vscode.l10n.t('{0} verdicts to reconcile. {1}', verdicts.length, each.join(' · '));
}
