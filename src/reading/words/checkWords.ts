import type { Analysis } from '../../analysis/model';
import type { Altered, Kind, Row, Warning } from '../../corpus/model';
import { l10n } from './l10n';

type Said = () => string;

/** For each kind its word, and what it says in a sentence. */
const KINDS: Readonly<Record<Kind, readonly [word: Said, meaning: Said]>> = {
	verbatim: [() => l10n.t('verbatim'), () => l10n.t('verbatim: the source has the same words')],
	variant: [() => l10n.t('variant'), () => l10n.t('variant: only marks, hyphens, case or spelling differ')],
	trimmed: [() => l10n.t('trimmed'), () => l10n.t('trimmed: words of the source are left out')],
	bracketed: [() => l10n.t('bracketed'), () => l10n.t('bracketed: words in square brackets stand for the source’s')],
	cleaned: [() => l10n.t('cleaned'), () => l10n.t('cleaned: hesitations, repetitions and false starts are left out')],
	altered: [() => l10n.t('altered'), () => l10n.t('altered: the source has other words')],
	spliced: [() => l10n.t('spliced'), () => l10n.t('spliced: put together from several places')],
	reworded: [() => l10n.t('reworded'), () => l10n.t('reworded: the source says this in other words')],
	'other-speaker': [
		() => l10n.t('other speaker'),
		() => l10n.t('other speaker: the source has these as somebody else’s words'),
	],
	faithful: [() => l10n.t('faithful'), () => l10n.t('faithful: the source says so')],
	overstated: [() => l10n.t('overstated'), () => l10n.t('overstated: stronger than what the source says')],
	'not-found': [() => l10n.t('not found'), () => l10n.t('not found: stands in none of the sources')],
};

const ALTERED: Readonly<Record<Altered['what'], Said>> = {
	word: () => l10n.t('word'),
	number: () => l10n.t('number'),
	negation: () => l10n.t('negation'),
	modal: () => l10n.t('modal verb'),
};

export const checkKindWord = (kind: Kind): string => KINDS[kind][0]();
export const checkKindMeaning = (kind: Kind): string => KINDS[kind][1]();

/** *word: “open” for “close”* */
function alteredWords({ article, source, what }: Altered): string {
	const kind = ALTERED[what]();
	if (article === '') {
		return l10n.t('{0}: “{1}” left out', kind, source);
	}
	return source === ''
		? l10n.t('{0}: “{1}” put in', kind, article)
		: l10n.t('{0}: “{1}” for “{2}”', kind, article, source);
}

/** What is lost, or who else said it, in a phrase. */
export function warningWords({ about, words }: Warning): string {
	switch (about) {
		case 'negation':
			return l10n.t('leaves out a negation: “{0}”', words);
		case 'condition':
			return l10n.t('leaves out a condition: “{0}”', words);
		case 'contrast':
			return l10n.t('leaves out the other side: “{0}”', words);
		case 'hedge':
			return l10n.t('leaves out a reservation: “{0}”', words);
		case 'part':
			return l10n.t('leaves out that it holds in part: “{0}”', words);
		case 'question':
			return l10n.t('a question in one of the two: the source has “{0}”', words);
		case 'speaker':
			return words === '' ? l10n.t('somebody else’s words in the source') : l10n.t('in the source said by {0}', words);
	}
}

/** What was altered, what is lost by it, and whose words they are in the source. */
export function remarksOf({ kind, altered, warnings, found }: Row): string[] {
	const others = found.flatMap(({ speaker }) => speaker ?? []);
	const other =
		kind === 'other-speaker' ? others.slice(0, 1).map((words) => ({ about: 'speaker' as const, words })) : [];
	return [...altered.map(alteredWords), ...[...other, ...warnings].map(warningWords)];
}

/**
 * `3 quotations and reports: 2 verbatim, 1 altered; shorter reports not looked for: 4`
 *
 * @param analysis of the article that was checked
 */
export function summaryOf(rows: readonly Pick<Row, 'kind' | 'span'>[], analysis: Analysis): string {
	const counts = new Map<Kind, number>();
	for (const { kind } of rows) {
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	const kinds = Array.from(counts, ([kind, count]) => l10n.t('{0} {1}', count, checkKindWord(kind)));
	const checked =
		rows.length === 0
			? l10n.t('No quotation and no longer report to check')
			: rows.length === 1
				? l10n.t('1 quotation or report: {0}', kinds.join(', '))
				: l10n.t('{0} quotations and reports: {1}', rows.length, kinds.join(', '));
	const shorter = analysis.attributions.filter(
		({ manner, report, content }) =>
			manner === 'indirect' && report === 'made' && !rows.some(({ span }) => span.start === content[0]?.start),
	).length;
	return shorter === 0 ? checked : l10n.t('{0}; shorter reports not looked for: {1}', checked, shorter);
}
