import * as vscode from 'vscode';
import { foundWords, howItStands, whereItStands } from '../../reading/elsewhere/checkView';
import type { Passages } from '../corpus/passages';
import type { Elsewhere, SameWords } from '../corpus/sameWords';
import type { OpenArticles } from '../openArticles';
import { behindPlace } from '../places';
import { findHere, say } from './here';
import { withoutIcons } from '../withoutIcons';

/**
 * Leads from the words at the cursor to where they stand in another text, or shows both passages side by side. Where there
 * are several places a person chooses.
 *
 * @param args see `findHere`; after the place, which of the places is meant, from 0
 */
export async function wordsElsewhere(
	does: 'go' | 'compare',
	articles: OpenArticles,
	sameWords: SameWords,
	passages: Passages,
	args: readonly unknown[],
): Promise<void> {
	const here = await findHere(articles, args);
	if (!here) {
		return;
	}
	const all = sameWords.at(here.article, here.at.start);
	const asked = behindPlace(args);
	const chosen = typeof asked === 'number' ? all[asked] : all.length > 1 ? await choose(all, does) : all[0];
	if (!chosen) {
		if (all.length === 0) {
			say(vscode.l10n.t('These words were not found in another text.'));
		}
		return;
	}
	const { comparison, view, place } = chosen;
	await (does === 'go' ? passages.goTo(comparison, place) : passages.compare(here.article, comparison, view, place));
}

async function choose(all: readonly Elsewhere[], does: 'go' | 'compare'): Promise<Elsewhere | undefined> {
	const items = all.map((elsewhere) => ({
		label: withoutIcons(whereItStands(elsewhere.place)),
		description: withoutIcons(howItStands(elsewhere.view)),
		detail: withoutIcons(foundWords(elsewhere.place)),
		elsewhere,
	}));
	const title = does === 'go' ? vscode.l10n.t('Go to These Words Elsewhere') : vscode.l10n.t('Compare with Source');
	return (await vscode.window.showQuickPick(items, { title }))?.elsewhere;
}
