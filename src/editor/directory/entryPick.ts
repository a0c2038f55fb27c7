import * as vscode from 'vscode';
import type { Entry } from '../../corpus/directory/directory';
import type { OpenArticles } from '../openArticles';
import { entityAt } from '../../reading/entityPlaces';
import { entryCounts, entryName, entryRole, saidBy } from './directoryWords';
import { picked } from '../picked';
import { fillSearched, searched, type Searched } from '../searched';
import type { People, PeopleOfTexts } from './people';
import { withoutIcons } from '../withoutIcons';

const ICONS: Readonly<Record<Entry['kind'], string>> = {
	person: 'person',
	organization: 'organization',
	location: 'location',
};

interface EntryItem extends vscode.QuickPickItem {
	readonly entry: Entry;
}

/** Rows of entries, those with most statements first, then those of most texts. */
export function entryItems(entries: readonly Entry[], people: People): EntryItem[] {
	return entries
		.map((entry) => ({ entry, said: saidBy(entry, people) }))
		.sort((a, b) => b.said - a.said || b.entry.members.length - a.entry.members.length)
		.map(({ entry, said }) => ({
			entry,
			iconPath: new vscode.ThemeIcon(ICONS[entry.kind]),
			label: withoutIcons(entryName(entry)),
			description: withoutIcons(entryRole(entry)),
			detail: withoutIcons(
				[entryCounts(entry, said), ...entry.aliases.slice(0, 4).map((name) => entryName({ name }))].join(' · '),
			),
		}));
}

/**
 * Asks who is meant; who is named at the cursor comes first.
 *
 * @param none is said where there are others, but none of these
 */
export async function pickEntry(
	people: People,
	articles: OpenArticles,
	title: string,
	entries: readonly Entry[],
	none = '',
): Promise<Entry | undefined> {
	if (entries.length === 0) {
		void vscode.window.showInformationMessage(
			people.directory.entries.length > 0
				? none
				: vscode.l10n.t(
						'Nobody is listed. Name the texts of this folder in the setting “Source Review: Files”, or review one of them.',
					),
		);
		return undefined;
	}
	const here = await entryHere(people, articles);
	const items = entryItems(entries, people);
	const first = items.filter(({ entry }) => entry === here);
	return pickItem(title, [...first, ...items.filter(({ entry }) => entry !== here)]);
}

/** Asks for one of any number. */
export async function pickItem(title: string, items: readonly EntryItem[]): Promise<Entry | undefined> {
	const pick = vscode.window.createQuickPick<EntryItem & Searched>();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Type a name, or what someone is');
	fillSearched(pick, items.map(searched));
	return (await picked(pick))?.entry;
}

/** Who is named at the cursor of the active text. */
async function entryHere(people: People, { active }: OpenArticles): Promise<Entry | undefined> {
	const editor = vscode.window.activeTextEditor;
	if (!active || editor?.document !== active.document) {
		return undefined;
	}
	// A text that cannot be read names nobody, and says so itself.
	const read = await active.whenRead().catch(() => undefined);
	const there = read && entityAt(read.lookup, active.document.offsetAt(editor.selection.active));
	return there && entryOf(people, active.document.uri, there.entity);
}

/** The entry of what a reading of a text calls so: by its name, for the index has readings of its own. */
export function entryOf(
	{ directory, texts }: People,
	uri: vscode.Uri,
	{ name, aliases, kind }: { readonly name: string; readonly aliases: readonly string[]; readonly kind: string },
): Entry | undefined {
	const key = uri.toString();
	const entries = (texts.get(key)?.said ?? []).flatMap((_, entity) => directory.of(key, entity) ?? []);
	const isCalled = (entry: Entry, form: string): boolean =>
		entry.kind === kind &&
		entry.members.some(({ text, listed }) => text === key && [listed.name, ...listed.aliases].includes(form));
	const [found] = [name, ...aliases].flatMap((form) => entries.find((entry) => isCalled(entry, form)) ?? []);
	return found;
}

/** Reads what is not read yet, and says so. */
export async function whenRead(people: PeopleOfTexts): Promise<People> {
	const title = vscode.l10n.t('Reading the texts of the folder…');
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => people.get());
}
