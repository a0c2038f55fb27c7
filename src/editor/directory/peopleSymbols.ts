import * as vscode from 'vscode';
import type { Entry } from '../../corpus/directory/directory';
import { Turns } from '../turns';
import { entryCounts, entryName, entryRole, saidBy } from './directoryWords';
import type { People, PeopleOfTexts } from './people';

/** How many VS Code is given at once: it looks on among them while more is typed. */
const MOST = 400;

const KINDS: Readonly<Record<Entry['kind'], vscode.SymbolKind>> = {
	person: vscode.SymbolKind.Class,
	organization: vscode.SymbolKind.Module,
	location: vscode.SymbolKind.Namespace,
};

/** *Go to Symbol in Workspace* (`#name`): people, bodies and places of all texts, each once, by any of its names. */
export async function peopleSymbols(
	peopleOfTexts: PeopleOfTexts,
	query: string,
	token: vscode.CancellationToken,
): Promise<vscode.SymbolInformation[]> {
	const people = await peopleOfTexts.get(token);
	const typed = lettersOf(query);
	const turns = new Turns();
	const symbols: vscode.SymbolInformation[] = [];
	let found = 0;
	for (const entry of people.directory.entries) {
		await turns.pause();
		if (token.isCancellationRequested || found === MOST) {
			break;
		}
		if ([entry.name, ...entry.aliases].some((form) => hasInOrder(lettersOf(form), typed))) {
			found += 1;
			symbols.push(...symbolOf(entry, typed, people));
		}
	}
	return symbols;
}

/** Found by another name, it is shown with that one: VS Code looks for what was typed in what is shown. */
function symbolOf(entry: Entry, typed: string, people: People): vscode.SymbolInformation[] {
	const [first] = entry.members;
	const text = first && people.texts.get(first.text);
	const place = text?.record().entities[first?.listed.entity ?? -1]?.name;
	if (!text || !place) {
		return [];
	}
	const other = hasInOrder(lettersOf(entry.name), typed)
		? undefined
		: entry.aliases.find((alias) => hasInOrder(lettersOf(alias), typed));
	const label = other === undefined ? entryName(entry) : `${entryName(entry)} (${entryName({ name: other })})`;
	const container = `${entryRole(entry)} · ${entryCounts(entry, saidBy(entry, people))}`;
	return [
		new vscode.SymbolInformation(
			label,
			KINDS[entry.kind],
			container,
			new vscode.Location(text.uri, text.lines.range(place)),
		),
	];
}

const lettersOf = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/[\p{M}\s]/gu, '')
		.toLowerCase();

/** Whether the letters typed stand in a name in this order, as VS Code looks for them. */
function hasInOrder(name: string, typed: string): boolean {
	let at = 0;
	for (const letter of typed) {
		at = name.indexOf(letter, at) + 1;
		if (at === 0) {
			return false;
		}
	}
	return true;
}
