import { LEAD, LEAD_BLOCKS, type Candidate, type Query } from './gatherCandidates';
import type { Discourse } from './discourse';
import type { Nouns } from '../english/nouns';
import { singularOf } from '../language/english/morphology';
import * as facts from './featureNames';
import type { Phrase } from '../syntax/phrase';
import type { Referent } from './referent';

/** What speaks for and against a candidate. */
export interface Features {
	/** The kind of source, and of a description how its noun fits: each kind has weights of its own. */
	readonly kind: string;
	/** Each fact by a readable name. */
	readonly names: readonly string[];
}

/**
 * What speaks for and against a candidate. All facts are yes-or-no; the model is their weighted sum (a mention-ranking
 * model in the manner of Denis and Baldridge 2008). A new one is named here, or in `featureNames.ts` if it is one of a family, and
 * weighs nothing before `npm run train -- DATA speakers`.
 *
 * @param rank how many candidates were spoken of since
 */
export function featuresOf(query: Query, candidate: Candidate, discourse: Discourse, rank: number): Features {
	const names: string[] = [];
	const { referent } = candidate;
	const { phrase, enclosing } = query;
	if (!referent) {
		names.push(candidate.fresh ? 'someone new' : 'nobody');
		if (phrase) {
			addFresh(phrase, names);
		} else if (enclosing) {
			names.push('nobody, inside words of someone');
		}
		if (query.lack) {
			names.push(facts.NOBODY_SAID[query.lack]);
		}
		if (query.parts.speaks ?? query.parts.listens) {
			names.push('nobody, in a conversation');
		}
		return { kind: query.kind, names };
	}
	if (referent.members !== null) {
		names.push('is several', facts.SEVERAL[referent.members]);
	} else {
		names.push((referent.entity ? facts.IS : facts.IS_UNNAMED)[referent.nature]);
		if (referent.plural) {
			names.push('plural');
		}
	}
	if (query.kind === 'he') {
		names.push(
			!query.gender || !referent.gender
				? 'gender not known'
				: query.gender === referent.gender
					? 'gender agrees'
					: referent.entity
						? 'gender differs'
						: 'gender differs, never named',
		);
	}
	addPlace(query, candidate, referent, discourse, rank, names);
	if (enclosing && enclosing.referent === referent) {
		names.push(enclosing.direct ? 'speaks these very words' : 'is reported here');
	}
	addPart(query, referent, discourse, names);
	if (!phrase) {
		return { kind: query.kind, names };
	}
	const match = matchOf(phrase, referent, discourse.nouns);
	addWords(phrase, match, referent, candidate, names);
	return { kind: facts.DESCRIPTION[match], names };
}

/** How the noun of a description fits: where somebody stands weighs less the better it does. */
function matchOf(phrase: Phrase, referent: Referent, nouns: Nouns): facts.Match {
	if (referent.phrase?.key === phrase.key) {
		return 'same words';
	}
	if (referent.heads.has(phrase.head)) {
		return 'same noun';
	}
	for (const noun of nouns.synonymsOf(phrase.head)) {
		if (referent.heads.has(noun)) {
			return 'like noun';
		}
	}
	return 'other noun';
}

/** The entry for a number, or the last one: it stands for all that are greater. */
const upTo = (names: readonly string[], number: number): string =>
	names[Math.min(Math.max(number, 0), names.length - 1)] ?? '';

