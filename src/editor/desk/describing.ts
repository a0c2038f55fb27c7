import * as vscode from 'vscode';
import { Attributes } from '../../corpus/audit/attributes';
import { enteredText, readEntered } from '../../corpus/audit/enteredText';
import { entityAt } from '../../reading/entityPlaces';
import { plain } from '../../reading/plain';
import { say } from './here';
import type { PlacesInTurn } from './placesInTurn';

const NAME_LENGTH = 80;

/** Asks what the person knows of someone at a place: whatever a newsroom wants to count. Nothing is proposed for it. */
export async function describePerson(places: PlacesInTurn, args: readonly unknown[]): Promise<void> {
	const here = await places.find(args);
	if (!here) {
		return;
	}
	const { lookup } = here.read;
	const entity =
		entityAt(lookup, here.at.start)?.entity ?? lookup.entity(lookup.attributionAt(here.at.start)?.speaker ?? null);
	if (entity?.kind !== 'person') {
		say(vscode.l10n.t('No person whom the text names stands at the cursor.'));
		return;
	}
	const known = new Attributes((await here.article.records.open()).names.records);
	const before = known.names.flatMap((attribute) => {
		const to = known.of(entity, attribute);
		return to === null ? [] : [{ attribute, to }];
	});
	const typed = await vscode.window.showInputBox({
		title: plain(entity.name, NAME_LENGTH),
		prompt:
			known.names.length > 0
				? vscode.l10n.t(
						'What you know of this person, for the source audit. Used in this folder: {0}.',
						known.names.join(', '),
					)
				: vscode.l10n.t('What you know of this person, for the source audit: whatever you want to count.'),
		placeHolder: vscode.l10n.t('gender: …; role: …; community: …'),
		value: enteredText(before),
		validateInput: (value) =>
			readEntered(value, before)
				? undefined
				: vscode.l10n.t('Write a name, a colon and what you know, with semicolons between.'),
		ignoreFocusOut: true,
	});
	const changed = typed === undefined ? null : readEntered(typed, before);
	if (changed && changed.length > 0) {
		await here.article.acts.correctNames(
			changed.map(({ attribute, to }) => ({ kind: 'attribute', name: entity.name, attribute, to })),
		);
		const now = [...before.filter((one) => !changed.some(({ attribute }) => attribute === one.attribute)), ...changed];
		const left = now.filter(({ to }) => to !== '');
		say(
			vscode.l10n.t('Entered for {0}: {1}', plain(entity.name, NAME_LENGTH), left.length > 0 ? enteredText(left) : '–'),
		);
	}
}
