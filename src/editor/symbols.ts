import * as vscode from 'vscode';
import type { Attribution, Claim, Span } from '../analysis/model';
import type { Read } from '../reading/read';
import type { Article } from './article';
import { Disposable } from './disposable';
import { ForArticles } from './forArticles';
import { hullOf } from '../review/spans';
import { partsOf, type Lookup } from '../reading/lookup';
import type { OpenArticles } from './openArticles';
import { Turns } from './turns';
import { firstIndex } from '../analysis/text/firstIndex';
import { plain, plainEnds } from '../reading/plain';
import { rangeOf } from './rangeOf';
import { claimView } from '../reading/claimView';
import { statementView } from '../reading/statementView';
import type { Certainty } from '../reading/thresholds';
import { nameAndCue } from '../reading/voice';
import { certaintyWords } from '../reading/words/certaintyWords';
import { asTold, furtherFlags } from '../reading/words/flagWords';

const NAME_LENGTH = 60;
/**
 * How many symbols VS Code is given at once. It asks for them unbidden and they travel in one piece: of longer texts the
 * outline has what still fits, paragraphs first, then who says something, then what is claimed.
 */
const MOST = 1500;

interface Node extends Span {
	readonly symbol: vscode.DocumentSymbol;
}

/** The outline: paragraphs, in them who says something, and in that what is claimed. */
export class Symbols extends Disposable implements vscode.DocumentSymbolProvider {
	/** The outline view, the breadcrumbs and the symbol search ask for the same in one go. */
	private readonly outlines = new WeakMap<Read, Promise<vscode.DocumentSymbol[] | undefined>>();

	constructor(private readonly articles: OpenArticles) {
		super();
		this.register(
			new ForArticles(articles, (selector) =>
				vscode.languages.registerDocumentSymbolProvider(selector, this, { label: vscode.l10n.t('Source Review') }),
			),
		);
	}

	async provideDocumentSymbols(
		document: vscode.TextDocument,
		token: vscode.CancellationToken,
	): Promise<vscode.DocumentSymbol[] | undefined> {
		const article = this.articles.of(document);
		for (let read = await article?.whenRead(token); article && read; read = await article.whenRead(token)) {
			const made = this.outlines.get(read) ?? outlineInOwnTurn(article, read);
			this.outlines.set(read, made);
			const symbols = await made;
			// Corrections make another reading of the same text, for which VS Code does not ask again.
			if (symbols && read === article.read) {
				return symbols;
			}
		}
		return undefined;
	}
}

/** `undefined` where there is another reading meanwhile. */
async function outlineInOwnTurn(article: Article, read: Read): Promise<vscode.DocumentSymbol[] | undefined> {
	const turns = new Turns();
	await turns.rest();
	const steps = outline(article.document, read.lookup, article.certainty);
	while (read === article.read) {
		const step = steps.next();
		if (step.done) {
			return step.value;
		}
		await turns.pause();
	}
	return undefined;
}

/** In steps of one symbol. */
function* outline(
	document: vscode.TextDocument,
	lookup: Lookup,
	certainty: Certainty,
): Generator<void, vscode.DocumentSymbol[]> {
	const { analysis } = lookup;
	const paragraphs: Node[] = [];
	for (const span of analysis.paragraphs.slice(0, MOST)) {
		const words = lookup.text(span);
		if (plain(words, NAME_LENGTH) !== '') {
			paragraphs.push(node(document, span, span, words, '', vscode.SymbolKind.String));
		}
		yield;
	}
	const attributions = analysis.attributions.slice(0, MOST - paragraphs.length);
	const statements = new Map<string, Node>();
	for (const said of attributions) {
		statements.set(said.id, statementNode(document, said, lookup, certainty));
		yield;
	}
	for (const said of attributions) {
		const own = statements.get(said.id);
		const parent = statements.get(said.parent ?? '') ?? (own && around(paragraphs, own));
		if (own) {
			parent?.symbol.children.push(own.symbol);
		}
	}
	for (const claim of analysis.claims.slice(0, MOST - paragraphs.length - attributions.length)) {
		yield;
		const own = claimNode(document, claim, lookup, certainty);
		const statement = statements.get(claim.attribution ?? '');
		const paragraph = around(paragraphs, own);
		if (!statement && paragraph && saysNoMore(lookup.text(paragraph), lookup.text(own))) {
			// Its words stand there already.
			paragraph.symbol.detail = own.symbol.detail;
		} else {
			(statement ?? paragraph)?.symbol.children.push(own.symbol);
		}
	}
	return paragraphs.map(({ symbol }) => symbol);
}

function statementNode(document: vscode.TextDocument, said: Attribution, lookup: Lookup, certainty: Certainty): Node {
	const { voice, how, place } = statementView(said, lookup);
	const detail = [...how, ...certaintyWords(said, certainty)].join(' · ');
	return node(document, hullOf(partsOf(said)), place, nameAndCue(voice), detail, vscode.SymbolKind.Event);
}

function claimNode(document: vscode.TextDocument, claim: Claim, lookup: Lookup, certainty: Certainty): Node {
	const { attribution, place, words, flags } = claimView(claim, lookup);
	const detail = [...furtherFlags(flags), ...certaintyWords(attribution, certainty)].join(' · ');
	return node(document, place, place, asTold(flags, words), detail, vscode.SymbolKind.Constant);
}

function node(
	document: vscode.TextDocument,
	whole: Span,
	selected: Span,
	name: string,
	detail: string,
	kind: vscode.SymbolKind,
): Node {
	// VS Code refuses symbols without a name.
	const label = plainEnds(name, NAME_LENGTH) || '…';
	const symbol = new vscode.DocumentSymbol(label, detail, kind, rangeOf(document, whole), rangeOf(document, selected));
	return { start: whole.start, end: whole.end, symbol };
}

/** Whether a paragraph is one claim of the article, and nothing else. */
const saysNoMore = (paragraph: string, claim: string): boolean => wordsAlone(paragraph) === wordsAlone(claim);
const wordsAlone = (text: string): string => text.trim().replace(/[.!?]$/, '');

/** The paragraph in which a node begins. */
function around(paragraphs: readonly Node[], inner: Span): Node | undefined {
	return paragraphs[firstIndex(paragraphs.length, (index) => (paragraphs[index]?.start ?? 0) > inner.start) - 1];
}
