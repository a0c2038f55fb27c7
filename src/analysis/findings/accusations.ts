import { BEEN, OF, PREPOSITIONS, WHO, wordsOf } from '../language/english/words';
import { isBe } from '../language/english/morphology';
import { deniesClause } from '../language/english/negation';
import { SPOKESPEOPLE } from '../language/english/patterns';
import type { Entity, EntityId, Finding, Mention, Span } from '../model';
import type { Token } from '../text/document';
import type { Places } from '../text/places';
import { finding } from './finding';
import type { KnownText } from '../claims/claimText';

/** So many words before the one accused, and behind, tell it: *had accused the chairman Ada Stone of*, *has been accused*. */
const MOST_BEFORE = 4;
const MOST_BEHIND = 3;
/** Between commas, so many may say who that is: *accused the mayor, Ada Stone, 54, of*. */
const LONGEST_ASIDE = 8;
/** So many words before the verb say that nobody accuses: *did not publicly accuse*. */
const NEGATION_WITHIN = 3;
const ACCUSING = wordsOf('accusing');
/** Words around an answer to an accusation, or the want of one. */
const ANSWERS = wordsOf('answers');
/** What does as *be* before *accused*, and what follows the name of the one who is. */
const STANDS = wordsOf('stands accused');
const BEHIND = wordsOf('behind the accused');

/** A text that accuses more of them is no article. */
const MOST_ACCUSED = 30;

/** Those who are accused by name and nowhere heard, nor said to have been asked: each once; people and bodies. */
export function accusations(text: KnownText): Finding[] {
	const { places, names } = text;
	const accused = new Map<EntityId, Span>();
	for (const mention of names.mentions) {
		const isWho = mention.kind === 'person' || mention.kind === 'organization';
		const verb = isWho && !accused.has(mention.entity) ? accusingVerb(places, mention) : undefined;
		if (verb && accused.size < MOST_ACCUSED) {
			const span = { start: Math.min(verb.start, mention.start), end: Math.max(verb.end, mention.end) };
			accused.set(mention.entity, span);
		}
	}
	const answers = accused.size > 0 ? answersIn(places) : [];
	return [...accused].flatMap(([id, span]) => {
		const entity = names.entities.find((one) => one.id === id);
		return entity && !isHeard(entity, text, answers)
			? finding('accusation-without-reply', span, { details: { accused: entity.name } })
			: [];
	});
}

const answersIn = (places: Places): string[] =>
	places.sentences
		.filter((sentence) => places.tokens(sentence).some(({ lower }) => ANSWERS.has(lower)))
		.map((sentence) => places.textOf(sentence));

/** *accused Ada Stone of …*, *Ada Stone was accused of …*; *blamed Stone's driver* and *nobody blamed Stone* are no such thing. */
function accusingVerb(places: Places, { start, end }: Mention): Token | undefined {
	const written = places.before(start, MOST_BEFORE + NEGATION_WITHIN + 1);
	const behind = places.after(end, LONGEST_ASIDE + MOST_BEHIND);
	const isIn = written.at(-1)?.text === COMMA;
	const pastCommas = pastAside(behind, isIn);
	const goesOn = [behind, pastCommas];
	// *The brother of Ada Stone was accused*, *Tomas Holt, of Mill Road, Hallam, was accused*, *the man who hit her was accused*.
	const isAddress = written.some(({ text }, i) => text === COMMA && written[i + 1]?.lower === OF);
	const isOfAnother =
		isAddress || PREPOSITIONS.has(written.at(-1)?.lower) || written.some(({ lower }) => lower === WHO);
	const passive = goesOn.map(passiveVerb).find(Boolean);
	if (passive && !isOfAnother) {
		return passive;
	}
	const before = isIn && pastCommas.length > 0 ? written.slice(0, -1) : written;
	const active = before.findLastIndex(({ lower }, i) => i >= before.length - MOST_BEFORE && ACCUSING.has(lower));
	const isActive =
		active >= 0 &&
		before.slice(active + 1).every(({ kind }) => kind !== 'mark') &&
		!isBeing(before[active - 1]) &&
		!before.slice(Math.max(0, active - NEGATION_WITHIN), active).some(({ lower }) => deniesClause(lower));
	return isActive && goesOn.some(([next]) => BEHIND.has(next?.lower)) ? before[active] : undefined;
}

const COMMA = ',';

const isBeing = (token: Token | undefined): boolean =>
	token !== undefined && (isBe(token.lower) || STANDS.has(token.lower));

/** *was | accused*, *has been | accused* */
function passiveVerb([verb, next, last]: readonly Token[]): Token | undefined {
	const isPerfect = next?.lower === BEEN;
	const accused = isPerfect ? last : next;
	return (isPerfect || isBeing(verb)) && ACCUSING.has(accused?.lower) ? accused : undefined;
}

/**
 * What goes on behind commas: around words on somebody (*Ada Stone, 54, was*), or the name (*the mayor, Ada Stone, was*).
 *
 * @param isIn a comma stands before the name
 */
function pastAside(behind: readonly Token[], isIn: boolean): readonly Token[] {
	const end = isIn ? 0 : behind.findIndex(({ text }, i) => i > 0 && text === COMMA);
	const isAside =
		behind[0]?.text === COMMA && end >= 0 && !behind.slice(1, end).some(({ text }) => /[.!?;:]/.test(text));
	return isAside ? behind.slice(end + 1) : [];
}

/** Whether they, or those who speak for them, say something, or are told to have been asked. */
function isHeard(entity: Entity, { names, spoken }: KnownText, answers: readonly string[]): boolean {
	const { id, name, aliases } = entity;
	const speaksFor = (text: string): boolean => [name, ...aliases].some((form) => text.includes(form));
	const theirs = new Set([
		id,
		...names.entities
			.filter(({ roles }) => roles.some(({ affiliation, text }) => affiliation === id || speaksFor(text)))
			.map((one) => one.id),
	]);
	return (
		spoken.speakers.some(
			(speaker) => theirs.has(speaker.entity) || speaksFor(`${speaker.name} ${speaker.role ?? ''}`),
		) || answers.some((sentence) => speaksFor(sentence) || SPOKESPEOPLE.test(sentence))
	);
}
