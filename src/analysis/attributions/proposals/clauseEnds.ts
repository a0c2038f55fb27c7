import type { BlockView, TokenRange } from '../blockView';
import { phraseEnding, phraseStarting } from '../../syntax/nounPhrase';
import type { VerbGroup } from './verbGroups';
import { isFiniteTag } from '../../language/tags';

/*
 * Where rules would end a content: evidence. Where it ends `model/roleTable.ts` tells, and training; but for what is said
 * without a cue, by a label or behind one (`mend/addProposals.ts`), and of a participle's verb (`mend/shareSources.ts`).
 */

const QUOTE_MARK = /^(?:["“”„‟«»‘]|``|'')$/;

/** Where the sentence that token `at` stands in ends, its final mark left out; in a quotation, where that ends. */
export function sentenceEnd(view: BlockView, at: number): number {
	const { lower, quoted, sentenceOf, block } = view;
	const quote = quoted[at] ?? -1;
	if (quote >= 0) {
		const region = view.quotes[quote];
		const sentence = block.sentences[sentenceOf[at] ?? 0];
		let end = Math.min(region?.end ?? at + 1, sentence?.endToken ?? at + 1);
		while (end > at + 1 && (QUOTE_MARK.test(lower[end - 1] ?? '') || /^[.!]$/.test(lower[end - 1] ?? ''))) {
			end--;
		}
		return end;
	}
	let end = block.sentences[sentenceOf[at] ?? 0]?.endToken ?? at + 1;
	// A sentence that ends inside a longer quotation goes on to its end.
	const last = quoted[end - 1] ?? -1;
	if (last >= 0) {
		end = Math.max(end, view.quotes[last]?.end ?? end);
		return end;
	}
	for (; end > at + 1; end--) {
		const mark = lower[end - 1];
		if (mark !== '.' && mark !== '!' && mark !== ';' && mark !== ':') {
			break;
		}
	}
	return end;
}

/** Where a clause that is reported ends: before the next report in its sentence, or with the sentence. */
export function clauseEnd(view: BlockView, from: number, groups: readonly VerbGroup[]): number {
	const { lower, tags, quoted } = view;
	const end = sentenceEnd(view, from);
	for (const group of groups) {
		if (group.first <= from || group.first >= end || quoted[group.head] !== quoted[from]) {
			continue;
		}
		const known = view.cues.verb(group.lemma);
		const speaks = known.some((entry) => entry.act === 'statement');
		if (!speaks) {
			continue;
		}
		let before = group.first - 1;
		// *…, saying that …*; *… and said that …*
		if (group.form === 'gerund' && lower[before] === ',') {
			return before;
		}
		if ((lower[before] === 'and' || lower[before] === 'but') && group.form === 'finite' && tags[group.head] === 'VBD') {
			before -= lower[before - 1] === ',' ? 1 : 0;
			return before;
		}
		// *…, but X insisted that …*
		const subject =
			group.form !== 'infinitive' && group.form !== 'gerund' ? phraseEnding(view, group.first, from) : null;
		if (
			subject &&
			subject.first - 2 > from &&
			/^(?:and|but|while|whereas)$/.test(lower[subject.first - 1] ?? '') &&
			lower[subject.first - 2] === ','
		) {
			return subject.first - 2;
		}
		// *…, X said.* at the end: the report around this one.
		if (group.end >= end - 12 && group.form === 'finite') {
			for (let at = group.first - 1; at > from && at > group.first - 14; at--) {
				if (lower[at] === ',' && !hasReport(view, group.end, end)) {
					return phraseStarting(view, at + 1, group.first)?.end === group.first ? at : end;
				}
			}
		}
	}
	return end;
}

/** Whether a clause or a quotation follows in `[from, end)`, rather than where and when it was said. */
export function hasReport(view: BlockView, from: number, end: number): boolean {
	return reportStart(view, from, end, true) !== null;
}

export interface ReportStart {
	readonly first: number;
	readonly kind: 'that' | 'quote' | 'clause' | 'colon';
}

/** Where a report begins behind a cue that ends at `from`: over a listener, place and time. */
export function reportStart(view: BlockView, from: number, end: number, listener: boolean): ReportStart | null {
	const { lower, tags, tagNumbers } = view;
	let at = from;
	for (let rounds = 0; rounds < 6 && at < end; rounds++) {
		const word = lower[at] ?? '';
		if (
			word === 'that' ||
			word === 'whether' ||
			((word === 'how' || word === 'why' || word === 'what' || word === 'if') && rounds === 0)
		) {
			return { first: at, kind: 'that' };
		}
		if (QUOTE_MARK.test(word) && (view.quoted[at] ?? -1) >= 0 && view.quotes[view.quoted[at] ?? 0]?.first === at) {
			return { first: at, kind: 'quote' };
		}
		if (word === ':') {
			return at + 1 < end ? { first: at + 1, kind: 'colon' } : null;
		}
		if (
			word === ',' &&
			rounds > 0 &&
			at + 1 < end &&
			(QUOTE_MARK.test(lower[at + 1] ?? '') || lower[at + 1] === 'that')
		) {
			at++;
			continue;
		}
		if (word === ',' && QUOTE_MARK.test(lower[at + 1] ?? '')) {
			at++;
			continue;
		}
		if (
			/^(?:on|in|at|during|to|through|via|yesterday|today|last|earlier|later|after|by|from|with|before)$/.test(word)
		) {
			const isTo = word === 'to' && tags[at + 1] === 'VB';
			const phrase = isTo
				? null
				: phraseStarting(view, tags[at] === 'IN' || tags[at] === 'TO' || word === 'to' ? at + 1 : at, end);
			if (phrase && phrase.end < end && !isFiniteTag(tagNumbers[phrase.end])) {
				at = phrase.end;
				continue;
			}
			if (/^(?:yesterday|today|earlier|later)$/.test(word)) {
				at++;
				continue;
			}
		}
		const phrase = phraseStarting(view, at, end);
		if (phrase && listener && rounds === 0 && phrase.end < end && !isFiniteTag(tagNumbers[phrase.end])) {
			const next = reportStart(view, phrase.end, end, false);
			if (next) {
				return next;
			}
		}
		return isClause(view, at, end) ? { first: at, kind: 'clause' } : null;
	}
	return null;
}

/** Whether `[at, end)` begins with a subject and its verb. */
function isClause(view: BlockView, at: number, end: number): boolean {
	const { tags, tagNumbers, lower } = view;
	if (
		!/^(?:PRP|PRP\$|DT|NNP|NN|NNS|CD|EX|JJ|VBG)$/.test(tags[at] ?? '') &&
		!/^(?:if|when|while|as|in|by|although|because)$/.test(lower[at] ?? '')
	) {
		return false;
	}
	for (let i = at + 1; i < end && i < at + 30; i++) {
		if (isFiniteTag(tagNumbers[i]) || lower[i] === "'s" || lower[i] === "'re") {
			return tags[i] !== 'MD' || i > at;
		}
		if (lower[i] === ';' || lower[i] === ':') {
			return false;
		}
	}
	return false;
}

/** The noun phrase that a cue takes, with what belongs to it, up to a comma, a new clause or the sentence's end. */
export function objectOf(view: BlockView, from: number, end: number): TokenRange | null {
	const start = phraseStarting(view, from, end);
	if (!start || isFiniteTag(view.tagNumbers[start.end])) {
		return null;
	}
	return { first: from, end: nextBreak(view, start.end, end) };
}

/** {@link objectOf}, with the clause that says which: *two men who were caught*. */
export function wholeObjectOf(view: BlockView, from: number, end: number): TokenRange | null {
	const object = objectOf(view, from, end);
	return object && view.lower[object.end] === 'who'
		? { first: from, end: nextBreak(view, object.end + 1, end) }
		: object;
}

function nextBreak({ lower }: BlockView, from: number, end: number): number {
	let at = from;
	while (at < end && !/^(?:,|;|while|after|when|before|because|since|and|but|who|–|—)$/.test(lower[at] ?? '')) {
		at++;
	}
	return at;
}

/** A noun of saying with whose it is before it: `Trump's claim that`. */
export function isReportNoun(view: BlockView, at: number): boolean {
	return (view.tags[at] === 'NN' || view.tags[at] === 'NNS') && view.cues.noun(view.lemmas[at] ?? '').length > 0;
}
