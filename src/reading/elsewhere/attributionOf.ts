import type { Attribution, Span } from '../../analysis/model';

/** The attribution whose content is nearest to a span that it shares text with. */
export function attributionOf(span: Span, attributions: readonly Attribution[]): Attribution | undefined {
	let best: Attribution | undefined;
	let distance = Number.POSITIVE_INFINITY;
	for (const attribution of attributions) {
		for (const { start, end } of attribution.content) {
			const away = Math.abs(start - span.start) + Math.abs(end - span.end);
			if (start < span.end && span.start < end && away < distance) {
				best = attribution;
				distance = away;
			}
		}
	}
	return best;
}
