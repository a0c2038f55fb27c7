import { differ } from '../../review/agreement/agreement';
import type { Judged } from '../../review/agreement/judged';
import { layOut } from '../columns';
import { clean } from '../showControls';
import { coefficient, share, type ReviewersCompared } from './reviewersCompared';

/** The widest a cell gets, in terminal columns. */
const LINE = 7;
const VERDICT = 24;
const WORDS = 80;

/**
 * Verdicts side by side, for reading in a terminal: what two or more people have judged, one line each, `≠` where they
 * differ; then how far they agree.
 */
export function agreementTable({ texts, agreement }: ReviewersCompared): string {
	const { people, pairs, alpha, shared } = agreement;
	const headings = ['', 'LINE', ...people.map(clean), 'DECIDED', 'WORDS'];
	const widest = [1, LINE, ...people.map(() => VERDICT), VERDICT, WORDS];
	const tables = texts.flatMap(({ doc, line, joined, judged }) => {
		const rows = judged
			.filter(({ opinions }) => opinions.size > 1)
			.map((one) => [
				differ(one) ? '≠' : '',
				String(line(one.spans[0]?.start ?? 0)),
				...people.map((person) => clean(one.opinions.get(person)?.status ?? '')),
				clean(decided(one)),
				clean(joined(one.spans)),
			]);
		return rows.length > 0 ? [`${clean(doc)}\n${layOut([headings, ...rows], widest)}\n`] : [];
	});
	if (shared === 0) {
		return 'No two people have judged the same words.\n';
	}
	const summary = [
		...pairs.map(
			({ people: [one, other], both, alike, kappa }) =>
				`${one} and ${other}: ${share(alike, both)}, Cohen’s kappa ${coefficient(kappa)}`,
		),
		`Krippendorff’s alpha (nominal) of ${people.length} people on ${shared}: ${coefficient(alpha)}`,
	];
	return tables.join('') + summary.map((line) => `${clean(line)}\n`).join('');
}

const decided = ({ decision }: Judged): string => (decision ? `${decision.status} (${decision.by})` : '');
