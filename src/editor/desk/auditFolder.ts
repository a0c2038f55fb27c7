import * as vscode from 'vscode';
import type { Analysis } from '../../analysis/model';
import { Attributes } from '../../corpus/audit/attributes';
import { auditedRecord } from '../../corpus/audit/auditedRecord';
import { auditedText, dayOfFile, type AuditedEntry, type AuditedText } from '../../corpus/audit/auditedText';
import type { Directory } from '../../corpus/directory/directory';
import type { DeskRecord } from '../../review/model';
import { nameOf } from '../corpus/comparison';
import type { ManyTexts } from '../corpus/manyTexts';
import type { PeopleOfTexts } from '../directory/people';
import type { OpenArticles } from '../openArticles';
import type { Shelves } from '../shelves';
import { say } from './here';
import { leftOut } from './leftOut';
import { askFormat, openText, pathFrom, saveText, type Format } from './saveText';

/** A text that is counted, and where it is. */
interface Counted {
	readonly uri: vscode.Uri;
	readonly text: AuditedText;
}

/** Counts whose words fill the texts of the workspace, and shows it in a format of the person's choice. */
export async function auditFolder(
	articles: OpenArticles,
	many: ManyTexts,
	people: PeopleOfTexts,
	shelves: Shelves,
): Promise<void> {
	const title = vscode.l10n.t('Source Audit of the Folder');
	const chosen = await askFormat(title, formats());
	if (!chosen) {
		return;
	}
	const progress = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	const { texts, entered } = await vscode.window.withProgress(progress, (_, token) =>
		textsOf(articles, many, people, shelves, token),
	);
	if (texts.length === 0) {
		say(vscode.l10n.t('There is no text to count. The setting “sourceReview.files” says which files are texts.'));
		return;
	}
	const closed = texts.filter(({ uri }) => !articles.at(uri)?.read).length;
	if (closed > 0) {
		say(vscode.l10n.t('Texts not open, read quickly: {0} of {1}', closed, texts.length));
	}
	const left = await leftOut(many.passedOver.flatMap(({ uri, isSource }) => (isSource ? [] : [uri])));
	if (left !== undefined) {
		void vscode.window.showWarningMessage(vscode.l10n.t('Not counted: {0}', left));
	}
	const attributes = new Attributes(entered);
	const { AUDITS } = await import('../../exports/formats');
	const { format, toFile } = chosen;
	const made = (docOf: (uri: vscode.Uri) => string): string =>
		AUDITS[format.id]?.({ texts: texts.map(({ uri, text }) => ({ ...text, doc: docOf(uri) })), attributes }) ?? '';
	if (!toFile) {
		await openText(made(nameOf), format.language, vscode.ViewColumn.Beside);
		return;
	}
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const filters = { [format.label]: [format.ending] };
	const defaultUri = folder && vscode.Uri.joinPath(folder, `source-audit.${format.ending}`);
	await saveText({ title, filters, ...(defaultUri && { defaultUri }) }, (report) =>
		made((uri) => pathFrom(report, uri)),
	);
}

const formats = (): Format[] => [
	{ id: 'markdown', label: vscode.l10n.t('Report to read, Markdown'), ending: 'md', language: 'markdown' },
	{ id: 'csv', label: vscode.l10n.t('Table for spreadsheets, CSV'), ending: 'csv', language: 'plaintext' },
	{ id: 'json', label: vscode.l10n.t('For programs, JSON'), ending: 'json', language: 'json' },
];

/**
 * The articles of the workspace, without the sources that they are checked against; all as they are corrected. And what people
 * have said of names, wherever the records of these texts are.
 *
 * @throws vscode.CancellationError where the person thought better of it
 */
async function textsOf(
	articles: OpenArticles,
	many: ManyTexts,
	people: PeopleOfTexts,
	shelves: Shelves,
	token: vscode.CancellationToken,
): Promise<{ readonly texts: readonly Counted[]; readonly entered: readonly DeskRecord[] }> {
	const open = new Map(articles.all.map((article) => [article.document.uri.toString(), article]));
	const texts: Counted[] = [];
	const entered = new Set<DeskRecord>();
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
		const said = await shelves.recordsOf(uri);
		said.names.forEach((record) => entered.add(record));
		const analysis = shown ?? (await correctedText(text, said, many, token));
		const [doc, day] = [nameOf(uri), await dayOf(uri)];
		const entryOf = (entity: number): AuditedEntry | null => entryIn(directory, uri.toString(), entity);
		// What is corrected has numbers of its own for whom it names.
		const entryAt = (offset: number): AuditedEntry | null =>
			entryOf(record.entities.findIndex(({ mentions }) => mentions.some(({ start }) => start === offset)));
		const audited = analysis
			? auditedText(doc, analysis, day, entryAt)
			: auditedRecord(doc, record, text, day, entryOf);
		texts.push({ uri, text: audited });
	}
	return { texts: texts.sort((a, b) => a.text.doc.localeCompare(b.text.doc)), entered: [...entered] };
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
		return dayOfFile((await vscode.workspace.fs.stat(uri)).mtime);
	} catch {
		return null;
	}
}
