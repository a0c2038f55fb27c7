import type { Names } from '../entities/foundMention';
import { wordsOf } from '../language/english/words';
import type { EntityId } from '../model';
import type { Places } from '../text/places';

/** Who *I* and *you* are where nobody is quoted: the parts of an interview. */
export interface Voice {
	readonly speaker: EntityId | null;
	readonly listener: EntityId | null;
}

const INTERVIEW = wordsOf('interview');
const ASKING = wordsOf('asking in interviews');
const ANSWERING = wordsOf('answering in interviews');
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

/**
 * The voice of each block of an interview, by index; empty for other texts.
 *
 * An interview is told by its turns: paragraphs that end in a question, answered by paragraphs in the first person. Who
 * answers is the person whom the head of the text names most, beside who is said to ask.
 */
export function findVoices(places: Places, names: Names): ReadonlyMap<number, Voice> {
	const { blocks } = places.document;
	const says = (at: number, words: ReadonlySet<string>): boolean =>
		blocks[at]?.block.tokens.some(({ lower }) => words.has(lower)) ?? false;
	const asks = blocks.map(({ block: { text } }) => text.length < LONGEST_QUESTION && /\?["”’)]*$/.test(text));
	const begin = asks.indexOf(true);
	const voices = new Map<number, Voice>();
	if (begin < 0) {
		return voices;
	}
	const head = Math.min(MOST_HEAD, Math.max(LEAST_HEAD, begin));
	const announced = asks.some((_, at) => at < Math.min(head, MOST_TITLES) && says(at, INTERVIEW));
	const least = announced ? TURNS.announced : TURNS.told;
	const questions = asks.filter(Boolean).length;
	const answers = blocks.filter(
		({ block }, at) => !asks[at] && !/^["“]/.test(block.text) && says(at, ANSWERING),
	).length;
	if (questions < least.questions || answers < least.answers || questions * MOST_BETWEEN < blocks.length) {
		return voices;
	}
	const { answering, asking } = partsOf(places, names, blocks[head]?.start ?? Infinity);
	for (let at = announced ? Math.min(begin, LEAST_HEAD) : begin; answering !== null && at < blocks.length; at++) {
		voices.set(at, asks[at] ? { speaker: asking, listener: answering } : { speaker: answering, listener: asking });
	}
	return voices;
}

/** Who answers and who asks, as the head of an interview tells. */
function partsOf(
	places: Places,
	{ mentions }: Names,
	headEnd: number,
): Readonly<Record<'answering' | 'asking', EntityId | null>> {
	const inHead = mentions.filter(({ start }) => start < headEnd);
	const asker = inHead.find(({ end }) => ASKING.has(places.after(end, 1)[0]?.lower ?? ''))?.entity ?? null;
	const counts = new Map<EntityId, number>();
	for (const { kind, entity } of inHead) {
		if (kind === 'person' && entity !== asker) {
			counts.set(entity, (counts.get(entity) ?? 0) + 1);
		}
	}
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return { answering: most?.[0] ?? null, asking: asker };
}
