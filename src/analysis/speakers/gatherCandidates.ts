import type { Span } from '../model';
import type { Discourse } from './discourse';
import type { Item } from './items';
import type { Nature, Nouns } from '../english/nouns';
import type { Phrase } from '../syntax/phrase';
import type { Referent } from './referent';

/** How a source leaves open who is meant: by which kind of pronoun, by a description, or by there being none; *he* is *she* as well. */
export type QueryClass = 'he' | 'they' | 'it' | 'who' | 'I' | 'we' | 'you' | 'description' | 'none';

/** A source whose referent is looked for. */
export interface Query extends Span {
	readonly kind: QueryClass;
	readonly gender: 'female' | 'male' | undefined;
	readonly phrase: Phrase | null;
	readonly sentence: number;
	readonly block: number;
	/** Index of the attribution; its own content holds no candidates. */
	readonly attribution: number;
	readonly content: readonly Span[];
	/** Whose something the source is: *her* lawyer is not herself. */
	readonly owner: Referent | null;
	/** Who speaks the content that the source stands in, and whether in quotation marks. */
	readonly enclosing: { readonly referent: Referent | null; readonly direct: boolean } | null;
	/** The parts of a conversation, where the place is in one: who speaks here, and to whom. */
	readonly parts: { readonly speaks: Referent | null; readonly listens: Referent | null };
	/** Why there may be nobody, where there is no source. */
	readonly lack: 'passive' | 'impersonal' | 'no source' | null;
}

/** A source that was resolved before. */
export interface Spoke extends Span {
	readonly referent: Referent;
	readonly block: number;
	readonly sentence: number;
}

/** Someone who could be meant. */
export interface Candidate {
	/** `null`: nobody the text speaks of. */
	readonly referent: Referent | null;
	/** Not spoken of before: the description makes a referent of its own. */
	readonly fresh: boolean;
	/** The latest place before the source that speaks of the referent. */
	readonly item: Item | null;
	/** The latest time the referent was a source before. */
	readonly spoke: Spoke | null;
	/** Rank among the recent sources, 0 the latest; -1 none of the recent. */
	readonly turn: number;
	/** Whether every recent place that speaks of the referent is inside somebody's words. */
	readonly quotedOnly: boolean;
	/** Introduced only after the source. */
	readonly later: boolean;
}

const WINDOW_ITEMS = 60;
const WINDOW_BEHIND = 4;
const WINDOW_TURNS = 5;
/** In a long text by few speakers the last five of them may have spoken anywhere before. */
const WINDOW_SPOKEN = 300;
const WINDOW_CALLED = 8;
const WINDOW_ALIKE = 3;
/** How soon, in UTF-16 units, somebody whom a headline leaves unnamed is introduced. */
export const LEAD = 1200;
export const LEAD_BLOCKS = 4;

const within = (spans: readonly Span[], item: Span): boolean =>
	spans.some((span) => span.start <= item.start && item.end <= span.end);

interface Entry {
	item: Item | null;
	spoke: Spoke | null;
	turn: number;
	quotedOnly: boolean;
}

/** Gathers everybody who could be meant: those spoken of in a window before the source, and those who go by its noun. */
export function gatherCandidates(query: Query, discourse: Discourse, history: readonly Spoke[]): Candidate[] {
	const latest = new Map<Referent, Entry>();
	const entry = (referent: Referent): Entry => {
		const known = latest.get(referent);
		if (known) {
			return known;
		}
		const made: Entry = { item: null, spoke: null, turn: -1, quotedOnly: true };
		latest.set(referent, made);
		return made;
	};
	const end = discourse.itemAt(query.start);
	for (let i = end - 1; i >= 0 && i >= end - WINDOW_ITEMS; i--) {
		const item = discourse.items[i];
		if (!item || item.end > query.start || within(query.content, item)) {
			continue;
		}
		const known = entry(item.referent);
		known.item ??= item;
		known.quotedOnly &&= item.inside >= 0;
	}
	let turn = 0;
	const earliest = Math.max(0, history.length - WINDOW_SPOKEN);
	for (let i = history.length - 1; i >= earliest && turn < WINDOW_TURNS; i--) {
		const spoke = history[i];
		if (!spoke || spoke.start >= query.start) {
			continue;
		}
		const known = entry(spoke.referent);
		known.quotedOnly = false;
		if (known.turn < 0) {
			known.turn = turn++;
			known.spoke = spoke;
		}
	}
	for (const referent of [query.enclosing?.referent, query.parts.speaks, query.parts.listens]) {
		if (referent) {
			entry(referent);
		}
	}
	if (query.kind === 'I' || query.kind === 'we') {
		const { before, behind } = discourse.signers(query.start);
		[before, behind].forEach((referent) => referent && entry(referent));
	}
	if (query.kind === 'none') {
		for (let i = end; i < end + WINDOW_BEHIND; i++) {
			const item = discourse.items[i];
			if (item?.sentence === query.sentence && !within(query.content, item)) {
				entry(item.referent);
			}
		}
	}
	const { phrase } = query;
	const fresh = phrase && !discourse.referents.known(phrase);
	if (phrase) {
		for (const referent of discourse.referents.called(phrase.head).slice(-WINDOW_CALLED)) {
			entry(referent);
		}
		for (const referent of discourse.referents.called(phrase.head).slice(0, WINDOW_CALLED)) {
			entry(referent);
		}
		for (const noun of phrase.indefinite ? [] : discourse.nouns.synonymsOf(phrase.head)) {
			for (const referent of discourse.referents.called(noun).slice(0, WINDOW_ALIKE)) {
				const first = referent.standing.first;
				if (first < query.start || (query.block < LEAD_BLOCKS && first < query.start + LEAD)) {
					entry(referent);
				}
			}
		}
		const known = discourse.referents.known(phrase);
		if (known) {
			entry(known);
		}
	}
	const candidates: Candidate[] = [];
	for (const [referent, { item, spoke, turn: rank, quotedOnly }] of latest) {
		const later = item === null && spoke === null && referent.standing.first >= query.start;
		if (
			referent !== query.owner &&
			isPossible(query, referent, discourse.nouns) &&
			(later || !isIntroduction(query, referent))
		) {
			candidates.push({ referent, fresh: false, item, spoke, turn: rank, quotedOnly, later });
		}
	}
	dropOtherGender(query, candidates);
	if (!phrase || fresh) {
		candidates.push({
			referent: null,
			fresh: fresh === true,
			item: null,
			spoke: null,
			turn: -1,
			quotedOnly: false,
			later: false,
		});
	}
	return candidates;
}

