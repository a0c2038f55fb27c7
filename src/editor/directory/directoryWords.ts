import * as vscode from 'vscode';
import type { Entry } from '../../corpus/directory/directory';
import { plain } from '../../reading/plain';
import { kindWord } from '../../reading/words/kindWords';
import type { People } from './people';

const NAME_LENGTH = 80;
const ROLE_LENGTH = 80;

/** A name as it is listed. */
export const entryName = ({ name }: Pick<Entry, 'name'>): string => plain(name, NAME_LENGTH) || '…';

/** What it is: what texts say it is, or its kind. */
export const entryRole = ({ roles: [role], kind }: Entry): string =>
	(role === undefined ? '' : plain(role, ROLE_LENGTH)) || kindWord(kind);

/** How many texts name it; how many statements are its own. */
export function entryCounts({ members }: Entry, said: number): string {
	const texts = new Set(members.map(({ text }) => text)).size;
	return [vscode.l10n.t('texts: {0}', texts), ...(said > 0 ? [vscode.l10n.t('statements: {0}', said)] : [])].join(
		' · ',
	);
}

export const saidBy = ({ members }: Entry, { texts }: People): number =>
	members.reduce((sum, { text, listed }) => sum + (texts.get(text)?.said[listed.entity] ?? 0), 0);
