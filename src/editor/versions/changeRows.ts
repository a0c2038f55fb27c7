import { l10n } from 'vscode';
import type { Span } from '../../analysis/model';
import type { Carrying, Stays } from '../../corpus/versions/carry';
import type { VerdictNow } from '../../corpus/versions/verdicts';
import type { Changed, FigureAt, SpeakerAt, StatementAt } from '../../corpus/versions/versionChanges';
import { flagsOf } from '../../exports/versions/changeRows';
import type { Compared, Comparison } from '../../exports/versions/comparison';
import { hullOf } from '../../review/spans';
import { plain } from '../../reading/plain';
import { signAndLabel, type Statuses } from '../../reading/statuses';
import { articleName } from '../../reading/voice';
import { aspectWord, changeWord, replacedText, staysWord } from '../../reading/words/changeWords';
import { asTold } from '../../reading/words/flagWords';
import { inOneLine } from '../inOneLine';
import { rowLabel } from '../rowLabel';

/** The longest words that are shown of what was put for others, in UTF-16 units. */
const LONGEST_REPLACED = 60;

/** One change, or one verdict, as a list shows it. */
export interface ChangeRow {
	/** The id of an icon. */
	readonly icon: string;
	readonly label: string;
	readonly detail: string;
	/** Where it stands in the two versions; `null` where it does not. */
	readonly old: Span | null;
	readonly now: Span | null;
}

export interface ChangeSection {
	readonly title: string;
	readonly rows: readonly ChangeRow[];
}

const NAME_LENGTH = 60;

/** What two versions say otherwise and what becomes of verdicts, in sections; those with nothing in them are left out. */
export function changeSections(comparison: Comparison, carrying: Carrying, statuses: Statuses): ChangeSection[] {
	const { changes, old, now } = comparison;
	const row = rowsFor(old, now);
	const verdict = verdictRows(old, now, statuses);
	const { left, carried } = carrying;
	return [
		{
			title: l10n.t('verdicts to look at again: {0}', left.length),
			rows: left.map((one) => verdict(one.verdict, one.why)),
		},
		{ title: l10n.t('statements: {0}', changes.statements.length), rows: changes.statements.map(row.statement) },
		{ title: l10n.t('speakers: {0}', changes.speakers.length), rows: changes.speakers.map(row.speaker) },
		{ title: l10n.t('figures: {0}', changes.figures.length), rows: changes.figures.map(row.figure) },
		{ title: l10n.t('verdicts that hold: {0}', carried.length), rows: carried.map((one) => verdict(one)) },
	].filter(({ rows }) => rows.length > 0);
}

const ICONS = { added: 'diff-added', dropped: 'diff-removed', changed: 'diff-modified' } as const;

interface Rows {
	readonly statement: (change: Changed<StatementAt>) => ChangeRow;
	readonly speaker: (change: Changed<SpeakerAt>) => ChangeRow;
	readonly figure: (change: Changed<FigureAt>) => ChangeRow;
}

function rowsFor(old: Compared, now: Compared): Rows {
	const made = <T>(
		change: Changed<T>,
		spanOf: (item: T) => Span,
		label: string,
		more: readonly string[],
	): ChangeRow => {
		const places = { old: change.old && spanOf(change.old), now: change.now && spanOf(change.now) };
		const aspects = change.what.map(aspectWord).join(', ');
		const changed = aspects === '' ? changeWord(change.change) : l10n.t('{0}: {1}', changeWord(change.change), aspects);
		return {
			icon: ICONS[change.change],
			label: rowLabel(label),
			detail: inOneLine([
				linesOf(places, old, now),
				changed,
				...change.replaced.map((one) => replacedText(one, LONGEST_REPLACED)),
				...more,
			]),
			...places,
		};
	};
	return {
		statement: (change) => {
			const words = change.now ? now.joined(change.now.content) : old.joined(change.old?.content ?? []);
			const voices = [change.old, change.now].flatMap((side) => (side ? [voiceOf(side)] : []));
			const who = change.what.includes('speaker') ? voices.join(' → ') : (voices.at(-1) ?? '');
			return made(change, ({ content }) => hullOf(content), asTold(flagsOf(change.now ?? change.old), words), [who]);
		},
		speaker: (change) => {
			const speaker = (change.now ?? change.old)?.speaker;
			return made(change, ({ span }) => span, speaker?.name ?? '', [plain(speaker?.role ?? '', NAME_LENGTH)]);
		},
		figure: (change) => made(change, ({ span }) => span, (change.now ?? change.old)?.words ?? '', []),
	};
}

const voiceOf = ({ attribution, speaker }: StatementAt): string =>
	speaker || attribution ? plain(speaker?.name ?? l10n.t('unknown speaker'), NAME_LENGTH) : articleName();

function verdictRows(
	old: Compared,
	now: Compared,
	statuses: Statuses,
): (verdict: VerdictNow, why?: Stays) => ChangeRow {
	return ({ record, fate, what, old: before, now: after }, why) => {
		// Of what is lost the best guess is shown in the text, and is no place.
		const places = { old: hullOf(before), now: after.length > 0 ? hullOf(after) : null };
		return {
			icon: why === undefined ? 'pass' : 'warning',
			label: rowLabel(old.joined(before)),
			detail: inOneLine([
				linesOf({ old: places.old, now: fate === 'lost' ? null : places.now }, old, now),
				signAndLabel(statuses.of(record.status)),
				plain(record.reviewer, NAME_LENGTH),
				why === undefined ? '' : staysWord(why),
				...what.map(aspectWord),
			]),
			...places,
		};
	};
}

/** `L3 → L5`, or the line where it stands. */
function linesOf({ old, now }: Pick<ChangeRow, 'old' | 'now'>, before: Compared, after: Compared): string {
	const line = (at: Span | null, { line: lineOf }: Compared): string[] =>
		at ? [l10n.t({ message: 'L{0}', args: [lineOf(at.start)], comment: ['L is short for line'] })] : [];
	return [...line(old, before), ...line(now, after)].join(' → ');
}
