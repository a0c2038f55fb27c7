import type { Span } from '../../model';
import type { Block, Document } from '../../text/document';
import type { TokenRange } from '../blockView';
import type { JudgedCandidate } from '../candidate';
import type { MarkedQuotation } from '../quotations/findQuotations';

/** An attribution on its way; offsets are absolute. What has lost its content to another has none. */
export interface Draft {
	readonly candidate: JudgedCandidate;
	readonly block: number;
	source: Span[];
	cue: Span[];
	content: Span[];
	inheritedFrom: number | null;
}

/**
 * Speech over several paragraphs: quotations that run on, paragraphs all quoted that go on with the speaker before them,
 * what a colon announces, signatures below a quotation. One pass, in text order.
 */
export function joinParagraphs(
	document: Document,
	quotations: readonly MarkedQuotation[],
	blocks: readonly (readonly JudgedCandidate[])[],
): Draft[] {
	const drafts: Draft[] = [];
	const runsOn = new Map<number, Span>();
	/** Blocks that end inside a quotation. */
	const goesOn = new Set<number>();
	for (const { parts } of quotations) {
		for (let i = 1; i < parts.length; i++) {
			const part = parts[i];
			const before = parts[i - 1];
			if (part && before) {
				goesOn.add(before.block);
				runsOn.set(part.block, part);
			}
		}
	}
	/** Whose speech the paragraph before ended with, and the draft that waits for its content. */
	let speaking: Draft | null = null;
	let waiting: Draft | null = null;
	/** The last speech that was given to whoever spoke before it. */
	let given: Given | null = null;
	for (const [index, { start, block }] of document.blocks.entries()) {
		let ends: Draft | null = null;
		const own = (blocks[index] ?? []).map((candidate): Draft => ({
			candidate,
			block: index,
			source: candidate.source.map((range) => spanOf(range, block, start)),
			cue: candidate.cue ? [spanOf(candidate.cue, block, start)] : [],
			content: candidate.content.map((range) => spanOf(range, block, start)),
			inheritedFrom: null,
		}));
		const whole =
			own.length > 0 && own.every((draft) => draft.cue.length === 0 || isInside(draft, own))
				? wholeSpeech(own, block, start)
				: null;
		const heir: Draft | null = speaking ?? waiting;
		const part = runsOn.get(index);
		if (part && heir) {
			for (const draft of own) {
				if (draft.cue.length === 0 && draft.content.some((span) => span.start < part.end && part.start < span.end)) {
					draft.content = [];
				}
			}
			heir.content.push({ start: part.start, end: part.end });
			if (part.end === start + block.text.length) {
				ends = heir;
			}
		} else if (whole && (waiting || (speaking && whole.source.length === 0))) {
			ends = waiting ?? speaking;
			ends?.content.push(...whole.content);
			given = ends && { to: ends, of: whole, content: whole.content };
			whole.content = [];
		} else if (waiting && own.length === 0 && block.text.length < 2000) {
			waiting.content.push({ start, end: start + block.text.length });
		}
		waiting = null;
		for (const draft of own) {
			if (draft.candidate.content.length === 0 && draft.candidate.by === 'signature') {
				signAbove(draft, drafts.at(-1), given);
				continue;
			}
			if (draft.candidate.content.length === 0) {
				waiting = draft;
			} else if (draft.content.length > 0 && draft.cue.length === 0 && draft.source.length === 0) {
				draft.inheritedFrom = lastWithCue(drafts, index - 1);
			}
			drafts.push(draft);
		}
		const last = own.findLast(
			(draft) => draft.candidate.act === 'statement' && draft.content.length > 0 && draft.cue.length > 0,
		);
		const closing = own.findLast((draft) => endsQuoted(draft, block, start, goesOn.has(index)));
		speaking = ends ?? closing ?? (last && /^["“]/.test(block.text) ? last : null);
	}
	return drafts;
}

/** Speech that is a whole paragraph and has become part of a draft before it. */
interface Given {
	readonly to: Draft;
	readonly of: Draft;
	readonly content: readonly Span[];
}

/** The line below a quotation: it is theirs, whoever seemed to go on speaking in it. */
function signAbove(signature: Draft, above: Draft | undefined, given: Given | null): void {
	if (above?.block !== signature.block - 1 || above.cue.length > 0 || above.source.length > 0) {
		return;
	}
	if (above.content.length === 0 && given?.of === above) {
		given.to.content = given.to.content.filter((span) => !given.content.includes(span));
		above.content = [...given.content];
	}
	above.source = signature.source;
	above.cue = signature.cue;
	above.inheritedFrom = null;
}

/** The last attribution with a cue and a content, not before `block`. */
function lastWithCue(drafts: readonly Draft[], block: number): number | null {
	for (let i = drafts.length - 1; i >= 0 && (drafts[i]?.block ?? 0) >= block; i--) {
		if (drafts[i]?.cue.length && drafts[i]?.content.length) {
			return i;
		}
	}
	return null;
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
