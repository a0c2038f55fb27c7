import type { BlockView, TokenRange } from './blockView';
import type { Candidate } from './candidate';

const RELATIVE = /^(?:who|whom|whose|which|where)$/;
const BREAK = /^[;:()[\]—–]$/;

/**
 * A report set into a sentence (*The bridge, the mayor said, will not open.*) ascribes what stands on both sides of it,
 * not one alone.
 */
export function bothSides(view: BlockView, found: readonly Candidate[]): Candidate[] {
	return found.map((candidate) => {
		const report = insertedReport(view, candidate);
		const piece = candidate.content[0];
		if (!report || !piece || candidate.content.length !== 1) {
			return candidate;
		}
		const before = report.first - 1;
		if (piece.first !== report.end + 1 || view.quoted[piece.first] !== view.quoted[before]) {
			return candidate;
		}
		const first = sideStart(view, before);
		const taken = found.some(({ cue }) => cue && cue.first < before && first < cue.end);
		return first >= before || taken
			? candidate
			: { ...candidate, content: [{ first, end: before }, piece] };
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

/** Where what stands before a report begins: with the sentence, the part of it, or the relative clause. */
function sideStart({ block, lower, quoted, sentenceOf }: BlockView, end: number): number {
	const first = block.sentences[sentenceOf[end] ?? -1]?.firstToken ?? end;
	for (let i = end - 1; i >= first; i--) {
		if (quoted[i] !== quoted[end] || BREAK.test(lower[i] ?? '')) {
			return i + 1;
		}
		if (lower[i - 1] === ',' && (RELATIVE.test(lower[i] ?? '') || lower[i] === 'but')) {
			return lower[i] === 'but' ? i + 1 : i;
		}
	}
	return lower[first] === 'but' || lower[first] === 'and' ? first + 1 : first;
}
