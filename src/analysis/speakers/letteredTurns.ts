import { BY, FROM, NO } from '../language/english/functionWords';
import { isCourtesy } from '../language/english/titles';
import { turnLetterOf } from '../language/english/turnLetters';
import { wordsOf } from '../language/english/words';
import { isFiniteVerb } from '../language/tags';
import type { Mention, Span } from '../model';
import type { Words } from '../syntax/words';
import type { Placed, Token } from '../text/document';
import { lineHeadOf } from '../text/lineHead';
import { firstStartingFrom } from '../text/places';
import { turnsIn } from '../text/turns';
import type { Discourse } from './discourse';
import type { Referent } from './referents';

/** In lines between turns: what says that somebody asks from there on (*examination by*), and that somebody answers (*sworn*). */
const ASKING_LINES = wordsOf('asking lines');
const ANSWERING_LINES = wordsOf('answering lines');
/** In UTF-16 units; what says who answers may be longer, *…, having been duly sworn by the clerk of the court, testified:*. */
const LONGEST_LINE = 90;
const LONGEST_OATH = 250;
const ENDS_SENTENCE = /^[.!?]$/;
const NO_WORDS: Pick<Words, 'tags' | 'lower'> = { tags: [], lower: [] };

/** Who asks, and who answers; `null` where it is told that it is somebody else than is known. */
interface Told {
	readonly asks?: Referent | null;
	readonly answers?: Referent | null;
}

/** What a paragraph begins with, if that is a letter. */
export type Letter = ReturnType<typeof turnLetterOf>;

/** Who has the word in a paragraph, and who listens. */
interface Turn {
	readonly speaks: Referent | null;
	readonly listens: Referent | null;
}

/**
 * Who asks and who answers where letters mark the turns, *Q.*, *A.*, for the paragraphs of such turns, by index; `null` for other
 * texts. Lines of their own tell it from there on, *Examination by Ms. Holt*, *Ben Stone (sworn)*; *Interviewed by Ann Holt* may
 * stand below them all; *Q. Ann Holt, Orbit News. When …?* tells who puts that one question. What is told of nobody is nobody's.
 *
 * @param answering who answers as far as no line tells: the paragraphs by their letters, and those who are told to ask
 */
export function letteredTurns(
	discourse: Discourse,
	answering: (letters: readonly Letter[], askers: readonly Referent[]) => Referent | null,
): readonly (Turn | undefined)[] | null {
	const { document } = discourse.places;
	const isTurn = turnsIn(document);
	const letters = document.blocks.map(({ block }, at) =>
		isTurn[at] ? letterOf(block.tokens, lineHeadOf(block)) : null,
	);
	if (!letters.includes('asks')) {
		return null;
	}
	const last = letters.findLastIndex((letter) => letter !== null);
	const told = document.blocks.map((placed, at): Told => {
		// Nothing stands behind the colon of *Ben Stone, having been sworn, testified:*.
		const isSpoken = isTurn[at] && (lineHeadOf(placed.block)?.behind ?? 0) < placed.block.tokens.length;
		return letters[at] || isSpoken ? {} : toldBy(discourse, placed);
	});
	let { asks = null } = told.slice(last).find((line) => line.asks) ?? {};
	let answers = answering(
		letters,
		told.flatMap((line) => line.asks ?? []),
	);
	let turn: Turn | undefined;
	return letters.map((letter, at) => {
		const line = told[at] as Told;
		asks = line.asks === undefined ? asks : line.asks;
		answers = line.answers === undefined ? answers : line.answers;
		if (letter === 'asks') {
			const asker = introduced(discourse, at) ?? asks;
			turn = { speaks: asker === answers ? null : asker, listens: answers };
		} else if (letter === 'answers') {
			turn = { speaks: answers, listens: asks === answers ? null : asks };
		} else if (isTurn[at] || line.asks !== undefined || line.answers !== undefined || at > last) {
			turn = undefined;
		}
		return turn;
	});
}

const letterOf = (tokens: readonly Token[], head: ReturnType<typeof lineHeadOf>): Letter =>
	head && head.end - head.first === 1 ? turnLetterOf(tokens[head.first]?.text ?? '') : null;

/** What a line of its own tells; nothing where it is a sentence that is said, *Ben Stone testified in March.* */
function toldBy(discourse: Discourse, { start, block }: Placed): Told {
	const { text, tokens } = block;
	const { names, referents } = discourse;
	const { tags, lower } =
		text.length > LONGEST_OATH ? NO_WORDS : discourse.words([{ start, end: start + text.length }]);
	if (lower.length === 0 || (ENDS_SENTENCE.test(lower.at(-1) ?? '') && tags.some(isFiniteVerb))) {
		return {};
	}
	const from = firstStartingFrom(names.mentions, start);
	const people = names.mentions
		.slice(from, firstStartingFrom(names.mentions, start + text.length))
		.filter(({ kind }) => kind === 'person');
	const meant = (mention: Mention | undefined): Referent | null => referents.get(mention?.entity ?? '') ?? null;
	const saysOath = lower.some((word) => ANSWERING_LINES.has(word));
	if (saysOath || (text.length <= LONGEST_LINE && isNameAlone(tokens, start, people))) {
		return { answers: meant(people[0]) };
	}
	const by = lower.findLastIndex((word) => word === BY || word === FROM);
	const before = lower.slice(0, by);
	// Not *No questions from Mr. Holt*.
	const isAsking =
		by === 0 ? lower.at(-1) === ':' : before.some((word) => ASKING_LINES.has(word)) && !before.includes(NO);
	return by >= 0 && isAsking && text.length <= LONGEST_LINE
		? { asks: meant(people.find((mention) => mention.start - start > (tokens[by]?.start ?? 0))) }
		: {};
}

/** *MR BEN STONE*, *Ben Stone:* */
const isNameAlone = (tokens: readonly Token[], start: number, [name, more]: readonly Mention[]): boolean =>
	name !== undefined &&
	more === undefined &&
	tokens.every(
		(token) =>
			token.kind === 'mark' ||
			isCourtesy(token.text) ||
			(token.start + start >= name.start && token.end + start <= name.end),
	);

/**
 * Who says who they are before they ask, in the first or second sentence: *Ann Holt, Orbit News. When …?*; not *Ann Holt, did you
 * …?*, *Mr. Holt.*, *Ann Holt?*
 */
function introduced(discourse: Discourse, at: number): Referent | undefined {
	const { start, block } = discourse.places.document.blocks[at] as Placed;
	const behind = lineHeadOf(block)?.behind ?? 0;
	const sentences = block.sentences.slice(0, -1).slice(0, 2);
	const askers = sentences.flatMap(({ firstToken, end }) => {
		const from = block.tokens[Math.max(firstToken, behind)]?.start ?? 0;
		return askerIn(discourse, { start: start + from, end: start + end }) ?? [];
	});
	return askers[0];
}

/** Who says their name and whom they work for, and nothing else. */
function askerIn(discourse: Discourse, sentence: Span): Referent | undefined {
	const { names, tags, tokens, lower } = discourse.words([sentence]);
	const [name] = names;
	const end = names.findIndex((other) => other !== name);
	const isOf = (lower[end] === ',' || lower[end] === FROM) && /^\p{Lu}/u.test(tokens[end + 1]?.text ?? '');
	const isTold = name?.kind === 'person' && end > 1 && isOf && lower.at(-1) === '.' && !tags.some(isFiniteVerb);
	return isTold ? discourse.referents.get(name.entity) : undefined;
}
