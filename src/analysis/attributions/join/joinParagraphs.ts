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

/**
 * Speech over several paragraphs: quotations that run on; paragraphs all quoted, which go on with the speaker before them or
 * are what a cue without a content announces (*He said:*); signatures below a quotation, or names above it. One pass, in text order.
 */
export function joinParagraphs(
	blocks: readonly Placed[],
	quotations: readonly MarkedQuotation[],
	ofBlocks: readonly (readonly JudgedAttribution[])[],
): Draft[] {
	/** Of each block what goes on in it of a quotation begun before. */
	const runsOn = new Map(quotations.flatMap(({ parts }) => parts.slice(1).map((part) => [part.block, part])));
	const drafts: Draft[] = [];
	/** Whose speech the paragraph before ended with, and the draft that waits for its content. */
	let speaking: Draft | null = null;
	let waiting: Draft | null = null;
	/** Who spoke last, with a cue. */
	let last: Draft | null = null;
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
		const isSigned = ofBlocks[index + 1]?.some((next) => isSignature(next) && (next.cue !== null || !heir));
		const whole = isSigned ? undefined : wholeSpeech(own, start, end);
		speaking = null;
		if (part && heir) {
			for (const draft of own) {
				if (draft.cue.length === 0 && draft.content.some((span) => meet(span, part))) {
					draft.content = [];
				}
			}
			heir.content.push({ start: part.start, end: part.end });
			speaking = part.end === end ? heir : null;
		} else if (whole && heir) {
			speaking = waiting ?? heir;
			speaking.content.push(...whole.content);
			whole.content = [];
		}
		waiting = null;
		const spoken = speakersOf(own);
		for (const draft of own) {
			if (isSignature(draft.attribution) && (signAbove(draft, drafts.at(-1)) || draft.cue.length > 0)) {
				continue;
			}
			if (draft.attribution.content.length === 0) {
				waiting = draft;
			} else if (draft.content.length > 0 && draft.cue.length === 0 && draft.source.length === 0) {
				draft.inheritedFrom = last && last.block >= index - 1 ? last : null;
			}
			drafts.push(draft);
			last = spoken.includes(draft) ? draft : last;
		}
		const closes = runsOn.has(index + 1) || /["”»]/.test(block.text.slice(-2));
		const closing = closes ? spoken.findLast(({ content }) => end - (content.at(-1)?.end ?? 0) <= 1) : null;
		speaking ??= closing ?? (/^["“]/.test(block.text) ? spoken.at(-1) : null) ?? null;
	}
	return drafts;
}

const isSignature = ({ by, content }: JudgedAttribution): boolean => by === 'signature' && content.length === 0;

/** The line below a quotation that is nobody's yet: it is theirs. A bare name may stand above one instead. */
function signAbove({ block, source, cue }: Draft, above: Draft | undefined): boolean {
	const isNobodys = above?.block === block - 1 && above.cue.length === 0 && above.source.length === 0;
	if (!isNobodys || above.content.length === 0) {
		return false;
	}
	above.source = source;
	above.cue = cue;
	above.inheritedFrom = null;
	return true;
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
const wholeSpeech = (own: readonly Draft[], start: number, end: number): Draft | undefined =>
	own.find(({ content: [only, ...others], attribution }) => {
		const isWhole = only && others.length === 0 && only.start - start <= 1 && end - only.end <= 1;
		return isWhole && attribution.by === 'speech-alone';
	});

function spanInText(range: TokenRange, block: Block, offset: number): Span {
	const first = block.tokens[range.first];
	const last = block.tokens[range.end - 1];
	return { start: offset + (first?.start ?? 0), end: offset + (last?.end ?? block.text.length) };
}
