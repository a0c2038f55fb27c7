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
import { TextPreview, type WordsAt } from './textPreview';
import { picked } from '../picked';
import { rowLabel } from '../rowLabel';
import { fillSearched, searched, type Searched } from '../searched';
import { withoutIcons } from '../withoutIcons';

interface StatementItem extends Searched {
	readonly place?: WordsAt;
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
		const whole = there && record ? await many.textOf(there.uri).catch(() => undefined) : undefined;
		if (!there || whole === undefined || whole.length !== record?.length) {
			continue;
		}
		const name = vscode.workspace.asRelativePath(there.uri);
		items.push(searched({ label: withoutIcons(name), kind: vscode.QuickPickItemKind.Separator }));
		for (const { content, manner, report, stance } of statements) {
			const words = whole.slice(content.start, content.end);
			const line = there.lines.position(content.start).line + 1;
			const flags = statementFlags({ report, stance, writer: 'neutral', polarity: 'positive' });
			items.push({
				alwaysShow: true,
				label: withoutIcons(rowLabel(asTold(flags, words))),
				detail: withoutIcons([shortLine({ ...content, line }), name, mannerWord(manner)].join(' · ')),
				place: { uri: there.uri, span: content, words },
			});
		}
	}
	return items;
}

async function showStatements(entry: Entry, items: readonly StatementItem[]): Promise<void> {
	const pick = vscode.window.createQuickPick<StatementItem>();
	const preview = new TextPreview();
	const statements = items.filter(({ place }) => place);
	pick.title = vscode.l10n.t('{0}: {1}', entryName(entry), countOfStatements(statements.length));
	pick.placeholder = vscode.l10n.t('Type words or the name of a text');
	fillSearched(pick, items);
	// What is active at first is no choice of the person's: nothing moves before that.
	let moved = false;
	pick.onDidChangeActive(([active]) => {
		moved ||= active !== undefined && active !== statements[0];
		if (moved && active?.place) {
			preview.show(active.place);
		}
	});
	const chosen = await picked(pick);
	await (chosen?.place ? preview.goTo(chosen.place) : preview.goBack());
}
