import type { Analysis, SpeakerKind } from '../../analysis/model';

/** Where the day of a text is from: its dateline, the first whole date in it, or the file. */
export type DayFrom = 'dateline' | 'text' | 'file';

/** Someone who says something in a text. What the analysis guesses of gender is no part of it. */
export interface AuditedSpeaker {
	readonly name: string;
	readonly kind: SpeakerKind;
	/** A human being whom the text names: what people enter of people counts for them alone. */
	readonly isPerson: boolean;
	/** Ascribed to them, counted once where statements nest. */
	readonly words: number;
	readonly statements: number;
}

/** What an audit needs of a text: none of its sentences. */
export interface AuditedText {
	readonly doc: string;
	/** ISO 8601 day; `null` where nothing tells it. */
	readonly day: string | null;
	readonly dayFrom: DayFrom | null;
	readonly speakers: readonly AuditedSpeaker[];
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param fileDay ISO 8601 day of the file, which counts where the text itself tells no day; `null` for none */
export function auditedText(doc: string, analysis: Analysis, fileDay: string | null): AuditedText {
	const { dateline, entities, speakers } = analysis;
	const told = entities.find(
		({ value }) => value?.type === 'date' && value.relativeTo === undefined && WHOLE_DAY.test(value.day),
	)?.value;
	const inText = told?.type === 'date' ? told.day : null;
	const persons = new Set(entities.filter(({ kind }) => kind === 'person').map(({ id }) => id));
	return {
		doc,
		day: dateline?.day ?? inText ?? fileDay,
		dayFrom: dateline ? 'dateline' : inText !== null ? 'text' : fileDay !== null ? 'file' : null,
		speakers: speakers.map(({ entity, name, kind, words, attributions }) => ({
			name,
			kind,
			isPerson: kind === 'named' && persons.has(entity),
			words,
			statements: attributions.length,
		})),
	};
}
