import type { Changed, Replaced, SpeakerAt, StatementAt } from '../../corpus/versions/versionChanges';
import { plain } from '../../reading/plain';
import { statementFlags, toldOf, type Flag } from '../../reading/told';
import { replacedText } from '../../reading/words/changeWords';
import { asTold, flagWord } from '../../reading/words/flagWords';
import { inMarks } from '../../reading/words/inMarks';
import type { Compared, Comparison } from './comparison';

/** One change in words, for tables to lay out. Texts are single lines. */
export interface ChangeRow {
	/** `changed`, `holds` … */
	readonly change: string;
	/** Lines in the two versions, from 1; `null` where it does not stand. */
	readonly old: number | null;
	readonly now: number | null;
	/** Whose it is; empty where that is nobody. */
	readonly who: string;
	readonly what: string;
}

interface ChangeSection {
	readonly title: string;
	readonly rows: readonly ChangeRow[];
}

/** The longest words that are shown, in UTF-16 units. */
const LONGEST = 160;

/** Everything that is told of two versions, in sections; those with nothing in them are left out. */
export function changeSections(comparison: Comparison): ChangeSection[] {
	return [
		{ title: 'Statements', rows: comparison.changes.statements.map((change) => statementRow(change, comparison)) },
		{ title: 'Speakers', rows: comparison.changes.speakers.map((change) => speakerRow(change, comparison)) },
		{ title: 'Figures', rows: figureRows(comparison) },
		{ title: 'Verdicts', rows: verdictRows(comparison) },
	].filter(({ rows }) => rows.length > 0);
}

function statementRow(change: Changed<StatementAt>, { old, now }: Comparison): ChangeRow {
	const voices = [change.old, change.now].flatMap((side) => (side ? [voiceOf(side)] : []));
	const said = change.now ? now.joined(change.now.content) : old.joined(change.old?.content ?? []);
	const isToldOtherwise = change.what.includes('report');
	const told = isToldOtherwise ? [`${toldAs(change.old)} → ${toldAs(change.now)}`] : [];
	const marks = change.what.includes('marks') ? [`${marksOf(change.old)} → ${marksOf(change.now)}`] : [];
	const flags = isToldOtherwise ? [] : flagsOf(change.now ?? change.old);
	return {
		change: change.change,
		old: lineOf(change.old, old),
		now: lineOf(change.now, now),
		who: plain(change.what.includes('speaker') ? voices.join(' → ') : (voices.at(-1) ?? ''), LONGEST),
		what: [...replacedWords(change), ...told, ...marks, asTold(flags, inMarks(said, LONGEST))].join('; '),
	};
}

const voiceOf = ({ attribution, speaker }: StatementAt): string =>
	speaker?.name ?? (attribution === null ? '(the article)' : '(unknown)');

const lineOf = (statement: StatementAt | null, { line }: Compared): number | null =>
	statement?.content[0] ? line(statement.content[0].start) : null;

/** As what it is told: `denies`; what is plainly said has no flag. */
const toldAs = (statement: StatementAt | null): string => flagsOf(statement).map(flagWord).join(', ') || 'said';

const marksOf = (statement: StatementAt | null): string =>
	statement?.attribution?.manner === 'direct' ? 'in quotation marks' : 'without quotation marks';

/** What a statement is told as. */
export const flagsOf = (statement: StatementAt | null): readonly Flag[] =>
	statementFlags(toldOf(statement?.attribution ?? undefined, undefined));

function speakerRow(change: Changed<SpeakerAt>, { old, now }: Comparison): ChangeRow {
	const speaker = change.now?.speaker ?? change.old?.speaker;
	return {
		change: change.change,
		old: change.old ? old.line(change.old.span.start) : null,
		now: change.now ? now.line(change.now.span.start) : null,
		who: plain(speaker?.name ?? '', LONGEST),
		what: change.change === 'changed' ? replacedWords(change).join('; ') : plain(speaker?.role ?? '', LONGEST),
	};
}

const figureRows = ({ changes, old, now }: Comparison): ChangeRow[] =>
	changes.figures.map((change) => ({
		change: change.change,
		old: change.old ? old.line(change.old.span.start) : null,
		now: change.now ? now.line(change.now.span.start) : null,
		who: '',
		what:
			change.change === 'changed'
				? replacedWords(change).join('; ')
				: inMarks((change.now ?? change.old)?.words ?? '', LONGEST),
	}));

const verdictRows = ({ verdicts, old, now }: Comparison): ChangeRow[] =>
	verdicts.map(({ record, fate, what, old: before, now: after }) => ({
		change: fate,
		old: before[0] ? old.line(before[0].start) : null,
		now: after[0] && fate !== 'lost' ? now.line(after[0].start) : null,
		who: plain(record.reviewer, LONGEST),
		what: [
			`${record.status}: ${inMarks(old.joined(before), LONGEST)}`,
			...what.map((aspect) => `other ${aspect}`),
		].join('; '),
	}));

const replacedWords = ({ replaced }: { readonly replaced: readonly Replaced[] }): string[] =>
	replaced.map((one) => replacedText(one, LONGEST));
