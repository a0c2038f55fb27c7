import type { ReviewersCompared } from './reviewersCompared';
import { pairs } from '../pairs';

/** Four digits: more would only be noise of floating-point arithmetic. */
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4);

/** What `source-review agreement --format json` prints; spans are UTF-16 offsets, half-open. */
export function agreementJson({ texts, agreement }: ReviewersCompared): unknown {
	return {
		reviewers: agreement.people,
		shared: agreement.shared,
		alpha: rounded(agreement.alpha),
		pairs: agreement.pairs.map(({ people, both, alike, kappa }) => ({
			reviewers: people,
			both,
			alike,
			kappa: rounded(kappa),
		})),
		texts: texts.map(({ doc, line, joined, judged }) => ({
			doc,
			judged: judged.map(({ about, spans, opinions, decision }) => ({
				about,
				spans: pairs(spans),
				line: line(spans[0]?.start ?? 0),
				words: joined(spans),
				verdicts: Array.from(opinions, ([reviewer, { status, note, modified }]) => ({
					reviewer,
					status,
					note,
					modified,
				})),
				decision: decision ? { status: decision.status, reviewer: decision.by } : null,
			})),
		})),
	};
}
