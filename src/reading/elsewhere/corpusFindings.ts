import type { Analysis, Finding } from '../../analysis/model';
import { whereItStands, type CheckView } from './checkView';
import { nearestContent } from '../nearestContent';

/** The findings in what an article says otherwise than another text: words altered, and somebody else's words. */
export function corpusFindings(views: readonly CheckView[]): Finding[] {
	return views.flatMap(({ row, remarks, found: [first] }) => {
		if (!first) {
			return [];
		}
		const finding = (code: Finding['code'], details: Finding['details']): Finding => ({
			code,
			span: row.span,
			related: [],
			attribution: null,
			details: { where: whereItStands(first), ...details },
		});
		const isOther = row.kind === 'other-speaker' || row.warnings.some(({ about }) => about === 'speaker');
		return [
			...(row.kind === 'altered' ? [finding('words-altered', { how: remarks.join(', ') })] : []),
			...(isOther ? [finding('words-of-another', { speaker: first.speaker })] : []),
		];
	});
}

/**
 * An analysis with findings that come from other texts among its own, in text order; the same object where there are none.
 *
 * @param findings their spans are of the analysed text; to which statement they belong is found here
 */
export function withFindings(analysis: Analysis, findings: readonly Finding[]): Analysis {
	if (findings.length === 0) {
		return analysis;
	}
	const nearest = nearestContent(analysis.attributions);
	const own = findings.map((finding) => ({ ...finding, attribution: nearest(finding.span)?.id ?? null }));
	const all = [...analysis.findings, ...own].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	return { ...analysis, findings: all };
}
