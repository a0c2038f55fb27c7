import type { Manner, Quotation, Span } from '../../model';
import type { Document } from '../../text/document';
import { ordered } from '../../text/lists';
import type { JudgedCandidate } from '../candidate';
import type { MarkedQuotation } from '../quotations/findQuotations';
import type { FoundAttribution, FoundAttributions } from '../foundAttribution';
import { joinParagraphs, type Draft } from './joinParagraphs';
import { looksLikeSpeech } from '../quotations/looksLikeSpeech';

/**
 * Puts the attributions of all blocks together: speech over several paragraphs, inheritance, nesting. Linear.
 */
export function joinBlocks(
	document: Document,
	quotations: readonly MarkedQuotation[],
	blocks: readonly (readonly JudgedCandidate[])[],
): FoundAttributions {
	const drafts = joinParagraphs(document, quotations, blocks);
	const kept = drafts.filter(({ content }) => content.length > 0);
	for (const draft of kept) {
		draft.content = disjoint(draft.content);
		draft.source = disjoint(draft.source);
	}
	ordered(kept, inTextOrder);
	const indexOf = new Map(kept.map((draft, i) => [draft, i]));
	const parents = findParents(kept);
	const quoted = quotations.flatMap(({ parts }) => parts);
	const attributions = kept.map((draft, i): FoundAttribution => {
		const before = draft.inheritedFrom === null ? undefined : drafts[draft.inheritedFrom];
		return {
			act: draft.candidate.act,
			report: draft.candidate.reported.report,
			stance: draft.candidate.reported.stance,
			manner: mannerOf(document.text, draft.content, quoted),
			source: draft.source,
			cue: draft.cue,
			content: draft.content,
			parent: parents[i] ?? null,
			inheritedFrom: (before && indexOf.get(before)) ?? null,
			confidence: draft.candidate.confidence,
			second: draft.candidate.second,
			by: draft.candidate.by,
		};
	});
	const contents = kept.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
	return { quotations: judgeQuotations(document, quotations, contents), attributions };
}

/** In text order; of two that overlap, the first. */
function disjoint(spans: Span[]): Span[] {
	if (spans.length < 2) {
		return spans;
	}
	const kept: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start)) {
		if (span.start >= (kept.at(-1)?.end ?? 0)) {
			kept.push(span);
		}
	}
	return kept;
}

const inTextOrder = (a: Draft, b: Draft): number =>
	startOf(a) - startOf(b) || (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0) || endOf(b) - endOf(a);
const startOf = ({ source, cue, content }: Draft): number =>
	Math.min(source[0]?.start ?? Infinity, cue[0]?.start ?? Infinity, content[0]?.start ?? Infinity);
const endOf = ({ content }: Draft): number => content.at(-1)?.end ?? 0;

/** The innermost attribution whose content holds another's cue (or all of its content). */
function findParents(drafts: readonly Draft[]): (number | null)[] {
	const parents: (number | null)[] = drafts.map(() => null);
	const sizes = drafts.map(({ content }) => content.reduce((sum, span) => sum + span.end - span.start, 0));
	for (let i = 0; i < drafts.length; i++) {
		const draft = drafts[i] as Draft;
		const probe = draft.cue[0] ?? draft.content[0];
		let best = Infinity;
		// What holds this one began in this block, or in a speech over several: few blocks back.
		for (let j = Math.max(0, i - 60); j < Math.min(drafts.length, i + 60); j++) {
			const other = drafts[j];
			if (j === i || !other || !probe) {
				continue;
			}
			const size = sizes[j] as number;
			const mine = other.cue[0];
			if (size < best && holds(other.content, probe) && !(mine && holds(draft.content, mine))) {
				best = size;
				parents[i] = j;
			}
		}
	}
	return parents;
}

function holds(spans: readonly Span[], { start, end }: Span): boolean {
	for (let k = 0; k < spans.length; k++) {
		const span = spans[k] as Span;
		if (span.start <= start && end <= span.end) {
			return true;
		}
	}
	return false;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Letters and digits; most of a text is ASCII and needs no pattern. */
function isLetter(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	const lower = code | 32;
	return code < 128 ? (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) : LETTER.test(text.charAt(at));
}

function mannerOf(text: string, content: readonly Span[], quoted: readonly Span[]): Manner {
	const touches = content.some(({ start, end }) => (quoted[lowerBound(quoted, start)]?.start ?? Infinity) < end);
	if (!touches) {
		return 'indirect';
	}
	let inside = 0;
	let all = 0;
	for (const span of content) {
		let at = lowerBound(quoted, span.start);
		for (let i = span.start; i < span.end; i++) {
			if (!isLetter(text, i)) {
				continue;
			}
			all++;
			while (at < quoted.length && (quoted[at]?.end ?? 0) <= i) {
				at++;
			}
			const quote = quoted[at];
			inside += quote && quote.start <= i ? 1 : 0;
		}
	}
	return inside === 0 ? 'indirect' : inside >= 0.95 * all ? 'direct' : 'mixed';
}

/** First of the spans (in order, disjoint) that ends behind `at`. */
function lowerBound(spans: readonly Span[], at: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.end ?? 0) <= at) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

function judgeQuotations(
	document: Document,
	quotations: readonly MarkedQuotation[],
	contents: readonly Span[],
): Quotation[] {
	let next = 0;
	let reach = 0;
	const judged: Quotation[] = [];
	for (let i = 0; i < quotations.length; i++) {
		const { parts, closed } = quotations[i] as MarkedQuotation;
		const first = parts[0];
		while (first && next < contents.length && (contents[next]?.start ?? 0) <= first.start) {
			reach = Math.max(reach, contents[next]?.end ?? 0);
			next++;
		}
		const ascribed = first !== undefined && reach >= first.end;
		judged.push({
			spans: parts.map(({ start, end }) => ({ start, end })),
			closed,
			speech: first !== undefined && looksLikeSpeech(document.text, first, parts.length > 1, ascribed),
		});
	}
	return judged;
}
