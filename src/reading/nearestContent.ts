import type { Attribution, Span } from '../analysis/model';
import { firstIndex } from '../analysis/text/firstIndex';

/** Tells the attribution whose content is nearest to a span that it shares text with. */
export function nearestContent(attributions: readonly Attribution[]): (span: Span) => Attribution | undefined {
	const contents = attributions
		.flatMap((attribution) => attribution.content.map((span) => ({ ...span, attribution, reach: span.end })))
		.sort((a, b) => a.start - b.start);
	let reach = 0;
	for (const content of contents) {
		content.reach = reach = Math.max(reach, content.end);
	}
	return (span) => {
		let best: Attribution | undefined;
		let distance = Number.POSITIVE_INFINITY;
		// None that begins later shares text with it, and none before the last place where all have ended.
		let index = firstIndex(contents.length, (i) => (contents[i]?.start ?? 0) >= span.end) - 1;
		for (let one = contents[index]; one && one.reach > span.start; one = contents[--index]) {
			const away = Math.abs(one.start - span.start) + Math.abs(one.end - span.end);
			if (one.end > span.start && away <= distance) {
				best = one.attribution;
				distance = away;
			}
		}
		return best;
	};
}
