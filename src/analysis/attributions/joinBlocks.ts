import type { Manner, Quotation, Span } from '../model';
import type { Block, Document } from '../text/document';
import type { TokenRange } from './blockView';
import type { Candidate } from './candidate';
import type { MarkedQuotation } from './findQuotations';
import type { FoundAttribution, FoundAttributions } from './foundAttribution';
import { looksLikeSpeech } from './looksLikeSpeech';

interface Draft {
	readonly candidate: Candidate;
	readonly block: number;
	source: Span[];
	cue: Span[];
	content: Span[];
	inheritedFrom: number | null;
}

/** Puts the attributions of all blocks together: speech over several paragraphs, inheritance, nesting. Linear. */
export function joinBlocks(
	document: Document,
	quotations: readonly MarkedQuotation[],
	blocks: readonly (readonly Candidate[])[],
): FoundAttributions {
	const drafts = joinParagraphs(document, quotations, blocks);
	const kept = drafts
		.filter(({ content }) => content.length > 0)
		.sort((a, b) => startOf(a) - startOf(b) || (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0) || endOf(b) - endOf(a));
	for (const draft of kept) {
		draft.content = disjoint(draft.content);
		draft.source = disjoint(draft.source);
	}
	const indexOf = new Map(kept.map((draft, i) => [draft, i]));
	const parents = findParents(kept);
	const marked = quotations.map(({ parts }) => parts);
	const flat = marked.flat();
	const attributions = kept.map((draft, i): FoundAttribution => {
		const before = draft.inheritedFrom === null ? undefined : drafts[draft.inheritedFrom];
		return {
			act: draft.candidate.act,
			manner: mannerOf(document.text, draft.content, flat),
			source: draft.source,
			cue: draft.cue,
			content: draft.content,
			parent: parents[i] ?? null,
			inheritedFrom: (before && indexOf.get(before)) ?? null,
			confidence: draft.candidate.confidence,
			by: draft.candidate.by,
		};
	});
	const contents = kept.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
	return { quotations: judgeQuotations(document, quotations, contents), attributions };
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

const startOf = ({ source, cue, content }: Draft): number =>
	Math.min(source[0]?.start ?? Infinity, cue[0]?.start ?? Infinity, content[0]?.start ?? Infinity);
const endOf = ({ content }: Draft): number => content.at(-1)?.end ?? 0;

function joinParagraphs(
	document: Document,
	quotations: readonly MarkedQuotation[],
	blocks: readonly (readonly Candidate[])[],
): Draft[] {
	const drafts: Draft[] = [];
	const runsOn = new Map<number, MarkedQuotation>();
	/** Blocks that end inside a quotation. */
	const goesOn = new Set(quotations.flatMap(({ parts }) => parts.slice(0, -1).map(({ block }) => block)));
	for (const quotation of quotations) {
		for (const part of quotation.parts.slice(1)) {
			runsOn.set(part.block, quotation);
		}
	}
	/** Whose speech the paragraph before ended with, and the draft that waits for its content. */
	let speaking: Draft | null = null;
	let waiting: Draft | null = null;
	document.blocks.forEach(({ start, block }, index) => {
		let ends: Draft | null = null;
		const own: Draft[] = [];
		for (const candidate of blocks[index] ?? []) {
			const draft: Draft = {
				candidate,
				block: index,
				source: candidate.source.map((range) => spanOf(range, block, start)),
				cue: candidate.cue ? [spanOf(candidate.cue, block, start)] : [],
				content: candidate.content.map((range) => spanOf(range, block, start)),
				inheritedFrom: null,
			};
			own.push(draft);
		}
		const whole =
			own.length > 0 && own.every((draft) => draft.cue.length === 0 || isInside(draft, own))
				? wholeSpeech(own, block, start)
				: null;
		const heir = speaking ?? waiting;
		const running = runsOn.get(index);
		if (running && heir) {
			const part = running.parts.find((piece) => piece.block === index);
			if (part) {
				for (const draft of own) {
					if (draft.cue.length === 0 && draft.content.some((span) => span.start < part.end && part.start < span.end)) {
						draft.content = [];
					}
				}
				heir.content.push({ start: part.start, end: part.end });
				if (part.end === start + block.text.length) {
					ends = heir;
				}
			}
		} else if (whole && waiting) {
			waiting.content.push(...whole.content);
			whole.content = [];
			ends = waiting;
		} else if (whole && speaking && whole.source.length === 0) {
			speaking.content.push(...whole.content);
			whole.content = [];
			ends = speaking;
		} else if (waiting && own.length === 0 && block.text.length < 2000) {
			waiting.content.push({ start, end: start + block.text.length });
		}
		waiting = null;
		for (const draft of own) {
			if (draft.candidate.content.length === 0 && draft.candidate.by === 'signature') {
				// The line below a quotation: whatever nobody has been given yet is theirs.
				const above = drafts.at(-1);
				if (above?.block === index - 1 && above.cue.length === 0 && above.source.length === 0) {
					above.source = draft.source;
					above.cue = draft.cue;
					above.inheritedFrom = null;
				}
				continue;
			}
			if (draft.candidate.content.length === 0) {
				waiting = draft;
			} else if (draft.content.length > 0 && draft.cue.length === 0 && draft.source.length === 0) {
				const before: number = drafts.findLastIndex(
					(other) => other.block >= index - 1 && other.cue.length > 0 && other.content.length > 0,
				);
				draft.inheritedFrom = before >= 0 ? before : null;
			}
			drafts.push(draft);
		}
		const last = own
			.filter((draft) => draft.candidate.act === 'statement' && draft.content.length > 0 && draft.cue.length > 0)
			.at(-1);
		const closing = own.filter((draft) => endsQuoted(draft, block, start, goesOn.has(index))).at(-1);
		speaking = ends ?? closing ?? (last && /^["“]/.test(block.text) ? last : null);
	});
	return drafts;
}

/** Speech that is the whole paragraph, but for spaces and marks. */
function wholeSpeech(own: readonly Draft[], block: Block, start: number): Draft | null {
	return (
		own.find(({ content, cue, candidate }) => {
			const only = content[0];
			return (
				cue.length === 0 &&
				candidate.by === 'speech-alone' &&
				only !== undefined &&
				content.length === 1 &&
				only.start - start <= 1 &&
				start + block.text.length - only.end <= 1
			);
		}) ?? null
	);
}

function isInside(draft: Draft, own: readonly Draft[]): boolean {
	const cue = draft.cue[0];
	return (
		cue !== undefined &&
		own.some(
			(other) =>
				other !== draft &&
				other.cue.length === 0 &&
				other.content.some((span) => span.start <= cue.start && cue.end <= span.end),
		)
	);
}

function endsQuoted(draft: Draft, block: Block, start: number, goesOn: boolean): boolean {
	const last = draft.content.at(-1);
	return (
		last !== undefined &&
		draft.cue.length > 0 &&
		start + block.text.length - last.end <= 1 &&
		(goesOn || /["”»]/.test(block.text.slice(-2)))
	);
}

function spanOf(range: TokenRange, block: Block, offset: number): Span {
	const first = block.tokens[range.first];
	const last = block.tokens[range.end - 1];
	return { start: offset + (first?.start ?? 0), end: offset + (last?.end ?? block.text.length) };
}

/** The innermost attribution whose content holds another's cue (or all of its content). */
function findParents(drafts: readonly Draft[]): (number | null)[] {
	const parents: (number | null)[] = drafts.map(() => null);
	drafts.forEach((draft, i) => {
		const probe = draft.cue[0] ?? draft.content[0];
		let best = Infinity;
		// What holds this one began in this block, or in a speech over several: few blocks back.
		for (let j = Math.max(0, i - 60); j < Math.min(drafts.length, i + 60); j++) {
			const other = drafts[j];
			if (j === i || !other || !probe) {
				continue;
			}
			const size = other.content.reduce((sum, span) => sum + span.end - span.start, 0);
			const holds = other.content.some((span) => span.start <= probe.start && probe.end <= span.end);
			const mine = other.cue[0] ?? null;
			const mutual = mine !== null && draft.content.some((span) => span.start <= mine.start && mine.end <= span.end);
			if (holds && !mutual && size < best) {
				best = size;
				parents[i] = j;
			}
		}
	});
	return parents;
}

const LETTER = /[\p{L}\p{N}]/u;

function mannerOf(text: string, content: readonly Span[], quoted: readonly Span[]): Manner {
	let inside = 0;
	let all = 0;
	for (const span of content) {
		let at = lowerBound(quoted, span.start);
		for (let i = span.start; i < span.end; i++) {
			if (!LETTER.test(text.charAt(i))) {
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
	return quotations.map(({ parts, closed }) => {
		const first = parts[0];
		while (first && next < contents.length && (contents[next]?.start ?? 0) <= first.start) {
			reach = Math.max(reach, contents[next]?.end ?? 0);
			next++;
		}
		const ascribed = first !== undefined && reach >= first.end;
		return {
			spans: parts.map(({ start, end }) => ({ start, end })),
			closed,
			speech: first !== undefined && looksLikeSpeech(document.text, first, parts.length > 1, ascribed),
		};
	});
}
