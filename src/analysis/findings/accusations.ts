import { AND, OF, PREPOSITIONS, WHO, isListed, wordsOf } from '../language/english/words';
import { deniesClause } from '../language/english/negation';
import { natureOf } from '../language/english/nouns';
import { SPOKESPEOPLE } from '../language/english/patterns';
import type { Attribution, Entity, EntityId, Finding, Span } from '../model';
import { phraseEnding, phraseStarting, plainPhrase } from '../syntax/nounPhrase';
import { verbGroupAt } from '../syntax/verbGroup';
import { namesOf, wordsIn, type NamedRange, type Words } from '../syntax/words';
import type { Places } from '../text/places';
import { holds, spanOf } from '../text/spans';
import { finding } from './finding';
import type { KnownText } from '../claims/claimText';

/** So many words before a name tell that it stands in words on another. */
const BEFORE = 8;
/** Between commas, so many may say who that is: *Ada Stone, 54, of the mill,*. */
const LONGEST_ASIDE = 8;
/** So many words before the verb say that nobody accuses: *did not publicly accuse*. */
const NEGATION_WITHIN = 3;
const ACCUSING = wordsOf('accusing');
/** Words around an answer to an accusation, or the want of one. */
const ANSWERS = wordsOf('answers');

/** A text that accuses more of them is no article. */
const MOST_ACCUSED = 30;

/** Whom somebody accuses, in so many words. */
interface Accusation {
	readonly span: Span;
	/** The verb. */
	readonly verb: Span;
}

/** Those who are accused by name and nowhere heard but through their accuser, nor said to have been asked: each once; people and bodies. */
export function accusations(text: KnownText): Finding[] {
	const { places, names, english } = text;
	const accused = new Map<EntityId, Accusation>();
	for (const sentence of places.sentences.filter((one) => has(places, one, ACCUSING))) {
		const words = wordsIn(places, names.mentions, english.attributions, [sentence]);
		for (const name of namesOf(words)) {
			const { kind, entity } = name.mention;
			const isWho = (kind === 'person' || kind === 'organization') && !accused.has(entity);
			const verb = isWho && accused.size < MOST_ACCUSED ? words.tokens[accusingVerb(words, name)] : undefined;
			if (verb) {
				const start = Math.min(verb.start, name.mention.start);
				accused.set(entity, { span: { start, end: Math.max(verb.end, name.mention.end) }, verb: spanOf(verb) });
			}
		}
	}
	const answers =
		accused.size > 0
			? places.sentences.filter((one) => has(places, one, ANSWERS)).map((one) => places.textOf(one))
			: [];
	return [...accused].flatMap(([id, { span, verb }]) => {
		const entity = names.entities.find((one) => one.id === id);
		return entity && !isHeard(entity, verb, text, answers)
			? finding('accusation-without-reply', span, { details: { accused: entity.name } })
			: [];
	});
}

const has = (places: Places, span: Span, words: ReadonlySet<string>): boolean =>
	places.tokens(span).some(({ lower }) => words.has(lower));

/** Where the verb stands by which a name is accused: *accused Ada Stone of …*, *Ada Stone was accused*; *blamed Stone's driver* is no such thing. */
function accusingVerb(words: Words, name: NamedRange): number {
	const { lower } = words;
	const { first } = phraseEnding(words, name.end, 0) ?? name;
	const goesOn = [
		name.end,
		phraseStarting(words, name.first, lower.length)?.end ?? name.end,
		asideEnd(words, name, first),
	];
	const before = lower.slice(Math.max(0, first - BEFORE), first);
	// *The brother of Ada Stone was accused*, *Tomas Holt, of Mill Road, Hallam, was accused*, *the man who hit her was accused*.
	const isAddress = before.some((word, i) => word === ',' && before[i + 1] === OF);
	const isOfAnother = isAddress || PREPOSITIONS.has(before.at(-1)) || before.includes(WHO);
	const passive = isOfAnother ? undefined : goesOn.map((at) => passiveVerb(words, at)).find((at) => at >= 0);
	const active = goesOn.some((at) => isListed('behind the accused', lower[at])) ? activeVerb(words, name) : -1;
	return passive ?? active;
}