function addPlace(
	query: Query,
	candidate: Candidate,
	referent: Referent,
	discourse: Discourse,
	rank: number,
	names: string[],
): void {
	const { item, spoke } = candidate;
	const sentence = Math.max(item?.sentence ?? -1, spoke?.sentence ?? -1);
	const block = Math.max(item?.block ?? -1, spoke?.block ?? -1);
	if (candidate.later && query.block < LEAD_BLOCKS && referent.standing.first - query.start < LEAD) {
		names.push('introduced soon after the head of the text');
		if (referent.standing.speaking) {
			names.push('introduced soon after the head of the text, speaking');
		}
	}
	if (sentence < 0) {
		names.push(candidate.later ? 'introduced later' : 'far back');
	} else {
		names.push(upTo(facts.SENTENCES_BACK, query.sentence - sentence), upTo(facts.PARAGRAPHS_BACK, query.block - block));
	}
	if (item) {
		names.push(upTo(facts.POSITION[item.position], query.sentence - item.sentence));
		const gap = query.start - item.end;
		if (gap >= 0 && gap <= 3) {
			names.push('directly before');
		}
	}
	names.push(upTo(facts.RECENCY, rank));
	if (candidate.turn >= 0 && spoke) {
		names.push(upTo(facts.SPOKE[Math.min(candidate.turn, 2)] ?? [], query.block - spoke.block));
	}
	if (candidate.quotedOnly && item) {
		names.push('only inside words of others');
	}
	names.push(upTo(facts.MENTIONS, referent.standing.count));
	if (referent.standing.first < (discourse.places.sentences[1]?.start ?? 0)) {
		names.push('in the headline');
	}
}

/** What part somebody has in the conversation, or in the text as its author. */
function addPart({ parts, lack, start }: Query, referent: Referent, discourse: Discourse, names: string[]): void {
	if (parts.speaks === referent) {
		names.push('has the word here');
	}
	if (parts.listens === referent) {
		names.push('is spoken to here');
	}
	const { before, behind } = discourse.signers(start);
	if (before === referent) {
		names.push('signs before');
	}
	if (behind === referent) {
		names.push('signs behind');
	}
	if (lack) {
		names.push(facts.SOMEBODY_SAID[lack]);
	}
}

function addWords(phrase: Phrase, match: facts.Match, referent: Referent, candidate: Candidate, names: string[]): void {
	const form = facts.formOf(phrase);
	const side = facts.sideOf(referent);
	if (phrase.both) {
		names.push(facts.BOTH[side]);
	}
	if (phrase.identified) {
		names.push(facts.IDENTIFIED[side]);
	}
	if (referent.identified) {
		names.push(facts.FOR_IDENTIFIED[form]);
	}
	if (candidate.spoke === null) {
		names.push(facts.NOT_SPOKEN[side]);
	}
	switch (match) {
		case 'same words':
			names.push(facts.SAME_WORDS[form][phrase.nature]);
			return;
		case 'same noun':
			names.push((candidate.later ? facts.CALLED_LATER : facts.CALLED)[side][form], facts.CALLED_AS[phrase.nature]);
			break;
		case 'like noun':
			names.push((candidate.later ? facts.ALIKE_LATER : facts.ALIKE)[form], facts.ALIKE_AS[side][referent.nature]);
			break;
		case 'other noun':
			names.push(facts.OTHER[form][phrase.nature][referent.nature][side]);
	}
	addModifiers(phrase, match === 'same noun', referent, names);
	if (phrase.plural !== referent.plural && referent.nature !== 'organization') {
		names.push('number differs');
	}
}

function addModifiers(phrase: Phrase, called: boolean, referent: Referent, names: string[]): void {
	let telling = 0;
	let shared = 0;
	for (const word of phrase.modifiers) {
		// Where somebody is from is seldom said again where their name and office are.
		if (word.length > 2 && !(phrase.nature === 'person' && phrase.origins.includes(word))) {
			telling++;
			shared += referent.words().has(word) || referent.words().has(singularOf(word)) ? 1 : 0;
		}
	}
	if (!called) {
		if (shared > 0) {
			names.push('modifier known, other noun');
		}
		return;
	}
	if (telling > 0) {
		names.push(shared === telling ? 'all modifiers known' : shared > 0 ? 'some modifiers known' : 'no modifier known');
	} else if (referent.words().size > 1) {
		names.push('shorter than before');
	}
	if (phrase.complement) {
		names.push('with a complement');
	}
}

function addFresh(phrase: Phrase, names: string[]): void {
	const form = facts.formOf(phrase);
	names.push(facts.NEW[form], (phrase.plural ? facts.NEW_SEVERAL : facts.NEW_AS)[form][phrase.nature]);
	if (phrase.identified) {
		names.push('new, identified');
	}
	if (phrase.complement) {
		names.push(facts.NEW_WITH_COMPLEMENT[form]);
	}
	if (phrase.modifiers.length > 0) {
		names.push(facts.NEW_WITH_MODIFIERS[form]);
	}
}
