import { isVague, natureOf } from '../language/english/nouns';
import type { Names } from '../entities/foundMention';
import { ACCORDING, OF, TO, WHO, isListed } from '../language/english/words';
import { baseOfVerb, singularOf } from '../language/english/morphology';
import { ANONYMITY, GROUND, SPOKESPERSON } from '../language/english/patterns';
import { isNoun } from '../language/tags';
import type { Attribution, EntityId, Finding, Span } from '../model';
import { kindsOf } from '../speakers/resolveSpeakers';
import { DEFINITE, readPhrase, type Phrase } from '../syntax/phrase';
import type { Words } from '../syntax/words';
import { listIn } from '../text/lists';
import type { Places } from '../text/places';
import { finding } from './finding';
import type { Kinds, KnownText } from '../claims/claimText';
import { clauseWords, cueWords, isLikely, needsWords, taggedIn } from '../claims/claimText';
import { mayBeClause } from '../claims/mainClause';

/** In so many paragraphs at the top a source may be described first and named after; headings and menus are none. */
const LEAD = 3;
const SHORTEST_PARAGRAPH = 12;
/** So far down there is no top any more. */
const LOWEST_LEAD = 40;

/** Whether words are told, *said that it leaks*, *called it “a sieve”*, no act: *rejected the bid*, *asked her to leave*. */
function hasWords(text: KnownText, attribution: Attribution): boolean {
	const told = attribution.content.flatMap((span) => clauseWords(text, span));
	const isSaid = needsWords(text, attribution) || cueWords(text, attribution).includes(ACCORDING);
	return (
		mayBeClause(told) ||
		told.some((token) => /^["“‘«„]$/.test(token.text)) ||
		// *A source put the damage at 800,000*.
		(attribution.parent === null && told.some(({ tag }) => tag === 'CD')) ||
		// A clause whose verb is taken for a noun: *said | the dam leaks*; *said no politely* is none.
		(isSaid && told[0]?.lower !== TO && told.some(({ tag }) => isNoun(tag)))
	);
}

const peopleOf = ({ entities }: Names): ReadonlySet<EntityId | null> =>
	new Set(entities.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])));

/** Where a source of the article is told; equal keys are one source. */
interface Told {
	readonly index: number;
	readonly attribution: Attribution;
	readonly span: Span;
	readonly words: Words;
	readonly phrase: Phrase;
	readonly key: string;
}

/** Sources that the text does not name although somebody is meant, each once; for a strict house also their opinions, and spokespeople. */
export function unnamedSources(text: KnownText): Finding[] {
	const { attributions } = text.spoken;
	const kinds = kindsOf(text.spoken);
	const people = peopleOf(text.names);
	const sources = sourcesIn(text);
	const anonymity = anonymityIn(text.places, sources);
	const told = new Set<string>();
	return sources.flatMap(({ index, attribution, span, words, phrase, key }) => {
		const { id, act, report, speaker } = attribution;
		const said = anonymity.get(key);
		const isOpinion = act === 'belief';
		const isSaying = report === 'made' && act !== 'intention' && act !== 'decree';
		// *One backbencher, speaking on condition of anonymity*: whoever asks not to be named is a source, whatever the noun.
		const isTold = said !== undefined && (phrase.counting || natureOf(phrase.head) === 'person');
		const isSource = isSaying && (isTold || (isSomebody(words, phrase) && hasWords(text, attribution)));
		// *One member of the Harbour Board* is not the board.
		const isPart = phrase.indefinite && phrase.identified;
		const isNamed = kinds.get(speaker) === 'named' && (people.has(speaker) || !isPart);
		// Words about the anonymity of a source are witness enough that there is one.
		const isDoubtful = said === undefined && !isLikely(attribution);
		const isKnown = isNamed || isDoubtful || (!isOpinion && told.has(key));
		if (!isSource || isKnown || isNamedSoon(index, text.places, attributions, kinds)) {
			return [];
		}
		if (!isOpinion) {
			told.add(key);
		}
		const reason = said === undefined ? 'none' : GROUND.test(said) ? 'given' : 'anonymity said, no reason';
		const isBareNoun = !phrase.complement && isListed('bare sources', phrase.head);
		const bare = isBareNoun && phrase.modifiers.length === 0 ? (phrase.plural ? 'plural' : 'bare') : '';
		// *Experts*, *union leaders*: anybody of a kind.
		const isClass = said === undefined && !phrase.indefinite && !phrase.complement && !isBareNoun;
		return finding('anonymous-source', span, {
			attribution: id,
			strict: isOpinion || isClass || SPOKESPERSON.test(phrase.head),
			details: { reason, words: said ?? '', remark: isOpinion ? 'opinion' : bare },
		});
	});
}

