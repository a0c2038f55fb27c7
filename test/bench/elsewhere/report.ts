import { KINDS } from './rows';
import type { Result } from './measure';

const isRight = ({ case: { accepted }, row }: Result): boolean => accepted.some((kind) => kind === row?.kind);
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const calledOf = ({ row }: Result): string => row?.kind ?? 'no row';

/** How many of each, most first. */
function counted(names: readonly string[]): string {
	const counts = new Map<string, number>();
	names.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.map(([name, count]) => `${name} ${count}`)
		.join(', ');
}

/** The table: kind, number, recognised, recognised where both speakers were read rightly, what the others were called. */
export function table(results: readonly Result[], byWay: boolean): string[] {
	const groups = new Map<string, Result[]>();
	for (const kind of KINDS) {
		for (const result of results.filter((one) => one.case.kind === kind)) {
			const name = byWay ? `${kind}: ${result.case.way}` : kind;
			groups.set(name, [...(groups.get(name) ?? []), result]);
		}
	}
	const present = results.filter(({ case: { kind } }) => kind !== 'not-found');
	const rows = [...groups, ['all that stand somewhere', present] as const].map(([name, group]) => {
		const read = group.filter(({ areSpeakersRead }) => areSpeakersRead);
		return [
			name,
			String(group.length),
			share(group.filter(isRight).length, group.length),
			`${share(read.filter(isRight).length, read.length)} of ${read.length}`,
			counted(group.filter((result) => !isRight(result)).map(calledOf)),
		];
	});
	const heading = ['kind', 'number', 'recognised', 'where both speakers are read', 'called otherwise'];
	const widths = heading.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
	return [heading, ...rows].map((row) =>
		row
			.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
			.join('  ')
			.trimEnd(),
	);
}

/** What must never be, and what the rows say besides their kind. */
export function sentences(results: readonly Result[]): string[] {
	const of = (kind: string): Result[] => results.filter((result) => result.case.kind === kind);
	const absent = of('not-found');
	const altered = of('altered');
	const grave = altered.filter(({ case: { what } }) => what === 'negation' || what === 'number');
	const named = altered.filter(({ case: { what }, row }) => row?.altered.some((change) => change.what === what));
	const telling = of('trimmed').filter(({ case: { what } }) => what !== '');
	const warned = telling.filter(({ row }) => (row?.warnings.length ?? 0) > 0);
	const present = results.filter(({ case: { kind } }) => kind !== 'not-found');
	const placed = present.filter(({ case: { source }, row }) =>
		row?.found.some(({ file }) => file === `${source.doc}.txt`),
	);
	const found = absent.filter(({ row }) => row !== undefined && row.kind !== 'not-found');
	return [
		`absent ones found: ${found.length} of ${absent.length}`,
		`altered negations and numbers called verbatim: ${grave.filter(({ row }) => row?.kind === 'verbatim').length} of ${grave.length}`,
		`altered negations and numbers called anything but altered: ${grave.filter((result) => !isRight(result)).length} of ${grave.length}`,
		`what was altered is named: ${named.length} of ${altered.length}`,
		`trimmed of a negation, a condition or a but, with a warning: ${warned.length} of ${telling.length}`,
		`the source is named: ${placed.length} of ${present.length}`,
	];
}

/** One case that was not recognised, for reading. */
export function fault({ case: one, row }: Result): string {
	const { start, end } = one.span;
	const source = one.kind === 'not-found' ? '' : one.source.text.slice(one.sourceSpan.start, one.sourceSpan.end);
	return [
		`${one.kind} (${one.way}${one.what ? `, ${one.what}` : ''}) called ${calledOf({ case: one, row, areSpeakersRead: true })}`,
		`  article: ${one.speaker}: ${one.article.slice(start, end)}`,
		`  source: ${one.source.doc}: ${one.sourceSpeaker}: ${source}`,
		`  row: ${JSON.stringify(row)}`,
	].join('\n');
}

export const faults = (results: readonly Result[]): Result[] => results.filter((result) => !isRight(result));
