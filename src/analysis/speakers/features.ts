import { LEAD, LEAD_BLOCKS, type Candidate, type Query } from './candidate';
import type { Discourse } from './discourse';
import { singularOf, type Nouns } from '../english/nouns';
import type { Phrase } from './phrase';
import type { Referent } from './referent';

/**
 * What speaks for and against a candidate, each fact by a readable name that begins with the kind of source. All are
 * yes-or-no; the model is their weighted sum (a mention-ranking model in the manner of Denis and Baldridge 2008).
 */
export function featuresOf(query: Query, candidate: Candidate, discourse: Discourse, rank: number): string[] {
	const names: string[] = [];
	const { referent } = candidate;
	const kind = query.phrase && referent ? `${query.kind}, ${matchOf(query.phrase, referent, discourse.nouns)}` : query.kind;
	const add = (name: string): void => {
		names.push(`${kind}: ${name}`);
	};
	if (!referent) {
		add(candidate.fresh ? 'someone new' : 'nobody');
		describeFresh(query, add);
		return names;
	}
	add(`is ${referent.members === null ? referent.nature : 'several'}${referent.entity || referent.members !== null ? '' : ', never named'}`);
	if (referent.members !== null) {
		add(`several, each ${referent.members}`);
	} else if (referent.plural) {
		add('plural');
	}
	if (query.kind === 'he') {
		add(
			!query.gender || !referent.gender
				? 'gender not known'
				: query.gender === referent.gender
					? 'gender agrees'
					: `gender differs${referent.entity ? '' : ', never named'}`,
		);
	}
	addPlace(query, candidate, discourse, rank, add);
	if (query.enclosing && query.enclosing.referent === referent) {
		add(query.enclosing.direct ? 'speaks these very words' : 'is reported here');
	}
	if (query.phrase) {
		addWords(query, referent, candidate, discourse.nouns, add);
	}
	return names;
}

/** How the noun of a description fits: where somebody stands weighs less the better it does. */
function matchOf(phrase: Phrase, referent: Referent, nouns: Nouns): 'same words' | 'same noun' | 'like noun' | 'other noun' {
	if (referent.phrase !== null && referent.phrase.text.toLowerCase() === phrase.text.toLowerCase()) {
		return 'same words';
	}
	if (referent.heads.has(phrase.head)) {
		return 'same noun';
	}
	return nouns.synonymsOf(phrase.head).some((noun) => referent.heads.has(noun)) ? 'like noun' : 'other noun';
}

function addPlace(
	query: Query,
	candidate: Candidate,
	discourse: Discourse,
	rank: number,
	add: (name: string) => void,
): void {
	const { referent, item, spoke } = candidate;
	if (!referent) {
		return;
	}
	const sentence = Math.max(item?.sentence ?? -1, spoke?.sentence ?? -1);
	const block = Math.max(item?.block ?? -1, spoke?.block ?? -1);
	if (candidate.later && query.block < LEAD_BLOCKS && discourse.firstOf(referent.id) - query.start < LEAD) {
		add('introduced soon after the head of the text');
		if (discourse.comesUpSpeaking(referent.id)) {
			add('introduced soon after the head of the text, speaking');
		}
	}
	if (sentence < 0) {
		add(candidate.later ? 'introduced later' : 'far back');
	} else {
		const sentences = query.sentence - sentence;
		add(
			`sentences back: ${sentences <= 0 ? '0' : sentences === 1 ? '1' : sentences === 2 ? '2' : sentences <= 4 ? '3 or 4' : '5 or more'}`,
		);
		const blocks = query.block - block;
		add(`paragraphs back: ${blocks <= 0 ? '0' : blocks === 1 ? '1' : blocks === 2 ? '2' : '3 or more'}`);
	}
	if (item) {
		const near = query.sentence - item.sentence;
		add(`${item.position}, ${near <= 0 ? 'this sentence' : near === 1 ? 'sentence before' : 'earlier'}`);
		const gap = query.start - item.end;
		if (gap >= 0 && gap <= 3) {
			add('directly before');
		}
	}
	add(`recency: ${rank < 3 ? String(rank) : '3 or more'}`);
	if (candidate.turn >= 0 && spoke) {
		const near = query.block - spoke.block;
		add(
			`${candidate.turn === 0 ? 'last speaker' : candidate.turn === 1 ? 'speaker before' : 'spoke lately'}, ${near <= 0 ? 'same paragraph' : near === 1 ? 'paragraph before' : 'earlier'}`,
		);
	}
	if (candidate.quotedOnly && item) {
		add('only inside words of others');
	}
	const count = discourse.countOf(referent.id);
	add(`mentions: ${count <= 1 ? String(count) : count <= 3 ? '2 or 3' : count <= 7 ? '4 to 7' : '8 or more'}`);
	if (discourse.firstOf(referent.id) < (discourse.places.sentences[1]?.start ?? 0)) {
		add('in the headline');
	}
}

