import type { Span } from '../../model';
import type { Block, Placed } from '../../text/document';
import type { TokenRange } from '../../text/places';
import { holds, meet } from '../../text/spans';
import type { JudgedAttribution } from '../blockAttribution';
import type { MarkedQuotation } from '../quotations/findQuotations';

/** An attribution on its way; offsets are absolute. What has lost its content to another has none. */
export interface Draft {
	readonly attribution: JudgedAttribution;
	readonly block: number;
	source: Span[];
	cue: Span[];
	content: Span[];
	inheritedFrom: Draft | null;
}

/** So many attributions before and behind one are looked at for what holds it. */
const NEAR = 30;

/** Speech that is a whole paragraph and has become part of a draft before it. */
interface Given {
	readonly to: Draft;
	readonly of: Draft;
	readonly content: readonly Span[];
}

/**
 * Speech over several paragraphs: quotations that run on; paragraphs all quoted, which go on with the speaker before them or
 * are what a cue without a content announces (*He said:*); signatures below a quotation. One pass, in text order.
 */
export function joinParagraphs(
	blocks: readonly Placed[],
	quotations: readonly MarkedQuotation[],
	ofBlocks: readonly (readonly JudgedAttribution[])[],
): Draft[] {
	/** Of each block what goes on in it of a quotation begun before. */
	const runsOn = new Map(quotations.flatMap(({ parts }) => parts.slice(1).map((part) => [part.block, part])));
	/** Blocks that end inside a quotation. */
	const goesOn = new Set(quotations.flatMap(({ parts }) => parts.slice(0, -1).map(({ block }) => block)));
	const drafts: Draft[] = [];
	/** Whose speech the paragraph before ended with, and the draft that waits for its content. */
	let speaking: Draft | null = null;
	let waiting: Draft | null = null;
	/** Who spoke last, with a cue. */
	let last: Draft | null = null;
	/** The last speech that was given to whoever spoke before it. */
	let given: Given | null = null;
	for (const [index, { start, block }] of blocks.entries()) {
		const end = start + block.text.length;
		const own = (ofBlocks[index] ?? []).map((attribution): Draft => ({
			attribution,
			block: index,
			source: attribution.source.map((range) => spanInText(range, block, start)),
			cue: attribution.cue ? [spanInText(attribution.cue, block, start)] : [],
			content: attribution.content.map((range) => spanInText(range, block, start)),
			inheritedFrom: null,
		}));
		const heir: Draft | null = speaking ?? waiting;
		const part = runsOn.get(index);
		const whole = wholeSpeech(own, start, end);
		let ends: Draft | null = null;
		if (part && heir) {
			for (const draft of own) {
				if (draft.cue.length === 0 && draft.content.some((span) => meet(span, part))) {
					draft.content = [];
				}
			}
			heir.content.push({ start: part.start, end: part.end });
			ends = part.end === end ? heir : null;
		} else if (whole && heir) {
			ends = waiting ?? heir;
			ends.content.push(...whole.content);
			given = { to: ends, of: whole, content: whole.content };
			whole.content = [];
		}
		waiting = null;
		const spoken = speakersOf(own);
		for (const draft of own) {
			const open = draft.attribution.content.length === 0;
			if (open && draft.attribution.by === 'signature') {
				signAbove(draft, drafts.at(-1), given);
				continue;
			}
			if (open) {
				waiting = draft;
			} else if (draft.content.length > 0 && draft.cue.length === 0 && draft.source.length === 0) {
				draft.inheritedFrom = last && last.block >= index - 1 ? last : null;
			}
			drafts.push(draft);
			last = spoken.includes(draft) ? draft : last;
		}
		const closes = goesOn.has(index) || /["”»]/.test(block.text.slice(-2));
		const closing = closes ? spoken.findLast(({ content }) => end - (content.at(-1)?.end ?? 0) <= 1) : undefined;
		const opening = /^["“]/.test(block.text)
			? spoken.findLast(({ attribution }) => attribution.act === 'statement')
			: undefined;
		speaking = ends ?? closing ?? opening ?? null;
	}
	return drafts;
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

/**
 * Those of a block that say something with a cue of their own, but for those whom others quote: whoever said all of it goes
 * on speaking.
 */
const speakersOf = (own: readonly Draft[]): Draft[] =>
	own.filter((draft, at) => {
		const near = own.slice(Math.max(0, at - NEAR), at + NEAR);
		const isQuoted = near.some((other) => other !== draft && draft.cue.some((cue) => holds(other.content, cue)));
		return draft.cue.length > 0 && draft.content.length > 0 && !isQuoted;
	});

/** Speech that is the whole paragraph `[start, end)`, but for spaces and marks. */
function wholeSpeech(own: readonly Draft[], start: number, end: number): Draft | undefined {
	return own.find(
		({ content: [only, ...others], attribution }) =>
			attribution.by === 'speech-alone' &&
			only &&
			others.length === 0 &&
			only.start - start <= 1 &&
			end - only.end <= 1,
	);
}

function spanInText(range: TokenRange, block: Block, offset: number): Span {
	const first = block.tokens[range.first];
	const last = block.tokens[range.end - 1];
	return { start: offset + (first?.start ?? 0), end: offset + (last?.end ?? block.text.length) };
}
