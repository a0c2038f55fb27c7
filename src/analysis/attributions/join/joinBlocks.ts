import type { Manner, Quotation, Span } from '../../model';
import type { Document } from '../../text/document';
import { firstEndingAfter } from '../../text/places';
import { holds } from '../../text/spans';
import type { JudgedAttribution } from '../blockAttribution';
import type { FoundAttribution, FoundAttributions } from '../foundAttribution';
import type { MarkedQuotation } from '../quotations/findQuotations';
import { looksLikeSpeech } from '../quotations/looksLikeSpeech';
import { joinParagraphs, type Draft } from './joinParagraphs';

/** Puts the attributions of all blocks together: speech over several paragraphs, inheritance, nesting. Linear. */
export function joinBlocks(
	{ text, blocks }: Document,
	quotations: readonly MarkedQuotation[],
	ofBlocks: readonly (readonly JudgedAttribution[])[],
): FoundAttributions {
	const kept = joinParagraphs(blocks, quotations, ofBlocks).filter(({ content }) => content.length > 0);
	for (const draft of kept) {
		draft.content = disjoint(draft.content);
	}
	kept.sort(inTextOrder);
	const indexOf = new Map(kept.map((draft, i) => [draft, i]));
	const parents = findParents(kept);
	const quoted = quotations.flatMap(({ parts }) => parts);
	const attributions = kept.map(({ attribution, source, cue, content, inheritedFrom }, i): FoundAttribution => ({
		act: attribution.act,
		report: attribution.report,
		stance: attribution.stance,
		// A transcript gives what was spoken without marks.
		manner: attribution.by === 'label' ? 'direct' : mannerOf(text, content, quoted),
		source,
		cue,
		content,
		parent: parents[i] ?? null,
		inheritedFrom: (inheritedFrom && indexOf.get(inheritedFrom)) ?? null,
		confidence: attribution.confidence,
		second: attribution.second,
		by: attribution.by,
	}));
	return { quotations: judgeQuotations(text, quotations, kept), attributions };
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
const startOf = ({ source, cue, content }: Pick<FoundAttribution, 'source' | 'cue' | 'content'>): number =>
	Math.min(source[0]?.start ?? Infinity, cue[0]?.start ?? Infinity, content[0]?.start ?? Infinity);

const inTextOrder = (a: Draft, b: Draft): number =>
	startOf(a) - startOf(b) || (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0) || endOf(b) - endOf(a);
const endOf = ({ content }: Draft): number => content.at(-1)?.end ?? 0;

/** So many attributions before and behind one, in text order, can hold it: few paragraphs' worth. */
const REACH = 60;

/** The innermost attribution whose content holds another's cue (or all of its content). */
function findParents(drafts: readonly Draft[]): (number | null)[] {
	const sizes = drafts.map(({ content }) => content.reduce((sum, span) => sum + span.end - span.start, 0));
	return drafts.map((draft, i) => {
		const probe = draft.cue[0] ?? (draft.content[0] as Span);
		let parent: number | null = null;
		let least = Infinity;
		for (let j = Math.max(0, i - REACH); j < Math.min(drafts.length, i + REACH); j++) {
			const { cue, content } = drafts[j] as Draft;
			const size = sizes[j] as number;
			if (j !== i && size < least && holds(content, probe) && !(cue[0] && holds(draft.content, cue[0]))) {
				least = size;
				parent = j;
			}
		}
		return parent;
	});
}

const LETTERS = /[\p{L}\p{N}]/gu;
/** More of the letters than this stand in quotation marks where words are given as they were spoken. */
const MOSTLY = 0.95;

function mannerOf(text: string, content: readonly Span[], quoted: readonly Span[]): Manner {
	const letters = (start: number, end: number): number => text.slice(start, end).match(LETTERS)?.length ?? 0;
	let inside = 0;
	for (const { start, end } of content) {
		for (let k = firstEndingAfter(quoted, start); (quoted[k]?.start ?? Infinity) < end; k++) {
			const quote = quoted[k] as Span;
			inside += letters(Math.max(start, quote.start), Math.min(end, quote.end));
		}
	}
	return inside === 0
		? 'indirect'
		: inside >= MOSTLY * content.reduce((sum, { start, end }) => sum + letters(start, end), 0)
			? 'direct'
			: 'mixed';
}

/** Tells quotations that are speech from titles and words in marks; it helps to know what is somebody's words. */
function judgeQuotations(text: string, quotations: readonly MarkedQuotation[], drafts: readonly Draft[]): Quotation[] {
	const contents = drafts.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
	let next = 0;
	let reach = 0;
	return quotations.map(({ parts, closed }) => {
		const [first] = parts;
		for (; first && (contents[next]?.start ?? Infinity) <= first.start; next++) {
			reach = Math.max(reach, contents[next]?.end ?? 0);
		}
		return {
			spans: parts.map(({ start, end }) => ({ start, end })),
			closed,
			speech: first !== undefined && (parts.length > 1 || looksLikeSpeech(text, first, reach >= first.end)),
		};
	});
}
