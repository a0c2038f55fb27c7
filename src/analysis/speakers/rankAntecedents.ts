import { ABSENT, valueOf, templatesOf } from '../learn/featureTable';
import { LinearModel, type ModelSpec } from '../learn/linearModel';
import { unpack } from '../learn/packed';
import { unpackWeights } from '../learn/weights';
import type { Item } from './discourse';
import type { Antecedent, Query } from './gatherAntecedents';
import type { Phrase } from '../syntax/phrase';
import { knownWords, type Referent } from './referents';

/** A source and one of those who could be meant by it. */
interface AntecedentView {
	readonly query: Query;
	readonly candidate: Antecedent;
}

const flag = (holds: boolean | null | undefined): number => (holds ? 1 : ABSENT);
const upTo = (most: number, number: number): number => Math.min(Math.max(number, 0), most);

/** How a description presents whom it means. */
const formOf = (phrase: Phrase): string =>
	phrase.possessed ? 'possessed' : phrase.indefinite ? 'indefinite' : phrase.definite ? 'definite' : 'bare';

/** What is known of a candidate's name. */
const sideOf = ({ entity }: Referent): string => (entity ? 'named' : 'unnamed');

/** Sentences since a place, up to three; 9 where there is none. */
const ago = ({ sentence }: Query, item: Item | null): number => (item ? upTo(3, sentence - item.sentence) : 9);

/** Sentences since somebody was last spoken of or spoke: 5 or more, 6 introduced later, 7 not lately. */
function sentencesSince({ query, candidate: { referent, last, later } }: AntecedentView): number {
	if (last) {
		return upTo(5, query.sentence - last.sentence);
	}
	return referent ? (later ? 6 : 7) : ABSENT;
}

function gender({ query, candidate: { referent } }: AntecedentView): number {
	if (query.kind !== 'he' || !referent) {
		return ABSENT;
	}
	if (!query.gender || !referent.gender) {
		return 0;
	}
	return query.gender === referent.gender ? 1 : referent.entity ? 2 : 3;
}

/** How many of the words before the noun were known: 1 all, 2 some, 3 none; 4 there were more; 5 beside another noun. */
function modifiers({ query: { phrase }, candidate: { referent, match } }: AntecedentView): number {
	if (!phrase || !referent || match === 'same words') {
		return ABSENT;
	}
	const words = knownWords(referent);
	const shared = phrase.modifiers.filter((word) => words.has(word)).length;
	if (match !== 'same noun') {
		return shared > 0 ? 5 : ABSENT;
	}
	if (phrase.modifiers.length === 0) {
		return words.size > 1 ? 4 : ABSENT;
	}
	return shared === phrase.modifiers.length ? 1 : shared > 0 ? 2 : 3;
}

type Values = ModelSpec<AntecedentView>['table']['values'];

/** What is told of a source or a candidate together with something else. */
const PARTS: Values = {
	kind: ({ query, candidate: { match } }) => valueOf(match ? `description, ${match}` : query.kind),
	source: ({ query }) => (query.kind === 'description' ? 1 : 0),
	somebody: ({ candidate }) => flag(candidate.referent !== null),
	around: ({ query }) => valueOf(query.around ?? 'nothing'),
	word: ({ query }) => valueOf(query.word),
	lack: ({ query }) => valueOf(query.lack),
	position: ({ candidate }) => valueOf(candidate.item?.position),
	near: ({ query, candidate: { item } }) => (item ? upTo(2, query.sentence - item.sentence) : ABSENT),
	turn: ({ candidate }) => (candidate.spoke ? upTo(2, candidate.turn) : ABSENT),
	since: ({ query, candidate: { spoke } }) => (spoke ? upTo(2, query.block - spoke.block) : ABSENT),
	form: ({ query: { phrase } }) => valueOf(phrase && formOf(phrase)),
	description: ({ query: { phrase } }) => valueOf(phrase && `${formOf(phrase)} ${phrase.nature}`),
	told: ({ query: { phrase } }) =>
		valueOf(phrase && `${formOf(phrase)} ${phrase.nature} ${phrase.complement} ${phrase.modifiers.length > 0}`),
	direct: ({ query }) => (query.isDirect && query.content.length > 0 ? 1 : 0),
	place: ({ query, candidate: { item, spoke } }) => valueOf(`${ago(query, item)} ${ago(query, spoke)}`),
	'recent turn': ({ candidate: { referent, turn } }) => (referent ? turn : ABSENT),
	standing: ({ candidate: { referent, later } }) =>
		valueOf(referent && (later ? `${sideOf(referent)}, later` : sideOf(referent))),
};

