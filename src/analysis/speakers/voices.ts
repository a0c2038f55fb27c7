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
import type { Query } from './gatherAntecedents';
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

/** Who has the word in a paragraph, and who listens; `asks` where it asks, or may be what the asker puts to somebody. */
export type Voices = Query['parts'] & { readonly asks: boolean };

/**
 * Who *I* and *you* are in each block of an interview where nobody is quoted, by index; empty for other texts. Where letters mark
 * the turns, *Q.*, *A.*, they tell.
 *
 * Another interview is told by its turns: paragraphs that end in a question, answered by paragraphs in the first person. Who
 * answers is the person whom the head of the text names most, beside who is said to ask.
 */
export function findVoices(discourse: Discourse): readonly (Voices | undefined)[] {
	const { blocks } = discourse.places.document;
	const letters = blocks.map(({ block }) => letterOf(block));
	if (letters.some((letter) => letter !== null)) {
		return voicesOf(discourse, letters);
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
		const parts = isAsked ? { speaks: null, listens: answering } : { speaks: answering, listens: null };
		// *You have turned down a seat.* may be what is put to somebody.
		const isPut = !asks[at - 1] && says(at, ADDRESSED) && !says(at, ANSWERING);
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
 */
function voicesOf(discourse: Discourse, letters: readonly (Letter | null)[]): readonly (Voices | undefined)[] {
	const { places, names } = discourse;
	const { blocks } = places.document;
	const turns = turnsIn(places.document);
	const told: { readonly at: number; readonly letter: Letter; readonly referent: Referent }[] = [];
	blocks.forEach(({ start, block }, at) => {
		const { text, tokens } = block;
		// Nothing stands behind the colon of *Ben Stone, having been sworn, testified:*.
		const isTurn = turns[at] && (lineHeadOf(block)?.behind ?? 0) < tokens.length;
		if (letters[at] || isTurn || text.length > LONGEST_LINE || tokens.some(({ lower }) => CREDITS.has(lower))) {
			return;
		}
		const mention = names.mentions
			.slice(firstStartingFrom(names.mentions, start), firstStartingFrom(names.mentions, start + text.length))
			.findLast(({ kind }) => kind === 'person');
		const referent = mention && discourse.referents.get(mention.entity);
		if (mention && referent) {
			const first = firstEndingAfter(tokens, mention.start - start);
			const before = tokens.slice(Math.max(0, first - BEFORE_NAME), first);
			if (before.some(({ lower }) => lower === BY || lower === FROM)) {
				told.push({ at, letter: 'asks', referent });
			} else if (first < BEFORE_NAME) {
				told.push({ at, letter: 'answers', referent });
			}
		}
	});
	const toldAt = (letter: Letter, at: number): Referent | undefined => {
		const own = told.filter((one) => one.letter === letter);
		// *Interviewed by …* may stand below it all.
		return (own.findLast((one) => one.at < at) ?? (letter === 'asks' ? own[0] : undefined))?.referent;
	};
	const named = mostNamed(discourse, blocks[letters.findIndex((letter) => letter !== null)]?.start ?? 0);
	return letters.map((letter, at): Voices | undefined => {
		const asks = (letter === 'asks' ? introduced(discourse, at) : undefined) ?? toldAt('asks', at) ?? null;
		const answers = toldAt('answers', at) ?? named ?? null;
		return letter === null
			? undefined
			: letter === 'asks'
				? { speaks: asks, listens: answers, asks: true }
				: { speaks: answers, listens: asks, asks: false };
	});
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
