import { hashText } from '../../learn/hash';
import { isVerbTag } from '../../language/tags';
import type { SecondOpinion } from '../../encoder/evidence';
import { meet, quoteAt, type TokenRange } from '../blockView';
import type { Candidate } from '../candidate';
import { PAD, readingAt, type ModelView } from './modelView';
import { opinionOf } from './secondOpinion';

/** So far from its cue, in tokens, a source or content is looked for. */
const LONGEST = 300;

/**
 * The tokens in which the source and content of a cue are sought: its sentence, and quotations that touch it or follow
 * it.
 */
export function windowOf({ view }: ModelView, cue: TokenRange): TokenRange {
	const { sentences } = view.block;
	let first = sentences[view.sentenceOf[cue.first] ?? 0]?.firstToken ?? 0;
	let end = sentences[view.sentenceOf[cue.end - 1] ?? 0]?.endToken ?? view.tags.length;
	const before = quoteAt(view, Math.max(first - 1, 0));
	const inside = quoteAt(view, first);
	const inQuote = (view.quoted[cue.first] ?? -1) >= 0;
	if (!inQuote) {
		// The quotation that this sentence ends, and the sentence that quotation stands in.
		const opening = inside && inside.first < first ? inside : before && before.end === first ? before : null;
		if (opening) {
			first = Math.min(first, opening.first, sentences[view.sentenceOf[opening.first] ?? 0]?.firstToken ?? first);
		}
		for (let rounds = 0; rounds < 3; rounds++) {
			const next = quoteAt(view, Math.min(end, view.tags.length - 1));
			const running = quoteAt(view, end - 1);
			const region = running && running.end > end ? running : next && next.first === end ? next : null;
			if (!region) {
				break;
			}
			end = Math.max(region.end, sentences[view.sentenceOf[region.end - 1] ?? 0]?.endToken ?? end);
		}
	}
	return { first: Math.max(first, cue.first - LONGEST), end: Math.min(end, cue.end + LONGEST) };
}

/** What the features of all tokens of one cue have in common. */
export interface CueFacts {
	readonly cue: TokenRange;
	readonly window: TokenRange;
	readonly lemma: number;
	readonly tag: number;
	readonly bits: number;
	readonly next: number;
	readonly inQuote: number;
	readonly touching: number;
	/** 0 none, 1 source, 2 content, by the rule with the same cue; index by token minus the window's first plus one. */
	readonly own: Uint8Array;
	/** The same by rules with other cues; 3 for another cue itself. */
	readonly others: Uint8Array;
	readonly rule: number;
	/** What the second reader makes of the cue. */
	readonly opinion: SecondOpinion | null;
}

/** The word that a cue is known by: its last verb or word of the list. */
export function headOf(m: ModelView, cue: TokenRange): number {
	for (let i = cue.end - 1; i >= cue.first; i--) {
		if (m.cueWords[i + PAD] !== 0 || isVerbTag(m.view.tagNumbers[i] as number)) {
			return i;
		}
	}
	return cue.end - 1;
}

export function factsOf(m: ModelView, cue: TokenRange, cues: readonly TokenRange[]): CueFacts {
	const window = windowOf(m, cue);
	const head = headOf(m, cue);
	const size = window.end - window.first + 2;
	const own = new Uint8Array(size);
	const others = new Uint8Array(size);
	let rule: Candidate | null = null;
	for (const candidate of m.rules) {
		const same = meet(candidate.cue, cue);
		rule = same ? candidate : rule;
		const into = same ? own : others;
		paint(into, candidate.content, window, 2);
		paint(into, candidate.source, window, 1);
	}
	for (const other of cues) {
		if (other.first !== cue.first) {
			paint(others, [other], window, 3);
		}
	}
	const { hash } = readingAt(m, head);
	const opens = m.quoting[cue.end + PAD] === 2 || m.quoting[cue.end + 1 + PAD] === 2;
	return {
		cue,
		window,
		lemma: hash,
		tag: m.tags[head + PAD] as number,
		bits: m.cueWords[head + PAD] as number,
		next: m.words[cue.end + PAD] as number,
		inQuote: m.quoting[head + PAD] === 0 ? 0 : 1,
		touching: (opens ? 1 : 0) + (m.quoting[cue.first - 1 + PAD] === 3 ? 2 : 0),
		own,
		others,
		rule: rule ? hashText(rule.by) | 0 : 0,
		opinion: opinionOf(m, cue),
	};
}

function paint(into: Uint8Array, ranges: readonly TokenRange[], window: TokenRange, value: number): void {
	for (const { first, end } of ranges) {
		if (first < window.end && end > window.first) {
			into.fill(value, Math.max(0, first - window.first) + 1, Math.min(end, window.end) - window.first + 1);
		}
	}
}
