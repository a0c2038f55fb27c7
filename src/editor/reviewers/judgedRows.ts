import { l10n } from 'vscode';
import type { Span } from '../../analysis/model';
import { differ } from '../../review/agreement/agreement';
import type { Judged } from '../../review/agreement/judged';
import type { Opinion } from '../../review/acts/opinions';
import { hullOf } from '../../review/spans';
import { plain } from '../../reading/plain';
import { rowLabel } from '../rowLabel';
import { signAndLabel, type Statuses } from '../../reading/statuses';

/** What two people say of the same words, as a list shows it. */
export interface JudgedRow {
	readonly judged: Judged;
	/** The id of an icon. */
	readonly icon: string;
	readonly label: string;
	readonly detail: string;
	readonly span: Span;
}

interface JudgedSection {
	readonly title: string;
	readonly rows: readonly JudgedRow[];
}

const NAME_LENGTH = 40;

/** A person's name as it is shown; an installation that gave none is someone. */
export const shownName = (person: string): string =>
	person.startsWith('#') ? l10n.t('someone ({0})', person.slice(1)) : plain(person, NAME_LENGTH);

/**
 * What two people judged, side by side: first where they differ and nobody has decided; those with nothing in them are
 * left out.
 *
 * @param words the words of spans, for showing
 */
export function judgedSections(
	judged: readonly Judged[],
	people: readonly [string, string],
	statuses: Statuses,
	words: (spans: readonly Span[]) => string,
	line: (offset: number) => number,
): JudgedSection[] {
	const [one, other] = people;
	const rowOf = (item: Judged): JudgedRow => ({
		judged: item,
		icon: item.decision ? 'law' : differ(item) ? 'warning' : 'pass',
		label: rowLabel(words(item.spans)),
		detail: [
			l10n.t({ message: 'L{0}', args: [line(item.spans[0]?.start ?? 0)], comment: ['L is short for line'] }),
			...people.map((person) => saidBy(person, item.opinions.get(person), statuses)),
			...(item.decision ? [decisionWords(item.decision, statuses)] : []),
		].join(' · '),
		span: hullOf(item.spans),
	});
	const both = judged.filter(({ opinions }) => opinions.has(one) && opinions.has(other));
	// A third person's verdict is none of theirs.
	const isOpen = ({ opinions }: Judged): boolean => opinions.get(one)?.status !== opinions.get(other)?.status;
	const alone = (who: string, not: string): readonly Judged[] =>
		judged.filter(({ opinions }) => opinions.has(who) && !opinions.has(not));
	const parts: readonly (readonly [title: (count: number) => string, items: readonly Judged[]])[] = [
		[(count) => l10n.t('they differ: {0}', count), both.filter((item) => isOpen(item) && !item.decision)],
		[(count) => l10n.t('decided: {0}', count), both.filter((item) => isOpen(item) && item.decision)],
		[(count) => l10n.t('they say the same: {0}', count), both.filter((item) => !isOpen(item))],
		[(count) => l10n.t('only {0}: {1}', shownName(one), count), alone(one, other)],
		[(count) => l10n.t('only {0}: {1}', shownName(other), count), alone(other, one)],
	];
	return parts
		.filter(([, items]) => items.length > 0)
		.map(([title, items]) => ({ title: title(items.length), rows: items.map(rowOf) }));
}

function saidBy(person: string, opinion: Opinion | undefined, statuses: Statuses): string {
	return l10n.t('{0}: {1}', shownName(person), signAndLabel(statuses.of(opinion?.status)));
}

function decisionWords({ status, by }: NonNullable<Judged['decision']>, statuses: Statuses): string {
	return l10n.t('decided by {0}: {1}', shownName(by), signAndLabel(statuses.of(status)));
}
