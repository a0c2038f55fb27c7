import { natureOf } from '../language/english/nouns';
import type { Names } from '../entities/foundMention';
import { WHO, wordsOf } from '../language/english/words';
import { baseOfVerb, singularOf } from '../language/english/morphology';
import { ANONYMITY, GROUND, SPOKESPERSON } from '../language/english/patterns';
import type { Attribution, EntityId, Finding, Span } from '../model';
import { kindsOf } from '../speakers/resolveSpeakers';
import { readPhrase, type Phrase } from '../syntax/phrase';
import { wordsIn } from '../syntax/words';
import type { Places } from '../text/places';
import { finding } from './finding';
import type { KnownText } from '../claims/claimText';

/** In so many paragraphs at the top a source may be described first and named after; headings and menus are none. */
const LEAD = 3;
const SHORTEST_PARAGRAPH = 12;
/** So far down there is no top any more. */
const LOWEST_LEAD = 40;
/** Heads, singular, of phrases for sources whose names an editor asks for; those of them that say nothing of who it is. */
const SOURCES = wordsOf('sources');
const BARE_SOURCES = wordsOf('bare sources');
/** Ends as the one who owns what follows does. */
const OWNERS = wordsOf('owners');
/** Words on a source's anonymity stand in the sentence of the source or the one behind it, so far down at most. */
const ANONYMITY_WITHIN = 2000;

type Kinds = ReturnType<typeof kindsOf>;

/** Whether an attribution is more likely right than not: what is built on one must be worth a reader's time. */
const isLikely = ({ confidence }: Attribution): boolean => confidence >= 0.5;

const peopleOf = ({ entities }: Names): ReadonlySet<EntityId | null> =>
	new Set(entities.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])));

/** Sources that the text does not name although somebody is meant, each once; for a strict house also their opinions, and spokespeople. */
export function unnamedSources({ places, names, spoken, english }: KnownText): Finding[] {
	const { attributions } = spoken;
	const kinds = kindsOf(spoken);
	const people = peopleOf(names);
	const told = new Set<string>();
	return attributions.flatMap((attribution, index) => {
		const { id, act, report, speaker } = attribution;
		const span = whoIn(places, attribution);
		const kind = kinds.get(speaker);
		const phrase = span && readPhrase(wordsIn(places, names.mentions, english.attributions, [span]));
		const words = span ? anonymityAround(places, span) : '';
		const isSaying = report === 'made' && act !== 'intention' && act !== 'decree';
		// Whom a source tells of is no source of the article: *Ada Stone said teachers had complained*.
		const isOwn = isSaying && attribution.parent === null;
		// *One backbencher, speaking on condition of anonymity*: whoever asks not to be named is a source, whatever the noun.
		const isTold = words !== '' && natureOf(phrase?.head) === 'person';
		if (!phrase || !isOwn || !(isSomebody(phrase) || isTold)) {
			return [];
		}
		// *One member of the Harbour Board* is not the board.
		const isNamed = kind === 'named' && (people.has(speaker) || !phrase.indefinite || !phrase.complement);
		if (isNamed || isNamedSoon(index, places, attributions, kinds)) {
			return [];
		}
		const key = speaker ?? phrase.key;
		const isOpinion = act === 'belief';
		// Words about the anonymity of a source are witness enough that there is one.
		if ((words === '' && !isLikely(attribution)) || (!isOpinion && told.has(key))) {
			return [];
		}
		if (!isOpinion) {
			told.add(key);
		}
		const reason = words === '' ? 'none' : GROUND.test(words) ? 'given' : 'anonymity said, no reason';
		const remark = isOpinion ? 'opinion' : isBare(phrase) ? (phrase.plural ? 'plural' : 'bare') : '';
		return finding('anonymous-source', span, {
			attribution: id,
			strict: isOpinion || SPOKESPERSON.test(phrase.head),
			details: { reason, words, remark },
		});
	});
}

/** Where it says who: the words in front of *who*. */
function whoIn(places: Places, { source: [span], evidence }: Attribution): Span | undefined {
	const word = span && places.textOf(span).toLowerCase();
	return word === WHO ? evidence.find((step) => step.step === 'coreference')?.to : span;
}

/** Whether the phrase means people somewhere behind it whom the text could name. */
function isSomebody({ head, modifiers, indefinite, definite, possessed, plural }: Phrase): boolean {
	// *person* of *a person familiar with the talks* too.
	const last = singularOf(modifiers.at(-1));
	const noun = natureOf(head) === null && SOURCES.has(last) ? last : head;
	const isNew = indefinite || (plural && !definite && !possessed);
	return isNew && (SOURCES.has(noun) || SPOKESPERSON.test(noun));
}

const isBare = ({ head, modifiers, complement }: Phrase): boolean =>
	BARE_SOURCES.has(head) && modifiers.length === 0 && !complement;

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

/** What the text says of a source's anonymity, in its own words; empty where it says nothing. */
function anonymityAround(places: Places, span: Span): string {
	const at = places.sentenceAt(span.start);
	const [here, next] = places.sentences.slice(at, at + 2);
	const end = (next?.block === here?.block ? next : here)?.end ?? 0;
	const start = here?.start ?? 0;
	return ANONYMITY.exec(places.document.text.slice(start, Math.min(end, start + ANONYMITY_WITHIN)))?.[0].trim() ?? '';
}

/** What comes through somebody else alone; for a strict house also of those who speak themselves, of bodies, and from papers. */
export function secondHand({ places, names, spoken, english: { cues } }: KnownText): Finding[] {
	const { attributions, speakers } = spoken;
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
		!OWNERS.has(attribution.source.flatMap((span) => places.tokens(span)).at(-1)?.lower) &&
		attribution.cue.some((span) =>
			places.tokens(span).some(({ lower }) => cues.isVerb(baseOfVerb(lower, cues.lexicon))),
		);
	return attributions.flatMap((attribution) => {
		const { id, source, parent } = attribution;
		const around = byId.get(parent ?? '');
		const speaker = bySpeaker.get(attribution.speaker ?? '');
		const reporter = bySpeaker.get(around?.speaker ?? '');
		const [span] = source;
		const pair = `${reporter?.entity ?? ''} ${speaker?.entity ?? ''}`;
		const isOfTwo = around && span && speaker && reporter && speaker !== reporter;
		if (!isOfTwo || told.has(pair) || !isReport(attribution) || !isReport(around)) {
			return [];
		}
		told.add(pair);
		const isHeard = firstHand.has(speaker.entity) || reporter.kind === 'document' || !people.has(speaker.entity);
		return finding('second-hand-report', span, {
			related: around.source.slice(0, 1),
			attribution: id,
			strict: isHeard,
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
