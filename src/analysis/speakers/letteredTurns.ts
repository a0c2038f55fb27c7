import { BY, FROM, NO } from '../language/english/functionWords';
import { isCourtesy, turnLetterOf } from '../language/english/titles';
import { wordsOf } from '../language/english/words';
import { isFiniteVerb } from '../language/tags';
import { namesOf, type NamedRange } from '../syntax/words';
import type { Document, Placed } from '../text/document';
import { lineHeadOf } from '../text/lineHead';
import type { Discourse } from './discourse';
import type { Referent } from './referents';

// What turns that letters mark, *Q.*, *A.*, and the lines between them tell of who asks and who answers.

/** In lines between turns: what says that somebody asks from there on (*examination by*), and that somebody answers (*sworn*). */
const ASKING_LINES = wordsOf('asking lines');
const ANSWERING_LINES = wordsOf('answering lines');
/** In UTF-16 units: *…, having been duly sworn by the clerk of the court, testified:*. */
const LONGEST_LINE = 250;
const ENDS_SENTENCE = /^[.!?]$/;

/** What a paragraph does in an interview; `null` for what is not part of its turns. */
export type Part = 'asks' | 'answers' | 'is of others' | null;

/** Who asks, and who answers, from a line on; `null` where it is told that it is somebody else than is known. */
export interface Told {
	readonly asks?: Referent | null;
	readonly answers?: Referent | null;
}

/** What the letter that each paragraph begins with says that it does, by index. */
export const letteredParts = ({ blocks }: Document): readonly Part[] =>
	blocks.map(({ block, labelled }) => {
		const head = lineHeadOf(block);
		const label = head && head.end - head.first === 1 ? (block.tokens[head.first]?.text ?? '') : '';
		return labelled === 'again' ? (turnLetterOf(label) ?? 'is of others') : null;
	});

/** What each line between turns tells, by index: *Examination by Ms. Holt*, *Ben Stone (sworn)*. */
export const linesBetween = (discourse: Discourse, parts: readonly Part[]): readonly (Told | null)[] =>
	discourse.places.document.blocks.map((placed, at) => {
		const { block } = placed;
		// Nothing stands behind the colon of *Ben Stone, having been sworn, testified:*.
		const isSpoken = parts[at] && (lineHeadOf(block)?.behind ?? 0) < block.tokens.length;
		return isSpoken || block.text.length > LONGEST_LINE ? null : toldBy(discourse, placed);
	});

/** What a line of its own tells; nothing where it is a sentence that is said, *Ben Stone testified in March.* */
function toldBy(discourse: Discourse, { start, block: { text } }: Placed): Told | null {
	const words = discourse.words([{ start, end: start + text.length }]);
	const { tokens, tags, lower } = words;
	if (ENDS_SENTENCE.test(lower.at(-1) ?? '') && tags.some(isFiniteVerb)) {
		return null;
	}
	const people = namesOf(words).filter(({ mention }) => mention.kind === 'person');
	const [person] = people;
	const meant = (named: NamedRange | undefined): Referent | null =>
		discourse.referents.get(named?.mention.entity ?? '') ?? null;
	// *MR BEN STONE*, *Ben Stone:*
	const isAlone = tokens.every(
		(token, at) => words.names[at] === person?.mention || token.kind === 'mark' || isCourtesy(token.text),
	);
	if (lower.some((word) => ANSWERING_LINES.has(word)) || (person && isAlone)) {
		return { answers: meant(person) };
	}
	const by = lower.findLastIndex((word) => word === BY || word === FROM);
	const before = lower.slice(0, by);
	// Not *No questions from Mr. Holt*.
	const isAsking =
		by === 0 ? lower.at(-1) === ':' : before.some((word) => ASKING_LINES.has(word)) && !before.includes(NO);
	return by >= 0 && isAsking ? { asks: meant(people.find(({ first }) => first > by)) } : null;
}

/**
 * Who says their name and whom they work for before they ask, and nothing else, in the first or second sentence: *Ann Holt, Orbit News.
 * When …?*; not *Ann Holt, did you …?*, *Mr. Holt.*, *Ann Holt?*
 */
export function introducedIn(discourse: Discourse, { start, block }: Placed): Referent | undefined {
	const behind = lineHeadOf(block)?.behind ?? 0;
	const sentences = block.sentences.slice(0, -1).slice(0, 2);
	const askers = sentences.flatMap((sentence) => {
		const from = block.tokens[Math.max(sentence.firstToken, behind)]?.start ?? 0;
		const { names, tags, tokens, lower } = discourse.words([{ start: start + from, end: start + sentence.end }]);
		const [name] = names;
		const end = names.findIndex((other) => other !== name);
		const isOf = (lower[end] === ',' || lower[end] === FROM) && /^\p{Lu}/u.test(tokens[end + 1]?.text ?? '');
		const isTold = name?.kind === 'person' && end > 1 && isOf && lower.at(-1) === '.' && !tags.some(isFiniteVerb);
		return (isTold && discourse.referents.get(name.entity)) || [];
	});
	return askers[0];
}
