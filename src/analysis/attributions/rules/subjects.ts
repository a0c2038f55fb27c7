import type { BlockView, TokenRange } from '../blockView';
import { subjectEnding } from './nounPhrases';
import { findVerbGroups, type VerbGroup } from './verbGroups';

/** The subject of the verb in `cue`; `null` where it has none, is passive or impersonal. */
export function subjectOfCue(view: BlockView, cue: TokenRange): TokenRange | null {
	const groups = findVerbGroups(view);
	const subjects = new Map<VerbGroup, TokenRange | null>();
	for (const group of groups) {
		if (group.first >= cue.end) {
			break;
		}
		const subject = subjectOf(view, group, groups, subjects);
		subjects.set(group, subject);
		if (group.head >= cue.first && group.head < cue.end) {
			return subject && !group.passive && group.form !== 'participle' && !isImpersonal(view, subject) ? subject : null;
		}
	}
	return null;
}

export function subjectOf(
	view: BlockView,
	group: VerbGroup,
	groups: readonly VerbGroup[],
	subjects: ReadonlyMap<VerbGroup, TokenRange | null>,
): TokenRange | null {
	const { lower, quoted, tags } = view;
	const start = sentenceStart(view, group.first);
	let end = group.first;
	const before = lower[end - 1] ?? '';
	const previous = groups.filter(
		(other) =>
			other.end <= group.first &&
			view.sentenceOf[other.head] === view.sentenceOf[group.head] &&
			quoted[other.head] === quoted[group.head],
	);
	if (group.form === 'gerund' || ((before === 'and' || before === 'but') && group.form === 'finite')) {
		const main = previous.filter((other) => other.form === 'finite').at(-1);
		const first = previous.find((other) => other.form === 'finite');
		return subjects.get(group.form === 'gerund' ? (first ?? group) : (main ?? group)) ?? null;
	}
	if (group.form === 'infinitive') {
		const main = previous.at(-1);
		return main ? (subjects.get(main) ?? null) : null;
	}
	if ((before === 'who' || before === 'which') && tags[end - 1] === 'WH') {
		end -= lower[end - 2] === ',' ? 2 : 1;
	}
	const limit = Math.max(start, regionStart(view, group.first));
	return subjectEnding(view, end, limit);
}

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
