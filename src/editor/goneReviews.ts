import * as vscode from 'vscode';
import { messageOf } from '../messageOf';
import type { GoneSource } from '../review/store/goneTexts';
import type { RecordsFolder } from '../review/store/recordsFolder';
import type { Shelf } from './shelf';

/** Reviews whose text is gone. */
export interface ReviewsWithoutText extends GoneSource {
	/** How the text is called where the folder that is open is known. */
	readonly name: string;
	/** Gives them to a text. */
	readonly adopt: (document: vscode.TextDocument) => Promise<void>;
}

/** From which likeness on a person is asked whether a text is one that is gone. */
const LIKE = 0.5;
/** Which reviews a person has said do not belong to which text. */
const DECLINED = 'sourceReview.notTheReviewsOf';
/** How many such answers are remembered: the latest. */
const MOST_DECLINED = 200;

/** The reviews whose texts are gone, which go to the text that a person says is the one. */
export class GoneReviews {
	/**
	 * @param nameIn how a text is called that is kept in a folder
	 * @param give gives to a text what is kept of another
	 */
	constructor(
		private readonly memento: vscode.Memento,
		private readonly nameIn: (folder: RecordsFolder, path: string) => string,
		private readonly give: (from: RecordsFolder, gone: GoneSource, document: vscode.TextDocument) => Promise<void>,
	) {}

	/**
	 * Those most like a text first.
	 *
	 * @param words the fingerprint of that text
	 * @param content the text itself; both are empty where there is none
	 */
	async in(folders: readonly RecordsFolder[], words: string, content: string): Promise<readonly ReviewsWithoutText[]> {
		const found: ReviewsWithoutText[] = [];
		for (const folder of new Set(folders)) {
			// A folder that cannot be read (a link) hides none of the others.
			for (const gone of await folder.gone(words, content).catch(() => [])) {
				const name = this.nameIn(folder, gone.path);
				found.push({ ...gone, name, adopt: (document) => this.give(folder, gone, document) });
			}
		}
		return found.sort((a, b) => b.likeness - a.likeness);
	}

	/** Asks whether a text without reviews is one that is gone, once for each. */
	async offer(document: vscode.TextDocument, folders: readonly RecordsFolder[], words: string): Promise<void> {
		const all = await this.in(folders, words, document.getText());
		const best = all.find((gone) => !this.declined.includes(keyOf(gone, document)));
		// A copy that was thrown away meanwhile looks like itself.
		if (best && best.likeness >= LIKE && !document.isClosed) {
			await this.ask(best, document);
		}
	}

	/** Asks whether what is kept of one text that is gone is of another, which has reviews of its own. */
	async offerThose({ folder, path }: Shelf, document: vscode.TextDocument): Promise<void> {
		const own = (await this.in([folder], '', '')).find((gone) => gone.path === path);
		await (own && this.ask(own, document));
	}

	private async ask(gone: ReviewsWithoutText, document: vscode.TextDocument): Promise<void> {
		const yes = vscode.l10n.t('They Belong Here');
		const no = vscode.l10n.t('Another Text');
		const name = vscode.workspace.asRelativePath(document.uri);
		const answer = await vscode.window.showInformationMessage(
			vscode.l10n.t(
				'Reviews of {0} belong to a text that is gone, and {1} looks like it. Reviews: {2}.',
				gone.name,
				name,
				gone.records,
			),
			yes,
			no,
		);
		if (answer === yes) {
			await gone.adopt(document).catch((error: unknown) => sayNotGiven(gone.name, name, error));
		} else if (answer === no) {
			await this.memento.update(DECLINED, [...this.declined, keyOf(gone, document)].slice(-MOST_DECLINED));
		}
	}

	private get declined(): readonly string[] {
		return this.memento.get<readonly string[]>(DECLINED, []);
	}
}

function sayNotGiven(gone: string, name: string, error: unknown): void {
	void vscode.window.showErrorMessage(
		vscode.l10n.t(
			'The reviews of {0} could not be given to {1} ({2}). Try again with “List Reviews Without a Text…”.',
			gone,
			name,
			messageOf(error),
		),
	);
}

const keyOf = ({ id }: GoneSource, { uri }: vscode.TextDocument): string => `${id} ${uri.toString()}`;
