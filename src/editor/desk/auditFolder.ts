import * as vscode from 'vscode';
import type { Analysis } from '../../analysis/model';
import { Attributes } from '../../corpus/audit/attributes';
import { auditedRecord } from '../../corpus/audit/auditedRecord';
import { auditedText, type AuditedEntry, type AuditedText } from '../../corpus/audit/auditedText';
import type { Directory } from '../../corpus/directory/directory';
import type { DeskRecord } from '../../review/model';
import type { ManyTexts } from '../corpus/manyTexts';
import type { PeopleOfTexts } from '../directory/people';
import type { OpenArticles } from '../openArticles';
import type { Shelves } from '../shelves';
import { say } from './here';
import { leftOut } from './leftOut';
import { saveText } from './saveText';

interface Format {
	readonly id: string;
	readonly label: string;
	/** Of the file, without the dot. */
	readonly description: string;
	/** The language of an editor that shows it. */
	readonly language: string;
}

/** Counts whose words fill the texts of the workspace, and shows it in a format of the person's choice. */
export async function auditFolder(
	articles: OpenArticles,
	many: ManyTexts,
	people: PeopleOfTexts,
	shelves: Shelves,
): Promise<void> {
	const title = vscode.l10n.t('Source Audit of the Folder');
	const format = await vscode.window.showQuickPick(formats(), { title, matchOnDescription: true });
	const toFile = vscode.l10n.t('Save to a file…');
	const where = format && (await vscode.window.showQuickPick([vscode.l10n.t('Open in an editor'), toFile], { title }));
	if (!where) {
		return;
	}
	const progress = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	const texts = await vscode.window.withProgress(progress, (_, token) =>
		textsOf(articles, many, people, shelves, token).catch(unlessCancelled),
	);
	if (!texts) {
		return;
	}
	if (texts.length === 0) {
		say(vscode.l10n.t('There is no text to count. The setting “sourceReview.files” says which files are texts.'));
		return;
	}
	const open = new Set(articles.all.flatMap(({ read, document }) => (read ? [docOf(document.uri)] : [])));
	const closed = texts.filter(({ doc }) => !open.has(doc)).length;
	if (closed > 0) {
		say(vscode.l10n.t('Texts not open, read quickly: {0} of {1}', closed, texts.length));
	}
	const left = await leftOut(many.passedOver.flatMap(({ uri, isSource }) => (isSource ? [] : [uri])));
	if (left !== undefined) {
		void vscode.window.showWarningMessage(vscode.l10n.t('Not counted: {0}', left));
	}
	const attributes = new Attributes(await recordsOf(shelves));
	const { AUDITS } = await import('../../exports/formats');
	const made = AUDITS[format.id]?.({ texts, attributes }) ?? '';
	if (where === toFile) {
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
		const name = `source-audit${format.description}`;
		await saveText(
			{
				title,
				filters: { [format.label]: [format.description.slice(1)] },
				...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
			},
			() => made,
		);
		return;
	}
	const opened = await vscode.workspace.openTextDocument({ content: made, language: format.language });
	await vscode.window.showTextDocument(opened, { preview: false, viewColumn: vscode.ViewColumn.Beside });
}

function unlessCancelled(error: unknown): undefined {
	if (!(error instanceof vscode.CancellationError)) {
		throw error;
	}
}

const docOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri, false);

const formats = (): Format[] => [
	{ id: 'markdown', label: vscode.l10n.t('Report to read, Markdown'), description: '.md', language: 'markdown' },
	{ id: 'csv', label: vscode.l10n.t('Table for spreadsheets, CSV'), description: '.csv', language: 'plaintext' },
	{ id: 'json', label: vscode.l10n.t('For programs, JSON'), description: '.json', language: 'json' },
];

/**
 * The articles of the workspace, without the sources that they are checked against; all as they are corrected.
 *
 * @throws vscode.CancellationError where the person thought better of it
 */
async function textsOf(
	articles: OpenArticles,
	many: ManyTexts,
	people: PeopleOfTexts,
	shelves: Shelves,
	token: vscode.CancellationToken,
): Promise<AuditedText[]> {
	const open = new Map(articles.all.map((article) => [article.document.uri.toString(), article]));
	const texts: AuditedText[] = [];
	const found = await many.ready(token);
	const { directory } = await people.get(token);
	for (const { uri, isSource, record } of found) {
		if (token.isCancellationRequested) {
			throw new vscode.CancellationError();
		}
		const shown = open.get(uri.toString())?.read?.analysis;
		// Of what has gone since there is nothing to count.
		const text =
			isSource || !(shown?.english ?? record.english) ? undefined : await many.textOf(uri).catch(() => undefined);
		if (text === undefined) {
			continue;
		}
		const analysis = shown ?? (await correctedText(text, await shelves.recordsOf(uri), many, token));
		const [doc, day] = [docOf(uri), await dayOf(uri)];
		const entryOf = (entity: number): AuditedEntry | null => entryIn(directory, uri.toString(), entity);
		// What is corrected has numbers of its own for whom it names.
		const entryAt = (offset: number): AuditedEntry | null =>
			entryOf(record.entities.findIndex(({ mentions }) => mentions.some(({ start }) => start === offset)));
		texts.push(analysis ? auditedText(doc, analysis, day, entryAt) : auditedRecord(doc, record, text, day, entryOf));
	}
	return texts.sort((a, b) => (a.doc < b.doc ? -1 : 1));
}

/** @returns `undefined` where nobody has corrected anything in it */
async function correctedText(
	text: string,
	{ records, names }: Awaited<ReturnType<Shelves['recordsOf']>>,
	many: ManyTexts,
	token: vscode.CancellationToken,
): Promise<Analysis | undefined> {
	const isCorrected = records.some(({ type }) => type === 'correction') || names.some((said) => isOfName(said, text));
	return isCorrected ? many.corrected({ text, records, names }, token) : undefined;
}

/** Whether a name that stands in the text is said to be another, or of another kind, or none. */
function isOfName(said: DeskRecord, text: string): boolean {
	const correction = said.type === 'correction' ? said.correction : undefined;
	return (
		correction !== undefined &&
		'name' in correction &&
		correction.kind !== 'attribute' &&
		text.includes(correction.name)
	);
}

function entryIn(directory: Directory, text: string, entity: number): AuditedEntry | null {
	const entry = directory.of(text, entity);
	const [first] = entry?.members ?? [];
	return entry && first ? { id: `${first.text}\t${first.listed.entity}`, name: entry.name } : null;
}

/** When the file was last written; `null` for what is no file. */
async function dayOf(uri: vscode.Uri): Promise<string | null> {
	try {
		return new Date((await vscode.workspace.fs.stat(uri)).mtime).toISOString().slice(0, 10);
	} catch {
		return null;
	}
}

/** What people have entered, in all folders of the workspace. */
async function recordsOf(shelves: Shelves): Promise<readonly DeskRecord[]> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const records = await Promise.all(folders.map(({ uri }) => shelves.namesIn(uri)));
	return records.flat();
}