/** Whom a source tells of is no source of the article: *Ada Stone said teachers had complained*. */
function sourcesIn(text: KnownText): readonly Told[] {
	/** By noun, those of whom one or some may speak next: *three people*, *one of the people*. */
	const groups = new Map<string, string>();
	return text.spoken.attributions.flatMap((attribution, index) => {
		const span = attribution.parent === null ? whoIn(text.places, attribution) : undefined;
		const words = taggedIn(text, span ? [span] : []);
		const phrase = span && readPhrase(words);
		if (!phrase) {
			return [];
		}
		const isOfGroup = words.lower.some(
			(word, i) => i < phrase.headAt && word === OF && DEFINITE.has(words.lower[i + 1]),
		);
		const key = (isOfGroup ? groups.get(phrase.head) : undefined) ?? attribution.speaker ?? phrase.key;
		if (phrase.plural && !isOfGroup) {
			groups.set(phrase.head, key);
		}
		return { index, attribution, span, words, phrase, key };
	});
}

/** What the text says of the anonymity of sources, in its own words, by their keys; wherever that is. */
function anonymityIn(places: Places, sources: readonly Told[]): ReadonlyMap<string, string> {
	const bySentence = new Map<number, Told[]>();
	for (const source of sources) {
		listIn(bySentence, places.sentenceAt(source.span.start)).push(source);
	}
	const said = new Map<string, string>();
	for (const { 0: words, index } of places.document.text.matchAll(ANONYMITY)) {
		const at = places.sentenceAt(index);
		const isBehind = places.sentences[at - 1]?.block === places.sentences[at]?.block;
		const here = bySentence.get(at) ?? [];
		// *A pilot who asked not to be named*, *Asking not to be named, a pilot*, *a pilot said. He asked not to be named*
		const source =
			here.findLast(({ span }) => span.start < index) ??
			here[0] ??
			(isBehind ? bySentence.get(at - 1)?.at(-1) : undefined);
		if (source && !said.has(source.key)) {
			said.set(source.key, words.trim());
		}
	}
	return said;
}

/** Where it says who: the words in front of *who*. */
function whoIn(places: Places, { source: [span], evidence }: Attribution): Span | undefined {
	const word = span && places.textOf(span).toLowerCase();
	return word === WHO ? evidence.find((step) => step.step === 'coreference')?.to : span;
}

/** Whether the phrase means people somewhere behind it whom the text could name. */
function isSomebody(
	{ tags }: Words,
	{ head, headAt, modifiers, indefinite, definite, possessed, plural }: Phrase,
): boolean {
	// *person* of *a person familiar with the talks* too, not of *a person's voice*.
	const last = singularOf(modifiers.at(-1));
	const isLast = natureOf(head) === null && isListed('sources', last) && tags[headAt - 1] !== 'POS';
	const noun = isLast ? last : head;
	const isOwned = possessed || tags.slice(0, headAt).includes('POS');
	const isNew = indefinite || (plural && !definite && !isOwned);
	// *Dockers in Velden* are too many to name, *three dockers* are not.
	const isFew = (!plural || tags.slice(0, headAt).includes('CD')) && natureOf(noun) === 'person' && !isVague(noun);
	return isNew && (isFew || isListed('sources', noun) || SPOKESPERSON.test(noun));
}

