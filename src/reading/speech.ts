import type { Analysis, Attribution, Quotation, Span } from '../analysis/model';
import { hullOf } from '../review/spans';

/** A quotation that is speech, and whose it is. */
export interface Speech {
	readonly quotation: Quotation;
	/** From its first mark to its last. */
	readonly hull: Span;
	/** The attribution that it is the content of, or part of the content. */
	readonly attribution: Attribution | null;
	/** There is a speaker, and no one else was close behind. */
	readonly certain: boolean;
}

interface Piece extends Span {
	readonly attribution: Attribution;
	/** How much is ascribed altogether: of two nested attributions the narrower one is the quotation's own. */
	readonly width: number;
}

/** The quotations in which someone speaks, in text order, each with its attribution. Time grows with the text alone. */
export function speechIn(analysis: Analysis): Speech[] {
	const pieces = contentPieces(analysis);
	let next = 0;
	let open: Piece[] = [];
	const result: Speech[] = [];
	for (const quotation of analysis.quotations) {
		const hull = hullOf(quotation.spans);
		for (let piece = pieces[next]; piece && piece.start < hull.end; piece = pieces[++next]) {
			open.push(piece);
		}
		open = open.filter((piece) => piece.end > hull.start);
		if (quotation.speech) {
			const attribution = closest(open, quotation);
			result.push({ quotation, hull, attribution, certain: attribution !== null && isCertain(attribution) });
		}
	}
	return result;
}

/** Whether an attribution has a speaker and no other one was close behind. */
export function isCertain(attribution: Attribution): boolean {
	return attribution.speaker !== null && !attribution.evidence.some((step) => step.step === 'unresolved');
}

function contentPieces(analysis: Analysis): Piece[] {
	return analysis.attributions
		.flatMap((attribution) => {
			const width = attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);
			return attribution.content.map(({ start, end }) => ({ start, end, attribution, width }));
		})
		.sort((a, b) => a.start - b.start);
}

function closest(pieces: readonly Piece[], quotation: Quotation): Attribution | null {
	let best: Piece | undefined;
	let bestShared = 0;
	for (const piece of pieces) {
		const shared = quotation.spans.reduce((sum, span) => sum + overlap(piece, span), 0);
		if (shared > bestShared || (shared === bestShared && best && shared > 0 && piece.width < best.width)) {
			best = piece;
			bestShared = shared;
		}
	}
	return best?.attribution ?? null;
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
