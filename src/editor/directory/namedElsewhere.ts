import * as vscode from 'vscode';
import type { Entity } from '../../analysis/model';
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
	return (entry?.members ?? []).flatMap(({ text, listed }) => {
		const there = all?.texts.get(text);
		return !there || text === uri.toString()
			? []
			: (there.record().entities[listed.entity]?.mentions ?? []).map(
					(mention) => new vscode.Location(there.uri, there.lines.range(mention)),
				);
	});
}
