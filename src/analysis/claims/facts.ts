import { ACTS, STANCES } from '../attributions/cueWords';
import {
	COMPARISON,
	EVENT,
	FINITE,
	FIRST_PERSON,
	FUTURE,
	MARK,
	MODAL,
	NOT,
	OPINION,
	PAST,
	SECOND_PERSON,
} from '../english/wordFlags';
import type { Manner, Modality, Reason, Tense } from '../model';
import { single } from '../text/word';
import type { Said } from './readAttribution';
import type { ClaimView } from './viewClaim';
import { wordSet } from '../text/lists';

/**
 * A name for each of the keys: `tense: past`. Names are made once, as they are looked up for every claim, and found in the
 * weights by where they are ({@link single}).
 */
const named = <K extends string>(prefix: string, keys: readonly K[]): Readonly<Record<K, string>> =>
	Object.fromEntries(keys.map((key) => [key, single(`${prefix}: ${key}`)])) as Record<K, string>;

/** A name for each pair: `asserted, past`. */
const paired = <A extends string, B extends string>(
	firsts: readonly A[],
	seconds: readonly B[],
): Readonly<Record<A, Readonly<Record<B, string>>>> =>
	Object.fromEntries(
		firsts.map((first) => [
			first,
			Object.fromEntries(seconds.map((second) => [second, single(`${first}, ${second}`)])),
		]),
	) as Record<A, Record<B, string>>;

const MODALITIES: readonly Modality[] = ['asserted', 'possible', 'predicted', 'wished', 'conditional', 'asked'];
const TENSES: readonly Tense[] = ['past', 'present', 'future'];
const MANNERS: readonly Manner[] = ['direct', 'mixed', 'indirect'];
const SPEAKERS: readonly (Said['speaker'] | 'article')[] = ['known', 'document', 'unknown', 'article'];

const ACT = named('act', ACTS);
const TENSE = named('tense', TENSES);
const STANCE = named('stance', STANCES);
const MANNER = named('manner', MANNERS);
const SPEAKER = named('speaker', SPEAKERS);
const MODALITY_AND_TENSE = paired(MODALITIES, TENSES);
const ACT_AND_MODALITY = paired(ACTS, MODALITIES);

const sizeOf = (words: number): string =>
	words < 5 ? 'words: under 5' : words < 10 ? 'words: 5 to 9' : words < 20 ? 'words: 10 to 19' : 'words: 20 or more';

const PREPOSITIONS = wordSet('for on about of against as with');
const QUESTION_WORDS = wordSet('what why how whether if who where when');

/** Yes-or-no facts of a claim, by readable names; the check-worthiness model is their weighted sum. */
export function factsOf(view: ClaimView): string[] {
	const { said, modality, tense } = view;
	const { tokens, flags } = view.clause;
	let all = 0;
	let words = 0;
	let opinions = 0;
	for (const flag of flags) {
		all |= flag;
		words += (flag & MARK) === 0 ? 1 : 0;
		opinions += (flag & OPINION) === 0 ? 0 : 1;
	}
	const act = said?.act ?? 'statement';
	const facts = [
		'always',
		ACT[act],
		sizeOf(words),
		modality,
		TENSE[tense],
		STANCE[said?.stance ?? 'neutral'],
		SPEAKER[said?.speaker ?? 'article'],
		MODALITY_AND_TENSE[modality][tense],
		ACT_AND_MODALITY[act][modality],
		...(said?.facts ?? ['no cue']),
	];
	const add = (fact: string, holds: boolean): void => {
		if (holds) {
			facts.push(fact);
		}
	};
	if (said) {
		facts.push(MANNER[said.manner]);
	}
	add('figure', view.amounts > 0);
	add('two figures', view.amounts > 1);
	add('date', view.dates > 0);
	add('name', view.entities.length > 0);
	add('two names', view.entities.length > 1);
	add('no verb', (all & FINITE) === 0);
	add('past verb', (all & PAST) !== 0);
	add('opinion', opinions > 0);
	add('several words of opinion', opinions > 1);
	add('comparison', (all & COMPARISON) !== 0);
	add('event', (all & EVENT) !== 0);
	add('first person', (all & FIRST_PERSON) !== 0);
	add('second person', (all & SECOND_PERSON) !== 0);
	add('modal', (all & MODAL) !== 0);
	add('will', (all & FUTURE) !== 0);
	add('negated', (all & NOT) !== 0);
	add('exclamation', tokens.at(-1)?.text === '!' || tokens.at(-2)?.text === '!');
	const at = flags.findIndex((flag) => (flag & MARK) === 0);
	const first = tokens[at]?.lower ?? '';
	add('begins: to', first === 'to');
	add('begins: that', first === 'that');
	add('begins: for or on', PREPOSITIONS.has(first));
	add('begins: question word', QUESTION_WORDS.has(first));
	add('begins: first person', ((flags[at] ?? 0) & FIRST_PERSON) !== 0);
	add('begins: name or number', tokens[at]?.kind === 'number');
	return facts;
}

const ORDERS = ['cue: order', 'cue: urge', 'cue: demand', 'cue: tell'];

/** The reasons that a reader is given, out of the same facts. */
export function reasonsOf(view: ClaimView, facts: readonly string[], worthy: boolean): Reason[] {
	const { said, modality, tense } = view;
	const has = (fact: string): boolean => facts.includes(fact);
	const reasons: Reason[] = [];
	const add = (reason: Reason, holds: boolean): void => {
		if (holds) {
			reasons.push(reason);
		}
	};
	const figure = view.amounts > 0;
	const name = view.entities.length > 0;
	const noVerb = has('no verb');
	add('figure', figure);
	add('date', view.dates > 0);
	add('name', name);
	add('who did it', modality === 'asserted' && name && (has('event') || has('past verb')));
	add('comparison', figure && has('comparison'));
	const factual = (modality === 'asserted' || modality === 'possible') && tense !== 'future' && !noVerb;
	add('past or present fact', factual && worthy);
	add('question', modality === 'asked');
	add('prediction', modality === 'predicted' || modality === 'conditional');
	const ordered = said?.act === 'decree' || ORDERS.some((cue) => said?.facts.includes(cue));
	add('order', modality === 'wished' && ordered);
	add('wish or promise', modality === 'wished' && !ordered);
	add('opinion', has('opinion') || (said?.act === 'belief' && !worthy));
	add('personal experience', !worthy && !figure && has('begins: first person'));
	add('no fact stated', reasons.length === 0 || (noVerb && !worthy && modality === 'asserted'));
	return reasons;
}
