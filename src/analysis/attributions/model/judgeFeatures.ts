import { hashText } from '../../learn/hash';
import { meet, type TokenRange } from '../blockView';
import type { Candidate } from '../candidate';
import { combine as mix, type Features } from '../features';
import type { CueGuess, RoleGuess } from './decode';
import { PAD, readingAt, type ModelView } from './modelView';
import { headOf } from './roleFeatures';

/** What the judge decides: no attribution; one, but its content is cut wrong; right. */
export const JUDGED_WRONG = 0;
export const JUDGED_PARTLY = 1;
export const JUDGED_RIGHT = 2;

const step = (p: number, steps: number): number => Math.min(steps - 1, Math.floor(p * steps));

/** Adds what one guess looks like as a whole. */
export function judgeFeatures(m: ModelView, cue: CueGuess, roles: RoleGuess, into: Features): void {
	const { view } = m;
	const f = (template: number, a: number, b = 0): void => {
		into.put(template, a, b);
	};
	const head = headOf(m, cue);
	const word = (i: number): number => m.words[i + PAD] ?? 0;
	const quoting = (i: number): number => m.quoting[i + PAD] ?? 0;
	const { hash: lemma, classes } = readingAt(m, head);
	const p = step(cue.probability, 10);
	const content = roles.content[0];
	const last = roles.content.at(-1);
	const source = roles.source[0];
	const length = roles.content.reduce((sum, range) => sum + range.end - range.first, 0);
	const size = length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 32 ? 6 : 7;
	const pieces = Math.min(3, roles.content.length);
	const starts = content ? word(content.first) : 1;
	const opens = content ? quoting(content.first) : 0;
	const closes = last ? quoting(last.end - 1) : 0;
	const who = source ? (m.tags[source.end - 1 + PAD] ?? 0) : 99;
	const rule = m.rules.find((candidate) => meet(candidate.cue, cue));
	const agrees = rule ? agreement(rule, roles) : 9;
	const by = rule ? hashText(rule.by) : 0;
	const inQuote = quoting(head) === 0 ? 0 : 1;
	const tag = m.tags[head + PAD] ?? 0;
	const bits = m.cueWords[head + PAD] ?? 0;
	into.hash(0);
	f(1, p);
	f(2, step(roles.mean, 10));
	f(3, step(roles.least, 10));
	f(4, p, step(roles.least, 4));
	f(5, agrees, by);
	f(6, agrees, p);
	f(7, size, pieces);
	f(8, opens, closes);
	f(9, opens, mix(closes, by));
	f(10, tag, bits === 0 ? 0 : 1);
	f(11, bits);
	f(12, lemma);
	f(13, who, view.names[source ? source.end - 1 : -1] ?? 0);
	f(14, source ? 1 : 0, content ? 1 : 0);
	f(15, roles.source.length, pieces);
	f(16, starts);
	f(17, inQuote, p);
	f(18, tag, p);
	f(19, last ? word(last.end) : 2);
	f(20, tag, size);
	f(21, mix(opens, closes), step(roles.least, 4));
	f(22, mix(opens, closes), agrees);
	f(23, word(cue.end), tag);
	f(24, cue.end - cue.first, tag);
	f(25, view.block.sentences.length < 2 && view.lower.at(-1) !== '.' ? 1 : 0, p);
	for (const sense of classes) {
		f(30, sense, tag);
		f(31, sense, source ? 1 : 0);
	}
	const first = content ? (m.tags[content.first + PAD] ?? 0) : 98;
	const verbs = content && last ? Math.min(2, (m.verbs[last.end + PAD] ?? 0) - (m.verbs[content.first + PAD] ?? 0)) : 0;
	const kind = source ? (view.names[source.end - 1] ?? 0) : 15;
	f(32, first, verbs);
	f(33, mix(first, verbs), bits);
	f(34, lemma, first);
	f(35, lemma, source ? 1 : 0);
	f(36, kind, mix(who, bits));
	const gap = !source
		? 9
		: source.end <= cue.first
			? Math.min(3, cue.first - source.end)
			: 4 + Math.min(3, source.first - cue.end);
	f(37, gap, tag);
	f(38, gap, p);
	f(39, m.tags[cue.first - 1 + PAD] ?? 0, tag);
	const side = !content ? 0 : content.first > cue.first ? 1 : 2;
	f(40, mix(side, gap), mix(verbs, tag));
	if (source) {
		for (const sense of readingAt(m, source.end - 1).classes) {
			f(41, sense, 0);
			f(42, sense, bits);
		}
		f(43, word(source.end - 1), 0);
		f(44, word(source.first), tag);
	}
}

/** 0 the same content, 1 much of it, 2 another one; 3 more where the source differs. */
function agreement(rule: Candidate, roles: RoleGuess): number {
	const content = sharing(rule.content, roles.content);
	return (content === 1 ? 0 : content > 0.5 ? 1 : 2) + (sharing(rule.source, roles.source) === 1 ? 0 : 3);
}

/** How much two lists of ranges have in common, in [0, 1] (Dice). */
export function sharing(a: readonly TokenRange[], b: readonly TokenRange[]): number {
	let both = 0;
	let all = 0;
	for (const x of a) {
		all += x.end - x.first;
		for (const y of b) {
			both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.first, y.first));
		}
	}
	for (const y of b) {
		all += y.end - y.first;
	}
	return all === 0 ? 1 : (2 * both) / all;
}
