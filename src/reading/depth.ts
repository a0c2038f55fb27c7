import type { Analysis, Span } from '../analysis/model';
import { Cover } from '../analysis/text/spans';
import type { Speech } from './speech';

/** In fewer quotations or sentences than these, nothing shows that a text is of another kind. */
const QUOTATIONS = 4;
const SENTENCES = 10;

/**
 * Whether a text is of a kind that is read badly here, as plays, interviews and picture stories are: most of its
 * quotations have no words that say who speaks, or nothing was found in most of its sentences.
 */
export function isOutOfDepth({ sentences, claims, attributions }: Analysis, speech: readonly Speech[]): boolean {
	const withoutCue = speech.filter(({ attribution }) => !attribution || attribution.cue.length === 0);
	const found = new Cover([...claims, ...attributions].flatMap(({ content }): readonly Span[] => content));
	const read = sentences.filter((sentence) => found.meets(sentence));
	return (
		(speech.length >= QUOTATIONS && isMost(withoutCue, speech)) ||
		(sentences.length >= SENTENCES && !isMost(read, sentences))
	);
}

const isMost = (part: readonly unknown[], whole: readonly unknown[]): boolean => 2 * part.length > whole.length;
