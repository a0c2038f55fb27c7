import * as vscode from 'vscode';
import type { Entity } from '../../analysis/model';
import { Turns } from '../turns';
import { entryOf } from './entryPick';
import type { PeopleOfTexts } from './people';

/** Where a person, body or place that a text names is named in other texts; nowhere, where those cannot be read. */
export async function namedElsewhere(
	people: PeopleOfTexts,
	{ uri }: vscode.TextDocument,
	entity: Entity,
	token: vscode.CancellationToken,
): Promise<readonly vscode.Location[]> {
	const all = await people.get(token).catch(() => undefined);
	const entry = all && entryOf(all, uri, entity);
	const turns = new Turns();
	const places: vscode.Location[] = [];
	for (const { text, listed } of entry?.members ?? []) {
		await turns.pause();
		if (token.isCancellationRequested) {
			break;
		}
		const there = text === uri.toString() ? undefined : all?.texts.get(text);
		for (const mention of there?.record().entities[listed.entity]?.mentions ?? []) {
			places.push(...(there ? [new vscode.Location(there.uri, there.lines.range(mention))] : []));
		}
	}
	return places;
}
