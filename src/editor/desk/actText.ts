import * as vscode from 'vscode';
import type { Correction, DeskRecord } from '../../review/model';
import type { Act } from '../../review/store/history';
import { plain } from '../plain';
import { kindWord } from '../words/kindWords';
import { namedStatus } from './statuses';

const WORDS_LENGTH = 40;

/** What an act did, in a few words: `checked · “the quay is safe”`. */
export function actText({ changes }: Act): string {
	const [first] = changes;
	const record = first?.after ?? first?.before;
	if (!first || !record) {
		return '';
	}
	const words = plain(record.target.map(({ exact }) => exact).join(' … '), WORDS_LENGTH);
	const parts = [whatChanged(first.before, record)];
	if (words !== '') {
		parts.push(vscode.l10n.t('“{0}”', words));
	}
	if (changes.length > 1) {
		parts.push(vscode.l10n.t('and {0} more', changes.length - 1));
	}
	return parts.join(' · ');
}

function whatChanged(before: DeskRecord | null, after: DeskRecord): string {
	if (after.type === 'correction') {
		return correctionText(after.correction);
	}
	const old = before?.type === 'review' ? before : undefined;
	if (after.status !== (old?.status ?? 'unreviewed')) {
		return namedStatus(after.status).label;
	}
	return after.note !== (old?.note ?? '')
		? vscode.l10n.t('note')
		: JSON.stringify(after.tags) !== JSON.stringify(old?.tags ?? [])
			? vscode.l10n.t('tags')
			: vscode.l10n.t('sources');
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
