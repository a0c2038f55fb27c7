import { runEnd, runStart } from '../text/places';
import { AUXILIARIES, IT, NO, NOR, NOT, THAN, THAT, TO, YET, isListed } from '../language/english/words';
import { deniesClause, isNot } from '../language/english/negation';
import { isBe } from '../language/english/morphology';
import { isVerb } from '../language/tags';
import type { ClauseWord } from './claimText';
import { besideVerb, type MainClause } from './mainClause';

/** How many negations stand beside the main verb, or in what it says something of: *no lock leaks*; not in *men but not women are paid*. */
export function negationsIn(main: MainClause): number {
	const beside = besideVerb(main);
	const begin = beside.findIndex(({ kind, lower }) => kind !== 'mark' && lower !== THAT);
	const verb = Math.max(main.verb, begin);
	const near = runStart(verb, 0, (at) => beside[at]?.tag === 'RB');
	// *Opened in no time* denies nothing, *was of no use* does.
	const isState = isBe(main.words[main.verb]?.lower);
	const isOn = (at: number): boolean =>
		!/^[,;:()—–]$/.test(beside[at]?.text ?? '') && (isState || beside[at]?.tag !== 'IN');
	const end = runEnd(verb + 1, beside.length, isOn);
	const negations = beside
		.slice(0, end)
		.filter(
			({ lower, tag }, at) =>
				deniesClause(lower) &&
				!isAnswer(beside, at) &&
				!isOfComplement(beside, at) &&
				!isBound(main.words, at) &&
				(tag !== 'RB' || at === begin || at >= near || isOfOne(beside, at)),
		);
	// *Neither the board nor the mayor* denies once.
	const found = negations.filter(({ lower }, at) => at === 0 || lower !== NOR).length + (isSaidUntrue(main) ? 1 : 0);
	return found === 0 && isYetTo(beside) ? 1 : found;
}

/** *No, it leaks*, *No, it does not*; but not *no “credible threat”* */
const isAnswer = (words: readonly ClauseWord[], at: number): boolean =>
	words[at]?.lower === NO &&
	words.slice(0, at).every(({ kind }) => kind === 'mark') &&
	/^[,.;:!—–]$/.test(words[at + 1]?.text ?? '');

const isOfOne = (words: readonly ClauseWord[], at: number): boolean =>
	isNot(words[at]?.lower) && isListed('before single ones', words[at + 1]?.lower);

/** *Not* denies an auxiliary before it; *pleaded not guilty*, *failed not once but twice* tell what was done; *left not a house* denies. */
function isOfComplement(words: readonly ClauseWord[], at: number): boolean {
	const before = words[at - 1];
	const next = words[at + 1]?.lower;
	const isOther =
		isVerb(before?.tag) &&
		!AUXILIARIES.has(before?.lower) &&
		!isListed('takes not from its complement', before?.lower) &&
		!isListed('before single ones', next);
	return words[at]?.lower === NOT && (isOther || isListed('lifts not', next));
}

/** *No more than 35*, *will no doubt leak* */
const isBound = (words: readonly ClauseWord[], at: number): boolean =>
	(isListed('compared behind no', words[at + 1]?.lower) && words[at + 2]?.lower === THAN) ||
	(words[at]?.lower === NO && isListed('surely behind no', words[at + 1]?.lower));

/** *It is untrue that*, *it was a lie that* */
const isSaidUntrue = ({ words, verb }: MainClause): boolean =>
	isBe(words[verb]?.lower) &&
	words[verb - 1]?.lower === IT &&
	words
		.slice(verb + 1, verb + NEAR)
		.some(({ lower }, i) => isListed('untrue', lower) && /^(?:PUNCT|WH|IN)$/.test(words[verb + i + 2]?.tag ?? 'PUNCT'));

/** It stands less than so many words behind the verb, *is simply a lie*. */
const NEAR = 4;

/** *Has yet to pay*; not *the best is yet to come* */
const isYetTo = (words: readonly ClauseWord[]): boolean =>
	words.some(
		({ tag, lower }, at) => isVerb(tag) && !isBe(lower) && words[at + 1]?.lower === YET && words[at + 2]?.lower === TO,
	);
