import * as vscode from 'vscode';
import { targetAt } from '../reading/targetAt';
import { Disposable } from './disposable';
import { ForArticles } from './forArticles';
import { hullOf } from '../review/spans';
import type { OpenArticles } from './openArticles';
import { placeOf } from './places';
import { plain } from '../reading/plain';
import { statusWords } from '../reading/said';
import { setting } from './settings';
import { statementView } from '../reading/statementView';
import { certaintyWords } from '../reading/words/certaintyWords';
import { withoutIcons } from './withoutIcons';

const NAME_LENGTH = 40;

/**
 * Who is meant, after each source that does not say it itself (*he*, *the minister*), and a line above each statement
 * with speaker and status. Both only where the settings want them.
 */
export class SpeakerHints extends Disposable implements vscode.InlayHintsProvider, vscode.CodeLensProvider {
	private readonly changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChangeInlayHints = this.changed.event;
	readonly onDidChangeCodeLenses = this.changed.event;

	constructor(private readonly articles: OpenArticles) {
		super();
		this.register(
			articles.onDidChange((_, change) => (change === 'read' || change === 'reviews') && this.changed.fire()),
		);
		this.register(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('sourceReview.hints')) {
					this.changed.fire();
				}
			}),
		);
		this.register(
			new ForArticles(articles, (selector) =>
				vscode.Disposable.from(
					vscode.languages.registerInlayHintsProvider(selector, this),
					vscode.languages.registerCodeLensProvider(selector, this),
				),
			),
		);
	}

	async provideInlayHints(
		document: vscode.TextDocument,
		range: vscode.Range,
		token: vscode.CancellationToken,
	): Promise<vscode.InlayHint[]> {
		const isWanted = setting('hints.speakers', document) === true;
		const article = isWanted ? this.articles.of(document) : undefined;
		const read = await article?.whenRead(token);
		if (!article || !read) {
			return [];
		}
		const { analysis, lookup } = read;
		const { certainty } = article;
		const from = document.offsetAt(range.start);
		const to = document.offsetAt(range.end);
		return analysis.attributions.flatMap((attribution) => {
			const [source] = attribution.source;
			const speaker = lookup.speaker(attribution.speaker);
			// A source that is a name, or holds one, says enough by itself.
			if (!source || !speaker || source.end < from || source.start > to || lookup.isNamedIn(source)) {
				return [];
			}
			const name = plain(speaker.name, NAME_LENGTH);
			if (lookup.text(source).includes(name)) {
				return [];
			}
			const label = certainty.isLess(attribution) ? vscode.l10n.t('{0}?', name) : name;
			const hint = new vscode.InlayHint(document.positionAt(source.end), label);
			hint.paddingLeft = true;
			return [hint];
		});
	}

	async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
		const article = setting('hints.statements', document) === true ? this.articles.of(document) : undefined;
		const read = await article?.whenRead(token);
		if (!article || !read) {
			return [];
		}
		const { analysis, lookup } = read;
		const { reviews, statuses } = article;
		const outermost = analysis.attributions.filter(({ parent }) => parent === null);
		return outermost.map((attribution) => {
			const { start } = hullOf(attribution.content);
			const target = targetAt(lookup, reviews, { start, end: start });
			const { voice, how } = statementView(attribution, lookup);
			const at = document.positionAt(start);
			return new vscode.CodeLens(new vscode.Range(at, at), {
				command: 'sourceReview.setStatus',
				title: withoutIcons(
					[
						plain(voice.name, NAME_LENGTH),
						...how,
						...certaintyWords(attribution, article.certainty),
						...statusWords(target && reviews.of(target), statuses),
					].join(' · '),
				),
				arguments: [...placeOf(document, { start, end: start })],
			});
		});
	}
}
