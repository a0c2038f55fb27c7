import * as vscode from 'vscode';
import type { Analyses } from '../analyses';
import { Disposable } from '../disposable';
import { ForReviewedFiles } from '../forReviewedFiles';
import { rangeOf } from '../rangeOf';
import { attributionHover, unattributedHover } from './attributionHover';
import { entityHover } from './entityHover';

/** Says who is named and who speaks at the place under the pointer. */
export class Hovers extends Disposable implements vscode.HoverProvider {
	constructor(private readonly analyses: Analyses) {
		super();
		this.register(
			new ForReviewedFiles(analyses.files, (selector) => vscode.languages.registerHoverProvider(selector, this)),
		);
	}

	async provideHover(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.Hover | undefined> {
		const analysis = await this.analyses.of(document, token);
		if (!analysis) {
			return undefined;
		}
		const offset = document.offsetAt(position);
		const lookup = this.analyses.lookup(analysis);
		const mention = lookup.mentionAt(offset);
		const entity = mention && lookup.entity(mention.entity);
		const attribution = lookup.attributionAt(offset);
		const texts: vscode.MarkdownString[] = [];
		if (mention && entity) {
			texts.push(entityHover(document, mention, entity, lookup, attribution !== undefined));
		}
		if (attribution) {
			texts.push(attributionHover(document, attribution, lookup, entity !== undefined));
		} else if (lookup.speech.some(({ hull }) => hull.start <= offset && offset < hull.end)) {
			texts.push(unattributedHover(document, lookup));
		}
		if (texts.length === 0) {
			return undefined;
		}
		return mention ? new vscode.Hover(texts, rangeOf(document, mention)) : new vscode.Hover(texts);
	}
}
