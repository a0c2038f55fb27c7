import type { Span } from '../../analysis/model';
import type { Changed, FigureAt, SpeakerAt, StatementAt } from '../../corpus/versions/versionChanges';
import { pairs } from '../pairs';
import type { Compared, Comparison } from './comparison';

/** A statement, speaker, figure or verdict in one of the versions; offsets are those of its text. */
interface Place {
	readonly spans: readonly (readonly [start: number, end: number])[];
	/** From 1. */
	readonly line: number;
	readonly words: string;
	/** Of a statement: the article says it itself. */
	readonly ownVoice?: boolean;
	/** Of a statement; `null` where nobody is known. */
	readonly speaker?: string | null;
	/** Of a speaker. */
	readonly role?: string | null;
}

/** Everything that is told of two versions, as `source-review diff --format json` prints it. */
export function changesJson(comparison: Comparison): unknown {
	const { old, now, changes, verdicts } = comparison;
	return {
		old: old.doc,
		new: now.doc,
		statements: changes.statements.map((change) => changeOf(change, old, now, statementAt)),
		speakers: changes.speakers.map((change) => changeOf(change, old, now, speakerAt)),
		figures: changes.figures.map((change) => changeOf(change, old, now, figureAt)),
		verdicts: verdicts.map(({ record, fate, what, old: before, now: after }) => ({
			record: record.id,
			status: record.status,
			reviewer: record.reviewer,
			fate,
			what,
			old: placeOf(before, old),
			new: fate === 'lost' ? null : placeOf(after, now),
		})),
	};
}

function changeOf<T>(
	{ change, old, now, what, replaced }: Changed<T>,
	before: Compared,
	after: Compared,
	placed: (item: T, version: Compared) => Place,
): unknown {
	return {
		change,
		what,
		old: old === null ? null : placed(old, before),
		new: now === null ? null : placed(now, after),
		replaced: replaced.map((words) => ({ old: words.old, new: words.now })),
	};
}

const statementAt = ({ content, attribution, speaker }: StatementAt, version: Compared): Place => ({
	...placeOf(content, version),
	ownVoice: attribution === null && speaker === null,
	speaker: speaker?.name ?? null,
});

const speakerAt = ({ speaker, span }: SpeakerAt, version: Compared): Place => ({
	...placeOf([span], version),
	words: speaker.name,
	role: speaker.role,
});

const figureAt = ({ span }: FigureAt, version: Compared): Place => placeOf([span], version);

function placeOf(spans: readonly Span[], { line, joined }: Compared): Place {
	return {
		spans: pairs(spans),
		line: line(spans[0]?.start ?? 0),
		words: joined(spans),
	};
}
