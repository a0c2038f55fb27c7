import type { Analysis, Attribution, Quotation, Span } from '../analysis/model';
import { Cover } from '../analysis/text/spans';
import { hullOf } from '../review/spans';

/** Words of somebody as they were said. */
export interface DirectSpeech {
	readonly spans: readonly Span[];
	/** The attribution that it is the content of, or part of the content. */
	readonly attribution: Attribution | null;
	/** There is a speaker, and no one else was close behind. */
	readonly certain: boolean;
}

/** A quotation that is speech, and whose it is. */
export interface Speech extends Omit<DirectSpeech, 'spans'> {
	readonly quotation: Quotation;
	/** From its first mark to its last. */
	readonly hull: Span;
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

/** All direct speech: quotations, and what needs no quotation marks, as the turns of a transcript. */
export function directSpeechIn({ quotations, attributions }: Analysis, speech: readonly Speech[]): DirectSpeech[] {
	const quoted = new Cover(quotations.flatMap(({ spans }) => spans));
	const isTurn = ({ manner, content: [first] }: Attribution): boolean =>
		manner === 'direct' && first !== undefined && !quoted.meets({ start: first.start, end: first.start + 1 });
	return [
		...speech.map(({ quotation: { spans }, attribution, certain }) => ({ spans, attribution, certain })),
		...attributions
			.filter(isTurn)
			.map((attribution) => ({ spans: attribution.content, attribution, certain: isCertain(attribution) })),
	];
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
