import type { ReviewersCompared } from './reviewersCompared';
import { pairs } from '../pairs';
import { rounded } from '../rounded';

/** What `source-review agreement --format json` prints; spans are UTF-16 offsets, half-open. */
export function agreementJson({ texts, agreement }: ReviewersCompared): unknown {
	return {
		reviewers: agreement.people,
		shared: agreement.shared,
		alpha: agreement.alpha === null ? null : rounded(agreement.alpha),
		pairs: agreement.pairs.map(({ people, both, alike, kappa }) => ({
			reviewers: people,
			both,
			alike,
			kappa: kappa === null ? null : rounded(kappa),
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
