import { BY, FROM } from '../language/english/functionWords';
import { withoutPeriod } from '../language/english/titles';
import { wordsOf } from '../language/english/words';
import { isFiniteVerb } from '../language/tags';
import type { EntityId } from '../model';
import type { Block, Placed } from '../text/document';
import { lineHeadOf } from '../text/lineHead';
import { firstEndingAfter, firstStartingFrom } from '../text/places';
import { turnsIn } from '../text/turns';
import type { Discourse } from './discourse';
import type { Referent } from './referents';

const INTERVIEW = wordsOf('interview');
const ASKING = wordsOf('asking in interviews');
const ANSWERING = wordsOf('answering in interviews');
const ADDRESSED = wordsOf('second person');
/** A question is no longer, in UTF-16 units. */
const LONGEST_QUESTION = 900;
/** So many turns of both sides make an interview; fewer where its head says that it is one. */
const TURNS = { announced: { questions: 1, answers: 2 }, told: { questions: 3, answers: 3 } };
/** At least one paragraph in so many asks. */
const MOST_BETWEEN = 12;
/** What stands before the first question, in paragraphs. */
const LEAST_HEAD = 3;
const MOST_HEAD = 8;
/** So many of them can say that it is an interview. */
const MOST_TITLES = 4;

/** Who has the word in a paragraph, and who listens, as far as it is known. */
export interface Voice {
	readonly speaks: Referent | null;
	readonly listens: Referent | null;
	/** Whether it asks, or may be what the asker puts to somebody. */
	readonly asks: boolean;
}

/**
 * Who *I* and *you* are in each block of an interview where nobody is quoted, by index; empty for other texts. Where letters mark
 * the turns, *Q.*, *A.*, they tell.
 *
 * Another interview is told by its turns: paragraphs that end in a question, answered by paragraphs in the first person. Who
 * answers is the person whom the head of the text names most, beside who is said to ask.
 */