/** Genders are told by forenames and pronouns around, and can be wrong: they decide where somebody fits. */
function dropOtherGender({ gender }: Query, candidates: Candidate[]): void {
	if (!gender || !candidates.some(({ referent }) => referent?.gender === gender)) {
		return;
	}
	let kept = 0;
	for (const candidate of candidates) {
		if ((candidate.referent?.gender ?? gender) === gender) {
			candidates[kept++] = candidate;
		}
	}
	candidates.length = kept;
}

/** Hard limits, where no score should decide. */
function isPossible(query: Query, referent: Referent, nouns: Nouns): boolean {
	switch (query.kind) {
		case 'he':
			return (
				referent.nature === 'person' &&
				!referent.plural &&
				// Nobody calls themselves *he* in their own words.
				!(query.enclosing?.direct && query.enclosing.referent === referent)
			);
		case 'they':
			return referent.nature === 'document' ? referent.plural : referent.nature !== 'person' || referent.plural;
		case 'it':
			return referent.nature !== 'person' && referent.nature !== 'people';
		case 'I':
			return referent.nature === 'person' || referent === query.enclosing?.referent;
		case 'you':
			return referent.nature === 'person' || referent.nature === 'people' || referent.nature === 'organization';
		case 'who':
		case 'we':
		case 'none':
			return referent.nature !== 'thing';
		case 'description':
			return query.phrase === null || canStandFor(query.phrase, referent, nouns);
	}
}

const CAN_STAND_FOR: Readonly<Record<Nature, ReadonlySet<Referent['nature']>>> = {
	person: new Set(['person']),
	people: new Set(['people', 'organization', 'group']),
	organization: new Set(['organization', 'people', 'place', 'thing']),
	document: new Set(['document', 'organization', 'person', 'people', 'thing']),
};

function canStandFor(phrase: Phrase, referent: Referent, nouns: Nouns): boolean {
	const { nature, head } = phrase;
	if (referent.members !== null) {
		return standsForSeveral(phrase, referent.members, nouns);
	}
	if (!CAN_STAND_FOR[nature].has(referent.nature)) {
		return false;
	}
	if (nature === 'document' && (referent.nature === 'people' || referent.nature === 'person') && !referent.entity) {
		return nouns.tellsOfResearch(head) && [...referent.heads].some((noun) => nouns.isResearcher(noun));
	}
	if (
		nature === 'person' ||
		nature === 'document' ||
		nouns.isGeneric(head) ||
		referent.heads.has(head) ||
		referent.words().has(head)
	) {
		return true;
	}
	return (
		(referent.nature === 'place' && nature === 'organization') ||
		nouns.synonymsOf(head).some((noun) => referent.heads.has(noun))
	);
}

/** *Both officers* of two people, *both nations* of two places, *the complaint* of two bodies. */
const standsForSeveral = ({ nature, plural, head }: Phrase, members: Referent['nature'], nouns: Nouns): boolean =>
	nature === 'document' ||
	(plural && members === 'person'
		? nouns.natureOf(head) === 'person' || nature === 'people'
		: plural && members !== 'person');

/** *A minister* brings somebody in: nobody who was spoken of before, unless in the same words. */
function isIntroduction(query: Query, referent: Referent): boolean {
	const { phrase } = query;
	return phrase !== null && phrase.indefinite && !phrase.plural && referent.phrase?.key !== phrase.key;
}
