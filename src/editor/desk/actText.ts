import * as vscode from 'vscode';
import type { Act, Change } from '../../review/acts/act';
import type { Correction } from '../../review/model';
import { plain } from '../../reading/plain';
import { kindWord } from '../words/kindWords';
import { namedStatus } from './statuses';

const WORDS_LENGTH = 40;

/** What an act did, in a few words: `checked · “the quay is safe”`. */
export function actText({ changes }: Act): string {
	const [first] = changes;
	if (!first) {
		return '';
	}
	const words = plain(first.target.map(({ exact }) => exact).join(' … '), WORDS_LENGTH);
	const parts = [whatChanged(first)];
	if (words !== '') {
		parts.push(vscode.l10n.t('“{0}”', words));
	}
	if (changes.length > 1) {
		parts.push(vscode.l10n.t('and {0} more', changes.length - 1));
	}
	return parts.join(' · ');
}

function whatChanged({ of, set, removed }: Change): string {
	if (removed) {
		return vscode.l10n.t('removed');
	}
	if (set.correction) {
		return correctionText(set.correction);
	}
	if (set.status !== undefined) {
		return namedStatus(set.status).label;
	}
	if (of.type === 'finding') {
		return vscode.l10n.t('finding dealt with');
	}
	return set.note !== undefined
		? vscode.l10n.t('note')
		: set.tags !== undefined
			? vscode.l10n.t('tags')
			: set.sources !== undefined
				? vscode.l10n.t('sources')
				: vscode.l10n.t('place');
}

/** What a correction says, in a few words. */
export function correctionText(correction: Correction): string {
	switch (correction.kind) {
		case 'hide entity':
			return vscode.l10n.t('“{0}” is no name', plain(correction.name, WORDS_LENGTH));
		case 'rename entity':
			return vscode.l10n.t(
				'“{0}” is called “{1}”',
				plain(correction.name, WORDS_LENGTH),
				plain(correction.to, WORDS_LENGTH),
			);
		case 'retype entity':
			return vscode.l10n.t('“{0}”: {1}', plain(correction.name, WORDS_LENGTH), kindWord(correction.to));
		case 'not a quotation':
			return vscode.l10n.t('not a quotation');
		case 'speaker':
			return correction.speaker === null
				? vscode.l10n.t('no speaker')
				: vscode.l10n.t('speaker: {0}', plain(correction.speaker, WORDS_LENGTH));
		case 'content':
			return vscode.l10n.t('what is quoted');
	}
}