export function findVoices(discourse: Discourse): readonly (Voice | undefined)[] {
	const { blocks } = discourse.places.document;
	const turns = turnsIn(discourse.places.document);
	const letters = blocks.map(({ block }, at) => (turns[at] ? letterOf(block) : null));
	const marked = letters.findIndex((letter) => letter !== null);
	if (marked >= 0) {
		return voicesOf(discourse, letters, marked);
	}
	const says = (at: number, words: ReadonlySet<string>): boolean =>
		blocks[at]?.block.tokens.some(({ lower }) => words.has(lower)) ?? false;
	const asks = blocks.map(({ block: { text } }) => text.length < LONGEST_QUESTION && /\?["”’)]*$/.test(text));
	const begin = asks.indexOf(true);
	if (begin < 0) {
		return [];
	}
	const head = Math.min(MOST_HEAD, Math.max(LEAST_HEAD, begin));
	const announced = asks.some((_, at) => at < Math.min(head, MOST_TITLES) && says(at, INTERVIEW));
	const least = announced ? TURNS.announced : TURNS.told;
	const questions = asks.filter(Boolean).length;
	const answers = blocks.filter(
		({ block }, at) => !asks[at] && !/^["“]/.test(block.text) && says(at, ANSWERING),
	).length;
	if (questions < least.questions || answers < least.answers || questions * MOST_BETWEEN < blocks.length) {
		return [];
	}
	const answering = mostNamed(discourse, blocks[head]?.start ?? Infinity);
	if (!answering) {
		return [];
	}
	// What introduces who answers is not theirs.
	const first = blocks.findIndex((_, at) => at >= LEAST_HEAD && says(at, ANSWERING));
	const from = announced && first >= 0 ? Math.min(begin, first) : begin;
	// What stands below the last answer is the editor's.
	const last = Math.max(
		asks.lastIndexOf(true) + 1,
		blocks.findLastIndex((_, at) => says(at, ANSWERING)),
	);
	return asks.map((isAsked, at) => {
		// *You have turned down a seat.* may be what is put to somebody.
		const isPut = !asks[at - 1] && says(at, ADDRESSED) && !says(at, ANSWERING);
		const parts = isAsked ? { speaks: null, listens: answering } : { speaks: answering, listens: null };
		return at < from || at > last ? undefined : { ...parts, asks: isAsked || isPut };
	});
}

/** The person whom the head of an interview names most, beside who is said to ask. */
function mostNamed({ names, referents, places }: Discourse, headEnd: number): Referent | undefined {
	const inHead = names.mentions.filter(({ kind, start }) => kind === 'person' && start < headEnd);
	const asker = inHead.find(({ end }) => ASKING.has(places.after(end, 1)[0]?.lower ?? ''))?.entity;
	const counts = new Map<EntityId, number>();
	for (const { entity } of inHead) {
		counts.set(entity, (counts.get(entity) ?? 0) + 1);
	}
	counts.delete(asker ?? '');
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return most && referents.get(most[0]);
}

/** What stands before questions and before answers: *Q.*, *Answer:*. */
const ASKING_TURNS = wordsOf('asking turns');
const ANSWERING_TURNS = wordsOf('answering turns');
const CREDITS = wordsOf('credits');
/** A line that tells who has the word is no longer, in UTF-16 units; and so many tokens before a name tell which of the two. */
const LONGEST_LINE = 90;
const BEFORE_NAME = 4;

type Letter = 'asks' | 'answers';

/** Whether a paragraph begins with a letter that tells whose turn it is. */
function letterOf({ text, tokens }: Block): Letter | null {
	const head = lineHeadOf({ text, tokens });
	const word = head && head.end - head.first === 1 ? withoutPeriod(tokens[head.first]?.lower ?? '') : '';
	return ASKING_TURNS.has(word) ? 'asks' : ANSWERING_TURNS.has(word) ? 'answers' : null;
}

/**
 * Who asks and who answers in the paragraphs that letters mark. Lines between them tell it from there on: *Examination by Ms. Holt*
 * and *Interviewed by Ann Holt* who asks, *Ben Stone (sworn)* who answers; *Q. Ann Holt, Orbit News. When …?* tells who puts that
 * question. Nobody asks of whom nothing is told; who answers is whom the head of the text names most.
 *
 * @param first index of the first of them
 */
function voicesOf(
	discourse: Discourse,
	letters: readonly (Letter | null)[],
	first: number,
): readonly (Voice | undefined)[] {
	const { blocks } = discourse.places.document;
	const turns = turnsIn(discourse.places.document);
	const told = blocks.map((placed, at) => (letters[at] ? {} : toldBy(discourse, placed, turns[at] === true)));
	// *Interviewed by …* may stand below it all.
	let asker = told.find(({ asks }) => asks)?.asks ?? null;
	let answerer = mostNamed(discourse, blocks[first]?.start ?? 0) ?? null;
	return letters.map((letter, at): Voice | undefined => {
		asker = told[at]?.asks ?? asker;
		answerer = told[at]?.answers ?? answerer;
		if (letter === null) {
			return undefined;
		}
		return letter === 'asks'
			? { speaks: introduced(discourse, at) ?? asker, listens: answerer, asks: true }
			: { speaks: answerer, listens: asker, asks: false };
	});
}

/** Whom a line of its own tells to ask, or to answer, from there on. */
function toldBy(
	{ names: { mentions }, referents }: Discourse,
	{ start, block }: Placed,
	isTurn: boolean,
): { readonly [L in Letter]?: Referent | undefined } {
	const { text, tokens } = block;
	// Nothing stands behind the colon of *Ben Stone, having been sworn, testified:*.
	const isSpoken = isTurn && (lineHeadOf(block)?.behind ?? 0) < tokens.length;
	if (isSpoken || text.length > LONGEST_LINE || tokens.some(({ lower }) => CREDITS.has(lower))) {
		return {};
	}
	const mention = mentions
		.slice(firstStartingFrom(mentions, start), firstStartingFrom(mentions, start + text.length))
		.findLast(({ kind }) => kind === 'person');
	const at = mention ? firstEndingAfter(tokens, mention.start - start) : tokens.length;
	const before = tokens.slice(Math.max(0, at - BEFORE_NAME), at);
	const referent = mention && referents.get(mention.entity);
	if (before.some(({ lower }) => lower === BY || lower === FROM)) {
		return { asks: referent };
	}
	return at < BEFORE_NAME ? { answers: referent } : {};
}

/** Who says who they are before they ask: *Ann Holt, Orbit News. When …?*; not *Ann Holt, did you …?*, nor *Mr. Holt.* */
function introduced(discourse: Discourse, at: number): Referent | undefined {
	const { start, block } = discourse.places.document.blocks[at] as Placed;
	const behind = lineHeadOf(block)?.behind ?? 0;
	const sentence = block.sentences.find(({ endToken }) => endToken > behind);
	const from = block.tokens[behind]?.start;
	if (!sentence || from === undefined || sentence.endToken === block.tokens.length) {
		return undefined;
	}
	const { names, tags } = discourse.words([{ start: start + from, end: start + sentence.end }]);
	const [name] = names;
	const isFull = name !== undefined && names[1] === name;
	return isFull && name.kind === 'person' && !tags.some(isFiniteVerb)
		? discourse.referents.get(name.entity)
		: undefined;
}
