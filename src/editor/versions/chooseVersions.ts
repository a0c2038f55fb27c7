import * as vscode from 'vscode';
import { nameOf } from '../corpus/comparison';
import { plain } from '../../reading/plain';
import { inOneLine } from '../inOneLine';
import { keptByGit, type Commit, type KeptFile } from './gitExtension';
import type { TwoVersions, Version } from './twoVersions';
import { withoutIcons } from '../withoutIcons';

/** How many commits are offered. */
const MOST_COMMITS = 200;
const MESSAGE_LENGTH = 80;

interface Choice extends vscode.QuickPickItem {
	readonly choose?: () => Promise<TwoVersions | undefined>;
}

/**
 * Asks with which version a text is to be compared: an earlier one that git keeps, or another file.
 *
 * @param likely texts that are probably versions of this one, the likeliest first
 * @returns `undefined` where the person thought better of it
 */
export async function chooseVersions(
	document: vscode.TextDocument,
	likely: readonly vscode.Uri[],
): Promise<TwoVersions | undefined> {
	const title = vscode.l10n.t('Compare Versions of {0}', nameOf(document.uri));
	const chosen = await vscode.window.showQuickPick(choices(document, likely), {
		title,
		placeHolder: vscode.l10n.t('Choose the version to compare with'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return chosen?.choose?.();
}

/** Asks which of two texts is the older one; nobody but the person knows. */
export async function chooseOlder(one: vscode.Uri, other: vscode.Uri): Promise<TwoVersions | undefined> {
	const orders = [
		[other, one],
		[one, other],
	] as const;
	const chosen = await vscode.window.showQuickPick(
		orders.map(([older, newer]) => ({
			label: `${withoutIcons(nameOf(older))} → ${withoutIcons(nameOf(newer))}`,
			older,
			newer,
		})),
		{ title: vscode.l10n.t('Compare Versions'), placeHolder: vscode.l10n.t('Which is the older one? It stands first') },
	);
	return (
		chosen && {
			older: await versionOf(chosen.older),
			newer: await versionOf(chosen.newer),
			isSameFile: false,
		}
	);
}

async function choices(document: vscode.TextDocument, likely: readonly vscode.Uri[]): Promise<Choice[]> {
	const { uri } = document;
	const kept = await keptByGit(uri);
	const commits = kept ? await commitsOf(uri, kept) : [];
	return [
		...likely.map((other): Choice => ({
			label: `$(file) ${withoutIcons(nameOf(other))}`,
			description: vscode.l10n.t('says much of the same'),
			choose: () => chooseOlder(uri, other),
		})),
		{ label: `$(folder-opened) ${vscode.l10n.t('Another File…')}`, choose: () => chooseFile(uri) },
		...(commits.length > 0 ? [{ label: vscode.l10n.t('commits'), kind: vscode.QuickPickItemKind.Separator }] : []),
		...commits.map(({ commit, at }): Choice => ({
			label: `$(git-commit) ${withoutIcons(plain(commit.message.split('\n')[0] ?? '', MESSAGE_LENGTH))}`,
			description: commit.hash.slice(0, 8),
			detail: withoutIcons(
				inOneLine([commit.authorName ?? '', commit.authorDate?.toLocaleString(vscode.env.language) ?? '']),
			),
			choose: () => fromHistory(document, commit, at),
		})),
	];
}

interface Kept {
	readonly commit: Commit;
	readonly at: vscode.Uri;
}

/** The commits that changed the file, the latest first. */
async function commitsOf(uri: vscode.Uri, { repository, at }: KeptFile): Promise<Kept[]> {
	try {
		const commits = await repository.log({ path: uri.fsPath, maxEntries: MOST_COMMITS });
		return commits.map((commit) => ({ commit, at: at(commit.hash) }));
	} catch {
		// A repository without a commit has no log.
		return [];
	}
}

async function fromHistory(document: vscode.TextDocument, { hash }: Commit, at: vscode.Uri): Promise<TwoVersions> {
	const name = nameOf(document.uri);
	return {
		older: { document: await vscode.workspace.openTextDocument(at), name: `${name} (${hash.slice(0, 8)})` },
		newer: { document, name },
		isSameFile: true,
	};
}

async function chooseFile(uri: vscode.Uri): Promise<TwoVersions | undefined> {
	const [file] =
		(await vscode.window.showOpenDialog({
			title: vscode.l10n.t('Another Version of {0}', nameOf(uri)),
			...(uri.scheme !== 'untitled' && { defaultUri: vscode.Uri.joinPath(uri, '..') }),
		})) ?? [];
	return file && chooseOlder(uri, file);
}

/** @throws Error where the file cannot be opened as text */
async function versionOf(uri: vscode.Uri): Promise<Version> {
	return { document: await vscode.workspace.openTextDocument(uri), name: nameOf(uri) };
}
