import { l10n } from './l10n';
import type { Act, Change } from '../../review/acts/act';
import { adjudicationIn } from '../../review/acts/adjudication';
import { carriedFrom } from '../../review/carried';
import type { Correction, DeskRecord, NameIn } from '../../review/model';
import { plain } from '../plain';
import { findingTitle } from './findingText';
import { inMarks } from './inMarks';
import { kindWord } from './kindWords';
import { statusLabel } from './statusLabel';

const WORDS_LENGTH = 40;

/** What an act did, in a few words: `checked · “the quay is safe”`. */
export function actText({ changes }: Act): string {
	const [first] = changes;
	if (!first) {
		return '';
	}
	const words = first.target.map(({ exact }) => exact).join(' … ');
	const parts = [...carriedText(first), whatChanged(first)];
	if (words !== '') {
		parts.push(inMarks(words, WORDS_LENGTH));
	}
	if (changes.length > 1) {
		parts.push(l10n.t('and {0} more', changes.length - 1));
	}
	return parts.join(' · ');
}

/** Of what comes from an earlier version, where from. */
function carriedText({ set }: Change): string[] {
	const from = set.foreign && carriedFrom({ foreign: set.foreign });
	return from ? [l10n.t('carried over from {0}', plain(from.source, WORDS_LENGTH))] : [];
}

function whatChanged({ of, set, removed }: Change): string {
	if (removed) {
		return l10n.t('removed');
	}
	if (set.correction) {
		return correctionText(set.correction);
	}
	if (set.status !== undefined) {
		return adjudicationIn(set.foreign) ? l10n.t('decided: {0}', statusLabel(set.status)) : statusLabel(set.status);
	}
	if (of.type === 'finding') {
		return l10n.t('finding dealt with');
	}
	return set.note !== undefined
		? l10n.t('note')
		: set.tags !== undefined
			? l10n.t('tags')
			: set.sources !== undefined
				? l10n.t('sources')
				: l10n.t('place');
}

/** What a record says, in a few words; of a note, all of it. */
export function recordText(record: DeskRecord): string {
	switch (record.type) {
		case 'correction':
			return correctionText(record.correction);
		case 'finding':
			return findingTitle(record.code);
		case 'review':
			return [statusLabel(record.status), record.note, ...record.tags].filter((part) => part !== '').join(' · ');
	}
}

/** Each name once. */
const namesText = (names: readonly NameIn[]): string =>
	plain([...new Set(names.map(({ name }) => name))].join(' · '), WORDS_LENGTH);

/** What a correction says, in a few words. */
export function correctionText(correction: Correction): string {
	switch (correction.kind) {
		case 'hide entity':
			return l10n.t('“{0}” is no name', plain(correction.name, WORDS_LENGTH));
		case 'rename entity':
			return l10n.t('“{0}” is called “{1}”', plain(correction.name, WORDS_LENGTH), plain(correction.to, WORDS_LENGTH));
		case 'retype entity':
			return l10n.t('“{0}”: {1}', plain(correction.name, WORDS_LENGTH), kindWord(correction.to));
		case 'attribute':
			return l10n.t(
				'“{0}”, {1}: {2}',
				plain(correction.name, WORDS_LENGTH),
				plain(correction.attribute, WORDS_LENGTH),
				correction.to === '' ? l10n.t('not entered') : plain(correction.to, WORDS_LENGTH),
			);
		case 'not a quotation':
			return l10n.t('not a quotation');
		case 'speaker':
			return correction.speaker === null
				? l10n.t('no speaker')
				: l10n.t('speaker: {0}', plain(correction.speaker, WORDS_LENGTH));
		case 'content':
			return l10n.t('what is quoted');
		case 'merge entries':
			return l10n.t('one and the same: {0}', namesText(correction.names));
		case 'split entry':
			return l10n.t('someone else: {0}', namesText(correction.names));
		case 'rename entry':
			return l10n.t('“{0}” is called “{1}”', namesText(correction.names), plain(correction.to, WORDS_LENGTH));
	}
}
