import { runEnd } from '../text/places';
import { AUXILIARIES, BEGINS_SIDE_CLAUSES, PERSONAL_SUBJECTS, THAT, isListed } from '../language/english/words';
import { isNoun } from '../language/tags';
import { isFinite, unmarked, type ClauseWord } from './claimText';

/** What a clause says itself, without the clauses that hang on its words. Negation, modality and tense are read off it. */
export interface MainClause {
	/** Those that belong to it. */
	readonly words: readonly ClauseWord[];
	/** Index among them of its verb; -1 where it has none. */
	readonly verb: number;
}

/** Finds the main clause: without relative clauses (*The vote, which may fail, was put off*); of a condition it has the *if* or *unless* alone. */
export function mainClauseOf(words: readonly ClauseWord[]): MainClause {
	const from = sideClauseEnd(words);
	const main = words.slice(0, from).filter(isIf);
	let verb = -1;
	/** Clauses that have begun and are without their verb. */
	let open = 0;
	/** Whether what stands there goes on with a clause that has had its verb, before the main one has: *those who paid no fee* */
	let isTail = false;
	for (let at = from; at < words.length; at++) {
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
			if (open > 0 || (isTail && words[at - 1]?.tag === 'CC')) {
				open = Math.max(open - 1, 0);
				isTail = verb < 0;
				// *may not have been sold*
				at = runEnd(at + 1, words.length, (next) => /^(?:VB[NG]?|RB)$/.test(words[next]?.tag ?? '')) - 1;
				continue;
			}
			isTail = false;
			verb = verb < 0 ? main.length : verb;
		}
		if (open === 0 && !isTail) {
			main.push(word);
		}
	}
	return { words: main, verb };
}

/** Index of the next comma; that of the end where there is none. */
export const commaBehind = (words: readonly ClauseWord[], at: number): number =>
	runEnd(at + 1, words.length, (next) => words[next]?.text !== ',');

/** Index behind the comma of a clause that stands before the main one; 0 where there is none. */
function sideClauseEnd(words: readonly ClauseWord[]): number {
	const first = unmarked(words).find(({ lower }) => lower !== THAT);
	const comma = commaBehind(words, 0);
	const hasVerb = BEGINS_SIDE_CLAUSES.has(first?.lower) || words.slice(0, comma).some(isFinite);
	// What begins another clause, or goes on in a list, behind the comma.
	const goesOn = /^(?:IN|CC|WH)$/.test(words[comma + 1]?.tag ?? '');
	return first && mayBeginSide(first) && hasVerb && !goesOn && words.slice(comma).some(isFinite) ? comma + 1 : 0;
}

/** Whether a clause may begin there that stands beside the main one: *when*, *which*, *after*; *that* is told by what is around it. */
export const mayBeginSide = ({ tag, lower }: ClauseWord): boolean =>
	tag === 'WH' || BEGINS_SIDE_CLAUSES.has(lower) || isListed('may begin side clauses', lower);

/** Whether a clause begins that hangs on another: it says something of the word before it, is asked, or tells when and why. */
function begins(words: readonly ClauseWord[], at: number): boolean {
	const word = words[at];
	const next = words[at + 1];
	if (word?.lower === THAT) {
		// *the board that paid*; not *in March that year*
		return isNoun(words[at - 1]?.tag) && word.tag !== 'DT' && !isListed('pointed at', next?.lower);
	}
	// *How to vote* and *when contacted* are no clauses of their own.
	const isClause = next?.tag !== 'VBN' && next?.tag !== 'TO';
	return isClause && (word?.tag === 'WH' || BEGINS_SIDE_CLAUSES.has(word?.lower));
}

const isIf = ({ lower }: ClauseWord): boolean => isListed('if and unless', lower);

/** Finite, or helping another verb, though it be taken for an infinitive: *those who pay do not*. */
function isVerb(words: readonly ClauseWord[], at: number): boolean {
	const word = words[at];
	const isInfinitive = /^(?:MD|RB|TO)$/.test(words[at - 1]?.tag ?? '');
	return isFinite(word) || (word?.tag === 'VB' && AUXILIARIES.has(word.lower) && !isInfinitive);
}

/** Whether a word may be the verb of a clause in which none is known, marks left out: *the resolution | passed*, taken for a participle. */
const mayBeVerb = (words: readonly ClauseWord[], at: number): boolean =>
	/^VBN?$/.test(words[at]?.tag ?? '') && /^(?:NN[SP]?|VBG|RB|PRP)$/.test(words[at - 1]?.tag ?? '');

/** Whether words may be a clause: behind the first one a verb is known, or may be one. */
export function mayBeClause(words: readonly ClauseWord[]): boolean {
	const bare = unmarked(words);
	return bare.some((word, at) => at > 0 && (isFinite(word) || mayBeVerb(bare, at)));
}

/** So many words from a verb on tell how it is meant: *is very unlikely to*. */
const BESIDE_VERB = 3;
/** Where there is no verb, so many from the first one on. */
const BEGINNING = 6;

/** What stands before the main verb, and right behind it; what follows *that* is another clause's, and so is *he said | we must pay*. */
export function besideVerb({ words, verb }: MainClause): readonly ClauseWord[] {
	const isHelping = AUXILIARIES.has(words[verb]?.lower);
	const isOther = (at: number): boolean => PERSONAL_SUBJECTS.has(words[at]?.lower) && isFinite(words[at + 1]);
	const end = runEnd(verb + 1, verb + BESIDE_VERB, (at) => isHelping || !isOther(at));
	return words.slice(0, verb < 0 ? BEGINNING : end);
}

/** The main clause, with a verb that is only likely to be one where none is known. */
export function verbalClauseOf(words: readonly ClauseWord[]): MainClause {
	const main = mainClauseOf(words);
	if (main.verb >= 0) {
		return main;
	}
	const bare = unmarked(main.words);
	return { words: bare, verb: bare.findIndex((_, at) => mayBeVerb(bare, at)) };
}
