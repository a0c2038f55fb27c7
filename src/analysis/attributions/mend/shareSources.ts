import type { BlockView } from '../blockView';
import type { Candidate } from '../candidate';
import { isVerbTag } from '../../language/tags';

/**
 * A participle that carries a report on (*X said …, adding …*; *…, X said, adding …*) has the report's source, not
 * somebody whom the sentence names on the way; and what it adds is its own content, so that a report left without any
 * keeps what the rules found for it.
 *
 * @param found in order of their cues
 */
export function shareSources(view: BlockView, rules: readonly Candidate[], found: readonly Candidate[]): Candidate[] {
	const shared: Candidate[] = [];
	for (const candidate of found) {
		const at = candidate.cue && carriesOn(view, candidate.cue.first) ? reportBefore(view, candidate, shared) : -1;
		const report = at < 0 ? undefined : shared[at];
		if (!report || !candidate.cue || !isOnTheWay(candidate, report)) {
			shared.push(candidate);
			continue;
		}
		const { first } = candidate.cue;
		if (report.content.every((piece) => piece.first >= first)) {
			const rule = rules.find(
				({ cue, content }) =>
					content.length > 0 && cue?.end === report.cue?.end && content.every(({ end }) => end <= first),
			);
			shared[at] = rule ? { ...report, content: rule.content } : report;
		}
		shared.push({ ...candidate, source: report.source });
	}
	return shared;
}

/** Whether a participle stands at `at` behind a comma, but for *and* and an adverb. */
function carriesOn({ lower, tags }: BlockView, at: number): boolean {
	let before = at - 1;
	while (before > 0 && (lower[before] === 'and' || tags[before] === 'RB')) {
		before--;
	}
	return lower[before] === ',' && (lower[at] ?? '').endsWith('ing');
}

/** Index of the nearest report by a verb before it in the same sentence that has a source, or -1. */
function reportBefore(
	{ tagNumbers, sentenceOf, quoted }: BlockView,
	{ cue }: Candidate,
	found: readonly Candidate[],
): number {
	return found.findLastIndex(
		(other) =>
			cue !== null &&
			other.cue !== null &&
			other.source.length > 0 &&
			other.cue.end <= cue.first &&
			tagNumbers.subarray(other.cue.first, other.cue.end).some(isVerbTag) &&
			sentenceOf[other.cue.first] === sentenceOf[cue.first] &&
			quoted[other.cue.first] === quoted[cue.first],
	);
}

/** Whether a source is missing, stands before the report's own, or in its content. */
function isOnTheWay(candidate: Candidate, { source, cue, content }: Candidate): boolean {
	const own = candidate.source[0];
	return (
		own === undefined ||
		(cue !== null && own.first < Math.min(cue.first, ...source.map(({ first }) => first))) ||
		content.some(({ first, end }) => first <= own.first && own.end <= end)
	);
}
