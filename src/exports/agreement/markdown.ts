import { differ } from '../../review/agreement/agreement';
import type { Judged } from '../../review/agreement/judged';
import { addressOf } from '../links';
import { escapeMarkdown } from '../escapeMarkdown';
import { coefficient, share, type ReviewersCompared } from './reviewersCompared';

/** How far people agree, and what they say of the same words, as a report. Nothing of texts and notes is markup in it. */
export function agreementMarkdown({ texts, agreement }: ReviewersCompared): string {
	const { people, pairs, alpha, shared } = agreement;
	const sections = texts.flatMap(({ doc, line, joined, judged }) => {
		const rows = judged
			.filter(({ opinions }) => opinions.size > 1)
			.map((one) => {
				const number = line(one.spans[0]?.start ?? 0);
				const link = `[L${number}](${addressOf(doc)}#L${number})`;
				return row([
					link,
					...people.map((person) => said(one, person)),
					escapeMarkdown(one.decision ? `${one.decision.status} (${one.decision.by})` : differ(one) ? 'open' : ''),
					escapeMarkdown(joined(one.spans)),
				]);
			});
		const headings = ['Line', ...people.map(escapeMarkdown), 'Decided', 'Words'];
		return rows.length > 0
			? [
					`## ${escapeMarkdown(doc)}`,
					'',
					row(headings),
					row(['---:', ...headings.slice(1).map(() => '---')]),
					...rows,
					'',
				]
			: [];
	});
	return [
		'# Reviewers compared',
		'',
		...(shared === 0 ? ['No two people have judged the same words.'] : []),
		...pairs.map(
			({ people: [one, other], both, alike, kappa }) =>
				`- ${escapeMarkdown(one)} and ${escapeMarkdown(other)}: ${share(alike, both)}, Cohen’s kappa ${coefficient(kappa)}`,
		),
		...(shared > 0
			? [`- Krippendorff’s alpha (nominal) of ${people.length} people on ${shared}: ${coefficient(alpha)}`]
			: []),
		'',
		...sections,
	].join('\n');
}

function said({ opinions }: Judged, person: string): string {
	const { status = '', note = '' } = opinions.get(person) ?? {};
	return escapeMarkdown(note === '' ? status : `${status}: ${note}`);
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
