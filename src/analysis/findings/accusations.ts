import { AND, OF, PREPOSITIONS, WHO, isListed } from '../language/english/words';
import { deniesClause } from '../language/english/negation';
import { natureOf } from '../language/english/nouns';
import { SPOKESPEOPLE } from '../language/english/patterns';
import type { Entity, EntityId, Finding, Span } from '../model';
import { phraseEnding, phraseStarting, plainPhrase } from '../syntax/nounPhrase';
import { verbGroupAt } from '../syntax/verbGroup';
import { namesOf, type NamedRange, type Words } from '../syntax/words';
import type { Places, TokenRange } from '../text/places';
import { holds, spanOf } from '../text/spans';
import { finding } from './finding';
import { type KnownText, taggedIn } from '../claims/claimText';

/** So many words before a name tell that it stands in words on another. */
const BEFORE = 8;
/** Between commas, so many may say who that is: *Ada Stone, 54, of the mill,*. */
const LONGEST_ASIDE = 8;
/** So many words before the verb say that nobody accuses: *did not publicly accuse*. */
const NEGATION_WITHIN = 3;
/** A text that accuses more of them is no article. */
const MOST_ACCUSED = 30;

/** Those who are accused by name and nowhere heard but through their accuser, nor said to have been asked: each once; people and bodies. */
export function accusations(text: KnownText): Finding[] {
	const { places, names } = text;
	const accused = new Map<EntityId, Readonly<{ name: Span; verb: Span }>>();
	for (const sentence of sentencesOf('accusing', places)) {
		const words = taggedIn(text, [sentence]);
		for (const name of namesOf(words)) {
			const { kind, entity } = name.mention;
			const isWho = (kind === 'person' || kind === 'organization') && !accused.has(entity);
			const verb = isWho && accused.size < MOST_ACCUSED ? words.tokens[accusingVerb(words, name)] : undefined;
			if (verb) {
				accused.set(entity, { name: name.mention, verb: spanOf(verb) });
			}
		}
	}
	const answers = accused.size > 0 ? sentencesOf('answers', places).map((one) => places.textOf(one)) : [];
	return [...accused].flatMap(([id, { name, verb }]) => {
		const span = { start: Math.min(verb.start, name.start), end: Math.max(verb.end, name.end) };
		const entity = names.entities.find((one) => one.id === id);
		return entity && !isHeard(entity, verb, text, answers)
			? finding('accusation-without-reply', span, { details: { accused: entity.name } })
			: [];
	});
}

/** The sentences with a word of a list. */
const sentencesOf = (list: string, places: Places): readonly Span[] =>
	places.sentences.filter((one) => places.tokens(one).some(({ lower }) => isListed(list, lower)));

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
	const passive = isOfAnother ? [] : goesOn.map((at) => passiveVerb(words, at)).filter((at) => at >= 0);
	const isBehind = goesOn.some((at) => isListed('behind the accused', lower[at]));
	return passive[0] ?? (isBehind ? activeVerb(words, name) : -1);
}

/** *was | later accused*, *has been | accused*, *stands | accused*; -1 where no such verb begins there. */
function passiveVerb(words: Words, at: number): number {
	const { tags, lower } = words;
	const group = verbGroupAt(words, at);
	const passive = group?.passive === true ? group.head : -1;
	const verb = isListed('stands accused', lower[at]) ? at + 1 : passive;
	const isDenied = tags.slice(at, verb).includes('MD') || lower.slice(at, verb).some(deniesClause);
	return isListed('accusing', lower[verb]) && !isDenied ? verb : -1;
}

/** The verb whose object is a name, or what the name is told with; -1 for none. */
function activeVerb(words: Words, name: TokenRange): number {
	const { tags, lower } = words;
	const verb = lower.findLastIndex((word, at) => at < name.first && isListed('accusing', word));
	const isDenied = lower.slice(Math.max(0, verb - NEGATION_WITHIN), verb).some(deniesClause);
	return verb >= 0 && tags[verb] !== 'NN' && !isDenied && isOfName(words, verb + 1, name) ? verb : -1;
}

/** Whether what begins there is a name, or told of it: *accused | Ada Stone*, *accused | the head of safety, Ada Stone*. */
function isOfName(words: Words, at: number, name: TokenRange): boolean {
	const object = phraseStarting(words, at, name.end);
	if (!object || at > name.first) {
		return false;
	}
	const { head, end } = plainPhrase(words, at, object.end);
	const behind = words.lower[object.end];
	const isJoined = behind === AND || (behind === ',' && natureOf(words.lower[head]) !== null);
	return end === name.end || (isJoined && isOfName(words, object.end + 1, name));
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
	const agents = names.entities.filter(({ roles }) =>
		roles.some(({ affiliation, text }) => affiliation === id || speaksFor(text)),
	);
	const theirs = new Set([id, ...agents.map((one) => one.id)]);
	const speakers = spoken.speakers.filter(
		(speaker) => theirs.has(speaker.entity) || speaksFor(`${speaker.name} ${speaker.role ?? ''}`),
	);
	const voices = new Set<EntityId | null>(speakers.map((speaker) => speaker.entity));
	const accuser = spoken.attributions.find(({ cue }) => holds(cue, verb))?.speaker;
	const accusers = spoken.attributions.filter(({ speaker }) => speaker !== null && speaker === accuser);
	const told = new Set<string | null>(accusers.map((one) => one.id));
	return (
		spoken.attributions.some(({ speaker, parent }) => voices.has(speaker) && !told.has(parent)) ||
		answers.some((sentence) => speaksFor(sentence) || SPOKESPEOPLE.test(sentence))
	);
}
