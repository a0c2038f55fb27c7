import type { Act } from '../../model';
import type { BlockView, TokenRange } from '../blockView';
import type { Candidate } from '../candidate';
import { isAscribingAdverb, nounCues, verbCues, type CueEntry } from '../cueClass';
import { clauseEnd, isReportNoun, objectOf, reportStart, sentenceEnd } from './contents';
import { introductionOf, labelOf, signatureAlone, signatureOf } from './labels';
import { phraseEnding, phraseStarting, subjectEnding } from './nounPhrases';
import { findVerbGroups, type VerbGroup } from './verbGroups';

const SPEAKS: CueEntry = { act: 'statement', stance: 'neutral', frames: new Set(['quote']), prepositions: new Set() };

/** Finds attributions by rules alone. In the order of their cues. */
export function applyRules(view: BlockView): Candidate[] {
	const label = labelOf(view) ?? introductionOf(view) ?? signatureAlone(view);
	const from = label?.content[0]?.first ?? (label ? view.tags.length : 0);
	const groups = findVerbGroups(view);
	const found: Candidate[] = label ? [label] : [];
	const subjects = new Map<VerbGroup, TokenRange | null>();
	for (const group of groups) {
		subjects.set(group, subjectOf(view, group, groups, subjects));
		if (group.first < from) {
			continue;
		}
		const candidate = fromVerb(view, group, groups, subjects);
		if (candidate) {
			found.push(candidate);
		}
	}
	for (let i = from; i < view.tags.length; i++) {
		const candidate = fromPhrase(view, i, groups) ?? fromNoun(view, i, groups) ?? fromAdverb(view, i);
		if (candidate) {
			found.push(candidate);
		}
	}
	return withSpeechAlone(view, found.flatMap(withoutNothing)).sort((a, b) => anchor(a) - anchor(b));
}

const isSomething = ({ first, end }: TokenRange): boolean => first < end;

/** A candidate without empty ranges; none where that leaves no content. */
function withoutNothing(candidate: Candidate): Candidate[] {
	const content = candidate.content.filter(isSomething);
	return candidate.content.length > 0 && content.length === 0
		? []
		: [{ ...candidate, source: candidate.source.filter(isSomething), content }];
}

const anchor = (candidate: Candidate): number => candidate.cue?.first ?? candidate.content[0]?.first ?? 0;

const sentenceStart = (view: BlockView, at: number): number =>
	view.block.sentences[view.sentenceOf[at] ?? 0]?.firstToken ?? 0;

/** The subject of the verb in `cue`; `null` where it has none, is passive or impersonal. */
export function subjectOfCue(view: BlockView, cue: TokenRange): TokenRange | null {
	const groups = findVerbGroups(view);
	const subjects = new Map<VerbGroup, TokenRange | null>();
	for (const group of groups) {
		if (group.first >= cue.end) {
			break;
		}
		const subject = subjectOf(view, group, groups, subjects);
		subjects.set(group, subject);
		if (group.head >= cue.first && group.head < cue.end) {
			return subject && !group.passive && group.form !== 'participle' && !isImpersonal(view, subject) ? subject : null;
		}
	}
	return null;
}

function subjectOf(
	view: BlockView,
	group: VerbGroup,
	groups: readonly VerbGroup[],
	subjects: ReadonlyMap<VerbGroup, TokenRange | null>,
): TokenRange | null {
	const { lower, quoted, tags } = view;
	const start = sentenceStart(view, group.first);
	let end = group.first;
	const before = lower[end - 1] ?? '';
	const previous = groups.filter(
		(other) =>
			other.end <= group.first &&
			view.sentenceOf[other.head] === view.sentenceOf[group.head] &&
			quoted[other.head] === quoted[group.head],
	);
	if (group.form === 'gerund' || ((before === 'and' || before === 'but') && group.form === 'finite')) {
		const main = previous.filter((other) => other.form === 'finite').at(-1);
		const first = previous.find((other) => other.form === 'finite');
		return subjects.get(group.form === 'gerund' ? (first ?? group) : (main ?? group)) ?? null;
	}
	if (group.form === 'infinitive') {
		const main = previous.at(-1);
		return main ? (subjects.get(main) ?? null) : null;
	}
	if ((before === 'who' || before === 'which') && tags[end - 1] === 'WH') {
		end -= lower[end - 2] === ',' ? 2 : 1;
	}
	const limit = Math.max(start, regionStart(view, group.first));
	return subjectEnding(view, end, limit);
}

function regionStart(view: BlockView, at: number): number {
	const quote = view.quoted[at] ?? -1;
	if (quote >= 0) {
		return (view.quotes[quote]?.first ?? 0) + 1;
	}
	let first = at;
	while (first > 0 && view.quoted[first - 1] === -1) {
		first--;
	}
	return first;
}

