import type { Names } from '../entities/foundMention';
import type { EntityId } from '../model';
import type { Places } from '../text/places';

/** Who *I* and *you* are where nobody is quoted: the parts of an interview. Several speak together, or nobody is known. */
export interface Voice {
	readonly speakers: readonly EntityId[];
	readonly listeners: readonly EntityId[];
}

const INTERVIEW = /^interview(?:s|ed|ing)?$/i;
const ASKS = /^(?:interviews|interviewed|talks|talked|speaks|spoke|asks|asked)$/i;
const FIRST = /^(?:I|me|my|we|our|us)$/i;
const SECOND = /^(?:you|your)$/i;
const QUESTION_END = /\?["”’)]*$/;
/** A question is no longer, in UTF-16 units; one that goes on behind its mark is short and speaks to somebody. */
const LONGEST_QUESTION = 900;
const LONGEST_ADDRESS = 300;
/** So many turns of both sides make an interview; fewer where its head says that it is one. */
const TURNS = { announced: { questions: 1, answers: 2 }, told: { questions: 3, answers: 3 } };
/** What stands before the first question, in paragraphs. */
const LEAST_HEAD = 3;
const MOST_HEAD = 8;
/** At least one paragraph in so many asks. */
const MOST_BETWEEN = 12;

/**
 * The voice of each block of an interview, by index; empty for other texts.
 *
 * An interview is told by its turns: paragraphs that end in a question, answered by paragraphs in the first person. Who
 * answers is whom the head of the text says to be interviewed, or else the person it names most.
 */
export function findVoices(places: Places, names: Names): ReadonlyMap<number, Voice> {
	const { blocks } = places.document;
	const says = (at: number, words: RegExp): boolean =>
		blocks[at]?.block.tokens.some(({ text }) => words.test(text)) ?? false;
	const asks = blocks.map(
		({ block: { text } }, at) =>
			text.length < LONGEST_QUESTION &&
			text.includes('?') &&
			(QUESTION_END.test(text) || (text.length < LONGEST_ADDRESS && says(at, SECOND))),
	);
	const begin = asks.indexOf(true);
	const voices = new Map<number, Voice>();
	if (begin < 0) {
		return voices;
	}
	const headSize = Math.min(MOST_HEAD, Math.max(LEAST_HEAD, begin));
	const announced = [0, 1, 2, 3].some((at) => at < headSize && says(at, INTERVIEW));
	const least = announced ? TURNS.announced : TURNS.told;
	const questions = asks.filter(Boolean).length;
	const answers = blocks.filter(({ block }, at) => !asks[at] && !/^["“]/.test(block.text) && says(at, FIRST)).length;
	if (questions < least.questions || answers < least.answers || questions * MOST_BETWEEN < blocks.length) {
		return voices;
	}
	const { answering, asking } = partsOf(places, names, blocks[headSize]?.start ?? Infinity);
	if (answering.length > 0) {
		for (let at = announced ? Math.min(begin, 3) : begin; at < blocks.length; at++) {
			voices.set(
				at,
				asks[at] ? { speakers: asking, listeners: answering } : { speakers: answering, listeners: asking },
			);
		}
	}
	return voices;
}

/** Who answers and who asks, as the head of an interview tells. */
function partsOf(
	places: Places,
	{ mentions }: Names,
	headEnd: number,
): Readonly<Record<'answering' | 'asking', readonly EntityId[]>> {
	const counts = new Map<EntityId, number>();
	const interviewed: EntityId[] = [];
	let asker: EntityId | null = null;
	let previous: { entity: EntityId; end: number } | null = null;
	for (const { start, end, kind, entity } of mentions) {
		if (start >= headEnd) {
			break;
		}
		if (ASKS.test(places.after(end, 1)[0]?.text ?? '')) {
			asker ??= entity;
		}
		if (kind !== 'person') {
			continue;
		}
		counts.set(entity, (counts.get(entity) ?? 0) + 1);
		const joined =
			previous !== null &&
			interviewed.includes(previous.entity) &&
			/^,? and $/.test(places.document.text.slice(previous.end, start));
		const begun =
			interviewed.length === 0 && entity !== asker && places.before(start, 12).some(({ text }) => INTERVIEW.test(text));
		if ((joined || begun) && !interviewed.includes(entity)) {
			interviewed.push(entity);
		}
		previous = { entity, end };
	}
	const [most] = [...counts].filter(([entity]) => entity !== asker).sort((a, b) => b[1] - a[1]);
	const answering = interviewed.length === 0 && most ? [most[0]] : interviewed;
	return { answering, asking: asker === null ? [] : [asker] };
}
