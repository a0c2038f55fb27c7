import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import { MOST_CHECKED } from '../../worker/corpus/questions';
import { checkView, type CheckView } from '../../reading/elsewhere/checkView';
import { SourceTexts } from '../../reading/elsewhere/sourceTexts';
import type { Read } from '../../reading/read';
import type { Article } from '../article';
import { Turns } from '../turns';
import type { IndexedText, ManyTexts } from './manyTexts';

/** An article compared with other texts, each as it was then. */
export interface Comparison {
	/** Of the article. */
	readonly read: Read;
	readonly views: readonly CheckView[];
	readonly texts: SourceTexts;
	/** Of the other texts, by the names that rows have for them. */
	readonly uris: ReadonlyMap<string, vscode.Uri>;
}

/** With these texts the others would be too long to be compared with. */
export class TooMuch extends Error {
	constructor() {
		const million = MOST_CHECKED / 1_000_000;
		super(
			vscode.l10n.t(
				'Together these texts are longer than {0} million characters. Choose fewer of them, or the texts that share words with the article.',
				million,
			),
		);
	}
}

/** What becomes of a text that cannot be read, or is too much: it is left out, unless this throws. */
type Unreadable = (uri: vscode.Uri, error: unknown) => void;

const refused: Unreadable = (_, error) => {
	throw error;
};

/**
 * Compares the present text of an article with others.
 *
 * @param unreadable is told of each text that cannot be read, or is too much; without it nothing is compared then
 * @returns `undefined` where the article changed meanwhile, was closed, or the token was cancelled
 * @throws Error with a message for the person where a text cannot be read, and is not left out
 */
export async function compareWith(
	article: Article,
	others: readonly vscode.Uri[],
	many: Pick<ManyTexts, 'check' | 'textOf'>,
	token: vscode.CancellationToken,
	unreadable: Unreadable = refused,
): Promise<Comparison | undefined> {
	const read = await article.whenRead(token);
	if (!read) {
		return undefined;
	}
	const isOver = (): boolean => token.isCancellationRequested || article.read?.version !== read.version;
	const uris = new Map<string, vscode.Uri>();
	for (const uri of others) {
		const name = nameOf(uri);
		// Two folders of a workspace may be called alike.
		uris.set(uris.has(name) ? uri.path : name, uri);
	}
	const texts = new Map<string, string>();
	let length = 0;
	for (const [name, uri] of uris) {
		if (isOver()) {
			return undefined;
		}
		try {
			const text = await many.textOf(uri);
			if (length + text.length > MOST_CHECKED) {
				throw new TooMuch();
			}
			length += text.length;
			texts.set(name, text);
		} catch (error) {
			unreadable(uri, error);
			uris.delete(name);
		}
	}
	const named = Array.from(texts, ([file, text]) => ({ file, text }));
	const rows =
		read.analysis.english && named.length > 0 ? await many.check(article, named, token).catch(nothingIfCalledOff) : [];
	if (!rows) {
		return undefined;
	}
	const sources = new SourceTexts(texts);
	const turns = new Turns();
	const views: CheckView[] = [];
	for (const row of rows) {
		await turns.pause();
		if (isOver()) {
			return undefined;
		}
		views.push(checkView(row, read.lookup, sources));
	}
	return isOver() ? undefined : { read, texts: sources, uris, views };
}

/** Nothing comes of a check that was called off. */
function nothingIfCalledOff(error: unknown): undefined {
	if (!(error instanceof vscode.CancellationError)) {
		throw error;
	}
}

/** How another text is called wherever it is shown. */
export const nameOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

/** Where the words of a row stand in the present text; `undefined` where an edit has torn them. */
export const placeNow = (article: Article, { read }: Comparison, { row }: CheckView): Span | undefined =>
	article.carry(row.span, read.version);

/** What a comparison depends on: it is not made again while all of this is the same. */
export type Basis = readonly unknown[];

/** @param others another object is another text */
export const basisOf = ({ version, analysis }: Read, others: readonly IndexedText[]): Basis => [
	version,
	// Read carefully, or corrected, they are others; findings from elsewhere may come and go.
	analysis.entities,
	analysis.quotations,
	analysis.attributions,
	...others,
];

export const isSame = (a: Basis, b: Basis | undefined): boolean =>
	b !== undefined && a.length === b.length && a.every((part, index) => part === b[index]);
