import type { Act } from '../../model';
import { quoteAt, type BlockView, type TokenRange } from '../blockView';
import type { Candidate } from '../candidate';
import type { CueEntry } from '../cueWords';
import { clauseEnd, objectOf, reportStart, sentenceEnd } from './clauseEnds';
import { isFiniteTag } from '../../language/tags';
import { phraseStarting } from '../../syntax/nounPhrase';
import { isImpersonal, sentenceStart } from './subjects';
import type { VerbGroup } from './verbGroups';

const SPEAKS: CueEntry = { act: 'statement', stance: 'neutral', frames: new Set(['quote']), prepositions: new Set() };

/** The attribution that a verb group shows, if it shows one. */
export function fromVerb(view: BlockView, group: VerbGroup, groups: readonly VerbGroup[]): Candidate | null {
	const entries = view.cues.verb(group.lemma);
	const speech = view.quoted[group.head] === -1 && quoteBefore(view, group.subject?.first ?? group.first);
	let entry = entries[0] ?? (speech !== null && group.form === 'finite' ? SPEAKS : undefined);
	if (!entry) {
		return null;
	}
	const has = (frame: 'clause' | 'quote' | 'noun' | 'to' | 'listener'): boolean =>
		entries.some(({ frames }) => frames.has(frame));
	let source = group.subject;
	let cue: TokenRange = { first: group.first, end: group.end };
	const limit = sentenceEnd(view, group.head);
	const make = (content: readonly TokenRange[], by: string, act?: Act): Candidate => ({
		act: act ?? entry?.act ?? 'statement',
		source: source && !isImpersonal(view, source) && !group.passive ? [source] : [],
		cue,
		content,
		by,
		signs: null,
	});
	// Behind its content: *"…," Wei said*, *"…," said Wei*, *…, Wei said*.
	const left = entries.length > 0 || speech !== null ? contentBefore(view, group, source) : null;
	const after = reportStart(view, group.end, limit, has('listener'));
	if (left && (after === null || after.kind === 'quote' || (left.quoted && after.kind === 'clause'))) {
		source = left.source ?? source;
		const content = [left.content];
		if (after?.kind === 'quote' && left.quoted) {
			content.push(wholeQuote(view, after.first));
		} else if (left.quoted) {
			const next = quoteAfter(view, group.end, source);
			if (next) {
				content.push(next);
			}
		}
		return make(
			content,
			left.quoted ? 'quotation-cue' : 'clause-cue',
			entries.some((e) => e.act === 'statement') ? 'statement' : entry.act,
		);
	}
	if (after && (has('clause') || has('quote') || after.kind === 'that')) {
		if (after.kind === 'quote') {
			return has('quote') || has('clause') ? make([mixedFrom(view, after.first, groups)], 'cue-quotation') : null;
		}
		if (after.kind === 'colon') {
			if (after.first - 1 === group.end) {
				cue = { first: group.first, end: group.end + 1 };
			}
			return has('quote') ? make([{ first: after.first, end: colonEnd(view, after.first) }], 'cue-colon') : null;
		}
		if (after.kind === 'that' || has('clause')) {
			entry = entries.find(({ frames }) => frames.has('clause')) ?? entry;
			return make([{ first: after.first, end: clauseEnd(view, after.first, groups) }], `cue-${after.kind}`);
		}
	}
	const next = view.lower[group.end] ?? '';
	if (next === 'to' && view.tags[group.end + 1] === 'VB' && has('to')) {
		return make([{ first: group.end, end: clauseEnd(view, group.end, groups) }], 'cue-to');
	}
	if (has('listener')) {
		const listener = phraseStarting(view, group.end, limit);
		if (listener && view.lower[listener.end] === 'to' && view.tags[listener.end + 1] === 'VB') {
			return make([{ first: listener.end, end: clauseEnd(view, listener.end, groups) }], 'cue-listener-to');
		}
	}
	if (entries.some(({ prepositions }) => prepositions.has(next))) {
		cue = { first: group.first, end: group.end + 1 };
		const object = objectOf(view, group.end + 1, limit);
		return object && make([object], 'cue-preposition');
	}
	if (has('noun') && group.form !== 'infinitive' && !group.passive) {
		const object = objectOf(view, group.end, limit);
		return object && make([object], 'cue-noun');
	}
	// *He said:* at the end of its paragraph: the content is the next one.
	if (
		view.lower[view.lower.length - 1] === ':' &&
		has('quote') &&
		group.end >= view.lower.length - 12 &&
		limit > view.lower.length - 3
	) {
		return make([], 'cue-open');
	}
	return null;
}

