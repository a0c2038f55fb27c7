import { THAT } from '../language/english/functionWords';
import { IF } from '../language/english/wordFlags';
import { wordsOf } from '../language/english/words';
import { hasFlag, isFinite, type ClauseWord } from './claimText';

/** What a clause says itself, without the clauses that hang on its words. */
export interface MainClause {
	/** Those that belong to it. */
	readonly words: readonly ClauseWord[];
	/** Index among them of its verb; -1 where it has none. */
	readonly verb: number;
}

const AUXILIARIES = wordsOf('auxiliaries');
const NOUN = /^NN/;
const SUBJECT = /^(?:NN|PRP$)/;
const BEFORE_INFINITIVES = /^(?:TO|MD|RB)$/;
const BESIDE_VERBS = /^(?:RB|VB|VBN|VBG)$/;

/**
 * Finds the main clause: without relative clauses (*The vote, which may fail, was put off*; *people who drive do not pay*), and
 * the *if* alone of a condition (*If nobody pays, it closes*).
 */
export function mainClauseOf(words: readonly ClauseWord[]): MainClause {
	const main: ClauseWord[] = [];
	let verb = -1;
	/** Clauses that have begun and are without their verb. */
	let open = 0;
	let at = sideClauseEnd(words);
	main.push(...words.slice(0, at).filter(isIf));
	for (; at < words.length; at++) {
		const word = words[at] as ClauseWord;
		if (begins(words, at)) {
			if (isIf(word)) {
				main.push(word);
			}
			if (words[at - 1]?.text === ',') {
				at = commaBehind(words, at);
				continue;
			}
			open++;
		} else if (isVerb(words, at)) {
			if (open > 0) {
				open--;
				at = groupEnd(words, at) - 1;
				continue;
			}
			verb = verb < 0 ? main.length : verb;
		}
		if (open === 0) {
			main.push(word);
		}
	}
	return { words: main, verb };
}

/** Index of the next comma; that of the end where there is none. */
function commaBehind(words: readonly ClauseWord[], at: number): number {
	let comma = at + 1;
	while (comma < words.length && words[comma]?.text !== ',') {
		comma++;
	}
	return comma;
}

/** Index behind the comma of a clause that stands before the main one; 0 where there is none. */
function sideClauseEnd(words: readonly ClauseWord[]): number {
	const tag = words.find(({ kind }) => kind !== 'mark')?.tag;
	const comma = tag === 'IN' || tag === 'WH' ? words.findIndex(({ text }) => text === ',') : -1;
	const isClause = words.slice(0, Math.max(comma, 0)).some((word) => isFinite(word) || isIf(word));
	return isClause && words.slice(comma).some(isFinite) ? comma + 1 : 0;
}

/** Whether a clause begins that says something of the word before it, is asked, or is a condition. */
const begins = (words: readonly ClauseWord[], at: number): boolean =>
	words[at]?.tag === 'WH' ||
	hasFlag(words[at], IF) ||
	(words[at]?.lower === THAT && NOUN.test(words[at - 1]?.tag ?? ''));

const isIf = (word: ClauseWord): boolean => hasFlag(word, IF);

/** Finite, or of a wish, *that he leave*; or helping another verb, though it be taken for an infinitive: *those who pay do not*. */
function isVerb(words: readonly ClauseWord[], at: number): boolean {
	const word = words[at];
	const before = words[at - 1]?.tag ?? 'PUNCT';
	const isOwn = SUBJECT.test(before) || (AUXILIARIES.has(word?.lower ?? '') && !BEFORE_INFINITIVES.test(before));
	return word !== undefined && (isFinite(word) || (word.tag === 'VB' && isOwn));
}

/** Index behind a verb and what goes with it: *may not have been sold*. */
function groupEnd(words: readonly ClauseWord[], verb: number): number {
	let end = verb + 1;
	const word = words[verb];
	if (word?.tag === 'MD' || AUXILIARIES.has(word?.lower ?? '')) {
		while (BESIDE_VERBS.test(words[end]?.tag ?? '')) {
			end++;
		}
	}
	return end;
}
