import { ABSENT } from '../../learn/featureTable';
import { meet, type TokenRange } from '../blockView';
import type { Candidate } from '../candidate';
import { headOf } from '../model/cueFacts';
import { PAD, type ModelView } from '../model/modelView';
import { sharing } from '../model/sieveTable';
import type { Reported } from '../report/reportMade';

/** One attribution as it is going to be shown, among those of its block. */
export interface JudgeView {
	readonly m: ModelView;
	readonly candidate: Candidate;
	readonly reported: Reported;
	/** Those of the block next to it, itself too. */
	readonly near: readonly Candidate[];
}

const NO_RANGE: TokenRange = { first: -1, end: -1 };

export const step = (chance: number | undefined, steps: number): number =>
	chance === undefined ? ABSENT : Math.min(steps - 1, Math.floor(chance * steps));
/** Lengths in tokens: each by itself when short, in classes when long. */
export const sizeOf = (tokens: number): number =>
	tokens < 4 ? tokens : tokens < 6 ? 4 : tokens < 9 ? 5 : tokens < 16 ? 6 : tokens < 32 ? 7 : 8;
export const lengthOf = (ranges: readonly TokenRange[]): number =>
	ranges.reduce((sum, { first, end }) => sum + end - first, 0);

export const source = ({ candidate }: JudgeView): TokenRange => candidate.source[0] ?? NO_RANGE;
export const firstPiece = ({ candidate }: JudgeView): TokenRange => candidate.content[0] ?? NO_RANGE;
export const lastPiece = ({ candidate }: JudgeView): TokenRange => candidate.content.at(-1) ?? NO_RANGE;
export const head = ({ m, candidate }: JudgeView): number => (candidate.cue ? headOf(m, candidate.cue) : -1);

export const word = ({ m }: JudgeView, at: number): number => m.words[at + PAD] ?? ABSENT;
export const tag = ({ m }: JudgeView, at: number): number => (at < 0 ? ABSENT : (m.tags[at + PAD] ?? ABSENT));
export const quoting = ({ m }: JudgeView, at: number): number => m.quoting[at + PAD] ?? 0;

/** Where the one stands to the other: up to three tokens before, behind, further, or none. */
export function gap(a: TokenRange, b: TokenRange | null): number {
	if (a.first < 0 || !b) {
		return 9;
	}
	return a.end <= b.first ? Math.min(3, b.first - a.end) : a.first >= b.end ? 4 + Math.min(3, a.first - b.end) : 8;
}

/** How a list of ranges differs from the one that the model gave: not, shorter, longer, otherwise, or it gave none. */
export function changed(now: readonly TokenRange[], before: readonly TokenRange[] | undefined): number {
	if (!before) {
		return 4;
	}
	if (sharing(now, before) === 1) {
		return 0;
	}
	const within = (a: readonly TokenRange[], b: readonly TokenRange[]): boolean =>
		a.every((x) => b.some((y) => y.first <= x.first && x.end <= y.end));
	return within(now, before) ? 1 : within(before, now) ? 2 : 3;
}

/** Whether brackets or quotation marks of the content have no partner in it. */
export function unbalanced({ m, candidate }: JudgeView): number {
	let open = 0;
	let quotes = 0;
	for (const { first, end } of candidate.content) {
		for (let i = first; i < end; i++) {
			const { lower } = m.view;
			open += lower[i] === '(' || lower[i] === '[' ? 1 : lower[i] === ')' || lower[i] === ']' ? -1 : 0;
			quotes += m.quoting[i + PAD] === 2 ? 1 : m.quoting[i + PAD] === 3 ? -1 : 0;
		}
	}
	return (open === 0 ? 0 : 1) + (quotes === 0 ? 0 : 2);
}

/** Others that hold this one's cue, whose cue this one holds, and that share words with it without either. */
export function relations({ candidate, near }: JudgeView): number {
	let around = 0;
	let inside = 0;
	let crossing = 0;
	for (const other of near) {
		if (other === candidate) {
			continue;
		}
		const holdsMe = candidate.cue !== null && other.content.some((range) => meet(range, candidate.cue));
		const holdsIt = other.cue !== null && candidate.content.some((range) => meet(range, other.cue));
		const shares = other.content.some((a) => candidate.content.some((b) => meet(a, b)));
		around += holdsMe ? 1 : 0;
		inside += holdsIt ? 1 : 0;
		crossing += shares && holdsMe === holdsIt ? 1 : 0;
	}
	return Math.min(2, around) + 3 * Math.min(2, inside) + 9 * Math.min(2, crossing);
}

/** Where the content begins and ends in its sentence: at either edge, or inside. */
export function edges(view: JudgeView): number {
	const { block, sentenceOf, lower } = view.m.view;
	const from = block.sentences[sentenceOf[firstPiece(view).first] ?? -1];
	const to = block.sentences[sentenceOf[lastPiece(view).end - 1] ?? -1];
	const end = lastPiece(view).end;
	const closes =
		to && (end >= to.endToken || (end === to.endToken - 1 && view.m.view.block.tokens[end]?.kind === 'mark'));
	return (from?.firstToken === firstPiece(view).first ? 1 : 0) + (closes ? 2 : 0) + (lower[end] === ',' ? 4 : 0);
}
