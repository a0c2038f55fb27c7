import * as vscode from 'vscode';
import type { GoneSource } from '../review/store/goneTexts';
import type { RecordsFolder } from '../review/store/recordsFolder';
import { uriOf, type LooseTexts, type Shelf } from './looseTexts';

/** Reviews whose text is gone. */
export interface ReviewsWithoutText extends GoneSource {
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
	constructor(
		private readonly loose: LooseTexts,
		private readonly memento: vscode.Memento,
		private readonly shelfOf: (document: vscode.TextDocument) => Promise<Shelf>,
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
				const path = folder === this.loose.stored ? pathOf(gone.path) : gone.path;
				found.push({ ...gone, path, adopt: (document) => this.give(folder, gone.id, gone.path, document) });
			}
		}
		return found.sort((a, b) => b.likeness - a.likeness);
	}

	/** Asks whether a text without reviews is one whose file is gone, once for each. */
	async offer(document: vscode.TextDocument, folders: readonly RecordsFolder[], words: string): Promise<void> {
		const key = (id: string): string => `${id} ${document.uri.toString()}`;
		const best = (await this.in(folders, words, document.getText())).find(({ id }) => !this.declined.includes(key(id)));
		if (!best || best.likeness < LIKE) {
			return;
		}
		const yes = vscode.l10n.t('They Belong Here');
		const no = vscode.l10n.t('Another Text');
		const answer = await vscode.window.showInformationMessage(
			vscode.l10n.t(
				'Reviews of {0} belong to a file that is gone, and {1} looks like it. Reviews: {2}.',
				best.path,
				vscode.workspace.asRelativePath(document.uri, false),
				best.records,
			),
			yes,
			no,
		);
		if (answer === yes) {
			await best.adopt(document);
		} else if (answer === no) {
			await this.memento.update(DECLINED, [...this.declined, key(best.id)].slice(-MOST_DECLINED));
		}
	}

	/** A person said that a text is the one that is gone. */
	private async give(folder: RecordsFolder, id: string, from: string, document: vscode.TextDocument): Promise<void> {
		const to = await this.shelfOf(document);
		await (to.folder === folder ? folder.adopt(id, to.path) : to.folder.takeFrom(folder, from, to.path, to.lasting));
	}

	private get declined(): readonly string[] {
		return this.memento.get<readonly string[]>(DECLINED, []);
	}
}

const pathOf = (address: string): string => vscode.workspace.asRelativePath(uriOf(address), false);
