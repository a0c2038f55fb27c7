import * as vscode from 'vscode';
import { UNREVIEWED } from '../../review/model';
import type { PlacedReview } from '../../review/matchReviews';
import { namedStatus } from '../desk/statuses';
import { plain } from '../plain';
import type { HoverText } from './hoverText';

const NOTE_LENGTH = 300;

/** What reviewers said of the place: one line for each review, and its note. */
export function reviewLines(hover: HoverText, reviews: readonly PlacedReview[]): void {
	if (reviews.length === 0) {
		hover.line().text(statusText(UNREVIEWED));
	}
	for (const { record, reworded } of reviews) {
		const parts = [statusText(record.status)];
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
	}
}

function statusText(id: string): string {
	const { sign, label } = namedStatus(id);
	return `${sign} ${label}`;
}
