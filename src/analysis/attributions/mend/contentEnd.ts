import { BUT, THAT, TO, WHEN, WITHOUT } from '../../language/english/functionWords';
import { wordsOf } from '../../language/english/words';
import { isFiniteTag } from '../../language/tags';
import type { TokenRange } from '../../text/places';
import { phraseEnding } from '../../syntax/nounPhrase';
import { sentenceAt, type BlockView } from '../blockView';
import { isNegation } from '../report/negation';

const ASKED_BY_PRESS = wordsOf('asked by the press');
const BEGINS_SIDE_CLAUSES = wordsOf('begins side clauses');
const RELATIVES = wordsOf('relatives');
/** What somebody leaves out that tells no more. */
const TELLING = wordsOf('telling more');
/** A content of fewer words is not cut. */
const LEAST = 2;
const AUXILIARIES = wordsOf('auxiliaries');
const NOUN = /^NN/;
const VERB = /^(?:VB|MD)/;
const APART = /^(?:CC|PUNCT|IN)$/;
/** So far behind its beginning a content is looked at, in tokens. */
const REACH = 60;

/**
 * Where a content ends at the latest: before when it was asked for, *declined to comment* | *when contacted*; behind a noun, before
 * the verb of that noun, *their demand for* | *higher pay* | *was met*, *the estimate* | *that exports will halve* | *is disputed*; in a
 * clause that is set in, with that, *the pill, which she says* | *prevents migraines* | *, costs 90 dollars*.
 */
export function contentEnd(
	view: BlockView,
	cue: TokenRange,
	source: readonly TokenRange[],
	{ first, end }: TokenRange,
): number {
	const { lower, tags, quoted } = view;
	const limit = Math.min(end, first + REACH);
	if (quoted[first] !== quoted[cue.first]) {
		return end;
	}
	if (first === cue.end && lower[first] === THAT && isSubject(view, cue)) {
		return verbBehindClause(view, first, limit) ?? end;
	}
	const silent = silentTail(view, first, limit);
	if (silent !== undefined) {
		return silent;
	}
	const relative = relativeOf(view, cue, source);
	if (relative >= 0 && first >= cue.end) {
		const comma = lower.indexOf(',', first);
		const isClosed = comma >= 0 && comma < limit && isFinite(view, comma + 1);
		const isSetIn = lower[relative - 1] === ',';
		return (isSetIn ? isClosed && comma : verbBehindClause(view, first, limit)) || end;
	}
	const isThing =
		first === cue.end && tags[cue.end - 1] === 'IN' && isSubject(view, { first: cue.first, end: cue.end - 1 });
	for (let at = first + 1; at < limit && (lower[first] === TO || isThing); at++) {
		const isAsked = lower[first] === TO && lower[at] === WHEN && ASKED_BY_PRESS.has(lower[at + 1] ?? '');
		const isOpen = quoted[at] !== quoted[first] || [at - 1, at].some((i) => tags[i] === 'WH' || lower[i] === THAT);
		if (isThing && isOpen) {
			return end;
		}
		if (isAsked || (isThing && isFinite(view, at))) {
			return at;
		}
	}
	return end;
}

/** Where it is told what somebody leaves out, *, without giving details*, *but did not name him*; nothing where it is not. */
function silentTail({ lower, lemmas, tags, quoted }: BlockView, first: number, limit: number): number | undefined {
	for (let at = first + LEAST; at < limit; at++) {
		const isWithout = lower[at] === WITHOUT && lower[at - 1] === ',';
		if ((isWithout || lower[at] === BUT) && quoted[at] === quoted[first]) {
			const behind = lemmas.slice(at + 1, at + (isWithout ? 2 : 4));
			const told = behind.findIndex((lemma, i) => TELLING.has(lemma) && /^VB/.test(tags[at + 1 + i] ?? ''));
			const isNone = isWithout || [...behind.slice(0, told), lower[at + 2 + told] ?? ''].some(isNegation);
			if (told >= 0 && isNone) {
				return lower[at - 1] === ',' ? at - 1 : at;
			}
		}
	}
	return undefined;
}

/** The relative right before a report, *who | said*, or before who gives it, *which | she says*; -1 where there is none. */
function relativeOf({ tags, lower }: BlockView, cue: TokenRange, source: readonly TokenRange[]): number {
	const subject = source[0]?.end === cue.first ? source[0].first : cue.first;
	return [subject, subject - 1, cue.first - 1].find((at) => tags[at] === 'WH' && RELATIVES.has(lower[at] ?? '')) ?? -1;
}

/** Whether a cue is a noun that begins its sentence or a clause, with who owns it: *said | reports of* | *a split* | *were false*. */
function isSubject(view: BlockView, { first, end }: TokenRange): boolean {
	const { tags, lemmas, cues } = view;
	const start = sentenceAt(view, first).firstToken;
	const phrase = tags.slice(first, end).every((tag) => !VERB.test(tag)) ? phraseEnding(view, end, start) : null;
	if (!phrase || !NOUN.test(tags[end - 1] ?? '')) {
		return false;
	}
	const before = phrase.first - 1;
	const isSaid = cues.verb(lemmas[before] ?? '').some(({ frames }) => frames.has('clause'));
	return before < start || APART.test(tags[before] ?? '') || isSaid;
}

/** The verb of what a clause that begins at `first` hangs on: it stands behind the clause's own, and has no other subject. */
function verbBehindClause(view: BlockView, first: number, limit: number): number | undefined {
	const { lower, tags, lemmas, cues, quoted } = view;
	/** Clauses that have begun and are without their verb. */
	let open = 1;
	for (let at = first + (lower[first] === THAT ? 2 : 1); at < limit; at++) {
		const word = lower[at] ?? '';
		if (quoted[at] !== quoted[first]) {
			continue;
		}
		if (word === THAT || /^(?:WH|CC)$/.test(tags[at] ?? '') || BEGINS_SIDE_CLAUSES.has(word)) {
			open = tags[at] === 'CC' ? Math.max(open, 1) : open + 1;
		} else if (isFinite(view, at)) {
			if (open === 0) {
				return lower[at - 1] === ',' ? at - 1 : at;
			}
			open--;
			while (AUXILIARIES.has(lower[at] ?? '') && /^(?:RB|VB)/.test(tags[at + 1] ?? '')) {
				at++;
			}
			// *That he knew the bank was failing*
			open += cues.verb(lemmas[at] ?? '').some(({ frames }) => frames.has('clause')) ? 1 : 0;
		}
	}
	return undefined;
}

const isFinite = ({ tagNumbers }: BlockView, at: number): boolean => isFiniteTag(tagNumbers[at] ?? 0);
