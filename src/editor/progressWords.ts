import * as vscode from 'vscode';
import type { Read } from '../reading/read';
import { findingText } from '../reading/words/findingText';
import type { Article } from './article';

/** How much of a text is reviewed; of one without claims, that it has none, and why. */
interface Progress {
	readonly short: string;
	/** A sentence. */
	readonly long: string;
}

export function progressWords(
	{ analysis, lookup }: Read,
	{ reviews, statuses }: Pick<Article, 'reviews' | 'statuses'>,
): Progress {
	const { claims, done } = reviews.progress(analysis, (id) => statuses.of(id).done);
	if (claims > 0) {
		return {
			short: vscode.l10n.t('{0} of {1} reviewed', done, claims),
			long: vscode.l10n.t('{0} of {1} claims reviewed · {2} speakers', done, claims, analysis.speakers.length),
		};
	}
	const unread = analysis.findings.find(({ code }) => code === 'not-english');
	return {
		short: vscode.l10n.t('no claims'),
		long: unread ? findingText(unread, lookup) : vscode.l10n.t('No claims found in this text.'),
	};
}
