import type { Analysis, EntityId, SpeakerKind, Value } from '../../analysis/model';

/** Where the day of a text is from: its dateline, the first whole date in it, or the file. */
export type DayFrom = 'dateline' | 'text' | 'file';

/** Who somebody is in the directory of all texts. */
export interface AuditedEntry {
	/** Equal for those who are one. */
	readonly id: string;
	/** What the directory calls them. */
	readonly name: string;
}

/** Someone who says something in a text. What the analysis guesses of gender is no part of it. */
export interface AuditedSpeaker {
	readonly name: string;
	readonly kind: SpeakerKind;
	/** A human being whom the text names: what people enter of people counts for them alone. */
	readonly isPerson: boolean;
	/** `null` where there is no directory, or it does not list them. */
	readonly entry: AuditedEntry | null;
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

/**
 * The day on which a file was last written, where the person is: an ISO 8601 day; `null` where its file system does not tell.
 *
 * @param mtime in milliseconds since 1970; 0 where it is not known
 */
export function dayOfFile(mtime: number): string | null {
	const at = new Date(mtime);
	const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
	return mtime > 0 ? parts.map((part) => String(part).padStart(2, '0')).join('-') : null;
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

type Dated = Pick<AuditedText, 'day' | 'dayFrom'>;

/**
 * The day of a text.
 *
 * @param values what is told in it, in text order
 * @param fileDay ISO 8601 day of the file, which counts where the text itself tells no day; `null` for none
 */
export function dayIn(
	dateline: string | null,
	values: readonly { readonly value?: Value | null }[],
	fileDay: string | null,
): Dated {
	if (dateline !== null) {
		return { day: dateline, dayFrom: 'dateline' };
	}
	for (const { value } of values) {
		if (value?.type === 'date' && value.relativeTo === undefined && WHOLE_DAY.test(value.day)) {
			return { day: value.day, dayFrom: 'text' };
		}
	}
	return { day: fileDay, dayFrom: fileDay === null ? null : 'file' };
}

/**
 * @param fileDay as of {@link dayIn}
 * @param entryAt who is named at an offset
 */
export function auditedText(
	doc: string,
	analysis: Analysis,
	fileDay: string | null,
	entryAt: (offset: number) => AuditedEntry | null = () => null,
): AuditedText {
	const { dateline, entities, mentions, speakers } = analysis;
	const byId = new Map(entities.map((entity) => [entity.id, entity]));
	const entryOf = (id: EntityId): AuditedEntry | null =>
		(byId.get(id)?.mentions ?? []).reduce<AuditedEntry | null>(
			(known, at) => known ?? entryAt(mentions[at]?.start ?? -1),
			null,
		);
	return {
		doc,
		...dayIn(dateline?.day ?? null, entities, fileDay),
		speakers: speakers.map(({ entity, name, kind, words, attributions }) => ({
			name,
			kind,
			isPerson: kind === 'named' && byId.get(entity)?.kind === 'person',
			entry: entryOf(entity),
			words,
			statements: attributions.length,
		})),
	};
}
