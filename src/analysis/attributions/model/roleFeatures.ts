import { hashText } from '../../learn/hash';
import { meet, quoteAt, type TokenRange } from '../blockView';
import type { Candidate } from '../candidate';
import { combine, type Features } from '../features';
import { isVerbTag } from '../tagger';
import { PAD, readingAt, type ModelView } from './modelView';

/** Labels of the role tagger. */
export const ROLE_OUTSIDE = 0;
export const ROLE_SOURCE = 1;
/** Content: the first token of a piece, those inside, the last one of several. */
export const ROLE_FIRST = 2;
export const ROLE_CONTENT = 3;
export const ROLE_LAST = 4;
export const ROLES = 5;

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
interface CueFacts {
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
	};
}

function paint(into: Uint8Array, ranges: readonly TokenRange[], window: TokenRange, value: number): void {
	for (const { first, end } of ranges) {
		if (first < window.end && end > window.first) {
			into.fill(value, Math.max(0, first - window.first) + 1, Math.min(end, window.end) - window.first + 1);
		}
	}
}

/** Puts what token `i` of the window, which is not of the cue itself, looks like to the cue into `into`. */
export function roleFeatures(m: ModelView, facts: CueFacts, i: number, into: Features): void {
	const { words, tags, quoting, commas, verbs, names, view } = m;
	const { cue, window, lemma, bits, own, others, touching, tag: cueTag } = facts;
	const side = i < cue.first ? 1 : 2;
	const at = i + PAD;
	const here = i - window.first + 1;
	const distance = side === 1 ? cue.first - i : i - cue.end + 1;
	const far =
		distance < 6 ? distance : distance < 9 ? 6 : distance < 14 ? 7 : distance < 22 ? 8 : distance < 40 ? 9 : 10;
	const near = Math.min(far, 6);
	const low = Math.min(i, cue.end) + PAD;
	const high = Math.max(i, cue.first) + PAD;
	const between = Math.min(3, (commas[high] as number) - (commas[low] as number));
	const clauses = Math.min(3, (verbs[high] as number) - (verbs[low] as number));
	const sentence = view.sentenceOf[i] === view.sentenceOf[cue.first] ? 0 : 1;
	const quote = quoting[at] as number;
	const sameRegion = view.quoted[i] === view.quoted[cue.first] ? 1 : 0;
	const w = words[at] as number;
	const before = combine(side, words[at - 1] as number);
	const after = words[at + 1] as number;
	const sideAfter = combine(side, after);
	const t = tags[at] as number;
	const tagBefore = tags[at - 1] as number;
	const tagAfter = tags[at + 1] as number;
	const name = names[at] as number;
	// Small numbers side by side, so that one feature is one combination of them.
	const position = side + 3 * (between + 4 * clauses);
	const quoted = side + 3 * (quote + 4 * (sameRegion + 2 * (sentence + 2 * (touching + 4 * facts.inQuote))));
	const rule = (own[here] as number) + 4 * (own[here - 1] as number) + 16 * (own[here + 1] as number);
	const other = (others[here] as number) + 4 * (others[here - 1] as number) + 16 * (others[here + 1] as number);
	const sideTag = side + 3 * t;
	const sideWord = combine(side, w);
	const sideBits = combine(side, bits);
	const { first, second } = into;
	first[0] = sideTag;
	second[0] = tagBefore;
	first[1] = sideTag;
	second[1] = tagAfter;
	first[2] = side;
	second[2] = far;
	first[3] = position;
	second[3] = t;
	first[4] = lemma;
	second[4] = sideTag;
	first[5] = quoted % 48;
	second[5] = 0;
	first[6] = quoted;
	second[6] = 0;
	first[7] = rule;
	second[7] = side;
	first[8] = rule;
	second[8] = facts.rule;
	first[9] = rule;
	second[9] = sideTag;
	first[10] = other;
	second[10] = side;
	first[11] = other;
	second[11] = rule;
	first[12] = after;
	second[12] = side;
	first[13] = before;
	second[13] = w;
	first[14] = sideWord;
	second[14] = after;
	first[15] = facts.next;
	second[15] = side + 3 * near;
	first[16] = facts.next;
	second[16] = combine(sideWord, between);
	first[17] = sideWord;
	second[17] = combine(bits, between);
	first[18] = before;
	second[18] = combine(bits, t);
	first[19] = before;
	second[19] = combine(w, tagAfter);
	first[20] = sideTag;
	second[20] = name + 16 * (names[at - 1] as number);
	first[21] = sideBits;
	second[21] = combine(w, clauses);
	first[22] = rule + 64 * other;
	second[22] = quote + 4 * side;
	const after2 = words[at + 2] as number;
	const tagAfter2 = tags[at + 2] as number;
	first[23] = sideAfter;
	second[23] = after2;
	first[24] = sideTag;
	second[24] = tagAfter + 128 * tagAfter2;
	first[25] = sideAfter;
	second[25] = tagAfter2 + 128 * (i + 3 < view.tags.length ? (tags[at + 3] as number) : 90);
	first[26] = sideAfter;
	second[26] = bits;
	first[27] = sideAfter;
	second[27] = clauses + 4 * between;
	first[28] = combine(side, tagAfter);
	second[28] = tagAfter2 + 128 * clauses;
	into.hash(29);
	if (distance === 1) {
		into.put(103, lemma, sideWord);
		into.put(104, sideTag, cueTag + 128 * (side === 1 ? tagBefore : tagAfter));
	}
	// Counted loops: iterators would be most of the garbage of an analysis.
	const { classes } = readingAt(m, i);
	for (let k = 0; k < classes.length; k++) {
		into.put(107, classes[k] as number, side + 3 * between);
	}
	// The tags between, where there are few.
	if (distance <= 5) {
		let path = side;
		for (let k = side === 1 ? i : cue.end; k < (side === 1 ? cue.first : i); k++) {
			path = combine(path, tags[k + PAD] as number);
		}
		into.put(108, path, t);
		into.put(109, path, cueTag);
	}
}
