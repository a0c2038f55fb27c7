import type { Names } from '../entities/foundMention';
import type { EntityId } from '../model';
import type { Places } from './places';

/** Who *I* and *you* are where nobody is quoted: the parts of an interview. */
export interface Voice {
	readonly speaker: EntityId | null;
	readonly listener: EntityId | null;
}

const INTERVIEW = /^(?:interview(?:s|ed)?|talks|speaks|asks)$/i;
const FIRST = /^(?:I|me|my|we|our|us)$/;

/**
 * The voice of each block of an interview, by index; empty for other texts.
 *
 * An interview is told by its turns: paragraphs that end in a question, answered by paragraphs in the first person.
 * The one who answers is the person whom the head of the text names most.
 */
export function findVoices(places: Places, names: Names): ReadonlyMap<number, Voice> {
	const { blocks } = places.document;
	const asks = blocks.map(({ block }) => block.text.length < 900 && /\?["”’)]*$/.test(block.text));
	const questions = asks.filter(Boolean).length;
	const mine = blocks.filter(
		({ block }, at) =>
			!asks[at] && block.tokens.some((token) => FIRST.test(token.text)) && !/["“]/.test(block.text.slice(0, 1)),
	).length;
	const voices = new Map<number, Voice>();
	if (questions < 3 || mine < 3 || questions * 12 < blocks.length) {
		return voices;
	}
	const head = blocks.slice(0, Math.max(3, asks.indexOf(true)));
	const headEnd = (head.at(-1)?.start ?? 0) + (head.at(-1)?.block.text.length ?? 0);
	const counts = new Map<EntityId, number>();
	let asker: EntityId | null = null;
	for (const mention of names.mentions) {
		if (mention.start >= headEnd) {
			break;
		}
		if (mention.kind === 'person') {
			counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
		}
		if (INTERVIEW.test(places.after(mention.end, 1)[0]?.text ?? '')) {
			asker ??= mention.entity;
		}
	}
	let answers: EntityId | null = null;
	for (const [entity, count] of counts) {
		if (entity !== asker && (answers === null || count > (counts.get(answers) ?? 0))) {
			answers = entity;
		}
	}
	if (answers === null) {
		return voices;
	}
	const begin = asks.indexOf(true);
	blocks.forEach((_placed, at) => {
		if (at >= begin) {
			voices.set(at, asks[at] ? { speaker: asker, listener: answers } : { speaker: answers, listener: asker });
		}
	});
	return voices;
}
