import * as vscode from 'vscode';
import type { Analysis } from '../../analysis/model';
import { folded } from '../../reading/find';
import { plain } from '../../reading/plain';
import { kindWord } from '../../reading/words/kindWords';
import { picked } from '../picked';
import { withoutIcons } from '../withoutIcons';

const NAME_LENGTH = 80;

export interface SpeakerItem extends vscode.QuickPickItem {
	/** A name, or `null` for no one. */
	readonly speaker: string | null;
}

/**
 * Asks who speaks: someone the text names, someone typed, or no one.
 *
 * @param words what is spoken
 */
export async function pickSpeaker(analysis: Analysis, words: string): Promise<string | null | undefined> {
	const pick = vscode.window.createQuickPick<SpeakerItem>();
	pick.ignoreFocusOut = true;
	pick.title = vscode.l10n.t('Who says {0}?', asText(words));
	pick.placeholder = vscode.l10n.t('Choose, or type a name that the text does not give');
	pick.items = speakerItems(analysis, '');
	pick.onDidChangeValue((typed) => (pick.items = speakerItems(analysis, typed)));
	return (await picked(pick))?.speaker;
}

/** Who can be chosen once something was typed: those whom the text names, no one, and whatever was typed. */
export function speakerItems(analysis: Analysis, typed: string): SpeakerItem[] {
	const known = namesIn(analysis);
	const name = typed.trim();
	const items: SpeakerItem[] = [
		...known.map((one) => knownItem(one, name)),
		{ label: vscode.l10n.t('No one whom the text names'), speaker: null },
	];
	return name === '' || known.some((one) => one.name === name) ? items : [...items, typedItem(name)];
}

interface Known {
	readonly name: string;
	readonly note: string;
}

function namesIn({ speakers, entities }: Analysis): readonly Known[] {
	const all = [
		...speakers.map(({ name, role }) => ({ name, note: role ?? '' })),
		...entities
			.filter(({ kind }) => kind === 'person' || kind === 'organization')
			.map(({ name, kind }) => ({ name, note: kindWord(kind) })),
	];
	const byName = new Map<string, Known>();
	for (const known of all) {
		byName.set(known.name, byName.get(known.name) ?? known);
	}
	return [...byName.values()];
}

const knownItem = ({ name, note }: Known, typed: string): SpeakerItem => ({
	label: asText(name),
	description: asText(note),
	speaker: name,
	// VS Code would not find *Tomás* by *Tomas*.
	alwaysShow: typed !== '' && folded(name).includes(folded(typed)),
});

/**
 * VS Code puts those first whose labels have what was typed in them, and what was typed has it best of all: with words in
 * its label it would stand before the name that a person has begun to type. An icon is found by no word.
 */
const typedItem = (name: string): SpeakerItem => ({
	label: '$(edit)',
	description: vscode.l10n.t('as typed: {0}', asText(name)),
	speaker: name,
	alwaysShow: true,
});

const asText = (text: string): string => withoutIcons(plain(text, NAME_LENGTH));
