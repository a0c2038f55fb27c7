import * as vscode from 'vscode';
import { plain } from '../../reading/plain';
import { saidView, type VerdictView } from '../../reading/said';
import { signAndLabel, type Statuses } from '../../reading/statuses';
import { decisionOf } from '../../review/acts/adjudication';
import type { PlacedReview } from '../../review/matchReviews';
import type { HoverText } from './hoverText';

const NOTE_LENGTH = 300;

/** What reviewers said of the place: one line for each review, and its note. */
export function reviewLines(hover: HoverText, reviews: readonly PlacedReview[], statuses: Statuses): void {
	for (const review of reviews.length === 0 ? [undefined] : reviews) {
		const { status, note, tags, sources, reviewer, reworded, verdicts } = saidView(review, statuses);
		const parts = [
			signAndLabel(status),
			...(reworded ? [vscode.l10n.t('the words have changed since')] : []),
			tags.map((tag) => plain(tag, NOTE_LENGTH)).join(', '),
			...(sources.length > 0 ? [vscode.l10n.t('sources: {0}', sources.length)] : []),
			reviewer,
		];
		hover.line().text(parts.filter((part) => part !== '').join(' · '));
		if (note !== '') {
			hover.line().text(vscode.l10n.t('Note: {0}', plain(note, NOTE_LENGTH)));
		}
		const over = review ? (decisionOf(review.record)?.over ?? []) : [];
		if (over.length > 0) {
			const each = over.map(({ reviewer, status }) =>
				vscode.l10n.t(
					'{0}: {1}',
					reviewer === '' ? vscode.l10n.t('someone') : plain(reviewer, NOTE_LENGTH),
					signAndLabel(statuses.of(status)),
				),
			);
			hover.line().text(vscode.l10n.t('Decided between {0}', each.join(' · ')));
		}
		if (verdicts.length > 1) {
			hover.line().text(verdictsText(verdicts));
		}
	}
}

/** What several people said of the same, none knowing of the others: `2 verdicts: Rosa: ✓ checked · Tom: ✗ false`. */
function verdictsText(verdicts: readonly VerdictView[]): string {
	const each = verdicts.map(({ who, status }) => vscode.l10n.t('{0}: {1}', who, signAndLabel(status)));
	return vscode.l10n.t('{0} verdicts to reconcile. {1}', verdicts.length, each.join(' · '));
}
