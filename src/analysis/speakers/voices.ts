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

/**
 * The voice of each block of an interview, by index; empty for other texts.
 *
 * An interview is told by its turns: paragraphs that end in a question, answered by paragraphs in the first person. Who
 * answers is whom the head of the text says to be interviewed, or else the person it names most.
 */
export function findVoices(places: Places, names: Names): ReadonlyMap<number, Voice> {
	const { blocks } = places.document;
	const asks = blocks.map(
		({ block }) =>
			block.text.length < 900 &&
			block.text.includes('?') &&
			(/\?["”’)]*$/.test(block.text) ||
				(block.text.length < 300 && block.tokens.slice(0, 200).some((token) => SECOND.test(token.text)))),
	);
	const questions = asks.filter(Boolean).length;
	if (questions === 0) {
		return new Map();
	}
	const mine = blocks.filter(
		({ block }, at) => !asks[at] && !/^["“]/.test(block.text) && block.tokens.some((token) => FIRST.test(token.text)),
	).length;
	const voices = new Map<number, Voice>();
	const begin = asks.indexOf(true);
	const head = blocks.slice(0, Math.min(8, Math.max(3, begin)));
	const announced = head.slice(0, 4).some(({ block }) => block.tokens.some((token) => INTERVIEW.test(token.text)));
	if (questions < (announced ? 1 : 3) || mine < (announced ? 2 : 3) || questions * 12 < blocks.length) {
		return voices;
	}
	const headEnd = (head.at(-1)?.start ?? 0) + (head.at(-1)?.block.text.length ?? 0);
	const { answers, asker } = partsOf(places, names, headEnd);
	if (answers.length === 0) {
		return voices;
	}
	const askers = asker === null ? [] : [asker];
	const first = announced ? Math.min(begin, 3) : begin;
	blocks.forEach((_placed, at) => {
		if (at >= first) {
			voices.set(at, asks[at] ? { speakers: askers, listeners: answers } : { speakers: answers, listeners: askers });
		}
	});
	return voices;
}

function partsOf(places: Places, names: Names, headEnd: number): { answers: EntityId[]; asker: EntityId | null } {
	const counts = new Map<EntityId, number>();
	let asker: EntityId | null = null;
	let asked: EntityId[] = [];
	let previous: { entity: EntityId; end: number } | null = null;
	for (const mention of names.mentions) {
		if (mention.start >= headEnd) {
			break;
		}
		if (ASKS.test(places.after(mention.end, 1)[0]?.text ?? '')) {
			asker ??= mention.entity;
		}
		if (mention.kind !== 'person') {
			continue;
		}
		counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
		const before = places.before(mention.start, 12).map((token) => token.text);
		const called =
			before.some((word) => INTERVIEW.test(word) || /^(?:with)$/.test(word)) &&
			before.some((word) => INTERVIEW.test(word));
		const joined =
			previous !== null &&
			asked.includes(previous.entity) &&
			/^,? and $/.test(places.document.text.slice(previous.end, mention.start));
		const begun: boolean = called && asked.length === 0 && mention.entity !== asker;
		if ((joined || begun) && !asked.includes(mention.entity)) {
			asked = [...asked, mention.entity];
		}
		previous = { entity: mention.entity, end: mention.end };
	}
	if (asked.length > 0) {
		return { answers: asked, asker };
	}
	let most: EntityId | null = null;
	for (const [entity, count] of counts) {
		if (entity !== asker && (most === null || count > (counts.get(most) ?? 0))) {
			most = entity;
		}
	}
	return { answers: most === null ? [] : [most], asker };
}