function fromVerb(
	view: BlockView,
	group: VerbGroup,
	groups: readonly VerbGroup[],
	subjects: ReadonlyMap<VerbGroup, TokenRange | null>,
): Candidate | null {
	const entries = verbCues(group.lemma);
	const speech = view.quoted[group.head] === -1 && quoteBefore(view, subjects.get(group)?.first ?? group.first);
	let entry = entries[0] ?? (speech !== null && group.form === 'finite' ? SPEAKS : undefined);
	if (!entry) {
		return null;
	}
	const has = (frame: 'clause' | 'quote' | 'noun' | 'to' | 'listener'): boolean =>
		entries.some(({ frames }) => frames.has(frame));
	let source = subjects.get(group) ?? null;
	let cue: TokenRange = { first: group.first, end: group.end };
	const limit = sentenceEnd(view, group.head);
	const make = (content: readonly TokenRange[], by: string, confidence: number, act?: Act): Candidate => ({
		act: act ?? entry?.act ?? 'statement',
		source: source && !isImpersonal(view, source) && !group.passive ? [source] : [],
		cue,
		content,
		by,
		confidence,
	});
	// Behind its content: *"…," Wei said*, *"…," said Wei*, *…, Wei said*.
	const left = entries.length > 0 || speech !== null ? contentBefore(view, group, source) : null;
	const after = reportStart(view, group.end, limit, has('listener'));
	if (left && (after === null || after.kind === 'quote' || (left.quoted && after.kind === 'clause'))) {
		source = left.source ?? source;
		const content = [left.content];
		if (after?.kind === 'quote' && left.quoted) {
			content.push(quoteAt(view, after.first));
		} else if (left.quoted) {
			const next = quoteAfter(view, group.end, source);
			if (next) {
				content.push(next);
			}
		}
		return make(
			content,
			left.quoted ? 'quotation-cue' : 'clause-cue',
			left.quoted ? 0.9 : 0.7,
			entries.some((e) => e.act === 'statement') ? 'statement' : entry.act,
		);
	}
	if (after && (has('clause') || has('quote') || after.kind === 'that')) {
		if (after.kind === 'quote') {
			return has('quote') || has('clause') ? make([mixedFrom(view, after.first, groups)], 'cue-quotation', 0.85) : null;
		}
		if (after.kind === 'colon') {
			if (after.first - 1 === group.end) {
				cue = { first: group.first, end: group.end + 1 };
			}
			return has('quote') ? make([{ first: after.first, end: colonEnd(view, after.first) }], 'cue-colon', 0.75) : null;
		}
		if (after.kind === 'that' || has('clause')) {
			entry = entries.find(({ frames }) => frames.has('clause')) ?? entry;
			return make(
				[{ first: after.first, end: clauseEnd(view, after.first, groups) }],
				`cue-${after.kind}`,
				after.kind === 'that' ? 0.75 : 0.65,
			);
		}
	}
	const next = view.lower[group.end] ?? '';
	if (next === 'to' && view.tags[group.end + 1] === 'VB' && has('to')) {
		return make([{ first: group.end, end: clauseEnd(view, group.end, groups) }], 'cue-to', 0.55);
	}
	if (has('listener')) {
		const listener = phraseStarting(view, group.end, limit);
		if (listener && view.lower[listener.end] === 'to' && view.tags[listener.end + 1] === 'VB') {
			return make([{ first: listener.end, end: clauseEnd(view, listener.end, groups) }], 'cue-listener-to', 0.55);
		}
	}
	if (entries.some(({ prepositions }) => prepositions.has(next))) {
		cue = { first: group.first, end: group.end + 1 };
		const object = objectOf(view, group.end + 1, limit);
		return object && make([object], 'cue-preposition', 0.45);
	}
	if (has('noun') && group.form !== 'infinitive' && !group.passive) {
		const object = objectOf(view, group.end, limit);
		return object && make([object], 'cue-noun', 0.4);
	}
	// *He said:* at the end of its paragraph: the content is the next one.
	if (
		view.lower[view.lower.length - 1] === ':' &&
		has('quote') &&
		group.end >= view.lower.length - 12 &&
		limit > view.lower.length - 3
	) {
		return make([], 'cue-open', 0.7);
	}
	return null;
}

const isImpersonal = (view: BlockView, source: TokenRange): boolean =>
	source.end - source.first === 1 && /^(?:it|there)$/.test(view.lower[source.first] ?? '');

function quoteAt(view: BlockView, at: number): TokenRange {
	const quote = view.quotes[view.quoted[at] ?? -1];
	return quote ? { first: quote.first, end: quote.end } : { first: at, end: at + 1 };
}

/** The quotation that ends before `end`, over a comma. */
function quoteBefore(view: BlockView, end: number): TokenRange | null {
	const at = view.lower[end - 1] === ',' ? end - 2 : end - 1;
	const index = view.quoted[at] ?? -1;
	const quote = view.quotes[index];
	return quote && !quote.goesOn && quote.end === at + 1 ? { first: quote.first, end: quote.end } : null;
}