/** *A lawmaker said …*, and in the next paragraphs *Rep. Ada Stone said …*: the lead describes who is named below. */
function isNamedSoon(index: number, places: Places, attributions: readonly Attribution[], kinds: Kinds): boolean {
	const [described, ...others] = attributions.slice(index, index + 5);
	const block = places.blockAt(described?.source[0]?.start ?? 0);
	const above = places.document.blocks.slice(0, Math.min(block, LOWEST_LEAD));
	const isLead = above.filter(({ block: { tokens } }) => tokens.length >= SHORTEST_PARAGRAPH).length < LEAD;
	const isNear = ({ source, content }: Attribution): boolean =>
		places.blockAt((source[0] ?? content[0])?.start ?? 0) <= block + 2;
	return isLead && others.some((other) => isNear(other) && kinds.get(other.speaker) === 'named');
}

/** What comes through somebody else alone; for a strict house also of those who speak themselves, of bodies, and from papers. */
export function secondHand(text: KnownText): Finding[] {
	const { places, names } = text;
	const { attributions, speakers } = text.spoken;
	const { cues } = text.english;
	const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
	const bySpeaker = new Map(speakers.map((speaker) => [speaker.entity, speaker]));
	const firstHand = new Set(attributions.flatMap(({ parent, speaker }) => (parent === null ? [speaker] : [])));
	const people = peopleOf(names);
	const told = new Set<string>();
	/** *Stone said*, not *Stone's claims*, nor *STONE:* in front of what is said. */
	const isReport = (attribution: Attribution): boolean =>
		attribution.act === 'statement' &&
		attribution.report === 'made' &&
		isLikely(attribution) &&
		!isListed('owners', attribution.source.flatMap((span) => places.tokens(span)).at(-1)?.lower) &&
		cueWords(text, attribution).some((word) => word === ACCORDING || cues.isVerb(baseOfVerb(word, cues.lexicon)));
	/** *A registrar told her*: one person whom the text could name, no *aunt* of whom somebody tells. */
	const isUnnamed = (span: Span): boolean => {
		const phrase = readPhrase(taggedIn(text, [span]));
		return phrase !== null && !phrase.plural && natureOf(phrase.head) === 'person' && !isListed('kin', phrase.head);
	};
	return attributions.flatMap((attribution) => {
		const [span] = attribution.source;
		const around = byId.get(attribution.parent ?? '');
		const speaker = bySpeaker.get(attribution.speaker ?? '');
		const reporter = bySpeaker.get(around?.speaker ?? '');
		const pair = `${reporter?.entity ?? ''} ${speaker?.entity ?? ''}`;
		const isOfTwo = around && span && speaker && reporter && speaker !== reporter;
		if (!isOfTwo || told.has(pair) || !isReport(attribution) || !isReport(around) || !hasWords(text, attribution)) {
			return [];
		}
		told.add(pair);
		const isPerson = people.has(speaker.entity) || (speaker.kind === 'anonymous' && isUnnamed(span));
		return finding('second-hand-report', span, {
			related: around.source.slice(0, 1),
			attribution: attribution.id,
			strict: firstHand.has(speaker.entity) || reporter.kind === 'document' || !isPerson,
			details: { speaker: speaker.name, reporter: reporter.name },
		});
	});
}

/** Statements whose source could be one or another of those whom the text names. */
export const uncertainSpeakers = ({ spoken }: KnownText): Finding[] =>
	spoken.attributions.flatMap(({ id, source, cue, content, evidence }) => {
		const span = source[0] ?? cue[0] ?? content[0];
		const isUncertain = evidence.some((step) => step.step === 'unresolved' && step.reason === 'ambiguous');
		const related = evidence.flatMap((step) => (step.step === 'rejected' ? [step.span] : []));
		return span && isUncertain ? finding('ambiguous-speaker', span, { related, attribution: id }) : [];
	});
