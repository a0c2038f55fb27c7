import type { Manner, Role, Span } from '../model';
import type { Discourse, Item, Place } from './discourse';
import { possessiveOf } from '../language/english/morphology';
import { isListed } from '../language/english/words';
import { ageIn, INDEFINITE, POSSESSIVE, type Phrase } from '../syntax/phrase';
import { firstEndingAfter, firstStartingFrom } from '../text/places';
import { holds } from '../text/spans';
import { canBeCalled, saysNothingNew } from './callings';
import type { Referent } from './referents';

/** How a source leaves open who is meant: by which kind of pronoun, by a description, or by there being none; *he* is *she* as well. */
export type QueryClass = 'he' | 'they' | 'it' | 'who' | 'I' | 'we' | 'you' | 'description' | 'none';

export type Lack = 'passive' | 'impersonal' | 'no source';

/**
 * What somebody has to do with the words around a source: said or told as theirs, theirs or put to them in an interview, signed by them,
 * a denial of what they said last; or they are told of in the question before.
 */
export type Part = 'quoted' | 'told' | 'speaks' | 'listens' | 'signs' | 'denied' | 'asked about';

/** A source whose referent is looked for. */
export interface Query extends Place {
	readonly kind: QueryClass;
	readonly gender: 'female' | 'male' | undefined;
	/** The pronoun, or the head of the description; empty where there is no source. */
	readonly word: string;
	readonly phrase: Phrase | null;
	/** The last word of the cue: who *replied* is seldom who spoke before. Empty where there is no cue. */
	readonly cue: string;
	readonly attribution: number;
	/** Its own words, and whether they are quoted. */
	readonly content: readonly Span[];
	readonly isDirect: boolean;
	/** How the words are told that it stands in, if they are somebody else's. */
	readonly around: Manner | null;
	/** Whose words it stands in, who listens to them, and who signs them. */
	readonly parts: ReadonlyMap<Referent, Part>;
	/** Where it ends. */
	readonly headline: number;
	readonly lack: Lack | null;
	/** Whether a clause without a comma tells who is described: *the engineer who said so*. */
	readonly restricted: boolean;
}

/** Someone who could be meant. */
export interface Antecedent {
	/** `null`: nobody the text speaks of; a description then makes a referent of its own. */
	readonly referent: Referent | null;
	/** The latest places before the source where somebody speaks of them, and where they were a source; and the later of both. */
	readonly item: Item | null;
	readonly spoke: Item | null;
	readonly last: Item | null;
	/** Rank among the recent sources, 0 the latest; -1 none of the recent. */
	readonly turn: number;
	/** Introduced only after the source. */
	readonly later: boolean;
	/** How many others were spoken of since, up to three. */
	readonly recency: number;
	/** How the noun of a description fits; `null` for other sources and for nobody known. */
	readonly match: 'same words' | 'same noun' | 'other noun' | null;
}

/** How many places, speakers and bearers of a noun are looked at, and how far back for speakers. */
const MOST_ITEMS = 60;
const MOST_TURNS = 5;
const MOST_SPOKEN = 300;
const MOST_CALLED = 8;
const MOST_RECENT = 3;
/** The last paragraph of a lead, a headline above it. */
const LEAD = 2;

/** What whoever speaks, listens or writes is called by. */
const HERE: ReadonlySet<QueryClass> = new Set(['I', 'we', 'you']);

const UNKNOWN = { item: null, spoke: null, last: null, turn: -1, later: false, recency: MOST_RECENT, match: null };
const NOBODY: Antecedent = { ...UNKNOWN, referent: null };