/** What is told by itself. */
const FACTS: Values = {
	nobody: ({ query, candidate }) => (candidate.referent ? ABSENT : query.phrase ? 1 : 2),
	who: ({ candidate: { referent } }) => valueOf(referent && `${sideOf(referent)} ${referent.nature}`),
	plural: ({ candidate: { referent } }) => flag(referent?.plural),
	gender,
	sentences: sentencesSince,
	paragraphs: ({ query, candidate: { last } }) => (last ? upTo(3, query.block - last.block) : ABSENT),
	recency: ({ candidate }) => (candidate.referent ? candidate.recency : ABSENT),
	mentions: ({ candidate: { referent } }) => (referent ? Math.ceil(Math.log2(upTo(8, referent.count) + 1)) : ABSENT),
	headline: ({ query, candidate: { referent } }) => flag(referent && referent.first < query.headline),
	part: ({ query, candidate: { referent } }) => valueOf(referent && query.parts.get(referent)),
	nature: ({ query, candidate: { match } }) => valueOf(match && query.phrase?.nature),
	modifiers,
	// How many other nouns are known for somebody: *the mayor* is seldom called *the baker*.
	called: ({ candidate: { referent, match } }) =>
		referent && match === 'other noun' ? upTo(3, referent.heads.size) : ABSENT,
	'number differs': ({ query: { phrase }, candidate: { referent, match } }) =>
		flag(
			match !== 'same words' && referent && referent.nature !== 'organization' && phrase?.plural === !referent.plural,
		),
};

const TOGETHER = templatesOf(`
	nobody & (around, lack, told), around & (part, recency, place), position & near, turn & since, called & form, standing & form,
 recent turn & (direct, who)`);

/**
 * Who of several is meant: a weighted sum ranks candidates (mention ranking, Denis and Baldridge 2008). A change counts once it is trained.
 * Names, and who goes on speaking, are not ranked: `resolver.ts`. Most is there twice, for each kind of source and for all pronouns or
 * descriptions alike, so that it is learned from all of them (feature augmentation, Daumé 2007).
 */
export const ANTECEDENT: ModelSpec<AntecedentView> = {
	name: 'candidate',
	labels: ['meant'],
	table: {
		values: { ...PARTS, ...FACTS },
		templates: [
			...[...Object.keys(FACTS), ...TOGETHER].flatMap((fact) => [`kind & ${fact}`, `source & ${fact}`]),
			...templatesOf('kind & description & who, word & (who, recency, sentences, part)'),
		],
	},
};

/** A candidate with its probability among all candidates of the same source. */
export interface Ranked {
	readonly candidate: Antecedent;
	readonly probability: number;
}

/** Chooses among candidates; best first, never empty where there is a candidate. */
export type Ranker = (query: Query, candidates: readonly Antecedent[]) => Ranked[];

/** The ranker of `speakers.bin`. @throws DataError where the bytes are no such file */
export function readRanker(bytes: Uint8Array): Ranker {
	const model = new LinearModel(ANTECEDENT, unpack(bytes, 'speakers.bin', unpackWeights));
	// Probabilities by the softmax of the scores; equal scores keep the order of the candidates.
	return (query, candidates) => {
		const scores = new Float64Array(candidates.length);
		candidates.forEach((candidate, at) => model.scoreInto({ query, candidate }, scores, at));
		const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
		const powers = scores.map((score) => Math.exp(score - highest));
		const total = powers.reduce((a, b) => a + b, 0);
		return candidates
			.map((candidate, at) => ({ candidate, probability: (powers[at] ?? 0) / total }))
			.sort((a, b) => b.probability - a.probability);
	};
}