function addWords(
	query: Query,
	referent: Referent,
	candidate: Candidate,
	nouns: Nouns,
	add: (name: string) => void,
): void {
	const { phrase } = query;
	if (!phrase) {
		return;
	}
	const form = phrase.possessed
		? 'possessed'
		: phrase.indefinite
			? 'indefinite'
			: phrase.definite
				? 'definite'
				: 'bare';
	const side = referent.entity ? 'named' : referent.members === null ? 'unnamed' : 'several';
	if (phrase.both) {
		add(`both, ${side}`);
	}
	if (phrase.identified) {
		add(`identified, for ${side}`);
	}
	if (referent.identified) {
		add(`${form} for one identified`);
	}
	if (candidate.spoke === null) {
		add(`has not spoken, ${side}`);
	}
	const same = referent.phrase !== null && referent.phrase.text.toLowerCase() === phrase.text.toLowerCase();
	if (same) {
		add(`same words, ${form}, ${phrase.nature}`);
		return;
	}
	const called = referent.heads.has(phrase.head);
	if (called) {
		add(`${side} goes by this noun, ${form}${candidate.later ? ', later' : ''}`);
		add(`goes by this noun, ${phrase.nature}`);
	} else if (nouns.synonymsOf(phrase.head).some((noun) => referent.heads.has(noun))) {
		add(`goes by a like noun, ${form}${candidate.later ? ', later' : ''}`);
		add(`goes by a like noun, ${side} ${referent.nature}`);
	} else {
		add(`${form} ${phrase.nature} for ${referent.nature}, ${side}`);
	}
	// Where somebody is from is seldom said again where their name and office are.
	const content = phrase.modifiers.filter(
		(word) => word.length > 2 && !(phrase.nature === 'person' && phrase.origins.includes(word)),
	);
	const shared = content.filter((word) => referent.words().has(word) || referent.words().has(singularOf(word)));
	if (content.length > 0 && called) {
		add(
			shared.length === content.length
				? 'all modifiers known'
				: shared.length > 0
					? 'some modifiers known'
					: 'no modifier known',
		);
	} else if (called && referent.words().size > 1) {
		add('shorter than before');
	}
	if (shared.length > 0 && !called) {
		add('modifier known, other noun');
	}
	if (phrase.complement && called) {
		add('with a complement');
	}
	if (phrase.plural !== referent.plural && referent.nature !== 'organization') {
		add('number differs');
	}
}

function describeFresh(query: Query, add: (name: string) => void): void {
	const { phrase } = query;
	if (!phrase) {
		if (query.enclosing) {
			add('nobody, inside words of someone');
		}
		return;
	}
	const form = phrase.possessed
		? 'possessed'
		: phrase.indefinite
			? 'indefinite'
			: phrase.definite
				? 'definite'
				: 'bare';
	add(`new, ${form}`);
	if (phrase.identified) {
		add('new, identified');
	}
	add(`new, ${form} ${phrase.nature}${phrase.plural ? ', plural' : ''}`);
	if (phrase.complement) {
		add(`new, with a complement, ${form}`);
	}
	if (phrase.modifiers.length > 0) {
		add(`new, with modifiers, ${form}`);
	}
}