/** Gathers everybody who could be meant: those spoken of in a window before the source, and those who go by its noun. */
export function gatherAntecedents(query: Query, discourse: Discourse, history: readonly Item[]): Antecedent[] {
	const { phrase, start } = query;
	const end = firstEndingAfter(discourse.items, start);
	const near = discourse.items.slice(Math.max(0, end - MOST_ITEMS), end);
	// Nobody is *he* in their own words; *Orbit will close, it said* is Orbit's.
	const spoken = query.isDirect ? query.content : [];
	const items = latestOf(near.filter((item) => !holds(spoken, item)));
	const turns = latestOf(history.slice(0, firstStartingFrom(history, start)).slice(-MOST_SPOKEN), MOST_TURNS);
	const speakers = [...turns.keys()];
	const known = phrase ? discourse.referents.known(phrase) : undefined;
	const called = phrase ? discourse.referents.called(phrase.head).slice(0, MOST_CALLED) : [];
	const all = new Set([...items.keys(), ...speakers, ...query.parts.keys(), ...called]);
	// *“Ann is tired,” she said* is not Ann's; *“They called me ‘Ann’,” she said* may be. *The baker said that Ann was tired* is not hers either.
	const own = query.kind === 'he' ? spoken : phrase?.nature === 'person' ? query.content : [];
	const isNamed = (item: Item, { start }: Span): boolean => item.start <= start + 1 || !discourse.isMarked(item);
	const told = new Set(
		own
			.flatMap((span) => discourse.itemsIn(span).filter((item) => isNamed(item, span)))
			.map(({ referent }) => referent),
	);
	const candidates = [...all].flatMap((referent) => {
		if (told.has(referent) || !isPossible(query, referent)) {
			return [];
		}
		const turn = speakers.indexOf(referent);
		const item = items.get(referent) ?? null;
		const spoke = turns.get(referent) ?? null;
		const last = item && spoke && spoke.start > item.start ? spoke : (item ?? spoke);
		const later = !last && referent.first >= start;
		const match = phrase && matchOf(phrase, referent);
		const before = ({ span }: Role): string => discourse.places.before(span.start, 1)[0]?.lower ?? '';
		// *A judge has ruled* in a lead goes on to be named; below, *a rival politician* is nobody who is no rival. Nor is *a nurse*, below
		// the first paragraph, *Ada Stone, a nurse*, who is brought in there.
		const isBroughtIn = (role: Role): boolean => INDEFINITE.has(before(role));
		// A role for a body that was not told of by then: *its president, Ada Stone*, *Ada Stone, president of Orbit*.
		const isOfLaterBody = (role: Role): boolean => {
			const isOwned = POSSESSIVE.has(before(role));
			const near = isOwned ? discourse.itemsBefore(role.span.start, 1).map((item) => item.referent) : [];
			const bodies = [...near, discourse.referents.get(role.affiliation ?? '')];
			const body = bodies.findLast((each) => each?.nature === 'organization');
			return body !== undefined && body.first > start;
		};
		// *The president* is nobody who is brought in below as that.
		if (later && phrase && isBare(phrase) && referent.entity?.roles.some(isOfLaterBody)) {
			return [];
		}
		const isNamedBelow =
			later &&
			phrase !== null &&
			(query.block <= LEAD || saysNothingNew(phrase, referent)) &&
			(query.block < LEAD || !referent.entity?.roles.some(isBroughtIn));
		return !isIntroduction(query, referent) || isNamedBelow
			? [{ referent, item, spoke, last, turn, later, match }]
			: [];
	});
	// Genders are told by forenames and pronouns around, and can be wrong: they decide where somebody fits.
	const agrees = query.gender && candidates.some(({ referent }) => referent.gender === query.gender);
	const agreeing = candidates.filter(({ referent: { gender } }) => !agrees || !gender || gender === query.gender);
	// *She added*: who spoke last.
	const going =
		query.kind === 'he' && isListed('goes on speaking', query.cue) ? agreeing.filter(({ turn }) => turn === 0) : [];
	// *The 66-year-old*, *the 66-year-old baker* is somebody who is told of already, whatever else they are; who is told to be of that age.
	const age = phrase?.definite ? ageIn(phrase) : undefined;
	const ofAge = agreeing.filter(({ referent }) => age !== undefined && referent.age === age);
	const fitting = [going, ofAge, agreeing].find(({ length }) => length > 0) ?? [];
	// Places and things do not part a pronoun from who is meant.
	const recent = fitting
		.filter(({ referent: { nature } }) => phrase ?? (nature !== 'place' && nature !== 'thing'))
		.sort((a, b) => (b.last?.start ?? -1) - (a.last?.start ?? -1));
	const recencyOf = (at: number): number => (at < 0 ? MOST_RECENT : Math.min(at, MOST_RECENT));
	const ranked = fitting.map((each): Antecedent => ({ ...each, recency: recencyOf(recent.indexOf(each)) }));
	const isTold = age !== undefined && ranked.some(({ referent }) => referent?.entity);
	return known || isTold ? ranked : [...ranked, NOBODY];
}

