import { meet, type BlockView, type TokenRange } from '../blockView';
import type { Candidate } from '../candidate';

/** Opens a relative clause. */
const RELATIVE = /^(?:who|whom|whose|which|where)$/;
const FINITE = /^(?:MD|VB[DPZ])$/;
const BREAK = /^[;:()[\]—–]$/;

/**
 * A report set into a sentence (*The bridge, the mayor said, will not open.*) ascribes what stands on both sides of it,
 * not one alone.
 */
export function aroundInserted(view: BlockView, found: readonly Candidate[]): Candidate[] {
	return found.map((candidate) => {
		const report = insertedReport(view, candidate);
		const piece = candidate.content[0];
		if (!report || !piece || candidate.content.length !== 1) {
			return candidate;
		}
		const other =
			piece.first === report.end + 1
				? sideBefore(view, report.first - 1)
				: piece.end === report.first - 1
					? sideBehind(view, report.end + 1)
					: null;
		// Speech behind a comma stands for itself (*In a letter, she wrote, "…"*), and another report for what it says.
		return !other || view.quoted[piece.first] !== view.quoted[other.first] || found.some(({ cue }) => meet(cue, other))
			? candidate
			: { ...candidate, content: other.first < piece.first ? [other, piece] : [piece, other] };
	});
}

/** Source and cue next to each other, between commas; `null` where they do not stand so. */
function insertedReport({ lower }: BlockView, { source, cue }: Candidate): TokenRange | null {
	const who = source[0];
	if (!cue || !who || source.length !== 1 || (who.end !== cue.first && cue.end !== who.first)) {
		return null;
	}
	const first = Math.min(who.first, cue.first);
	const end = Math.max(who.end, cue.end);
	return lower[first - 1] === ',' && lower[end] === ',' ? { first, end } : null;
}

/** What stands before a report: from where the sentence begins, the part of it, or the relative clause. */
function sideBefore({ block, lower, quoted, sentenceOf }: BlockView, end: number): TokenRange | null {
	let first = block.sentences[sentenceOf[end] ?? -1]?.firstToken ?? end;
	first += lower[first] === 'but' || lower[first] === 'and' ? 1 : 0;
	for (let i = end - 1; i >= first; i--) {
		const word = lower[i] ?? '';
		if (quoted[i] !== quoted[end] || BREAK.test(word) || (word === 'but' && lower[i - 1] === ',')) {
			first = i + 1;
		} else if (RELATIVE.test(word) && lower[i - 1] === ',') {
			first = i;
		}
	}
	return first < end ? { first, end } : null;
}

/** What stands behind a report, where it goes on with the verb of what stands before. */
function sideBehind({ block, lower, tags, quoted, sentenceOf }: BlockView, first: number): TokenRange | null {
	const last = block.sentences[sentenceOf[first] ?? -1]?.endToken ?? first;
	let end = first;
	while (end < last && quoted[end] === quoted[first] && !BREAK.test(lower[end] ?? '')) {
		end++;
	}
	end -= /^[.!?]$/.test(lower[end - 1] ?? '') ? 1 : 0;
	return FINITE.test(tags[first] ?? '') && first < end ? { first, end } : null;
}