/** *was | later accused*, *has been | accused*, *stands | accused*; -1 where no such verb begins there. */
function passiveVerb(words: Words, at: number): number {
	const { tags, lower } = words;
	if (isListed('stands accused', lower[at]) && ACCUSING.has(lower[at + 1])) {
		return at + 1;
	}
	const group = verbGroupAt(words, at);
	const isTold =
		group?.passive === true &&
		ACCUSING.has(lower[group.head]) &&
		!tags.slice(at, group.head).includes('MD') &&
		!lower.slice(at, group.head).some(deniesClause);
	return isTold ? group.head : -1;
}

/** The verb whose object is a name, or what the name is told with: *accused | Ada Stone*, *accused | the head of safety, Ada Stone*; -1 for none. */
function activeVerb(words: Words, { first, end }: NamedRange): number {
	const { tags, lower } = words;
	const verb = lower.findLastIndex((word, at) => at < first && ACCUSING.has(word));
	const isActive =
		verb >= 0 && tags[verb] !== 'NN' && !lower.slice(Math.max(0, verb - NEGATION_WITHIN), verb).some(deniesClause);
	for (let at = verb + 1; isActive && at <= first;) {
		const object = phraseStarting(words, at, end);
		const plain = object && plainPhrase(words, at, object.end);
		if (plain?.end === end) {
			return verb;
		}
		const goesOn = lower[object?.end ?? -1];
		if (!plain || !(goesOn === AND || (goesOn === ',' && natureOf(lower[plain.head]) !== null))) {
			return -1;
		}
		at = (object?.end ?? end) + 1;
	}
	return -1;
}

/** Where words go on behind the commas around those on somebody (*Ada Stone, 54, | was*), or around the name (*the mayor, Ada Stone, | was*). */
function asideEnd({ lower }: Words, { end }: NamedRange, first: number): number {
	const isIn = lower[first - 1] === ',';
	const aside = lower.slice(end + 1, end + 1 + LONGEST_ASIDE);
	const comma = isIn ? 0 : aside.indexOf(',') + 1;
	const isAside =
		lower[end] === ',' && (isIn || comma > 0) && !aside.slice(0, comma).some((word) => /[.!?;:]/.test(word));
	return isAside ? end + 1 + comma : end;
}

/** Whether they, or those who speak for them, say something that is not told by their accuser alone, or are told to have been asked. */
function isHeard(entity: Entity, verb: Span, { names, spoken }: KnownText, answers: readonly string[]): boolean {
	const { id, name, aliases } = entity;
	const speaksFor = (text: string): boolean => [name, ...aliases].some((form) => text.includes(form));
	const theirs = new Set([
		id,
		...names.entities
			.filter(({ roles }) => roles.some(({ affiliation, text }) => affiliation === id || speaksFor(text)))
			.map((one) => one.id),
	]);
	const byId = new Map(spoken.attributions.map((attribution) => [attribution.id, attribution]));
	const accuser = spoken.attributions.find(({ cue }) => holds(cue, verb))?.speaker ?? null;
	const isAccusers = ({ parent }: Attribution): boolean =>
		accuser !== null && byId.get(parent ?? '')?.speaker === accuser;
	return (
		spoken.speakers.some(
			(speaker) =>
				(theirs.has(speaker.entity) || speaksFor(`${speaker.name} ${speaker.role ?? ''}`)) &&
				speaker.attributions.some((one) => {
					const attribution = byId.get(one);
					return attribution !== undefined && !isAccusers(attribution);
				}),
		) || answers.some((sentence) => speaksFor(sentence) || SPOKESPEOPLE.test(sentence))
	);
}
