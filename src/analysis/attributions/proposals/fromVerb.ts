import { runEnd, type TokenRange } from '../../text/places';
import { wordSet } from '../../text/lists';
import { HEAR, HEARING_BODIES, TELL, THAT, TO, WHETHER, isListed } from '../../language/english/words';
import { isFiniteVerb } from '../../language/tags';
import { quoteAt, quoteFrom, sentenceAt, type BlockView, type QuotedRange } from '../blockView';
import { proposal, type BlockAttribution, type Rule } from '../blockAttribution';
import type { Frame } from '../cueWords';
import { sentenceEnd, verbGroups, type ClauseVerbs } from './verbGroups';
import { phraseStarting } from '../../syntax/nounPhrase';

/** So far before the end of its paragraph a verb may stand whose content is the next one, in tokens. */
const NEAR_END = 12;
/** A clause before its cue is longer. */
const LEAST_CLAUSE = 4;
const BEGINS = wordSet('PRP PRP$ DT NNP NN NNS CD EX JJ VBG');
/** So far behind its beginning a clause has its verb. */
const FAR = 30;

/** The attribution that a verb group shows, if it shows one: evidence for the models, of which `model/roleTable.ts` decides. */
export function fromVerb(view: BlockView, group: ClauseVerbs): BlockAttribution | null {
	const { lower } = view;
	const entries = view.cues.verb(group.lemma);
	const before = contentBefore(view, group);
	// Any verb can tell who spoke: *"…," laughed Wei*.
	if (entries.length === 0 && !(before?.quoted && group.form === 'finite')) {
		return null;
	}
	const { first, end, passive, subject } = group;
	// *The court heard that …*, *…, jurors were told*: who listens is no source.
	const isHeard =
		(group.lemma === HEAR || (passive && group.lemma === TELL)) && HEARING_BODIES.has(lower[(subject?.end ?? 0) - 1]);
	const make = (by: Rule, content: readonly TokenRange[], source = subject, cueEnd = end): BlockAttribution => {
		const sources = source && !passive && !isHeard ? [source] : [];
		return proposal(isHeard ? 'heard' : by, sources, { first, end: cueEnd }, content);
	};
	const limit = sentenceEnd(view, group.head);
	const takes = (frame: Frame): boolean => entries.some(({ frames }) => frames.has(frame));
	const after = reportStart(view, end, limit, takes('listener'));
	const quote = after?.kind === 'quotation' ? quoteAt(view, after.first) : undefined;
	// Behind a verb that is turned round stands who speaks: *…, said Wei, who led them*.
	const isTurned = before && after?.kind === 'clause' && (before.quoted || before.inverted);
	if (before && (after === null || quote || isTurned)) {
		const more = before.quoted ? (quote ?? quoteAfter(view, group)) : undefined;
		const content = more ? [before.content, more] : [before.content];
		return make(before.quoted ? 'quotation-cue' : 'clause-cue', content, before.source);
	}
	if (after && (after.kind !== 'clause' || takes('clause'))) {
		const until = quoteFrom(view, after.first)?.end ?? clauseEnd(view, after.first);
		return make(`cue-${after.kind}`, [{ first: after.first, end: until }]);
	}
	const listener = takes('listener') ? phraseStarting(view, end, limit) : null;
	const infinitives = [...(takes('to') ? [end] : []), ...(listener ? [listener.end] : [])];
	const to = infinitives.find((at) => lower[at] === TO && view.tags[at + 1] === 'VB');
	if (to !== undefined) {
		return make(to === end ? 'cue-to' : 'cue-listener-to', [{ first: to, end: clauseEnd(view, to) }]);
	}
	if (entries.some(({ prepositions }) => prepositions.has(lower[end]))) {
		const object = objectAt(view, end + 1, limit);
		return object && make('cue-preposition', [object], subject, end + 1);
	}
	const object = takes('noun') && group.form !== 'infinitive' && !passive ? objectAt(view, end, limit) : null;
	// *He said:* at the end of its paragraph: the content is the next one.
	const isOpen = lower.at(-1) === ':' && end >= lower.length - NEAR_END && limit > lower.length - 3;
	return object ? make('cue-noun', [object]) : isOpen ? make('cue-open', []) : null;
}

/** The noun phrase that begins at `first`, with what belongs to it, up to a comma, a new clause or `end`. */
function objectAt(view: BlockView, first: number, end: number): TokenRange | null {
	const start = phraseStarting(view, first, end);
	const stop = runEnd(start?.end ?? end, end, (at) => !isListed('breaks objects', view.lower[at]));
	return start && !isFiniteVerb(view.tags[start.end]) ? { first, end: stop } : null;
}

/** The quotation that ends before `end`, over a comma. */
function quoteBefore(view: BlockView, end: number): QuotedRange | undefined {
	const at = view.lower[end - 1] === ',' ? end - 2 : end - 1;
	const quote = quoteAt(view, at);
	return quote?.end === at + 1 ? quote : undefined;
}

