import {
	COMPARISON,
	EVENT,
	FIRST_PERSON,
	FUTURE,
	MARK,
	NOT,
	OPINION,
	SECOND_PERSON,
} from '../language/english/wordFlags';
import { THAT, TO } from '../language/english/functionWords';
import { wordsOf } from '../language/english/words';
import type { Reason } from '../model';
import type { ClaimView } from './viewClaim';
import { anyHas, hasFlag, isFinite } from './claimText';
import { wordCount } from './cutClauses';

/** Weights of a linear model by the names of its features; a feature without one weighs nothing. */
export type NamedWeights = ReadonlyMap<string, number>;

/**
 * Reads a file of weights: one JSON object, from name to weight.
 *
 * @param file its name, for the message
 * @throws Error where the bytes are nothing of the kind
 */
export function readWeights(bytes: Uint8Array, file: string): NamedWeights {
	try {
		const weights = Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, number>);
		if (weights.some(([, weight]) => typeof weight !== 'number')) {
			throw new TypeError('a weight is no number');
		}
		return new Map(weights);
	} catch (error) {
		throw new Error(`${file} is damaged. Install the extension again, or run "npm run train".`, { cause: error });
	}
}

/** From here on a claim is one to check. */
export const WORTH_CHECKING = 0.5;

/** The probability that a reviewer would look the claim up: the logistic function of the weighted sum of its facts. */
export function checkWorthiness(facts: readonly string[], weights: NamedWeights): number {
	const sum = facts.reduce((before, fact) => before + (weights.get(fact) ?? 0), 0);
	return 1 / (1 + Math.exp(-sum));
}

const sizeOf = (words: number): string =>
	words < 5 ? 'words: under 5' : words < 10 ? 'words: 5 to 9' : words < 20 ? 'words: 10 to 19' : 'words: 20 or more';

const PREPOSITIONS = wordsOf('begins loosely');
const QUESTION_WORDS = wordsOf('question words');

/** Those that hold. */
const holding = <T>(told: readonly (readonly [it: T, holds: boolean])[]): T[] =>
	told.filter(([, holds]) => holds).map(([it]) => it);

/** Yes-or-no facts of a claim, by readable names; the check-worthiness model is their weighted sum. */
export function factsOf({ clause, said, modality, tense, amounts, dates, entities }: ClaimView): string[] {
	const { words } = clause;
	const opinions = words.filter((word) => hasFlag(word, OPINION)).length;
	const begin = words.find((word) => !hasFlag(word, MARK));
	const first = begin?.lower ?? '';
	const act = said?.attribution.act ?? 'statement';
	const told = holding([
		['figure', amounts > 0],
		['two figures', amounts > 1],
		['date', dates > 0],
		['name', entities.length > 0],
		['two names', entities.length > 1],
		['no verb', !words.some(isFinite)],
		['past verb', words.some(({ tag }) => tag === 'VBD' || tag === 'VBN')],
		['opinion', opinions > 0],
		['several words of opinion', opinions > 1],
		['comparison', anyHas(words, COMPARISON)],
		['event', anyHas(words, EVENT)],
		['first person', anyHas(words, FIRST_PERSON)],
		['second person', anyHas(words, SECOND_PERSON)],
		['modal', words.some((word) => word.tag === 'MD' && !hasFlag(word, FUTURE))],
		['will', words.some((word) => word.tag === 'MD' && hasFlag(word, FUTURE))],
		['negated', anyHas(words, NOT)],
		['exclamation', words.slice(-2).some(({ text }) => text === '!')],
		['begins: to', first === TO],
		['begins: that', first === THAT],
		['begins: for or on', PREPOSITIONS.has(first)],
		['begins: question word', QUESTION_WORDS.has(first)],
		['begins: first person', hasFlag(begin, FIRST_PERSON)],
		['begins: name or number', begin?.kind === 'number'],
	]);
	return [
		'always',
		`act: ${act}`,
		sizeOf(wordCount(clause)),
		modality,
		`tense: ${tense}`,
		`stance: ${said?.attribution.writer ?? 'neutral'}`,
		`speaker: ${said?.speaker ?? 'article'}`,
		`${modality}, ${tense}`,
		`${act}, ${modality}`,
		...(said?.facts ?? ['no cue']),
		...told,
	];
}

const ORDERS = ['cue: order', 'cue: urge', 'cue: demand', 'cue: tell'];

/** The reasons that a reader is given, out of the same facts. */
export function reasonsOf({ said, modality, tense }: ClaimView, facts: readonly string[], worthy: boolean): Reason[] {
	const has = (fact: string): boolean => facts.includes(fact);
	const isAsserted = modality === 'asserted';
	const isFact = (isAsserted || modality === 'possible') && tense !== 'future' && !has('no verb');
	const isOrder = said?.attribution.act === 'decree' || ORDERS.some(has);
	const reasons = holding<Reason>([
		['figure', has('figure')],
		['date', has('date')],
		['name', has('name')],
		['who did it', isAsserted && has('name') && (has('event') || has('past verb'))],
		['comparison', has('figure') && has('comparison')],
		['past or present fact', isFact && worthy],
		['question', modality === 'asked'],
		['prediction', modality === 'predicted' || modality === 'conditional'],
		['order', modality === 'wished' && isOrder],
		['wish or promise', modality === 'wished' && !isOrder],
		['opinion', has('opinion') || (said?.attribution.act === 'belief' && !worthy)],
		['personal experience', !worthy && !has('figure') && has('begins: first person')],
	]);
	if (reasons.length === 0 || (has('no verb') && !worthy && isAsserted)) {
		reasons.push('no fact stated');
	}
	return reasons;
}
