import * as vscode from 'vscode';
import type { Entry } from '../../corpus/directory/directory';
import { statementsOf } from '../../corpus/directory/statementsOf';
import { shortLine } from '../../reading/place';
import { countOfStatements } from '../../reading/speakerView';
import { statementFlags } from '../../reading/told';
import { asTold } from '../../reading/words/flagWords';
import { mannerWord } from '../../reading/words/kindWords';
import type { ManyTexts } from '../corpus/manyTexts';
import type { OpenArticles } from '../openArticles';
import { entryName, saidBy } from './directoryWords';
import { pickEntry, whenRead } from './entryPick';
import type { People, PeopleOfTexts } from './people';
import { TextPreview } from './textPreview';
import { picked } from '../picked';
import { rowLabel } from '../rowLabel';
import { withoutIcons } from '../withoutIcons';

interface StatementItem extends vscode.QuickPickItem {
	readonly location?: vscode.Location;
}

/** *List Statements of…*: who, and then what they say in all texts. */
export async function listStatementsOf(people: PeopleOfTexts, many: ManyTexts, articles: OpenArticles): Promise<void> {
	const all = await whenRead(people);
	const title = vscode.l10n.t('List Statements Of');
	const speaking = all.directory.entries.filter((entry) => saidBy(entry, all) > 0);
	const none = vscode.l10n.t('Nobody who is listed says anything in these texts.');
	const entry = await pickEntry(all, articles, title, speaking, none);
	if (entry) {
		await showStatements(entry, await itemsOf(entry, all, many));
	}
}

/** The rows, text by text. */
async function itemsOf({ members }: Entry, { texts }: People, many: ManyTexts): Promise<StatementItem[]> {
	const items: StatementItem[] = [];
	for (const { text, listed } of members) {
		const there = texts.get(text);
		const record = there?.said[listed.entity] ? there.record() : undefined;
		const statements = record ? statementsOf(record, listed.entity) : [];
		const words = there && record ? await many.textOf(there.uri).catch(() => undefined) : undefined;
		if (!there || words === undefined || words.length !== record?.length) {
			continue;
		}
		const name = vscode.workspace.asRelativePath(there.uri);
		items.push({ label: withoutIcons(name), kind: vscode.QuickPickItemKind.Separator });
		for (const { content, manner, report, stance } of statements) {
			const range = there.lines.range(content);
			const flags = statementFlags({ report, stance, writer: 'neutral', polarity: 'positive' });
			items.push({
				label: withoutIcons(rowLabel(asTold(flags, words.slice(content.start, content.end)))),
				detail: withoutIcons(
					[shortLine({ ...content, line: range.start.line + 1 }), name, mannerWord(manner)].join(' · '),
				),
				location: new vscode.Location(there.uri, range),
			});
		}
	}
	return items;
}

async function showStatements(entry: Entry, items: readonly StatementItem[]): Promise<void> {
	const pick = vscode.window.createQuickPick<StatementItem>();
	const preview = new TextPreview();
	const count = items.filter(({ location }) => location).length;
	pick.title = vscode.l10n.t('{0}: {1}', entryName(entry), countOfStatements(count));
	pick.placeholder = vscode.l10n.t('Type words or the name of a text');
	pick.matchOnDetail = true;
	pick.items = items;
	// What is active at first is no choice of the person's: nothing moves before that.
	let moved = false;
	const [first] = items.filter(({ location }) => location);
	pick.onDidChangeActive(([active]) => {
		moved ||= active !== undefined && active !== first;
		if (moved && active?.location) {
			preview.show(active.location);
		}
	});
	const chosen = await picked(pick);
	await (chosen?.location ? preview.goTo(chosen.location) : preview.goBack());
}
