import * as vscode from 'vscode';
import type { Analysis, Attribution, Claim, Span } from '../analysis/model';
import type { Analyses } from './analyses';
import { Disposable } from './disposable';
import { ForReviewedFiles } from './forReviewedFiles';
import { hullOf, Lookup, partsOf } from './lookup';
import { plain } from './plain';
import { rangeOf } from './rangeOf';
import { mannerWord } from './words/kindWords';
import { speakerName } from './words/speakerWords';

const NAME_LENGTH = 60;

interface Node extends Span {
	readonly symbol: vscode.DocumentSymbol;
}

/** The outline: paragraphs, in them who says something, and in that what is claimed. */
export class Symbols extends Disposable implements vscode.DocumentSymbolProvider {
	constructor(private readonly analyses: Analyses) {
		super();
		this.register(
			new ForReviewedFiles(analyses.files, (selector) =>
				vscode.languages.registerDocumentSymbolProvider(selector, this, { label: vscode.l10n.t('Source Review') }),
			),
		);
	}

	async provideDocumentSymbols(
		document: vscode.TextDocument,
		token: vscode.CancellationToken,
	): Promise<vscode.DocumentSymbol[] | undefined> {
		const analysis = await this.analyses.of(document, token);
		return analysis && outline(document, analysis);
	}
}

function outline(document: vscode.TextDocument, analysis: Analysis): vscode.DocumentSymbol[] {
	const lookup = new Lookup(analysis);
	const paragraphs = analysis.paragraphs
		.filter((span) => plain(lookup.text(span), NAME_LENGTH) !== '')
		.map((span) => node(document, span, span, lookup.text(span), '', vscode.SymbolKind.String));
	const statements = new Map(analysis.attributions.map((said) => [said.id, statementNode(document, said, lookup)]));
	for (const said of analysis.attributions) {
		const own = statements.get(said.id);
		const parent = statements.get(said.parent ?? '') ?? (own && around(paragraphs, own));
		if (own) {
			parent?.symbol.children.push(own.symbol);
		}
	}
	for (const claim of analysis.claims) {
		const own = claimNode(document, claim, lookup);
		const parent = statements.get(claim.attribution ?? '') ?? around(paragraphs, own);
		parent?.symbol.children.push(own.symbol);
	}
	return paragraphs.map(({ symbol }) => symbol);
}

function statementNode(document: vscode.TextDocument, said: Attribution, lookup: Lookup): Node {
	const cue = lookup.joined(said.cue);
	const name = cue === '' ? speakerName(said, lookup) : `${speakerName(said, lookup)}: ${cue}`;
	return node(
		document,
		hullOf(partsOf(said)),
		hullOf(said.content),
		name,
		mannerWord(said.manner),
		vscode.SymbolKind.Event,
	);
}

function claimNode(document: vscode.TextDocument, claim: Claim, lookup: Lookup): Node {
	const hull = hullOf(claim.content);
	return node(document, hull, hull, lookup.joined(claim.content), '', vscode.SymbolKind.Constant);
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
	const label = plain(name, NAME_LENGTH) || '…';
	const symbol = new vscode.DocumentSymbol(label, detail, kind, rangeOf(document, whole), rangeOf(document, selected));
	return { start: whole.start, end: whole.end, symbol };
}

/** The paragraph in which a node begins. */
function around(paragraphs: readonly Node[], inner: Span): Node | undefined {
	let low = 0;
	let high = paragraphs.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((paragraphs[middle]?.start ?? 0) <= inner.start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return paragraphs[low - 1];
}
