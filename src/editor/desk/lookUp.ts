import * as vscode from 'vscode';
import { wordsOf } from '../../review/spans';
import { keywords } from '../../reading/keywords';
import { entityAt } from '../../reading/entityPlaces';
import type { OpenArticles } from '../openArticles';
import { plain } from '../../reading/plain';
import { setting } from '../settings';
import { findHere, say, type Here } from './here';
import { targetAt } from '../../reading/targetAt';
import { withoutIcons } from '../withoutIcons';

/** Search engines take no more. */
const QUERY_LENGTH = 200;
/** VS Code decodes addresses before it opens them: these would then be part of the address, not of the query. */
const NOT_IN_QUERIES = /[#%&+=?/\\]/g;

/**
 * Opens the person's browser with a search for the name, the claim or the words at the cursor, where the person has
 * chosen one: nothing leaves the machine before.
 */
export async function lookUp(articles: OpenArticles, args: readonly unknown[]): Promise<void> {
	const here = await findHere(articles, args);
	if (!here) {
		return;
	}
	const sites = lookUpSites();
	const queries = queriesAt(here);
	if (sites.length === 0 || queries.length === 0) {
		say(
			sites.length === 0
				? vscode.l10n.t('The setting “Source Review: Look Up” holds no address to search at.')
				: vscode.l10n.t('There is nothing to look up at the cursor. Select some words.'),
		);
		return;
	}
	const chosen = await vscode.window.showQuickPick(
		queries.flatMap((query) =>
			sites.map(({ name, address }) => ({
				label: name,
				description: withoutIcons(query),
				url: address(query),
			})),
		),
		{ title: vscode.l10n.t('Look Up in the Browser'), matchOnDescription: true },
	);
	if (chosen) {
		await vscode.env.openExternal(vscode.Uri.parse(chosen.url));
	}
}

/** A site to search, and the address of a search. */
interface LookUpSite {
	readonly name: string;
	readonly address: (query: string) => string;
}

/** The sites of the setting; what is not a web address with a place for the query is left out. */
function lookUpSites(): LookUpSite[] {
	const value = setting('lookUp');
	return Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([name, template]) =>
		typeof template === 'string' && /^https?:\/\/[^\s]*\{query\}/.test(template)
			? [{ name, address: (query: string) => template.replaceAll('{query}', () => encodeURIComponent(query)) }]
			: [],
	);
}

/** The name and the keywords of the claim at the cursor; of a selection first the words as they are, for a person chose them. */
function queriesAt({ article, read: { analysis, lookup }, at }: Here): string[] {
	const isSelection = at.end > at.start;
	const target = targetAt(lookup, article.reviews, at);
	const first = isSelection ? analysis.text.slice(at.start, at.end) : entityAt(lookup, at.start)?.entity.name;
	const words = target && keywords(wordsOf(analysis.text, target.spans));
	return [...new Set([first, words])].flatMap((query) => {
		const clean = plain((query ?? '').replace(NOT_IN_QUERIES, ' '), QUERY_LENGTH);
		return clean === '' ? [] : [clean];
	});
}
