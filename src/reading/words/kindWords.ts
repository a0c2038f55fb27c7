import { l10n } from './l10n';
import type { Act, EntityKind, Manner, Reason, SpeakerKind } from '../../analysis/model';

/** The words of the model in the person's language. Made when asked for, since the language is known only then. */
export function kindWord(kind: EntityKind): string {
	const words: Record<EntityKind, () => string> = {
		person: () => l10n.t('person'),
		organization: () => l10n.t('organization'),
		location: () => l10n.t('place'),
		nationality: () => l10n.t('nationality or group'),
		event: () => l10n.t('event'),
		work: () => l10n.t('work, law or title'),
		product: () => l10n.t('product'),
		substance: () => l10n.t('substance'),
		date: () => l10n.t('date'),
		time: () => l10n.t('time'),
		duration: () => l10n.t('duration'),
		money: () => l10n.t('amount of money'),
		percent: () => l10n.t('percentage'),
		quantity: () => l10n.t('quantity'),
		number: () => l10n.t('number'),
	};
	return words[kind]();
}

export function mannerWord(manner: Manner): string {
	const words: Record<Manner, () => string> = {
		direct: () => l10n.t('direct'),
		mixed: () => l10n.t('partly quoted'),
		indirect: () => l10n.t('indirect'),
	};
	return words[manner]();
}

export function actWord(act: Act): string {
	const words: Record<Act, () => string> = {
		statement: () => l10n.t('statement'),
		belief: () => l10n.t('belief'),
		intention: () => l10n.t('intention'),
		decree: () => l10n.t('order'),
		finding: () => l10n.t('finding'),
	};
	return words[act]();
}

export function speakerKindWord(kind: SpeakerKind): string {
	const words: Record<SpeakerKind, () => string> = {
		named: () => l10n.t('named'),
		anonymous: () => l10n.t('not named'),
		collective: () => l10n.t('a group'),
		document: () => l10n.t('a document'),
	};
	return words[kind]();
}

export function reasonWord(reason: Reason): string {
	const words: Record<Reason, () => string> = {
		figure: () => l10n.t('has a figure'),
		date: () => l10n.t('has a date'),
		name: () => l10n.t('names someone'),
		'who did it': () => l10n.t('names who did it'),
		comparison: () => l10n.t('compares'),
		'past or present fact': () => l10n.t('past or present fact'),
		prediction: () => l10n.t('prediction'),
		opinion: () => l10n.t('opinion'),
		'wish or promise': () => l10n.t('wish or promise'),
		question: () => l10n.t('question'),
		'personal experience': () => l10n.t('personal experience'),
		order: () => l10n.t('order or request'),
		'no fact stated': () => l10n.t('states no fact'),
	};
	return words[reason]();
}
