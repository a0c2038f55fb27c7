import { meet, type BlockView, type TokenRange } from './blockView';
import type { Candidate } from './candidate';
import { carriesOn } from './shareSources';

/** Reports further apart than this many others do not hold each other. */
const NEAR = 30;

/**
 * Two reports in one sentence that hold each other's cues (*Trump said …, media reports said*): the one that stands
 * around the other keeps it all, the inner one ends where the outer one's source and cue begin. Two reports of one
 * source (*X said …, adding …*) stand side by side: the first ends where the second begins, and what both claim is the
 * nearer one's; so does what somebody else says on the way (*X denied Y's claim that …, adding …*).
 */
export function cutApart(view: BlockView, found: readonly Candidate[]): Candidate[] {
	return found.map((inner, i) => {
		let content = inner.content;
		for (let j = Math.max(0, i - NEAR); j < Math.min(found.length, i + NEAR); j++) {
			const outer = found[j] as Candidate;
			if (outer !== inner && inner.cue && outer.cue && isBeside(view, inner, outer) && holds(content, outer.cue)) {
				if (outer.cue.first > inner.cue.end && !holds(content, outer.source[0] ?? outer.cue)) {
					content = before(view, content, outer.cue.first);
				}
				continue;
			}
			if (outer !== inner && inner.cue && outer.cue && outer.cue.first >= inner.cue.end) {
				const edge = outer.cue.end;
				const own = content.filter((piece) => piece.first < edge || !outer.content.some((other) => meet(other, piece)));
				content = own.length > 0 ? own : content;
			}
			if (
				outer === inner ||
				!inner.cue ||
				!outer.cue ||
				!holds(content, outer.cue) ||
				!holds(outer.content, inner.cue)
			) {
				continue;
			}
			const edge = Math.min(
				outer.cue.first,
				...outer.source.filter((range) => holds(content, range)).map(({ first }) => first),
			);
			if (edge > inner.cue.end) {
				content = before(view, content, edge);
			}
		}
		return content === inner.content || content.length === 0 ? inner : { ...inner, content };
	});
}

/** Whether two reports have one source, or the other carries on a report that began before this one. */
function isBeside(view: BlockView, { source, cue }: Candidate, other: Candidate): boolean {
	const a = source[0];
	const b = other.source[0];
	return (
		a !== undefined &&
		b !== undefined &&
		((a.first === b.first && a.end === b.end) ||
			(cue !== null &&
				other.cue !== null &&
				b.end <= a.first &&
				a.first < cue.first &&
				carriesOn(view, other.cue.first)))
	);
}

const holds = (ranges: readonly TokenRange[], range: TokenRange): boolean =>
	ranges.some(({ first, end }) => first <= range.first && range.end <= end);

function before(view: BlockView, ranges: readonly TokenRange[], edge: number): TokenRange[] {
	return ranges.flatMap(({ first, end }) => {
		let last = Math.min(end, edge);
		while (last > first && /^(?:[,;]|and|but)$/.test(view.lower[last - 1] ?? '')) {
			last--;
		}
		return last > first ? [{ first, end: last }] : [];
	});
}
