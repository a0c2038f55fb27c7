import { ordered } from '../../text/lists';
import { meet, type TokenRange } from '../blockView';
import type { Candidate } from '../candidate';

/** Adds what only rules find: labels of turns, and speech that no cue claims. */
export function addProposals(rules: readonly Candidate[], found: readonly Candidate[]): Candidate[] {
	const label = rules.find(
		({ by, content }) => by === 'label' || by === 'introduction' || (by === 'signature' && content.length === 0),
	);
	const read = found.map((candidate) => withSpeech(rules, candidate, found));
	const kept = label ? read.filter(({ cue }) => !cue || !label.cue || cue.first >= label.cue.end) : read;
	const alone = rules.filter(
		({ by, content }) =>
			(by === 'speech-alone' || (by === 'signature' && content.length > 0)) &&
			!content.some((range) => kept.some((other) => claims(other, range))),
	);
	return ordered([...(label ? [label] : []), ...kept, ...alone], (a, b) => anchor(a) - anchor(b));
}

/**
 * Adds the speech that goes on behind a cue (*"…," she said. "…"*) where a rule sees it, nobody claims it, and the model
 * took what stands before the cue alone.
 */
function withSpeech(rules: readonly Candidate[], candidate: Candidate, found: readonly Candidate[]): Candidate {
	const { cue, content } = candidate;
	const rule = rules.find((other) => other.by === 'quotation-cue' && meet(other.cue, cue));
	const [before, ...behind] = rule?.content ?? [];
	const more =
		before && claims(candidate, before) ? behind.filter((piece) => !found.some((c) => claims(c, piece))) : [];
	return more.length === 0 ? candidate : { ...candidate, content: [...content, ...more] };
}

/** Whether an attribution from outside a quotation takes part of it as its content, or has its cue in it. */
function claims({ cue, content }: Candidate, quote: TokenRange): boolean {
	const inside = cue !== null && cue.first >= quote.first && cue.end <= quote.end;
	return !inside && content.some((range) => meet(range, quote));
}

const anchor = ({ cue, content }: Candidate): number => cue?.first ?? content[0]?.first ?? 0;
