import type { Manner, Quotation, Span } from '../../model';
import { Cover, common, holds, lengthOf, spanOf } from '../../text/spans';
import { nearTo, type ReadBlock, type FoundAttribution, type FoundAttributions } from '../blockAttribution';
import { looksLikeSpeech, type MarkedQuotation } from '../quotations/findQuotations';
import { joinParagraphs, type Draft } from './joinParagraphs';

/** Puts the attributions of all blocks together: speech over several paragraphs, inheritance, nesting. Linear. */
export function joinBlocks(
	text: string,
	blocks: readonly ReadBlock[],
	quotations: readonly MarkedQuotation[],
): FoundAttributions {
	const kept = joinParagraphs(blocks, quotations).filter(({ content }) => content.length > 0);
	for (const draft of kept) {
		draft.content = disjoint(draft.content);
	}
	kept.sort(inTextOrder);
	const indexOf = new Map<Draft | null, number>(kept.map((draft, i) => [draft, i]));
	const quoted = new Cover(quotations.flatMap(({ parts }) => parts));
	const attributions = kept.map((draft, i): FoundAttribution => {
		const { source, cue, content } = draft;
		const { act, report, stance, confidence, second, by } = draft.attribution;
		// A transcript gives what was spoken without marks.
		const manner = by === 'label' ? 'direct' : mannerOf(text, content, quoted);
		const parent = indexOf.get(parentOf(draft, nearTo(kept, i))) ?? null;
		const inheritedFrom = indexOf.get(draft.inheritedFrom) ?? null;
		return { act, report, stance, manner, source, cue, content, parent, inheritedFrom, confidence, second, by };
	});
	const contents = new Cover(kept.flatMap(({ content }) => content));
	const judged = quotations.map(({ parts, closed }): Quotation => {
		const isSpeech = (span: Span): boolean => looksLikeSpeech(text, span, holds(contents.meeting(span), span));
		return { spans: parts.map(spanOf), closed, speech: parts.some(isSpeech) };
	});
	return { quotations: judged, attributions };
}

/** In text order; of two that overlap, the first. */
function disjoint(spans: readonly Span[]): Span[] {
	const kept: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start)) {
		if (span.start >= (kept.at(-1)?.end ?? 0)) {
			kept.push(span);
		}
	}
	return kept;
}

/** Where the first of its parts begins: each is in text order. */
const startOf = ({ source, cue, content }: Draft): number =>
	Math.min(...[source, cue, content].map((spans) => spans[0]?.start ?? Infinity));
const inTextOrder = (a: Draft, b: Draft): number =>
	startOf(a) - startOf(b) || (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0);

/** The innermost attribution whose content holds another's cue (or all of its content). */
function parentOf(draft: Draft, near: readonly Draft[]): Draft | null {
	const probe = draft.cue[0] ?? draft.content[0];
	const around = near.filter((other) => {
		const isInside = other.cue[0] && holds(draft.content, other.cue[0]);
		return other !== draft && probe && holds(other.content, probe) && !isInside;
	});
	return around.sort((a, b) => lengthOf(a.content) - lengthOf(b.content))[0] ?? null;
}

const LETTERS = /[\p{L}\p{N}]/gu;
/** More of the letters than this stand in quotation marks where words are given as they were spoken. */
const MOSTLY = 0.95;

/** Whether words are given as they were spoken: by the letters of them that stand in quotation marks. */
export function mannerOf(text: string, content: readonly Span[], quoted: Cover<Span>): Manner {
	const lettersIn = (spans: readonly Span[]): number =>
		spans.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(LETTERS)?.length ?? 0), 0);
	const spoken = lettersIn(content.flatMap((span) => quoted.meeting(span).map((quote) => common(quote, span))));
	if (spoken === 0) {
		return 'indirect';
	}
	return spoken >= MOSTLY * lettersIn(content) ? 'direct' : 'mixed';
}
