import type { BlockView, TokenRange } from './blockView';
import type { Candidate } from './candidate';

const REACTIONS = new Set(['react', 'respond', 'reply', 'refer', 'object']);

/**
 * *Quill reacted to the ministry's announcement of a new ferry*: what is reported is the announcement, not the words of
 * the one who reacts. The report of the noun takes the place of the reaction's.
 */
export function withoutReactions(
	view: BlockView,
	found: readonly Candidate[],
	rules: readonly Candidate[],
): readonly Candidate[] {
	return found.map((candidate) => {
		const [content] = candidate.content;
		if (!candidate.cue || !content || candidate.content.length > 1 || !isReaction(view, candidate.cue)) {
			return candidate;
		}
		const first = view.lower[content.first] === 'to' ? content.first + 1 : content.first;
		const noun = rules.find(({ by, source: [owner] }) => by === 'noun-of' && owner?.first === first);
		const object = noun?.content[0];
		return noun && object && object.first < content.end
			? {
					...noun,
					content: [{ first: object.first, end: Math.max(object.end, content.end) }],
					confidence: candidate.confidence,
				}
			: candidate;
	});
}

function isReaction({ lemmas, lower }: BlockView, { first, end }: TokenRange): boolean {
	for (let i = first; i < end; i++) {
		if (REACTIONS.has(lemmas[i] ?? '')) {
			return lower[i + 1] === 'to';
		}
	}
	return false;
}