/** *The president*, and no more. */
const isBare = ({ definite, modifiers, complement }: Phrase): boolean =>
	definite && modifiers.length === 0 && !complement;

/** Where each referent was spoken of last, of so many at most; the latest comes first. */
function latestOf(items: readonly Item[], most = Infinity): ReadonlyMap<Referent, Item> {
	const latest = new Map<Referent, Item>();
	for (let at = items.length - 1; at >= 0 && latest.size < most; at--) {
		const item = items[at] as Item;
		if (!latest.has(item.referent)) {
			latest.set(item.referent, item);
		}
	}
	return latest;
}

const matchOf = (phrase: Phrase, { phrase: own, heads }: Referent): Antecedent['match'] =>
	own?.key === phrase.key ? 'same words' : heads.has(phrase.head) ? 'same noun' : 'other noun';

const ALL: readonly Referent['nature'][] = ['person', 'people', 'organization', 'document', 'place', 'group'];
/** What can be called by a pronoun, or left out; what a description can mean is told by its noun. */
const MEANT_BY: Readonly<Record<QueryClass, readonly Referent['nature'][]>> = {
	he: ['person'],
	they: ['people', 'organization', 'place', 'group', 'thing'],
	it: ['organization', 'document', 'place', 'group', 'thing'],
	I: ['person'],
	you: ['person', 'people', 'organization'],
	who: ALL,
	we: ALL,
	none: ALL,
	description: ALL,
};

/** Hard limits, where no score should decide. */
function isPossible({ kind, phrase, parts, headline, restricted }: Query, referent: Referent): boolean {
	const { nature } = referent;
	// *By Ann Holt* tells who writes, and of nobody else.
	if (referent.writes && !HERE.has(kind) && kind !== 'none') {
		return false;
	}
	// Nobody tells of whom they speak to: *she said*, *THE WITNESS*; nor do they deny what they said, or answer what others are asked.
	const part = parts.get(referent);
	const isOther = part === 'listens' || part === 'denied' || part === 'asked about';
	if (isOther && !HERE.has(kind)) {
		return false;
	}
	if (phrase) {
		// Nobody is their own lawyer, or *the manager* in their own words.
		const isOwner = phrase.possessed && phrase.text.startsWith(possessiveOf(referent.name));
		const isSelf = part === 'quoted' && nature === 'person';
		// *Ada met the engineer who said so*: somebody else, unless she is one.
		const isNew = restricted && nature === 'person' && !referent.heads.has(phrase.head);
		return !isOwner && !isSelf && !isNew && canBeCalled(phrase, referent);
	}
	// Nobody calls themselves *he* or *you* in their own words; *I* is who speaks or signs them, *we* are they or some body.
	const isOwn = kind === 'I' || (kind === 'we' && nature === 'person');
	if (part === 'quoted' ? kind === 'he' || kind === 'you' : isOwn && [...parts.values()].includes('quoted')) {
		return false;
	}
	// Words in which nobody has a part are the article's: *I asked the minister. I believe that she knows* is nobody's who is named in
	// it; *we* may be the body or the people who publish it, whom its head tells of.
	const isPublisher =
		referent.entity !== null && nature !== 'person' && nature !== 'place' && referent.first < headline;
	if (parts.size === 0 && (kind === 'I' || (kind === 'we' && !isPublisher))) {
		return false;
	}
	return MEANT_BY[kind].includes(nature);
}

/** *A minister* brings somebody in: nobody who was spoken of before, unless in the same words. */
const isIntroduction = ({ phrase }: Query, referent: Referent): boolean =>
	phrase !== null && phrase.indefinite && !phrase.plural && referent.phrase?.key !== phrase.key;
