import { BY, I } from '../language/english/functionWords';
import { wordsOf } from '../language/english/words';
import type { EntityId } from '../model';
import type { Block } from '../text/document';
import type { Discourse } from './discourse';
import { type Letter, letteredTurns } from './letteredTurns';
import type { Referent } from './referents';

const INTERVIEW = wordsOf('interview');
const ASKING = wordsOf('asking in interviews');
const ANSWERING = wordsOf('answering in interviews');
const SAYS_I = new Set([I]);
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
	/** Whether it asks, or may be what the asker puts to somebody; not told where letters tell the turns. */
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
	const lettered = letteredTurns(discourse, (letters, askers) => answeringIn(discourse, letters, askers));
	if (lettered) {
		return lettered.map((turn) => turn && { ...turn, asks: false });
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

/**
 * Who answers where letters mark the turns and no line tells: whom the head names most, in what it calls an interview or where some
 * answers say *I*; nobody in other questions and answers, *What to know about the lock*.
 *
 * @param askers who is told to ask does not answer
 */
function answeringIn(discourse: Discourse, letters: readonly Letter[], askers: readonly Referent[]): Referent | null {
	const { blocks } = discourse.places.document;
	const first = letters.indexOf('asks');
	const says = ({ tokens }: Block, words: ReadonlySet<string>): boolean => tokens.some(({ lower }) => words.has(lower));
	const isAnnounced = blocks.slice(0, Math.min(first, MOST_TITLES)).some(({ block }) => says(block, INTERVIEW));
	const own = blocks.filter(({ block }, at) => letters[at] === 'answers' && says(block, SAYS_I));
	const isInterview = isAnnounced || own.length >= TURNS.announced.answers;
	return (isInterview && mostNamed(discourse, blocks[Math.min(first, MOST_HEAD)]?.start ?? 0, askers)) || null;
}

/** The person whom the head of an interview names most, beside who is said to ask, or to have written it. */
function mostNamed(
	{ names, referents, places }: Discourse,
	headEnd: number,
	askers: readonly Referent[] = [],
): Referent | undefined {
	const inHead = names.mentions.filter(({ kind, start }) => kind === 'person' && start < headEnd);
	const asker = inHead.find(({ end }) => ASKING.has(places.after(end, 1)[0]?.lower ?? ''))?.entity;
	const author = inHead.find(({ start }) => places.before(start, 1)[0]?.lower === BY)?.entity;
	const counts = new Map<EntityId, number>();
	for (const { entity } of inHead) {
		counts.set(entity, (counts.get(entity) ?? 0) + 1);
	}
	for (const other of [asker, author, ...askers.map(({ id }) => id)]) {
		counts.delete(other ?? '');
	}
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return most && referents.get(most[0]);
}
