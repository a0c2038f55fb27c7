import { isVague, natureOf } from '../language/english/nouns';
import type { Names } from '../entities/foundMention';
import { ACCORDING, OF, TO, WHO, isListed } from '../language/english/words';
import { baseOfVerb, singularOf } from '../language/english/morphology';
import { ANONYMITY, GROUND, SPOKESPERSON } from '../language/english/patterns';
import { isNoun } from '../language/tags';
import type { Attribution, EntityId, Finding, Span } from '../model';
import { kindsOf } from '../speakers/resolveSpeakers';
import { DEFINITE, readPhrase, type Phrase } from '../syntax/phrase';
import { wordsIn, type Words } from '../syntax/words';
import type { Token } from '../text/document';
import { listIn, wordSet } from '../text/lists';
import type { Places } from '../text/places';
import { finding } from './finding';
import { clauseWords, type KnownText } from '../claims/claimText';
import { mayBeClause } from '../claims/mainClause';

/** In so many paragraphs at the top a source may be described first and named after; headings and menus are none. */
const LEAD = 3;
const SHORTEST_PARAGRAPH = 12;
/** So far down there is no top any more. */
const LOWEST_LEAD = 40;
const OPENING = wordSet('" “ ‘ « „');

type Kinds = ReturnType<typeof kindsOf>;

const taggedIn = ({ places, names, english }: KnownText, spans: readonly Span[]): Words =>
	wordsIn(places, names.mentions, english.attributions, spans);

/** Whether words are told, *said that it leaks*, *called it “a sieve”*, no act: *rejected the bid*, *asked her to leave*. */
function hasWords(text: KnownText, { cue, content, parent }: Attribution): boolean {
	const { places, english } = text;
	const told = content.flatMap((span) => clauseWords(text, span));
	return (
		mayBeClause(told) ||
		told.some((token) => OPENING.has(token.text)) ||
		// *A source put the damage at 800,000*.
		(parent === null && told.some(({ tag }) => tag === 'CD')) ||
		// A clause whose verb is taken for a noun: *said | the dam leaks*; *said no politely* is none.
		(hasToken(places, cue, ({ lower }) => lower === ACCORDING || english.cues.needsWords(lower)) &&
			told[0]?.lower !== TO &&
			told.some(({ tag }) => isNoun(tag)))
	);
}

const hasToken = (places: Places, spans: readonly Span[], is: (token: Token) => boolean): boolean =>
	spans.some((span) => places.tokens(span).some(is));

/** Whether an attribution is more likely right than not: what is built on one must be worth a reader's time. */
const isLikely = ({ confidence }: Attribution): boolean => confidence >= 0.5;

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
		const said = anonymity.get(key) ?? '';
		const isSaying = report === 'made' && act !== 'intention' && act !== 'decree';
		// *One backbencher, speaking on condition of anonymity*: whoever asks not to be named is a source, whatever the noun.
		const isTold = said !== '' && (phrase.counting || natureOf(phrase.head) === 'person');
		if (!isSaying || !(isTold || (isSomebody(words, phrase) && hasWords(text, attribution)))) {
			return [];
		}
		// *One member of the Harbour Board* is not the board.
		const isPart = phrase.indefinite && phrase.identified;
		const isNamed = kinds.get(speaker) === 'named' && (people.has(speaker) || !isPart);
		if (isNamed || isNamedSoon(index, text.places, attributions, kinds)) {
			return [];
		}
		const isOpinion = act === 'belief';
		// Words about the anonymity of a source are witness enough that there is one.
		if ((said === '' && !isLikely(attribution)) || (!isOpinion && told.has(key))) {
			return [];
		}
		if (!isOpinion) {
			told.add(key);
		}
		const reason = said === '' ? 'none' : GROUND.test(said) ? 'given' : 'anonymity said, no reason';
		const remark = isOpinion ? 'opinion' : isBare(phrase) ? (phrase.plural ? 'plural' : 'bare') : '';
		const isClass = said === '' && isAnyOf(phrase);
		return finding('anonymous-source', span, {
			attribution: id,
			strict: isOpinion || isClass || SPOKESPERSON.test(phrase.head),
			details: { reason, words: said, remark },
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

/** *Experts*, *union leaders*: anybody of a kind. */
const isAnyOf = ({ head, indefinite, complement }: Phrase): boolean =>
	!indefinite && !complement && !isListed('bare sources', head);

const isBare = ({ head, modifiers, complement }: Phrase): boolean =>
	isListed('bare sources', head) && modifiers.length === 0 && !complement;

/** *A lawmaker said …*, and in the next paragraphs *Rep. Ada Stone said …*: the lead describes who is named below. */
function isNamedSoon(index: number, places: Places, attributions: readonly Attribution[], kinds: Kinds): boolean {
	const [described, ...others] = attributions.slice(index, index + 5);
	const block = places.blockAt(described?.source[0]?.start ?? 0);
	const above = places.document.blocks.slice(0, Math.min(block, LOWEST_LEAD));
	const isLead = above.filter(({ block: { tokens } }) => tokens.length >= SHORTEST_PARAGRAPH).length < LEAD;
	return (
		isLead &&
		others.some(({ source, content, speaker }) => {
			const at = source[0] ?? content[0];
			return places.blockAt(at?.start ?? 0) <= block + 2 && kinds.get(speaker) === 'named';
		})
	);
}

/** What comes through somebody else alone; for a strict house also of those who speak themselves, of bodies, and from papers. */
export function secondHand(text: KnownText): Finding[] {
	const { places, names, spoken, english } = text;
	const { attributions, speakers } = spoken;
	const { cues } = english;
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
		hasToken(
			places,
			attribution.cue,
			({ lower }) => lower === ACCORDING || cues.isVerb(baseOfVerb(lower, cues.lexicon)),
		);
	/** *A registrar told her*: one person whom the text could name, no *aunt* of whom somebody tells. */
	const isUnnamed = (span: Span): boolean => {
		const phrase = readPhrase(taggedIn(text, [span]));
		return phrase !== null && !phrase.plural && natureOf(phrase.head) === 'person' && !isListed('kin', phrase.head);
	};
	return attributions.flatMap((attribution) => {
		const { id, source, parent } = attribution;
		const around = byId.get(parent ?? '');
		const speaker = bySpeaker.get(attribution.speaker ?? '');
		const reporter = bySpeaker.get(around?.speaker ?? '');
		const [span] = source;
		const pair = `${reporter?.entity ?? ''} ${speaker?.entity ?? ''}`;
		const isOfTwo = around && span && speaker && reporter && speaker !== reporter;
		if (!isOfTwo || told.has(pair) || !isReport(attribution) || !isReport(around) || !hasWords(text, attribution)) {
			return [];
		}
		told.add(pair);
		const isPerson = people.has(speaker.entity) || (speaker.kind === 'anonymous' && isUnnamed(span));
		return finding('second-hand-report', span, {
			related: around.source.slice(0, 1),
			attribution: id,
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