function wholeQuote(view: BlockView, at: number): TokenRange {
	const quote = quoteAt(view, at);
	return quote ? { first: quote.first, end: quote.end } : { first: at, end: at + 1 };
}

/** The quotation that ends before `end`, over a comma. */
function quoteBefore(view: BlockView, end: number): TokenRange | null {
	const at = view.lower[end - 1] === ',' ? end - 2 : end - 1;
	const quote = quoteAt(view, at);
	return quote && !quote.goesOn && quote.end === at + 1 ? { first: quote.first, end: quote.end } : null;
}

/** *"…," she said. "…"*: a quotation right behind the sentence of the cue is a piece of the same content. */
function quoteAfter(view: BlockView, from: number, source: TokenRange | null): TokenRange | null {
	const sentence = view.block.sentences[view.sentenceOf[Math.max(from, source?.end ?? 0) - 1] ?? 0];
	const end = sentence?.endToken ?? 0;
	const quote = quoteAt(view, end);
	if (!quote || quote.first !== end) {
		return null;
	}
	const follows = view.lower[quote.end] ?? '';
	// Where a cue of its own follows, the quotation is another attribution.
	return quote.end >= view.lower.length ||
		!/[,!?.]/.test(view.lower[quote.end - 2] ?? '') ||
		/^["“]$/.test(follows) ||
		/[.!?]/.test(view.lower[quote.end - 2] ?? '')
		? { first: quote.first, end: quote.end }
		: null;
}

function contentBefore(
	view: BlockView,
	group: VerbGroup,
	subject: TokenRange | null,
): { content: TokenRange; source: TokenRange | null; quoted: boolean } | null {
	if (group.form === 'infinitive' || (view.quoted[group.head] ?? -1) >= 0) {
		return null;
	}
	const inverted = quoteBefore(view, group.first) !== null || (view.lower[group.first - 1] === ',' && subject === null);
	const edge = inverted ? group.first : (subject?.first ?? group.first);
	const source = inverted ? phraseStarting(view, group.end, view.tags.length) : subject;
	const quote = quoteBefore(view, edge);
	if (quote) {
		// *The release would "have an impact," Wei said*: from the beginning of its sentence.
		const start = Math.min(quote.first, sentenceStart(view, quote.first));
		const first =
			start < quote.first && view.quoted[start] === -1 && !/:|,/.test(view.lower[quote.first - 1] ?? '')
				? start
				: quote.first;
		return { content: { first, end: quote.end }, source: inverted ? withoutTime(view, source) : source, quoted: true };
	}
	const start = sentenceStart(view, edge);
	// *The bridge, Wei said, will not open* needs no more before it than a subject.
	const inserted = view.lower[group.end] === ',' && isFiniteTag(view.tagNumbers[group.end + 1]);
	if (view.lower[edge - 1] === ',' && edge - start > (inserted ? 1 : 4) && source && !inverted) {
		return { content: { first: start, end: edge - 1 }, source, quoted: false };
	}
	return inverted && source && edge - start > 3 && (group.lemma === 'say' || group.lemma === 'report')
		? { content: { first: start, end: edge - 1 }, source: withoutTime(view, source), quoted: false }
		: null;
}

const withoutTime = (view: BlockView, range: TokenRange | null): TokenRange | null => {
	if (!range || view.lower[range.end] !== ',' || !/^(?:DT|NN|NNP|JJ)$/.test(view.tags[range.end + 1] ?? '')) {
		return range;
	}
	const more = phraseStarting(view, range.end + 1, view.tags.length);
	return more && /^[.,]$/.test(view.lower[more.end] ?? '.') ? { first: range.first, end: more.end } : range;
};

/** A quotation behind its cue; where the sentence goes on after it without a stop, to the sentence's end. */
function mixedFrom(view: BlockView, at: number, groups: readonly VerbGroup[]): TokenRange {
	const quote = wholeQuote(view, at);
	const next = view.lower[quote.end] ?? '';
	const goesOn =
		quote.end < view.lower.length &&
		/^\p{Ll}/u.test(view.block.tokens[quote.end]?.text ?? '') &&
		!/^(?:and|but|while|after|when|as|in|on|at|to|during|before)$/.test(next);
	return goesOn && view.sentenceOf[quote.end] === view.sentenceOf[quote.end - 1]
		? { first: quote.first, end: clauseEnd(view, quote.end, groups) }
		: quote;
}

function colonEnd(view: BlockView, at: number): number {
	const quote = quoteAt(view, at);
	return quote && quote.first === at ? quote.end : sentenceEnd(view, at);
}
