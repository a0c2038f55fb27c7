import * as vscode from 'vscode';
import type { Entry } from '../../corpus/directory/directory';
import type { Member } from '../../corpus/directory/listed';
import type { EntryCorrection } from '../../review/model';
import { correctionText } from '../../reading/words/actText';
import { plain } from '../../reading/plain';
import { say } from '../desk/here';
import type { OpenArticles } from '../openArticles';
import { entryName } from './directoryWords';
import { entryItems, pickEntry, pickItem, whenRead } from './entryPick';
import type { People, PeopleOfTexts } from './people';
import { MOST_ROWS } from '../searched';
import { withoutIcons } from '../withoutIcons';

const ROLE_LENGTH = 100;
/** So many of an entry's names tell which one is meant, whatever texts go. */
const ENOUGH = 8;

/** The commands that say which people, bodies and places of several texts are one. They are kept, and can be taken back. */
export class CorrectingEntries {
	constructor(
		private readonly people: PeopleOfTexts,
		private readonly articles: OpenArticles,
	) {}

	async merge(): Promise<void> {
		const people = await whenRead(this.people);
		const title = vscode.l10n.t('Merge Names Across Texts');
		const { entries } = people.directory;
		const fit = entries.filter((entry) => entries.some((other) => isOfItsKind(other, entry)));
		const none = vscode.l10n.t('There are no two names of one kind to merge.');
		const kept = await pickEntry(people, this.articles, title, fit, none);
		const others = kept && (await pickOthers(kept, people));
		if (kept && others && others.length > 0) {
			const members = [kept, ...others].flatMap((entry) => entry.members.slice(0, ENOUGH));
			await this.correct(members, (names) => ({ kind: 'merge entries', names }));
		}
	}

	async split(): Promise<void> {
		const people = await whenRead(this.people);
		const title = vscode.l10n.t('Split Name by Texts');
		const fit = people.directory.entries.filter(({ members }) => members.length > 1);
		const none = vscode.l10n.t('No name stands in several texts.');
		const entry = await pickEntry(people, this.articles, title, fit, none);
		const members = entry && (await pickMembers(entry, people));
		if (entry && members?.length === entry.members.length) {
			say(vscode.l10n.t('Some of the texts have to stay with {0}.', entryName(entry)));
		} else if (members && members.length > 0) {
			await this.correct(members, (names) => ({ kind: 'split entry', names }));
		}
	}

	async rename(): Promise<void> {
		const people = await whenRead(this.people);
		const title = vscode.l10n.t('Rename Across Texts');
		const entry = await pickEntry(people, this.articles, title, people.directory.entries);
		const to =
			entry &&
			(await vscode.window.showInputBox({
				title: entryName(entry),
				prompt: vscode.l10n.t('What is it called in lists of names? The texts stay as they are.'),
				value: entry.name,
				ignoreFocusOut: true,
			}));
		if (entry && to !== undefined && to.trim() !== '' && to.trim() !== entry.name) {
			await this.correct(entry.members.slice(0, ENOUGH), (names) => ({ kind: 'rename entry', names, to: to.trim() }));
		}
	}

	private async correct(
		members: readonly Member[],
		make: (names: EntryCorrection['names']) => EntryCorrection,
	): Promise<void> {
		let said = '';
		const takeBack = await this.people.correct(members, (names) => {
			const correction = make(names);
			said = correctionText(correction);
			return correction;
		});
		const undo = vscode.l10n.t('Undo');
		const answer = await vscode.window.showInformationMessage(vscode.l10n.t('Corrected: {0}', said), undo);
		if (answer === undo) {
			await takeBack();
		}
	}
}

const isOfItsKind = (entry: Entry, kept: Entry): boolean => entry !== kept && entry.kind === kept.kind;

/** Asks who else it is; those that share a word of a name come first. */
async function pickOthers(kept: Entry, people: People): Promise<readonly Entry[] | undefined> {
	const wordsOf = ({ name, aliases }: Entry): string[] =>
		[name, ...aliases].flatMap((form) => form.toLowerCase().split(/\s+/));
	const own = new Set(wordsOf(kept));
	const shares = (entry: Entry): boolean => wordsOf(entry).some((word) => own.has(word));
	const items = entryItems(
		people.directory.entries.filter((entry) => isOfItsKind(entry, kept)),
		people,
	);
	const ordered = [...items.filter(({ entry }) => shares(entry)), ...items.filter(({ entry }) => !shares(entry))];
	const title = vscode.l10n.t('Who is {0} as well?', entryName(kept));
	if (ordered.length > MOST_ROWS) {
		// VS Code forgets who is chosen among rows that are others once something is typed: one at a time.
		const other = await pickItem(title, ordered);
		return other && [other];
	}
	const chosen = await vscode.window.showQuickPick(ordered, {
		title,
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return chosen?.map(({ entry }) => entry);
}

/** Asks which texts mean somebody else. */
async function pickMembers(entry: Entry, { texts }: People): Promise<readonly Member[] | undefined> {
	const chosen = await vscode.window.showQuickPick(
		entry.members.map((member) => ({
			member,
			label: withoutIcons(
				vscode.workspace.asRelativePath(texts.get(member.text)?.uri ?? vscode.Uri.parse(member.text)),
			),
			description: withoutIcons(entryName(member.listed)),
			detail: withoutIcons(plain(member.listed.roles.join(' · '), ROLE_LENGTH)),
		})),
		{
			title: vscode.l10n.t('Which texts mean another {0}?', entryName(entry)),
			canPickMany: true,
			matchOnDescription: true,
			matchOnDetail: true,
		},
	);
	return chosen?.map(({ member }) => member);
}
