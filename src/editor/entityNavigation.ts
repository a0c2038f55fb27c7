import * as vscode from 'vscode';
import type { Entity } from '../analysis/model';
import { Disposable } from './disposable';
import { entityAt, placesOf, type EntityThere } from '../reading/entityPlaces';
import { ForArticles } from './forArticles';
import type { Lookup } from '../reading/lookup';
import type { OpenArticles } from './openArticles';
import { rangeOf } from './rangeOf';

/**
 * Go to Definition (from a pronoun, acronym or surname to the full name), Find All References in all texts, and highlights
 * of those of one.
 */
export class EntityNavigation
	extends Disposable
	implements vscode.DefinitionProvider, vscode.ReferenceProvider, vscode.DocumentHighlightProvider
{
	/** @param elsewhere where an entity of a text is named in others */
	constructor(
		private readonly articles: OpenArticles,
		private readonly elsewhere: (
			document: vscode.TextDocument,
			entity: Entity,
			token: vscode.CancellationToken,
		) => Promise<readonly vscode.Location[]>,
	) {
		super();
		this.register(
			new ForArticles(articles, (selector) =>
				vscode.Disposable.from(
					vscode.languages.registerDefinitionProvider(selector, this),
					vscode.languages.registerReferenceProvider(selector, this),
					vscode.languages.registerDocumentHighlightProvider(selector, this),
				),
			),
		);
	}

	async provideDefinition(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.DefinitionLink[] | undefined> {
		const found = await this.at(document, position, token);
		const naming = found && found.lookup.naming(found.there.entity);
		if (!naming) {
			return undefined;
		}
		const range = rangeOf(document, naming);
		return [
			{
				originSelectionRange: rangeOf(document, found.there.span),
				targetUri: document.uri,
				targetRange: range,
				targetSelectionRange: range,
			},
		];
	}

	async provideReferences(
		document: vscode.TextDocument,
		position: vscode.Position,
		context: vscode.ReferenceContext,
		token: vscode.CancellationToken,
	): Promise<vscode.Location[] | undefined> {
		const found = await this.at(document, position, token);
		if (!found) {
			return undefined;
		}
		const { lookup, there } = found;
		const naming = lookup.naming(there.entity);
		const here = placesOf(lookup, there.entity)
			.filter((place) => context.includeDeclaration || place.start !== naming?.start)
			.map((place) => new vscode.Location(document.uri, rangeOf(document, place)));
		return [...here, ...(await this.elsewhere(document, there.entity, token))];
	}

	async provideDocumentHighlights(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.DocumentHighlight[] | undefined> {
		const found = await this.at(document, position, token);
		if (!found) {
			return undefined;
		}
		return placesOf(found.lookup, found.there.entity).map(
			(place) => new vscode.DocumentHighlight(rangeOf(document, place), vscode.DocumentHighlightKind.Text),
		);
	}

	private async at(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<{ lookup: Lookup; there: EntityThere } | undefined> {
		const lookup = (await this.articles.of(document)?.whenRead(token))?.lookup;
		if (!lookup) {
			return undefined;
		}
		const there = entityAt(lookup, document.offsetAt(position));
		return there && { lookup, there };
	}
}
