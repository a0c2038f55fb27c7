import * as vscode from 'vscode';
import type { Attribution } from '../../analysis/model';
import type { Article } from '../article';
import type { CommandId } from '../../commands';
import { Disposable } from '../disposable';
import { ForArticles } from '../forArticles';
import type { Lookup } from '../../reading/lookup';
import type { OpenArticles } from '../openArticles';
import { ownTurn } from '../ownTurn';
import { rangeOf } from '../rangeOf';
import { entityHover } from './entityHover';
import { HoverText } from './hoverText';
import { quotationView, statementView } from '../../reading/statementView';
import type { Elsewhere, SameWords } from '../corpus/sameWords';
import { elsewhereLines } from './elsewhereLines';
import { reviewLines } from './reviewLines';
import { statementHover } from './statementHover';

/** Is told which statement the pointer rests on, if on any. */
type Pointing = (document: vscode.TextDocument, attribution: Attribution | undefined) => void;

/** Says who is named and who speaks at the place under the pointer. */
export class Hovers extends Disposable implements vscode.HoverProvider {
	constructor(
		private readonly articles: OpenArticles,
		private readonly pointing: Pointing,
		private readonly sameWords: Pick<SameWords, 'at'>,
	) {
		super();
		this.register(new ForArticles(articles, (selector) => vscode.languages.registerHoverProvider(selector, this)));
	}

	async provideHover(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.Hover | undefined> {
		const article = this.articles.of(document);
		await article?.whenPlaced(token);
		const read = await article?.whenRead(token);
		if (!article || !read) {
			return undefined;
		}
		const { lookup, version } = read;
		const offset = document.offsetAt(position);
		const attribution = lookup.attributionAt(offset);
		if (!token.isCancellationRequested) {
			this.pointing(document, attribution);
		}
		const mention = lookup.mentionAt(offset);
		const entity = mention && lookup.entity(mention.entity);
		// Of a long text the first who asks has much looked up, and VS Code reads what it is given at once.
		await ownTurn();
		// A later reading of the same text may have come meanwhile: this one still stands on its words.
		if (document.version !== version) {
			return undefined;
		}
		const words = said(article, offset, lookup, entity !== undefined, this.sameWords.at(article, offset));
		await ownTurn();
		if (document.version !== version) {
			return undefined;
		}
		const below = attribution ? 'statement' : words ? 'reviews' : 'nothing';
		const named = mention && entity && entityHover(document, mention, entity, lookup, article.certainty, below);
		const texts = [named, words].flatMap((text) => text ?? []);
		if (texts.length === 0) {
			return undefined;
		}
		return mention ? new vscode.Hover(texts, rangeOf(document, mention)) : new vscode.Hover(texts);
	}
}

/** What is said at a place, by whom, and what reviewers said of that. */
function said(
	article: Article,
	offset: number,
	lookup: Lookup,
	compact: boolean,
	elsewhere: readonly Elsewhere[],
): vscode.MarkdownString | undefined {
	const hover = new HoverText(article.document);
	const around = lookup.around(offset);
	const [attribution] = around.meant;
	const speech = lookup.speech.find(({ hull }) => hull.start <= offset && offset < hull.end);
	const said = attribution
		? statementView(attribution, lookup)
		: speech && quotationView({ ...speech, attribution: null }, lookup);
	const reviews = article.reviews.over({ start: offset, end: offset + 1 });
	if (said) {
		statementHover(hover, said, lookup, around, article.certainty, compact);
	} else if (reviews.length === 0 && elsewhere.length === 0) {
		return undefined;
	}
	elsewhereLines(hover, elsewhere, { start: offset, end: offset });
	reviewLines(hover, reviews, article.statuses);
	const actions: (readonly [string, CommandId])[] = [
		[vscode.l10n.t('Set status…'), 'sourceReview.setStatus'],
		[vscode.l10n.t('Note…'), 'sourceReview.editNote'],
		[vscode.l10n.t('Copy with attribution…'), 'sourceReview.copyQuotation'],
		[vscode.l10n.t('Look up…'), 'sourceReview.lookUp'],
	];
	hover.actions({ start: offset, end: offset }, [
		...actions.filter(([, command]) => said || command !== 'sourceReview.copyQuotation'),
		...(elsewhere.length > 0
			? [[vscode.l10n.t('Compare with source…'), 'sourceReview.compareWithSource'] as const]
			: []),
	]);
	return hover.markdown;
}
