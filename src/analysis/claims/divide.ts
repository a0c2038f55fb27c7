import { AFTER, AND, BUT, THAT } from '../language/english/words';
import { baseOfVerb } from '../language/english/morphology';
import type { ClauseWord, KnownText } from './claimText';
import { isFinite } from './claimText';
import { beginsClause, type Clause, clauseOf } from './cutClauses';
import { mainClauseOf, mayBeginSide } from './mainClause';
import { beginsPredicate } from './ownPart';
import { type Said, viewClaim } from './viewClaim';

/**
 * Parts what one clause says in two ways, so that each label fits all of its claim: *it has no fuse and | its case melted*, *he was hurt
 * and | may miss it*. What is said in one way stays together.
 */
export function divide(text: KnownText, clause: Clause, said: Said | null): Clause[] {
	const { words } = clause;
	const main = mainClauseOf(words);
	const verb = words.indexOf(main.words[main.verb] as ClauseWord);
	// Behind another clause it is not clear whose the second half is: *he met a man who paid and may pay again*.
	const other = words.findIndex(
		(word, at) => at > verb && (isFinite(word) || word.lower === THAT || (mayBeginSide(word) && word.lower !== AFTER)),
	);
	const joint = words.findIndex((_, at) => at > verb && isJoint(words, at));
	// *Will fill it in and put up a fence*: what may be an infinitive goes on with the modal.
	const next = words.slice(joint + 1).find(isFinite);
	const goesOn =
		words[verb]?.tag === 'MD' &&
		next?.tag === 'VBD' &&
		baseOfVerb(next.lower, text.english.cues.lexicon) === next.lower;
	const isInside = words.slice(0, verb).some((word, at) => mayBeginSide(word) || (at > 0 && word.lower === THAT));
	if (verb < 0 || joint < 0 || clause.spans.length > 1 || isInside || goesOn || (other >= 0 && other < joint)) {
		return [clause];
	}
	const first = clauseOf(words, (at) => at < joint);
	const isShared = beginsPredicate(words, joint);
	const second = clauseOf(words, (at) => at > joint || (isShared && at < verb));
	const [one, two] = [first, second].map((part) => viewClaim(text.names.mentions, part, said));
	return one?.modality === two?.modality && one?.polarity === two?.polarity
		? [clause]
		: [first, ...divide(text, second, said)];
}

/** Whether a second clause or predicate begins behind the word: *and may*, *and its case*, *and that it*, *after they voted*. */
function isJoint(words: readonly ClauseWord[], at: number): boolean {
	const behind = words.slice(at + 1);
	const next = behind[0]?.lower === THAT ? behind.slice(1) : behind;
	if (words[at]?.lower === AFTER) {
		return beginsClause(behind) && behind.find(isFinite)?.tag === 'VBD';
	}
	const isAnd = words[at]?.lower === AND || words[at]?.lower === BUT;
	return isAnd && (beginsPredicate(words, at) || beginsClause(next));
}
