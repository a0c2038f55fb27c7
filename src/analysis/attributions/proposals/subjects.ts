import type { BlockView, TokenRange } from '../blockView';
import { subjectEnding } from './nounPhrases';
import { findVerbGroups, type VerbGroup } from './verbGroups';

/** The verb groups of a block, in order, with their subjects. */
export function groupsWithSubjects(view: BlockView): readonly VerbGroup[] {
	const groups = findVerbGroups(view);
	for (const group of groups) {
		group.subject = subjectOf(view, group, groups);
	}
	return groups;
}

/** The subject of a verb; those of the groups before it are known. */
function subjectOf(view: BlockView, group: VerbGroup, groups: readonly VerbGroup[]): TokenRange | null {
	const { lower, tags } = view;
	const start = sentenceStart(view, group.first);
	let end = group.first;
	const before = end > 0 ? (lower[end - 1] ?? '') : '';
	if (group.form === 'gerund') {
		return groups.find((other) => other.form === 'finite' && isBefore(view, other, group))?.subject ?? null;
	}
	if ((before === 'and' || before === 'but') && group.form === 'finite') {
		return groups.findLast((other) => other.form === 'finite' && isBefore(view, other, group))?.subject ?? null;
	}
	if (group.form === 'infinitive') {
		return groups.findLast((other) => isBefore(view, other, group))?.subject ?? null;
	}
	if ((before === 'who' || before === 'which') && tags[end - 1] === 'WH') {
		end -= lower[end - 2] === ',' ? 2 : 1;
	}
	const limit = Math.max(start, regionStart(view, group.first));
	return subjectEnding(view, end, limit);
}

/** Whether a verb stands before another one in the same sentence, and in the same quotation or outside all. */
const isBefore = ({ sentenceOf, quoted }: BlockView, other: VerbGroup, group: VerbGroup): boolean =>
	other.end <= group.first &&
	sentenceOf[other.head] === sentenceOf[group.head] &&
	quoted[other.head] === quoted[group.head];

function regionStart(view: BlockView, at: number): number {
	const quote = view.quoted[at] ?? -1;
	if (quote >= 0) {
		return (view.quotes[quote]?.first ?? 0) + 1;
	}
	let first = at;
	while (first > 0 && view.quoted[first - 1] === -1) {
		first--;
	}
	return first;
}

export const isImpersonal = (view: BlockView, source: TokenRange): boolean =>
	source.end - source.first === 1 && /^(?:it|there)$/.test(view.lower[source.first] ?? '');

export const sentenceStart = (view: BlockView, at: number): number =>
	view.block.sentences[view.sentenceOf[at] ?? 0]?.firstToken ?? 0;
