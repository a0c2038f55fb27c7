import type { BlockView } from './blockView';
import type { Candidate } from './candidate';

const RELATIVE = /^(?:who|whom|whose|which|where)$/;

/**
 * A report that closes a sentence (*The mayor announced the port had shut, the paper said.*) ascribes all of the
 * sentence before it, other reports and all, and not only the clause next to it.
 */
export function wholeSentences(view: BlockView, found: readonly Candidate[]): Candidate[] {
	return found.map((candidate) => {
		const start = closedFrom(view, candidate);
		const piece = candidate.content[0];
		return start === null || !piece ? candidate : { ...candidate, content: [{ first: start, end: piece.end }] };
	});
}

/** First token of the sentence that a report closes; `null` where it does not, or where quotations or brackets stand in it. */
function closedFrom({ block, lower, quoted, sentenceOf }: BlockView, report: Candidate): number | null {
	const { source, cue, content } = report;
	const piece = content[0];
	const who = source[0];
	const sentence = cue && block.sentences[sentenceOf[cue.first] ?? -1];
	if (!sentence || !piece || !who || content.length !== 1 || source.length !== 1) {
		return null;
	}
	const first = sentence.firstToken;
	const closes = cue.end >= sentence.endToken - 1 && /^[.!?]?$/.test(lower[cue.end] ?? '');
	const adjoins = piece.end + 1 === who.first && lower[piece.end] === ',' && who.end === cue.first;
	if (!closes || !adjoins || piece.first <= first || RELATIVE.test(lower[piece.first] ?? '')) {
		return null;
	}
	for (let i = first; i < cue.end; i++) {
		if (quoted[i] !== -1 || lower[i] === '(' || lower[i] === '[') {
			return null;
		}
	}
	return first;
}
