import { ordered } from '../../text/lists';
import type { BlockView, TokenRange } from '../blockView';
import type { Candidate } from '../candidate';
import { fromOtherCue } from './fromOtherCue';
import { fromVerb } from './fromVerb';
import { signatureAlone, signatureOf } from './signatures';
import { introductionOf, labelOf } from './turnLabels';
import { groupsWithSubjects, sentenceStart } from './subjects';

/**
 * What rules take for attributions, in the order of their cues: evidence for the models, which decide; what they say of
 * speech without a cue, of labels of turns (`mend/addProposals.ts`) and of what a participle goes on with
 * (`mend/shareSources.ts`) is shown as it is.
 */
export function propose(view: BlockView): Candidate[] {
	const label = labelOf(view) ?? introductionOf(view) ?? signatureAlone(view);
	const from = label?.content[0]?.first ?? (label ? view.tags.length : 0);
	const groups = groupsWithSubjects(view);
	const found: Candidate[] = label ? [label] : [];
	for (const group of groups) {
		if (group.first < from) {
			continue;
		}
		const candidate = fromVerb(view, group, groups);
		if (candidate) {
			found.push(candidate);
		}
	}
	for (let i = from; i < view.tags.length; i++) {
		const candidate = fromOtherCue(view, i, groups);
		if (candidate) {
			found.push(candidate);
		}
	}
	return ordered(withSpeechAlone(view, withoutNothing(found)), (a, b) => anchor(a) - anchor(b));
}

const isSomething = ({ first, end }: TokenRange): boolean => first < end;

/** The candidates without empty ranges, and without those whom that leaves no content. */
function withoutNothing(found: readonly Candidate[]): Candidate[] {
	const kept: Candidate[] = [];
	for (const candidate of found) {
		const { source, content } = candidate;
		if (source.every(isSomething) && content.every(isSomething)) {
			kept.push(candidate);
		} else if (content.some(isSomething) || content.length === 0) {
			kept.push({ ...candidate, source: source.filter(isSomething), content: content.filter(isSomething) });
		}
	}
	return kept;
}

const anchor = (candidate: Candidate): number => candidate.cue?.first ?? candidate.content[0]?.first ?? 0;

/** Quotations that no cue claims: long ones are speech all the same, of whoever a dash after them names. */
function withSpeechAlone(view: BlockView, found: Candidate[]): Candidate[] {
	const alone: Candidate[] = [];
	for (const { first, end } of view.quotes) {
		let words = 0;
		for (let i = first; i < end; i++) {
			words += view.block.tokens[i]?.kind === 'word' ? 1 : 0;
		}
		const whole = sentenceStart(view, first) === first || first === 0 || /^[.!?:]$/.test(view.lower[first - 1] ?? '');
		const claimed = found.some(
			({ cue, content }) =>
				!(cue && cue.first >= first && cue.end <= end) &&
				content.some((range) => range.first < end && range.end > first),
		);
		if (words > 4 && whole && !claimed) {
			const signature = signatureOf(view, end);
			alone.push({
				act: 'statement',
				source: signature ? [{ first: end + 1, end: signature.end }] : [],
				cue: signature ? { first: end, end: end + 1 } : null,
				content: [{ first, end }],
				by: signature ? 'signature' : 'speech-alone',
				signs: null,
			});
		}
	}
	return alone.length > 0 ? [...found, ...alone] : found;
}
