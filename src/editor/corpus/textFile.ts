import * as vscode from 'vscode';
import { messageOf } from '../../messageOf';
import { whyNoText } from '../../reading/words/whyNoText';
import { decodeText } from './decodeText';

/** Larger files are no texts of people, in megabytes. */
const LARGEST = 4;
/** How old a change must be for its time to tell that there was none since, in milliseconds. */
const OLD = 3000;

/** When a file was changed, in milliseconds (0 where that tells nothing), and how long it is, in bytes. */
export interface Stamp {
	readonly mtime: number;
	readonly size: number;
}

export const documentOf = (uri: vscode.Uri): vscode.TextDocument | undefined =>
	vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** What somebody has written there and not saved. */
export function unsavedText(uri: vscode.Uri): string | undefined {
	const document = documentOf(uri);
	return document?.isDirty || document?.isUntitled ? document.getText() : undefined;
}

/** `undefined` where there is no such file. */
export async function stampOf(uri: vscode.Uri): Promise<Stamp | undefined> {
	try {
		const { mtime, size } = await vscode.workspace.fs.stat(uri);
		return { mtime: Date.now() - mtime > OLD ? mtime : 0, size };
	} catch {
		return undefined;
	}
}

/** A file that gives no text. */
export class NoText extends Error {
	/** @param fault in words that follow the file's name */
	constructor(
		uri: vscode.Uri,
		readonly fault: string,
	) {
		super(vscode.l10n.t('{0} {1}.', vscode.workspace.asRelativePath(uri), fault));
	}
}

/** A file's text as an editor would hold it. @throws NoText where it is none, too large, or cannot be read */
async function readText(uri: vscode.Uri): Promise<string> {
	const { fs } = vscode.workspace;
	const failed = (error: unknown): never => {
		throw new NoText(uri, vscode.l10n.t('cannot be read ({0})', messageOf(error)));
	};
	const { size } = await Promise.resolve(fs.stat(uri)).catch(failed);
	if (size > LARGEST * 1024 * 1024) {
		throw new NoText(uri, vscode.l10n.t('is larger than {0} MB; cut it into several files', LARGEST));
	}
	const bytes = await Promise.resolve(fs.readFile(uri)).catch(failed);
	const text = await decodeText(bytes, uri);
	if (text === undefined) {
		throw new NoText(uri, whyNoText(uri.path, bytes) ?? vscode.l10n.t('is no text'));
	}
	return text;
}

/** The open document's text, else the file's. @throws NoText as {@link readText} */
export const shownText = async (uri: vscode.Uri): Promise<string> => documentOf(uri)?.getText() ?? readText(uri);

/** Why there is no {@link shownText}, in words that follow the file's name; `null` where there is. */
export const faultOf = (uri: vscode.Uri): Promise<string | null> =>
	shownText(uri).then(
		() => null,
		(error: unknown) => (error instanceof NoText ? error.fault : messageOf(error)),
	);

/**
 * What is not saved, else what the file holds: an open document may not have noticed yet that its file is another, or gone.
 *
 * @throws NoText as {@link readText}
 */
export const presentText = async (uri: vscode.Uri): Promise<string> => unsavedText(uri) ?? readText(uri);
