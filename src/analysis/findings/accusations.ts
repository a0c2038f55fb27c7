import { BEEN } from '../language/english/functionWords';
import { isBe } from '../language/english/morphology';
import { SPOKESPEOPLE } from '../language/english/patterns';
import { wordsOf } from '../language/english/words';
import type { Names } from '../entities/foundMention';
import type { Entity, EntityId, Finding, Mention, Span } from '../model';
import type { Spoken } from '../speakers/resolveSpeakers';
import type { Token } from '../text/document';
import { firstEndingAfter, type Places } from '../text/places';
import { finding } from './finding';

/** Words that may stand between the verb and the one accused: *accused the chairman of the board, Ada Stone,*. */
const MOST_BETWEEN = 2;
/** Verbs of accusing, in all forms. */
const ACCUSING = wordsOf('accusing');
/** Words around an answer to an accusation, or the want of one. */
const ANSWERS = wordsOf('answers');
/** What does as *be* before *accused*, and what follows the name of the one who is. */
const STANDS = wordsOf('stands accused');
const BEHIND = wordsOf('behind the accused');

/** A text that accuses more of them is no article. */
const MOST_ACCUSED = 30;

/** Those who are accused by name and nowhere heard, nor said to have been asked: each once. */
export function accusations(places: Places, names: Names, spoken: Spoken): Finding[] {
	const accused = new Map<EntityId, Span>();
	for (const { start, block } of places.document.blocks) {
		block.tokens.forEach((token, at) => {
			if (accused.size >= MOST_ACCUSED || !ACCUSING.has(token.lower)) {
				return;
			}
			const target = accusedIn(block.tokens, at, start, names.mentions);
			if (target && !accused.has(target.entity)) {
				const { start: first, end } = target;
				const span = { start: Math.min(start + token.start, first), end: Math.max(start + token.end, end) };
				accused.set(target.entity, span);
			}
		});
	}
	const answers = accused.size > 0 ? answersIn(places) : [];
	return [...accused].flatMap(([id, span]) => {
		const entity = names.entities.find((one) => one.id === id);
		return entity && !isHeard(entity, names, spoken, answers)
			? finding('accusation-without-reply', span, { details: { accused: entity.name } })
			: [];
	});
}

/** The sentences that tell of an answer, or of none. */
const answersIn = (places: Places): string[] =>
	places.sentences
		.filter((sentence) => places.tokens(sentence).some(({ lower }) => ANSWERS.has(lower)))
		.map((sentence) => places.textOf(sentence));

/** *accused Ada Stone of …*, *Ada Stone was accused of …*; people and bodies. */
function accusedIn(
	tokens: readonly Token[],
	at: number,
	start: number,
	mentions: readonly Mention[],
): Mention | undefined {
	const isWho = ({ kind }: Mention): boolean => kind === 'person' || kind === 'organization';
	const verb = tokens[at - 1]?.lower ?? '';
	if (isBe(verb) || STANDS.has(verb)) {
		const end = start + (tokens[verb === BEEN ? at - 3 : at - 2]?.end ?? -1);
		const before = mentions[firstEndingAfter(mentions, end - 1)];
		return before && isWho(before) && before.end === end ? before : undefined;
	}
	for (const token of tokens.slice(at + 1, at + 2 + MOST_BETWEEN)) {
		if (token.kind === 'mark') {
			return undefined;
		}
		const mention = mentions[firstEndingAfter(mentions, start + token.start)];
		if (mention && mention.start <= start + token.start) {
			const behind = tokens.find((one) => start + one.start >= mention.end)?.lower ?? '';
			// *accused Stone of*; *blamed Stone's driver* is about another.
			return isWho(mention) && BEHIND.has(behind) ? mention : undefined;
		}
	}
	return undefined;
}

/** Whether they, or those who speak for them, say something, or are told to have been asked. */
function isHeard(
	{ id, name, aliases, related = [] }: Entity,
	{ entities }: Names,
	{ speakers }: Spoken,
	answers: readonly string[],
): boolean {
	const forms = [name, ...aliases].filter((form) => form.length > 2);
	const speaksFor = (text: string): boolean => forms.some((form) => text.includes(form));
	const theirs = new Set([
		id,
		...related,
		...entities
			.filter(({ roles }) => roles.some(({ affiliation, text }) => affiliation === id || speaksFor(text)))
			.map((one) => one.id),
	]);
	return (
		speakers.some(({ entity, name: known, role }) => theirs.has(entity) || speaksFor(`${known} ${role ?? ''}`)) ||
		answers.some((sentence) => speaksFor(sentence) || SPOKESPEOPLE.test(sentence))
	);
}
