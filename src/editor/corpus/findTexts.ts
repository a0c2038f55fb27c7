import * as vscode from 'vscode';
import { inParallel } from './inParallel';
import { Links } from './links';

/** A file of the workspace that is reviewed, or checked against. */
export interface FoundText {
	readonly uri: vscode.Uri;
	/** Named by `sourceReview.sources`: something that articles are checked against. */
	readonly isSource: boolean;
}

/** What a pattern finds beyond so many texts is left out. */
const MOST_TEXTS = 20_000;
/** So many are looked at at a time. */
const AT_ONCE = 16;

/** What of a workspace is indexed: globs in a folder of it. */
export interface TextPattern {
	readonly pattern: vscode.RelativePattern;
	readonly isSource: boolean;
}

/** The patterns of the settings as they are now, folder by folder; those of sources last. */
export function textPatterns(): TextPattern[] {
	return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
		(['files', 'sources'] as const).flatMap((key) =>
			globs(key, folder.uri).map((glob) => ({
				pattern: new vscode.RelativePattern(folder, glob),
				isSource: key === 'sources',
			})),
		),
	);
}

/** The files that patterns name, but for those that `files.exclude` hides and those that links lead to; each once. */
export async function findTexts(
	patterns: readonly TextPattern[],
	token?: vscode.CancellationToken,
): Promise<Map<string, FoundText>> {
	const found = new Map<string, FoundText>();
	for (const { pattern, isSource } of patterns) {
		for (const uri of await filesOf(pattern, token)) {
			const key = uri.toString();
			found.set(key, { uri, isSource: isSource || found.get(key)?.isSource === true });
		}
	}
	// VS Code's search follows links, wherever they lead.
	const links = new Links();
	await inParallel([...found], AT_ONCE, token, async ([key, { uri }]) => {
		if (await links.leadTo(uri)) {
			found.delete(key);
		}
	});
	return found;
}

/** A file that patterns name, whether it is there and shown or not. */
export function namedText(patterns: readonly TextPattern[], uri: vscode.Uri): FoundText | undefined {
	const naming = patterns.filter(({ pattern }) => matches(pattern, uri));
	return naming.length === 0 ? undefined : { uri, isSource: naming.some(({ isSource }) => isSource) };
}

async function filesOf(pattern: vscode.RelativePattern, token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
	try {
		// Without a pattern of what to leave out VS Code leaves out what `files.exclude` names.
		return await vscode.workspace.findFiles(pattern, undefined, MOST_TEXTS, token);
	} catch {
		// An editor whose search does not run.
		const found: vscode.Uri[] = [];
		await walk(pattern.baseUri, pattern, found);
		return found;
	}
}

/** Goes through folders, hidden ones and links left out. */
async function walk(folder: vscode.Uri, pattern: vscode.RelativePattern, found: vscode.Uri[]): Promise<void> {
	// What may not be looked into hides nothing else.
	const inside = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
	for (const [name, type] of inside) {
		const uri = vscode.Uri.joinPath(folder, name);
		if (name.startsWith('.') || name === 'node_modules' || found.length >= MOST_TEXTS) {
			continue;
		}
		if (type === vscode.FileType.Directory) {
			await walk(uri, pattern, found);
		} else if (type === vscode.FileType.File && matches(pattern, uri)) {
			found.push(uri);
		}
	}
}

/** VS Code compares documents with globs, of which it looks at the address alone. */
const matches = (pattern: vscode.RelativePattern, uri: vscode.Uri): boolean =>
	vscode.languages.match({ pattern }, { uri, languageId: 'plaintext' } as vscode.TextDocument) > 0;

/** Whether a file is there, not hidden by `files.exclude`, and not behind a link. */
export async function isShown(uri: vscode.Uri): Promise<boolean> {
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	if (!folder) {
		return false;
	}
	// From the folder on: what hides a folder hides what is in it. Any sign stands for one that means something in globs.
	const glob = uri.path
		.slice(folder.uri.path.length)
		.replace(/^\//, '')
		.replace(/[[\]{}*?]/g, '?');
	const files = await filesOf(new vscode.RelativePattern(folder, glob));
	return files.some((file) => file.toString() === uri.toString()) && !(await new Links().leadTo(uri));
}

function globs(key: 'files' | 'sources', folder: vscode.Uri): string[] {
	const settings = vscode.workspace.getConfiguration('sourceReview', folder);
	const value: unknown = key === 'files' ? settings.get('files') : settings.get('sources');
	return (Array.isArray(value) ? value : []).filter((glob: unknown) => typeof glob === 'string' && glob !== '');
}