/** *"…," she said. "…"*: a quotation right behind the sentence of the cue is a piece of the same content. */
function quoteAfter(view: BlockView, from: number, source: TokenRange | null): TokenRange | null {
	const sentence = view.block.sentences[view.sentenceOf[Math.max(from, source?.end ?? 0) - 1] ?? 0];
	const end = sentence?.endToken ?? 0;
	const quote = view.quotes[view.quoted[end] ?? -1];
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
	if (view.lower[edge - 1] === ',' && edge - start > 4 && source && !inverted) {
		return { content: { first: start, end: edge - 1 }, source, quoted: false };
	}
	return inverted && source && edge - start > 5 && (group.lemma === 'say' || group.lemma === 'report')
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
	const quote = quoteAt(view, at);
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
	const quote = view.quotes[view.quoted[at] ?? -1];
	return quote && quote.first === at ? quote.end : sentenceEnd(view, at);
}

function fromPhrase(view: BlockView, i: number, groups: readonly VerbGroup[]): Candidate | null {
	const { lower } = view;
	if (lower[i] !== 'according' || lower[i + 1] !== 'to') {
		return null;
	}
	const start = sentenceStart(view, i);
	const end = sentenceEnd(view, i);
	const source = phraseStarting(view, i + 2, end);
	const cue = { first: i, end: i + 2 };
	if (!source) {
		return null;
	}
	if (i <= start + 1) {
		const comma = lower.indexOf(',', source.end);
		const first = comma >= 0 && comma < end ? comma + 1 : source.end;
		return first < end
			? {
					act: 'statement',
					source: [{ first: i + 2, end: comma >= 0 && comma < end && comma - i < 25 ? comma : source.end }],
					cue,
					content: [{ first, end: clauseEnd(view, first, groups) }],
					by: 'according-to',
					confidence: 0.75,
				}
			: null;
	}
	const before = lower[i - 1] === ',' ? i - 1 : i;
	const content = [{ first: start, end: before }];
	if (lower[source.end] === ',' && source.end + 1 < end && lower[i - 1] === ',') {
		content.push({ first: source.end + 1, end });
	}
	return {
		act: 'statement',
		source: [{ first: i + 2, end: source.end }],
		cue,
		content,
		by: 'according-to',
		confidence: 0.75,
	};
}

function fromNoun(view: BlockView, i: number, groups: readonly VerbGroup[]): Candidate | null {
	const { lower, tags } = view;
	if (
		!isReportNoun(view, i) ||
		(lower[i + 1] !== 'that' && !(lower[i + 1] === 'to' && tags[i + 1] === 'TO' && tags[i + 2] === 'VB'))
	) {
		return null;
	}
	const act = nounCues(view.lemmas[i] ?? '')[0]?.act ?? 'statement';
	let owner = i;
	while (owner > 0 && /^(?:JJ|NN|NNP|VBN|CD|VBG)$/.test(tags[owner - 1] ?? '')) {
		owner--;
	}
	const start = sentenceStart(view, i);
	const source =
		tags[owner - 1] === 'PRP$'
			? { first: owner - 1, end: owner }
			: tags[owner - 1] === 'POS'
				? ownerEnding(view, owner, start)
				: null;
	const end = clauseEnd(view, i + 1, groups);
	const comma = lower.indexOf(',', i);
	// In an opening phrase (*In response to …'s claim that …, he said*) the content ends with the phrase.
	const stop = tags[start] === 'IN' && comma > 0 && comma < end ? comma : end;
	return (
		source && {
			act,
			source: [source],
			cue: { first: source.end, end: i + 1 },
			content: [{ first: i + 1, end: stop }],
			by: 'noun',
			confidence: 0.55,
		}
	);
}

function ownerEnding(view: BlockView, end: number, limit: number): TokenRange | null {
	const before = phraseEnding(view, end - 1, limit);
	return before && { first: before.first, end };
}

function fromAdverb(view: BlockView, i: number): Candidate | null {
	if (!isAscribingAdverb(view.lower[i] ?? '') || (view.quoted[i] ?? -1) >= 0) {
		return null;
	}
	const start = sentenceStart(view, i);
	const end = sentenceEnd(view, i);
	const pieces = [
		{ first: start, end: i },
		{ first: i + 1, end },
	].filter((piece) => piece.end > piece.first);
	return {
		act: 'statement',
		source: [],
		cue: { first: i, end: i + 1 },
		content: pieces,
		by: 'adverb',
		confidence: 0.5,
	};
}

/** Quotations that no cue claims: long ones are speech all the same, of whoever a dash after them names. */
function withSpeechAlone(view: BlockView, found: Candidate[]): Candidate[] {
	const alone: Candidate[] = [];
	for (const { first, end } of view.quotes) {
		const words = view.block.tokens.slice(first, end).filter((token) => token.kind === 'word').length;
		const whole = sentenceStart(view, first) === first || first === 0 || /^[.!?:]$/.test(view.lower[first - 1] ?? '');
		const claimed = found.some(
			({ cue, content }) =>
				!(cue && cue.first >= first && cue.end <= end) &&
				content.some((range) => range.first < end && range.end > first),
		);
		if (words > 4 && whole && !claimed) {
			const signature = signatureOf(view, end);
			alone.push({
				act: 'statement',
				source: signature ? [{ first: end + 1, end: signature.end }] : [],
				cue: signature ? { first: end, end: end + 1 } : null,
				content: [{ first, end }],
				by: signature ? 'signature' : 'speech-alone',
				confidence: 0.5,
			});
		}
	}
	return [...found, ...alone];
}