/** *"…," she said. "…"*: a quotation right behind the sentence of the cue is a piece of the same content. */
function quoteAfter(view: BlockView, { head }: ClauseVerbs): QuotedRange | undefined {
	const quote = quoteFrom(view, sentenceAt(view, head).endToken);
	// Where a cue of its own follows, the quotation is another attribution.
	return quote && view.lower[quote.end - 2] !== ',' ? quote : undefined;
}

/** What stands before a verb as its content: *"…," Wei said*, *"…," said Wei*, *…, Wei said*. */
function contentBefore(
	view: BlockView,
	{ first, end, head, form, subject }: ClauseVerbs,
): { content: TokenRange; source: TokenRange | null; quoted: boolean; inverted: boolean } | null {
	const { lower, quoted } = view;
	if (form === 'infinitive' || quoted[head] !== -1) {
		return null;
	}
	const inverted = subject === null || quoteBefore(view, first) !== undefined;
	const edge = inverted ? first : subject.first;
	const source = inverted ? phraseStarting(view, end, lower.length) : subject;
	const quote = quoteBefore(view, edge);
	const start = sentenceAt(view, quote?.first ?? edge).firstToken;
	// *The release would "have an impact," Wei said*: from the beginning of its sentence.
	const isWhole = !quote || (quoted[start] === -1 && !/[:,]/.test(lower[quote.first - 1] ?? ''));
	const content = { first: isWhole ? start : quote.first, end: quote?.end ?? edge - 1 };
	const isClause = lower[edge - 1] === ',' && edge - start > LEAST_CLAUSE && source;
	return quote || isClause ? { content, source: source ?? subject, quoted: Boolean(quote), inverted } : null;
}

/** Where a clause that is reported ends: before the next report in its sentence, or with the sentence. */
export function clauseEnd(view: BlockView, from: number): number {
	const { lower, tags, quoted, cues } = view;
	const end = sentenceEnd(view, from);
	for (const { first, head, lemma, form, subject } of verbGroups(view)) {
		const own = subject?.end === first;
		const start = own ? subject.first : first;
		const says = cues.verb(lemma).some(({ act }) => act === 'statement');
		if (first >= end || start <= from + 2 || quoted[head] !== quoted[from] || !says) {
			continue;
		}
		// *…, saying that …*
		if (form === 'gerund' && lower[first - 1] === ',') {
			return first - 1;
		}
		// *… and said that …*; *…, but Wei insisted that …*
		const behindComma = lower[start - 2] === ',';
		const isJoined = form === 'finite' && isListed('joins reports', lower[start - 1]);
		if (isJoined && (own ? behindComma : tags[head] === 'VBD')) {
			return behindComma ? start - 2 : start - 1;
		}
	}
	return end;
}

interface ReportStart {
	readonly first: number;
	readonly kind: 'that' | 'quotation' | 'clause' | 'colon';
}

/** Where a report begins behind a cue that ends at `from`: over a listener, place and time. */
function reportStart(view: BlockView, from: number, end: number, listener: boolean): ReportStart | null {
	const { lower, tags } = view;
	const behindPhrase = (at: number): number | null => {
		const phrase = phraseStarting(view, at, end);
		return phrase && phrase.end < end && !isFiniteVerb(tags[phrase.end]) ? phrase.end : null;
	};
	let at = from;
	while (at < end) {
		const word = lower[at] ?? '';
		if (word === THAT || word === WHETHER || (at === from && isListed('begins questions', word))) {
			return { first: at, kind: 'that' };
		}
		const quote = quoteFrom(view, word === ',' ? at + 1 : at);
		if (quote ?? word === ':') {
			const first = quote?.first ?? at + 1;
			return first < end ? { first, kind: quote ? 'quotation' : 'colon' } : null;
		}
		const to = tags[at] === 'IN' || word === TO ? at + 1 : at;
		const next = isListed('circumstances', word) ? behindPhrase(to) : null;
		if (next === null) {
			break;
		}
		at = next;
	}
	const behind = listener ? behindPhrase(at) : null;
	const heard = behind === null ? null : reportStart(view, behind, end, false);
	return heard ?? (isClause(view, at, end) ? { first: at, kind: 'clause' } : null);
}

/** Whether `[at, end)` begins with a subject and its verb. */
function isClause({ tags, lower }: BlockView, at: number, end: number): boolean {
	const isVerb = (i: number): boolean => isFiniteVerb(tags[i]) || isListed('shortened verbs', lower[i]);
	const limit = Math.min(end, at + FAR);
	const verb = runEnd(at + 1, limit, (i) => !isVerb(i) && !/^[;:]$/.test(lower[i] ?? ''));
	return (BEGINS.has(tags[at]) || isListed('conjunctions', lower[at])) && verb < limit && isVerb(verb);
}
