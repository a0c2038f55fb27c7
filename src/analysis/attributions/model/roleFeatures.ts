import { hashText } from '../../english/hash';
import { combine as mix } from './combine';
import type { TokenRange } from '../blockView';
import type { Candidate } from '../candidate';
import type { FeatureSink } from '../linearModel';
import type { ModelView } from './modelView';

/** Labels of the role tagger. */
export const ROLE_OUTSIDE = 0;
export const ROLE_SOURCE = 1;
/** Content: the first token of a piece, those inside, the last one of several. */
export const ROLE_FIRST = 2;
export const ROLE_CONTENT = 3;
export const ROLE_LAST = 4;
export const ROLES = 5;

const EDGE = 77;
const LONGEST = 300;

/**
 * The tokens in which the source and content of a cue are sought: its sentence, and quotations that touch it or follow
 * it.
 */
export function windowOf(m: ModelView, cue: TokenRange): TokenRange {
	const { view } = m;
	const { sentences } = view.block;
	let first = sentences[view.sentenceOf[cue.first] ?? 0]?.firstToken ?? 0;
	let end = sentences[view.sentenceOf[cue.end - 1] ?? 0]?.endToken ?? view.tags.length;
	const before = view.quotes[view.quoted[Math.max(first - 1, 0)] ?? -1];
	const inside = view.quotes[view.quoted[first] ?? -1];
	const inQuote = (view.quoted[cue.first] ?? -1) >= 0;
	if (!inQuote) {
		// The quotation that this sentence ends, and the sentence that quotation stands in.
		const opening = inside && inside.first < first ? inside : before && before.end === first ? before : null;
		if (opening) {
			first = Math.min(first, opening.first, sentences[view.sentenceOf[opening.first] ?? 0]?.firstToken ?? first);
		}
		for (let rounds = 0; rounds < 3; rounds++) {
			const next = view.quotes[view.quoted[Math.min(end, view.tags.length - 1)] ?? -1];
			const running = view.quotes[view.quoted[end - 1] ?? -1];
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
	readonly last: number;
	readonly next: number;
	readonly senses: readonly number[];
	readonly inQuote: number;
	readonly touching: number;
	/** 0 none, 1 source, 2 content, by the rule with the same cue; index by token minus the window's first. */
	readonly own: Uint8Array;
	/** The same by rules with other cues; 3 for another cue itself. */
	readonly others: Uint8Array;
	readonly rule: number;
}

export function factsOf(m: ModelView, cue: TokenRange, cues: readonly TokenRange[]): CueFacts {
	const { view } = m;
	const window = windowOf(m, cue);
	let head = cue.end - 1;
	for (let i = cue.end - 1; i >= cue.first; i--) {
		if ((m.cueWords[i] ?? 0) !== 0 || view.tags[i]?.startsWith('VB')) {
			head = i;
			break;
		}
	}
	const size = window.end - window.first;
	const own = new Uint8Array(size);
	const others = new Uint8Array(size);
	let rule: Candidate | null = null;
	for (const candidate of m.rules) {
		const same = candidate.cue !== null && candidate.cue.first < cue.end && cue.first < candidate.cue.end;
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
	return {
		cue,
		window,
		lemma: m.lemmas[head] ?? 0,
		tag: m.tags[head] ?? 0,
		bits: m.cueWords[head] ?? 0,
		last: m.words[cue.end - 1] ?? 0,
		next: m.words[cue.end] ?? EDGE,
		senses: m.classes[head] ?? [],
		inQuote: (m.quoting[head] ?? 0) === 0 ? 0 : 1,
		touching:
			(m.quoting[cue.end] === 2 || m.quoting[cue.end + 1] === 2 ? 1 : 0) +
			((m.quoting[cue.first - 1] ?? 0) === 3 ? 2 : 0),
		own,
		others,
		rule: rule ? hashText(rule.by) : 0,
	};
}

function paint(into: Uint8Array, ranges: readonly TokenRange[], window: TokenRange, value: number): void {
	for (const { first, end } of ranges) {
		if (first < window.end && end > window.first) {
			into.fill(value, Math.max(0, first - window.first), Math.min(end, window.end) - window.first);
		}
	}
}

/** Adds what token `i` of the window looks like to the cue. */
export function roleFeatures(m: ModelView, facts: CueFacts, i: number, into: FeatureSink): void {
	const { words, tags, quoting, commas, verbs, view, classes } = m;
	const { cue, window, lemma, bits, own, others } = facts;
	const f = (template: number, a: number, b = 0): void => {
		into.add(mix(mix(template + 100, a), b));
	};
	const at = i - window.first;
	const side = i < cue.first ? 1 : i < cue.end ? 0 : 2;
	if (side === 0) {
		f(1, 0);
		return;
	}
	const distance = side === 1 ? cue.first - i : i - cue.end + 1;
	const far =
		distance < 6 ? distance : distance < 9 ? 6 : distance < 14 ? 7 : distance < 22 ? 8 : distance < 40 ? 9 : 10;
	const low = Math.min(i, cue.end);
	const high = Math.max(i, cue.first);
	const between = Math.min(3, Math.abs((commas[high] ?? 0) - (commas[low] ?? 0)));
	const clauses = Math.min(3, Math.abs((verbs[high] ?? 0) - (verbs[low] ?? 0)));
	const sentence = (view.sentenceOf[i] ?? 0) === (view.sentenceOf[cue.first] ?? 0) ? 0 : 1;
	const region = view.quoted[i] ?? -1;
	const quote = quoting[i] ?? 0;
	const sameRegion = region === (view.quoted[cue.first] ?? -1) ? 1 : 0;
	const w = (k: number): number => (i + k < window.first || i + k >= window.end ? EDGE : (words[i + k] ?? EDGE));
	const t = (k: number): number => (i + k < window.first || i + k >= window.end ? EDGE : (tags[i + k] ?? EDGE));
	const position = mix(side, mix(between, clauses));
	const quoted = mix(quote, mix(sameRegion, sentence));
	const rule = (own[at] ?? 0) + 4 * (own[at - 1] ?? 0) + 16 * (own[at + 1] ?? 0);
	const other = (others[at] ?? 0) + 4 * (others[at - 1] ?? 0) + 16 * (others[at + 1] ?? 0);
	f(2, side, w(0));
	f(3, side, t(0));
	f(4, side, mix(t(-1), t(0)));
	f(5, side, mix(t(0), t(1)));
	f(7, side, far);
	f(8, position, t(0));
	f(10, mix(side, lemma), Math.min(far, 6));
	f(11, mix(side, lemma), t(0));
	f(12, mix(side, bits), position);
	f(15, quoted, side);
	f(16, mix(quoted, facts.touching), mix(side, facts.inQuote));
	f(18, mix(side, facts.tag), mix(quoted, facts.touching));
	f(19, rule, side);
	f(20, rule, facts.rule);
	f(21, rule, mix(t(0), side));
	f(22, other, side);
	f(23, other, rule);
	f(24, side, w(-1));
	f(25, side, w(1));
	f(26, mix(side, w(-1)), w(0));
	f(27, mix(side, w(0)), w(1));
	f(28, side, mix(t(-2), mix(t(-1), t(0))));
	f(30, mix(side, view.names[i] ?? 0), between);
	f(31, mix(side, facts.next), Math.min(far, 6));
	f(32, mix(side, facts.next), mix(between, w(0)));
	f(33, mix(side, facts.tag), mix(t(0), far));
	f(34, mix(side, w(0)), mix(bits, between));
	f(35, i === window.first ? 1 : 0, side);
	f(36, mix(side, w(-1)), mix(bits, t(0)));
	f(46, mix(side, w(-1)), mix(w(0), t(1)));
	f(48, mix(side, view.names[i] ?? 0), mix(view.names[i - 1] ?? 0, t(0)));
	f(49, mix(side, bits), mix(w(0), clauses));
	f(50, mix(rule, other), mix(quote, side));
	if (i + 1 === cue.first || i === cue.end) {
		f(39, mix(side, lemma), w(0));
		f(40, mix(side, facts.tag), mix(t(0), t(side === 1 ? -1 : 1)));
	}
	for (const sense of facts.senses) {
		f(41, mix(side, sense), Math.min(far, 6));
	}
	for (const sense of classes[i] ?? []) {
		f(43, mix(side, sense), between);
	}
	// The tags between, where there are few.
	if (distance <= 5) {
		let path = side;
		for (let k = low; k < high; k++) {
			if (k < cue.first || k >= cue.end) {
				path = mix(path, tags[k] ?? 0);
			}
		}
		f(44, path, t(0));
		f(45, path, facts.tag);
	}
}
